from django.db import migrations

from pets.breed_synonyms import SPANISH, UNREGISTERED, synonyms


def load(apps, schema_editor):
    Breed, BreedSynonym = apps.get_model("pets", "Breed"), apps.get_model("pets", "BreedSynonym")
    Breed.objects.bulk_create(
        [
            Breed(slug=slug, species_id=species, name=english, name_en=english, name_es_mx=spanish)
            for slug, (species, english, spanish) in UNREGISTERED.items()
        ],
        ignore_conflicts=True,
    )
    for slug, name in SPANISH.items():
        Breed.objects.filter(pk=slug, name_es_mx__isnull=True).update(name_es_mx=name)
    known = set(Breed.objects.values_list("pk", flat=True))
    BreedSynonym.objects.bulk_create(
        [BreedSynonym(breed_id=slug, name=name) for slug, name in synonyms() if slug in known], ignore_conflicts=True
    )


class Migration(migrations.Migration):
    dependencies = [("pets", "0010_facts")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
