"""The badge "vaccinated", which ends by itself: it follows from the health book at the moment it is read.

An animal wears it when its book holds at least one vaccination and none is overdue; until the first of the dates that
come next, or a year after a shot without such a date. It says what its people wrote down, and no vet stands behind it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from core.rates import check_rate
from pets.errors import NotYourPet
from pets.evidence_models import EvidenceShown
from pets.health_models import HealthRecord
from pets.models import Pet
from pets.policies import can_edit_health

YEAR: Final = timedelta(days=365)
MOST: Final = 5_000


def vaccinated_until(pet_ids: Collection[UUID]) -> dict[UUID, date]:
    """Animal → the last day of its badge; without one it is not there. One query, however many."""
    shots = HealthRecord.objects.filter(pet_id__in=pet_ids, kind=HealthRecord.Kind.VACCINATION)
    rows = shots.current().values_list("pet_id", "given_date", "next_date")[:MOST]  # type: ignore[attr-defined]
    found: dict[UUID, date] = {}
    for pet_id, given, following in rows:
        until = following or given + YEAR
        found[pet_id] = min(until, found.get(pet_id, until))
    today = timezone.localdate()
    return {pet_id: until for pet_id, until in found.items() if until >= today}


def shown_until(pet: Pet) -> date | None:
    """What the page of an animal whose inside the viewer may see says to everyone. At most two queries."""
    return vaccinated_until([pet.pk]).get(pet.pk) if is_shown(pet) else None


def is_shown(pet: Pet) -> bool:
    return EvidenceShown.objects.filter(pet=pet).exists()


def show_evidence(user: Any, pet: Pet, *, shown: bool) -> bool:
    """Said again, nothing changes. Raises NotYourPet, LimitReached."""
    if not can_edit_health(user, pet):
        raise NotYourPet
    check_rate("health.write", account=user)
    if shown:
        EvidenceShown.objects.get_or_create(pet=pet, defaults={"chosen_by": user})
    else:
        EvidenceShown.objects.filter(pet=pet).delete()
    return shown
