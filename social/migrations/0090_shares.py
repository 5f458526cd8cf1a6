import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Posts that pass on another; and whether feed readers may fetch somebody's public posts."""

    dependencies = [("social", "0080_hashtags_and_ranking")]

    operations = [
        migrations.AlterField(
            model_name="post",
            name="kind",
            field=models.CharField(
                choices=[("note", "Words and pictures"), ("poll", "Poll"), ("share", "Shared post")],
                db_default="note",
                default="note",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="post",
            name="original",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="shares",
                to="social.post",
            ),
        ),
        migrations.AddField(
            model_name="post",
            name="share_counter",
            field=models.PositiveIntegerField(db_default=0, default=0, help_text="Shares of it that are not deleted"),
        ),
        migrations.AddField(
            model_name="postdefaults",
            name="has_feed",
            field=models.BooleanField(
                db_default=True,
                default=True,
                help_text="Feed readers may fetch the public posts of an account that is not private",
            ),
        ),
    ]
