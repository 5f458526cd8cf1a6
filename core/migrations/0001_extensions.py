from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations


class Migration(migrations.Migration):
    """Extensions before any index needs them; both ship with PostgreSQL and are trusted."""

    initial = True
    dependencies = []
    operations = [TrigramExtension(), UnaccentExtension()]
