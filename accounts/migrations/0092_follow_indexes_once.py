import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Indexes of a key alone go where another begins with it."""

    dependencies = [("accounts", "0091_reach_of_follows")]
    operations = [
        migrations.AlterField(
            "follow",
            "follower",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="following_rows",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            "follow",
            "target",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="follower_rows",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
    ]
