import csv
from pathlib import Path

from django.db import migrations

from pets.species import species_names

DATA = Path(__file__).resolve().parent.parent / "data" / "breeds.csv"


def column(code):
    return "name_ind" if code == "id" else f"name_{code.replace('-', '_')}"


def load(apps, schema_editor):
    Species, Breed = apps.get_model("pets", "Species"), apps.get_model("pets", "Breed")
    Species.objects.bulk_create(
        [
            Species(
                slug=slug, position=position, name=names["en"], **{column(code): name for code, name in names.items()}
            )
            for position, (slug, names) in enumerate(species_names().items())
        ]
    )
    with DATA.open(encoding="utf-8", newline="") as file:
        Breed.objects.bulk_create(
            [
                Breed(
                    slug=row["slug"],
                    species_id=row["species"],
                    name=row["name"],
                    name_en=row["name"],
                    name_es_mx=row["name_es"] or None,
                    vbo_id=row["vbo_id"],
                    size_class=row["size_class"],
                )
                for row in csv.DictReader(file)
            ]
        )


class Migration(migrations.Migration):
    dependencies = [("pets", "0001_animals")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
