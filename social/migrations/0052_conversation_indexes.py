from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # built while people go on commenting

    dependencies = [("social", "0051_conversation")]

    operations = [
        AddIndexConcurrently("comment", models.Index(condition=models.Q(('parent__isnull', True)), fields=['post', '-id'], name='comment_top')),
        AddIndexConcurrently("comment", models.Index(condition=models.Q(('parent__isnull', True)), fields=['post', '-points', '-id'], name='comment_best')),
        AddIndexConcurrently("comment", models.Index(condition=models.Q(('parent__isnull', False)), fields=['parent', 'id'], name='comment_replies')),
        AddIndexConcurrently("comment", models.Index(condition=models.Q(('root__isnull', False)), fields=['root'], name='comment_root')),
    ]
