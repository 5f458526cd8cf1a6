"""Who may do what with an animal: pure, no queries."""

from __future__ import annotations

from typing import Any

from pets.models import Pet


def can_edit_pet(user: Any, pet: Pet) -> bool:
    return getattr(user, "pk", None) == pet.owner_id and not user.is_suspended
