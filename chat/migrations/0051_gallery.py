from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("chat", "0050_openings")]

    operations = [
        AddIndexConcurrently(
            model_name="message",
            index=models.Index(
                condition=models.Q(("kind__in", ["photo", "video", "file", "voice"])),
                fields=["conversation", "seq"],
                name="chat_message_media",
            ),
        ),
        AddIndexConcurrently(
            model_name="message",
            index=models.Index(
                condition=models.Q(("body__regex", "://")), fields=["conversation", "seq"], name="chat_message_links"
            ),
        ),
    ]
