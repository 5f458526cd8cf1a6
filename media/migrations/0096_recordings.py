from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("media", "0095_archives")]

    operations = [
        migrations.AddField(
            model_name="asset",
            name="duration_ms",
            field=models.PositiveIntegerField(db_default=0, default=0, help_text="Of a sound or a film"),
        ),
        migrations.AddField(
            model_name="asset",
            name="peaks",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="How loud a sound is: 64 bytes in hex",
                max_length=128,
            ),
        ),
        migrations.AlterField(
            model_name="asset",
            name="kind",
            field=models.CharField(
                choices=[("image", "Image"), ("pdf", "PDF"), ("audio", "Sound"), ("video", "Film")],
                default="image",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="rendition",
            name="width",
            field=models.PositiveSmallIntegerField(
                help_text="Nominal width: 320, 640, 1280 or 2048; 0 of a PDF and of recordings"
            ),
        ),
    ]
