from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """The followers of a person, read from the index alone."""

    atomic = False
    dependencies = [("accounts", "0090_face")]
    operations = [
        AddIndexConcurrently(
            "follow",
            models.Index(fields=["target", "status", "-id"], include=["follower"], name="follow_reach"),
        ),
        RemoveIndexConcurrently("follow", "follow_target"),
    ]
