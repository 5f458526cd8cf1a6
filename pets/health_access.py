"""Who may read and write an animal's health book: the one place that says so. Pure, no queries."""

from __future__ import annotations

from typing import Any

from pets.models import Pet


def can_see_health(user: Any, pet: Pet) -> bool:
    return getattr(user, "pk", None) == pet.owner_id and not user.is_suspended


def can_edit_health(user: Any, pet: Pet) -> bool:
    return getattr(user, "pk", None) == pet.owner_id and not user.is_suspended
