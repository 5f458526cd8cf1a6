import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.ids


class Migration(migrations.Migration):
    dependencies = [
        ("pets", "0090_hidden_pets"),
        ("social", "0094_posts_of_links"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PhotoTag",
            fields=[
                ("id", models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("x", models.FloatField(blank=True, help_text="Of its width, from the left", null=True)),
                ("y", models.FloatField(blank=True, help_text="Of its height, from above", null=True)),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, help_text="By who is on it; nobody is told", null=True),
                ),
                (
                    "asset",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photo_tags",
                        to="media.asset",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photo_tags",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photo_tags",
                        to="pets.pet",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photo_tags",
                        to="social.post",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["post", "id"], name="photo_tag_post"),
                    models.Index(
                        condition=models.Q(("person__isnull", False)),
                        fields=["person", "-post"],
                        name="photo_tag_person",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("asset", "person"), name="photo_tag_person_once"),
                    models.UniqueConstraint(fields=("asset", "pet"), name="photo_tag_pet_once"),
                    models.CheckConstraint(
                        condition=models.Q(("person__isnull", True)) ^ models.Q(("pet__isnull", True)),
                        name="photo_tag_of_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("x__isnull", True), ("y__isnull", True))
                        | models.Q(("x__range", (0, 1)), ("y__range", (0, 1))),
                        name="photo_tag_on_it",
                    ),
                ],
            },
        ),
    ]
