"""What stands in the health books of the matrix: of Rex, and of an animal that is gone."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing

OWNER = frozenset({"owner"})


def health_things(rex: Any, gone: Any) -> dict[Of, list[Thing]]:
    nobody: frozenset[str] = frozenset()
    links = [_link(rex, OWNER, EVERYONE), _link(gone, nobody, nobody)]
    return {
        Of.HEALTH_RECORD: [_record(rex, OWNER), _record(gone, nobody)],
        Of.REMEMBERED_PET: [_remembered(rex, frozenset({"owner", "follower"})), _remembered(gone, nobody)],
        Of.WEIGHT: [_weight(rex, OWNER), _weight(gone, nobody)],
        Of.VET_LINK: [link for link, _secret in links],
        Of.BOOK_BY_LINK: [secret for _link, secret in links],
    }


def _remembered(pet: Any, viewers: frozenset[str]) -> Thing:
    from pets.memorial_models import Memorial

    Memorial.objects.create(pet=pet, died_date="2026-01-10")
    return Thing(f"memory of {pet.name}", {"pet_id": pet.pk}, {"pet_id": uuid4()}, viewers=viewers)


def _weight(pet: Any, owners: frozenset[str]) -> Thing:
    from pets.health_models import WeightEntry

    row = WeightEntry.objects.create(pet=pet, measured_date="2026-01-09", grams=12_000)
    there = {"pet_id": pet.pk, "weight_id": row.pk}
    return Thing(f"weight of {pet.name}", there, there | {"weight_id": uuid4()}, owners=owners)


def _link(pet: Any, owners: frozenset[str], viewers: frozenset[str]) -> tuple[Thing, Thing]:
    from pets.vet_links import create_vet_link

    link, url = create_vet_link(pet.owner, pet, days=7)
    secret, other = url.rstrip("/").rpartition("/")[2], "A" * 22
    there = {"pet_id": pet.pk, "link_id": link.pk}
    named = Thing(f"link of {pet.name}", there, there | {"link_id": uuid4()}, owners=owners)
    return named, Thing(f"book of {pet.name} by link", {"secret": secret}, {"secret": other}, viewers=viewers)


def _record(pet: Any, owners: frozenset[str]) -> Thing:
    from pets.health_models import HealthRecord

    row = HealthRecord.objects.create(
        pet=pet, kind="vaccination", code="rabies", topic="rabies", given_date="2026-01-10"
    )
    there = {"pet_id": pet.pk, "record_id": row.pk}
    return Thing(f"entry of {pet.name}", there, there | {"record_id": uuid4()}, owners=owners)
