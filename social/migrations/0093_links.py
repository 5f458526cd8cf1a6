import django.db.models.deletion
from django.db import migrations, models

import core.ids


class Migration(migrations.Migration):
    dependencies = [("media", "0091_nobodys_pictures"), ("social", "0092_shares_only")]

    operations = [
        migrations.CreateModel(
            name="LinkPreview",
            fields=[
                ("id", models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("key", models.CharField(help_text="SHA-256 of the address", max_length=64, unique=True)),
                ("url", models.TextField(max_length=2000)),
                (
                    "state",
                    models.CharField(
                        choices=[("asked", "Asked"), ("ready", "Ready"), ("failed", "Failed")],
                        default="asked",
                        max_length=10,
                    ),
                ),
                ("due_at", models.DateTimeField(help_text="From then on it may be fetched again")),
                ("title", models.CharField(blank=True, max_length=480)),
                ("description", models.CharField(blank=True, max_length=800)),
                ("site_name", models.CharField(blank=True, max_length=200)),
                (
                    "picture",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="link_row",
                        to="media.asset",
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["due_at"], name="link_preview_due")]},
        ),
        migrations.AddField(
            "post",
            "link_preview",
            models.ForeignKey(
                blank=True,
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="posts",
                to="social.linkpreview",
            ),
        ),
        migrations.AddField(
            "post",
            "link",
            models.JSONField(
                blank=True, editable=False, help_text="Ready to be shown: LinkPreview.as_row", null=True
            ),
        ),
        migrations.AddField(
            "post",
            "hides_link",
            models.BooleanField(db_default=False, default=False, help_text="Its author wants no preview of a link"),
        ),
    ]
