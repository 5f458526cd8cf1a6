import core.ids
import django.contrib.postgres.fields
import django.db.models.deletion
import social.reaction_models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('media', '0060_pdf_files'),
        ('social', '0050_reactions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CommentReaction',
            fields=[
                ('id', models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.PositiveSmallIntegerField(choices=[(1, 'Like'), (2, 'Love'), (3, 'Wow'), (4, 'Haha'), (5, 'Sad'), (6, 'Angry')], default=1)),
            ],
        ),
        migrations.CreateModel(
            name='CommentVersion',
            fields=[
                ('id', models.UUIDField(default=core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('body', models.TextField(blank=True, max_length=4000)),
                ('held_for', models.CharField(blank=True, choices=[('restricted', 'By someone you have restricted'), ('words', 'Hidden by your words'), ('thread', 'Below a comment that waits'), ('photo', 'Its photo is being prepared')], default='', max_length=10)),
                ('written_at', models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name='comment',
            name='deleted_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='comment',
            name='deleted_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='comment',
            name='depth',
            field=models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='comment',
            name='edited_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='comment',
            name='is_pinned',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='comment',
            name='parent',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='social.comment'),
        ),
        migrations.AddField(
            model_name='comment',
            name='photo',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='comment', to='media.asset'),
        ),
        migrations.AddField(
            model_name='comment',
            name='points',
            field=models.PositiveIntegerField(db_default=0, default=0, help_text='Of others: a reaction one, an answer two. What is best has most'),
        ),
        migrations.AddField(
            model_name='comment',
            name='reaction_counters',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), db_default=[0, 0, 0, 0, 0, 0], default=social.reaction_models.no_reactions, size=None),
        ),
        migrations.AddField(
            model_name='comment',
            name='reply_counter',
            field=models.PositiveIntegerField(db_default=0, default=0, help_text='Direct answers that all may see'),
        ),
        migrations.AddField(
            model_name='comment',
            name='root',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='social.comment'),
        ),
        migrations.AlterField(
            model_name='comment',
            name='author',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='comments', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='comment',
            name='body',
            field=models.TextField(blank=True, max_length=4000),
        ),
        migrations.AlterField(
            model_name='comment',
            name='held_for',
            field=models.CharField(blank=True, choices=[('restricted', 'By someone you have restricted'), ('words', 'Hidden by your words'), ('thread', 'Below a comment that waits'), ('photo', 'Its photo is being prepared')], db_default='', default='', max_length=10),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.UniqueConstraint(condition=models.Q(('is_pinned', True)), fields=('post',), name='comment_pinned_once'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('depth', 0), ('parent__isnull', True), ('root__isnull', True)), models.Q(('depth__range', (1, 8)), ('parent__isnull', False), ('root__isnull', False)), _connector='OR'), name='comment_in_its_tree'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(('author__isnull', False), models.Q(('body', ''), ('deleted_at__isnull', False), ('photo__isnull', True)), _connector='OR'), name='comment_of_nobody_is_empty'),
        ),
        migrations.AddField(
            model_name='commentreaction',
            name='comment',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='reactions', to='social.comment'),
        ),
        migrations.AddField(
            model_name='commentreaction',
            name='user',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='comment_reactions', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='commentversion',
            name='comment',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='social.comment'),
        ),
        migrations.AddIndex(
            model_name='commentreaction',
            index=models.Index(fields=['comment', '-id'], name='comment_reaction_comment'),
        ),
        migrations.AddConstraint(
            model_name='commentreaction',
            constraint=models.UniqueConstraint(fields=('user', 'comment'), name='comment_reaction_once'),
        ),
        migrations.AddConstraint(
            model_name='commentreaction',
            constraint=models.CheckConstraint(condition=models.Q(('kind__range', (1, 6))), name='comment_reaction_known'),
        ),
        migrations.AddIndex(
            model_name='commentversion',
            index=models.Index(fields=['comment', '-id'], name='comment_version'),
        ),
    ]
