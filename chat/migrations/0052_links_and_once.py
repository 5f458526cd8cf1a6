import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("chat", "0051_gallery"),
        ("social", "0093_links"),
    ]

    operations = [
        migrations.CreateModel(
            name="OnceMessage",
            fields=[
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="once",
                        serialize=False,
                        to="chat.message",
                    ),
                ),
                ("ends_at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="MessageLink",
            fields=[
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="link",
                        serialize=False,
                        to="chat.message",
                    ),
                ),
                (
                    "is_removed",
                    models.BooleanField(db_default=False, default=False, help_text="Its sender wants none"),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chat_messages",
                        to="social.linkpreview",
                    ),
                ),
            ],
        ),
    ]
