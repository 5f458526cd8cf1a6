"""Words of a profile that moderators take off it: they are handed back to whoever keeps them, and can be put back."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import transaction

from accounts.models import User
from core.events import announce

WORDS: Final = ("display_name", "bio")


@transaction.atomic
def withhold_words(user_id: UUID) -> dict[str, str]:
    """Empties name and bio; returns what they were. The handle stays: it is the identity. Locks the person."""
    user = User.objects.select_for_update(no_key=True).get(pk=user_id)
    kept = {name: getattr(user, name) for name in WORDS if getattr(user, name)}
    if kept:
        User.objects.filter(pk=user_id).update(**dict.fromkeys(kept, ""))
        announce("accounts.profile_changed", user_id=user_id)
    return kept


@transaction.atomic
def give_words_back(user_id: UUID, kept: dict[str, str]) -> None:
    """Only where the person has written nothing new since. Locks the person."""
    user = User.objects.select_for_update(no_key=True).filter(pk=user_id).first()
    back = {name: kept[name] for name in WORDS if name in kept and user is not None and not getattr(user, name)}
    if back:
        User.objects.filter(pk=user_id).update(**back)
        announce("accounts.profile_changed", user_id=user_id)
