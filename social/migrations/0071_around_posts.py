import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.ids


class Migration(migrations.Migration):
    """Former versions, drafts, polls, what people keep, and what their posts begin with."""

    dependencies = [
        ("social", "0070_post_attributes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Bookmark',
            fields=[
                ('id', models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name='BookmarkCollection',
            fields=[
                ('id', models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=160)),
            ],
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('content', models.JSONField(default=dict, help_text='social.drafts.Content')),
                ('version', models.PositiveIntegerField(default=1, help_text='One more with each change')),
                ('is_auto', models.BooleanField(default=True, help_text='Saved by itself: the composer opens with the latest of these')),
                ('publish_at', models.DateTimeField(blank=True, null=True)),
                ('failure', models.CharField(blank=True, default='', help_text='Why it could not be published', max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='Poll',
            fields=[
                ('post', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='poll', serialize=False, to='social.post')),
                ('options', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=320), size=6)),
                ('counts', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveIntegerField(), size=6)),
                ('voter_counter', models.PositiveIntegerField(default=0)),
                ('allows_several', models.BooleanField(default=False)),
                ('allows_change', models.BooleanField(default=False)),
                ('minutes', models.PositiveIntegerField()),
                ('ends_at', models.DateTimeField(help_text='Empty until the post is out', null=True)),
                ('ended_at', models.DateTimeField(help_text='When people were told', null=True)),
            ],
        ),
        migrations.CreateModel(
            name='PollVote',
            fields=[
                ('id', models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('choices', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), size=6)),
            ],
        ),
        migrations.CreateModel(
            name='PostDefaults',
            fields=[
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='post_defaults_row', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('audience', models.CharField(blank=True, choices=[('public', 'Everyone'), ('followers', 'Followers'), ('friends', 'Friends'), ('close', 'Close friends'), ('only_me', 'Only me')], default='', max_length=10)),
                ('comments_from', models.CharField(choices=[('everyone', 'Everyone who sees it'), ('followers', 'Followers'), ('friends', 'Friends'), ('nobody', 'Nobody')], default='everyone', max_length=10)),
                ('shares_from', models.CharField(choices=[('everyone', 'Everyone who sees it'), ('followers', 'Followers'), ('friends', 'Friends'), ('nobody', 'Nobody')], default='everyone', max_length=10)),
            ],
            options={
                'verbose_name_plural': 'post defaults',
            },
        ),
        migrations.CreateModel(
            name='PostVersion',
            fields=[
                ('id', models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('body', models.TextField(blank=True, max_length=20000)),
                ('warning_kind', models.CharField(blank=True, choices=[('medical', 'Medical'), ('grief', 'Grief and loss'), ('injury', 'Injury'), ('other', 'Something else')], default='', max_length=10)),
                ('warning', models.CharField(blank=True, default='', max_length=400)),
                ('had_other_pictures', models.BooleanField(default=False, help_text='Its pictures were others, or in another order')),
                ('written_at', models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name='bookmark',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='bookmarks', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='bookmark',
            name='post',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='social.post'),
        ),
        migrations.AddField(
            model_name='bookmarkcollection',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='bookmark_collections', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='bookmark',
            name='collection',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='bookmarks', to='social.bookmarkcollection'),
        ),
        migrations.AddField(
            model_name='draft',
            name='author',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='poll',
            constraint=models.CheckConstraint(condition=models.Q(('options__len__range', (2, 6))), name='poll_options_two_to_six'),
        ),
        migrations.AddConstraint(
            model_name='poll',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__range', (5, 43200))), name='poll_minutes_known'),
        ),
        migrations.AddField(
            model_name='pollvote',
            name='poll',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='votes', to='social.poll'),
        ),
        migrations.AddField(
            model_name='pollvote',
            name='voter',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='poll_votes', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='postversion',
            name='post',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='social.post'),
        ),
        migrations.AddConstraint(
            model_name='bookmarkcollection',
            constraint=models.UniqueConstraint(fields=('owner', 'name'), name='bookmark_collection_name_once'),
        ),
        migrations.AddConstraint(
            model_name='bookmark',
            constraint=models.UniqueConstraint(fields=('owner', 'post'), name='bookmark_once'),
        ),
        migrations.AddIndex(
            model_name='draft',
            index=models.Index(fields=['author', '-id'], name='draft_author'),
        ),
        migrations.AddIndex(
            model_name='draft',
            index=models.Index(condition=models.Q(('publish_at__isnull', False)), fields=['author', 'publish_at'], name='draft_due'),
        ),
        migrations.AddConstraint(
            model_name='pollvote',
            constraint=models.UniqueConstraint(fields=('poll', 'voter'), name='poll_vote_once'),
        ),
        migrations.AddConstraint(
            model_name='pollvote',
            constraint=models.CheckConstraint(condition=models.Q(('choices__len__gte', 1)), name='poll_vote_some'),
        ),
        migrations.AddIndex(
            model_name='postversion',
            index=models.Index(fields=['post', '-id'], name='post_version'),
        ),
    ]
