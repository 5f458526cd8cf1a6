

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('social', '0101_wall_index'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='comment',
            options={'verbose_name': 'comment', 'verbose_name_plural': 'comments'},
        ),
        migrations.AlterModelOptions(
            name='commentversion',
            options={'verbose_name': 'former words of a comment', 'verbose_name_plural': 'former words of comments'},
        ),
        migrations.AlterModelOptions(
            name='hashtag',
            options={'verbose_name': 'hashtag', 'verbose_name_plural': 'hashtags'},
        ),
        migrations.AlterModelOptions(
            name='linkpreview',
            options={'verbose_name': 'page of a link', 'verbose_name_plural': 'pages of links'},
        ),
        migrations.AlterModelOptions(
            name='phototag',
            options={'verbose_name': 'tag on a photo', 'verbose_name_plural': 'tags on photos'},
        ),
        migrations.AlterModelOptions(
            name='post',
            options={'verbose_name': 'post', 'verbose_name_plural': 'posts'},
        ),
        migrations.AlterModelOptions(
            name='postimport',
            options={'verbose_name': 'import of posts', 'verbose_name_plural': 'imports of posts'},
        ),
        migrations.AlterModelOptions(
            name='pulledauthor',
            options={'verbose_name': 'author read when a feed is', 'verbose_name_plural': 'authors read when a feed is'},
        ),
        migrations.AlterModelOptions(
            name='pulledpet',
            options={'verbose_name': 'animal read when a feed is', 'verbose_name_plural': 'animals read when a feed is'},
        ),
        migrations.AlterModelOptions(
            name='tagtrend',
            options={'verbose_name': 'trend', 'verbose_name_plural': 'trends'},
        ),
        migrations.AlterField(
            model_name='post',
            name='share_counter',
            field=models.PositiveIntegerField(db_default=0, default=0, help_text='Shares of it that are out'),
        ),
    ]
