"""Memorial mode: set, taken back and read. No reminder is sent of an animal that has died."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_text
from pets.errors import NotYourPet
from pets.memorial_models import Memorial
from pets.models import Pet
from pets.policies import can_edit_pet


def set_memorial(user: Any, pet: Pet, *, died_date: date | None = None, words: str = "") -> Memorial:
    """Again with other words, it is changed. Raises NotYourPet, Invalid naming the field."""
    if not can_edit_pet(user, pet):
        raise NotYourPet
    check_rate("profile.update", account=user)
    if died_date is not None and died_date > timezone.now().date() + timedelta(days=1):
        raise Invalid(_("This day has not come."), field="died_date")
    if died_date is not None and pet.birth_date and died_date < pet.birth_date:
        raise Invalid(_("This day lies before the birthday."), field="died_date")
    words = clean_text(words, most=LIMITS.memorial_words_max, field="words")
    found, _new = Memorial.objects.update_or_create(pet=pet, defaults={"died_date": died_date, "words": words})
    return found


def end_memorial(user: Any, pet: Pet) -> None:
    """Everything is as before; without one nothing changes. Raises NotYourPet."""
    if not can_edit_pet(user, pet):
        raise NotYourPet
    Memorial.objects.filter(pet=pet).delete()


def find_memorial(pet: Pet) -> Memorial | None:
    """Of an animal that a selector found. One query."""
    return Memorial.objects.filter(pet=pet).first()
