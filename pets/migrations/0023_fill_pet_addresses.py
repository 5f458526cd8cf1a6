"""Gives the animals that were there before an address of their own, in batches, oldest first."""

from django.db import migrations
from django.utils.text import slugify

BATCH = 1000


def fill(apps, schema_editor):
    Pet = apps.get_model("pets", "Pet")
    last = None
    while True:
        rows = Pet.objects.filter(slug__isnull=True).order_by("pk")
        if last is not None:
            rows = rows.filter(pk__gt=last)
        batch = list(rows[:BATCH])
        if not batch:
            return
        for pet in batch:  # as pets.models.slug_of was when this was written
            pet.slug = f"{slugify(pet.name)[:50].strip('-') or pet.species_id}-{pet.pk.hex[-8:]}"
        Pet.objects.bulk_update(batch, ["slug"])
        last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [("pets", "0022_pet_addresses_and_follows")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
