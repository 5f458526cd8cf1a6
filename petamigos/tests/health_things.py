"""What stands in the health books of the matrix: of Rex, and of an animal that is gone."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import Thing

OWNER = frozenset({"owner"})


def health_things(rex: Any, gone: Any) -> dict[Of, list[Thing]]:
    return {Of.HEALTH_RECORD: [_record(rex, OWNER), _record(gone, frozenset())]}


def _record(pet: Any, owners: frozenset[str]) -> Thing:
    from pets.health_models import HealthRecord

    row = HealthRecord.objects.create(
        pet=pet, kind="vaccination", code="rabies", topic="rabies", given_date="2026-01-10"
    )
    there = {"pet_id": pet.pk, "record_id": row.pk}
    return Thing(f"entry of {pet.name}", there, there | {"record_id": uuid4()}, owners=owners)
