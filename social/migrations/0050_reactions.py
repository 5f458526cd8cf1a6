import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.ids
import social.reaction_models

# What was liked was a reaction of the first kind.
COUNT = "UPDATE social_post SET reaction_counters[1] = reaction_counter WHERE reaction_counter > 0"
KINDS = "ALTER TABLE {table} ALTER COLUMN kind SET DEFAULT 1"


class Migration(migrations.Migration):
    dependencies = [
        ("social", "0043_pulled_pets"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RenameModel("Like", "Reaction"),
        migrations.RemoveConstraint("reaction", "like_once"),
        migrations.AddConstraint(
            "reaction", models.UniqueConstraint(fields=["user", "post"], name="reaction_once")
        ),
        migrations.RenameIndex("reaction", new_name="reaction_post", old_name="like_post"),
        migrations.AlterField(
            "reaction",
            "user",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reactions",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            "reaction",
            "post",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reactions",
                to="social.post",
            ),
        ),
        migrations.AddField(
            "reaction",
            "kind",
            models.PositiveSmallIntegerField(
                choices=[(1, "Like"), (2, "Love"), (3, "Wow"), (4, "Haha"), (5, "Sad"), (6, "Angry")], default=1
            ),
        ),
        migrations.AddConstraint(
            "reaction",
            models.CheckConstraint(condition=models.Q(("kind__range", (1, 6))), name="reaction_known"),
        ),
        migrations.RenameField("post", "like_counter", "reaction_counter"),
        migrations.AddField(
            "post",
            "reaction_counters",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.IntegerField(),
                db_default=[0, 0, 0, 0, 0, 0],
                default=social.reaction_models.no_reactions,
                size=None,
            ),
        ),
        migrations.RunSQL(COUNT, migrations.RunSQL.noop),
    ]
