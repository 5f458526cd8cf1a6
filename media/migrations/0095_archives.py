from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("media", "0092_ready_json")]

    operations = [
        migrations.AddField(
            model_name="upload",
            name="kind",
            field=models.CharField(
                choices=[("picture", "Picture"), ("archive", "ZIP")],
                db_default="picture",
                default="picture",
                max_length=10,
            ),
        ),
    ]
