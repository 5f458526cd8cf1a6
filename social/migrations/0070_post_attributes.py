from django.db import migrations, models


class Migration(migrations.Migration):
    """Every column has its value in the database: nothing is rewritten."""

    dependencies = [("social", "0060_moderated")]

    operations = [
        migrations.AddField(
            model_name='post',
            name='archived_at',
            field=models.DateTimeField(blank=True, help_text='From then on only its author sees it', null=True),
        ),
        migrations.AddField(
            model_name='post',
            name='comments_from',
            field=models.CharField(choices=[('everyone', 'Everyone who sees it'), ('followers', 'Followers'), ('friends', 'Friends'), ('nobody', 'Nobody')], db_default='everyone', default='everyone', max_length=10),
        ),
        migrations.AddField(
            model_name='post',
            name='feeling',
            field=models.CharField(blank=True, db_default='', default='', help_text='social.feelings', max_length=20),
        ),
        migrations.AddField(
            model_name='post',
            name='kind',
            field=models.CharField(choices=[('note', 'Words and pictures'), ('poll', 'Poll')], db_default='note', default='note', max_length=10),
        ),
        migrations.AddField(
            model_name='post',
            name='language',
            field=models.CharField(blank=True, db_default='', default='', max_length=10),
        ),
        migrations.AddField(
            model_name='post',
            name='pin',
            field=models.PositiveSmallIntegerField(blank=True, help_text='Its place among those shown first', null=True),
        ),
        migrations.AddField(
            model_name='post',
            name='place_cell',
            field=models.CharField(blank=True, db_default='', default='', help_text='Of the grid of core.places; shown nowhere', max_length=15),
        ),
        migrations.AddField(
            model_name='post',
            name='place_name',
            field=models.CharField(blank=True, db_default='', default='', max_length=320),
        ),
        migrations.AddField(
            model_name='post',
            name='shares_from',
            field=models.CharField(choices=[('everyone', 'Everyone who sees it'), ('followers', 'Followers'), ('friends', 'Friends'), ('nobody', 'Nobody')], db_default='everyone', default='everyone', max_length=10),
        ),
        migrations.AddField(
            model_name='post',
            name='warning',
            field=models.CharField(blank=True, db_default='', default='', max_length=400),
        ),
        migrations.AddField(
            model_name='post',
            name='warning_kind',
            field=models.CharField(blank=True, choices=[('medical', 'Medical'), ('grief', 'Grief and loss'), ('injury', 'Injury'), ('other', 'Something else')], db_default='', default='', max_length=10),
        ),
        migrations.AlterField(
            model_name='post',
            name='audience',
            field=models.CharField(choices=[('public', 'Everyone'), ('followers', 'Followers'), ('friends', 'Friends'), ('close', 'Close friends'), ('only_me', 'Only me')], default='followers', max_length=10),
        ),
    ]
