from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """What a wall counts, read from the index alone."""

    atomic = False
    dependencies = [("social", "0100_ready_pictures")]
    operations = [
        AddIndexConcurrently(
            "post",
            models.Index(
                condition=models.Q(
                    ("archived_at__isnull", True),
                    ("deleted_at__isnull", True),
                    ("hidden_at__isnull", True),
                    ("published_at__isnull", False),
                ),
                fields=["author", "audience"],
                name="post_wall",
            ),
        ),
    ]
