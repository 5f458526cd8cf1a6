from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # built while people go on posting

    dependencies = [("social", "0090_shares")]

    operations = [
        AddIndexConcurrently(
            "post",
            models.Index(
                condition=models.Q(("original__isnull", False)), fields=["original", "-id"], name="post_shares"
            ),
        )
    ]
