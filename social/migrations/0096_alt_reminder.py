from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("social", "0095_photo_tags")]

    operations = [
        migrations.AddField(
            "postdefaults",
            "reminds_alt",
            models.BooleanField(
                db_default=False,
                default=False,
                help_text="Reminded before publishing of photos without a description",
            ),
        ),
    ]
