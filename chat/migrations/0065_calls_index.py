from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("chat", "0064_care_and_relay")]

    operations = [
        AddIndexConcurrently(
            model_name="message",
            index=models.Index(
                condition=models.Q(("kind", "notice"), ("payload__event", "call")),
                fields=["conversation", "id"],
                name="chat_message_calls",
            ),
        )
    ]
