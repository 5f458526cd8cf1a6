from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # built while people go on commenting

    dependencies = [("social", "0040_held_comments")]

    operations = [
        AddIndexConcurrently(
            "comment",
            models.Index(condition=models.Q(("held_for", ""), _negated=True), fields=["post"], name="comment_held"),
        )
    ]
