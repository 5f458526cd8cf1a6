from django.db import migrations
from django.utils import timezone

KINDS = ("people", "pets")


def ask_for_build(apps, schema_editor):
    """Where people are already, workers build what the search knows; an empty site has nothing to build."""
    if not apps.get_model("accounts", "User").objects.exists():
        return
    messages = apps.get_model("core", "OutboxMessage").objects
    for kind in KINDS:
        messages.create(task="discovery.rebuild", queue="bulk", arguments={"kind": kind}, run_after=timezone.now())


class Migration(migrations.Migration):
    dependencies = [
        ("discovery", "0001_search"),
        ("core", "0002_kernel_tables"),
        ("accounts", "0003_search_and_suspension"),
        ("pets", "0001_animals"),
    ]

    operations = [migrations.RunPython(ask_for_build, migrations.RunPython.noop)]
