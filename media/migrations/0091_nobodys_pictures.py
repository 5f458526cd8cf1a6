from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("media", "0090_hidden_pictures")]

    operations = [
        migrations.AlterField(
            "asset",
            "owner",
            models.ForeignKey(
                blank=True,
                help_text="Empty: nobody's, taken in by a room from elsewhere",
                null=True,
                on_delete=models.deletion.CASCADE,
                related_name="assets",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
    ]
