from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # built while people go on posting

    dependencies = [("social", "0093_links")]

    operations = [
        AddIndexConcurrently(
            "post",
            models.Index(
                condition=models.Q(("link_preview__isnull", False)), fields=["link_preview", "id"], name="post_link"
            ),
        )
    ]
