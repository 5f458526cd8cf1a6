from django.contrib.postgres.operations import AddConstraintNotValid, ValidateConstraint
from django.db import migrations, models
from django.db.models import Q

INDEX = "CREATE UNIQUE INDEX CONCURRENTLY post_pin_once ON social_post (author_id, pin) WHERE pin IS NOT NULL"


class Migration(migrations.Migration):
    atomic = False  # built while people go on posting

    dependencies = [("social", "0071_around_posts")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(INDEX, "DROP INDEX CONCURRENTLY post_pin_once")],
            state_operations=[
                migrations.AddConstraint(
                    "post",
                    models.UniqueConstraint(fields=["author", "pin"], name="post_pin_once", condition=Q(pin__isnull=False)),
                )
            ],
        ),
        AddConstraintNotValid(
            "post",
            models.CheckConstraint(condition=Q(pin__isnull=True) | Q(pin__range=(1, 3)), name="post_pin_known"),
        ),
        ValidateConstraint("post", "post_pin_known"),
    ]
