"""What sockets are told about an animal's care: ids only, to a group that its people alone may join."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.realtime import broadcast, reauthorise
from pets.models import Pet
from pets.policies import Right, roles_with

GROUP = "care"


def may_subscribe(user: Any, pet_id: UUID) -> bool:
    """Asked at each subscription to "care.<animal>", and again while it lasts."""
    return Pet.objects.in_care_of(user, roles_with(Right.LOG_CARE)).filter(pk=pet_id).exists()  # type: ignore[attr-defined]


def tell_household(pet_id: UUID) -> None:
    """Who takes care of the animal has changed."""
    broadcast(f"{GROUP}.{pet_id}", {"type": "household_changed", "pet_id": str(pet_id)})


def tell_care(pet_id: UUID, entry_id: UUID, *, is_undone: bool = False) -> None:
    """Something was ticked, or taken back: those who look at the animal's care fetch it."""
    kind = "care_undone" if is_undone else "care_logged"
    broadcast(f"{GROUP}.{pet_id}", {"type": kind, "pet_id": str(pet_id), "id": str(entry_id)})


def recheck(pet_id: UUID, user_id: UUID) -> None:
    """A right has ended: the person's subscriptions are asked again."""
    reauthorise(group=f"{GROUP}.{pet_id}")
    reauthorise(user_id=user_id)
