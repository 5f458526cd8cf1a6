"""Animals that moderators hid: who takes care of them still has the page and the book, for everybody else they are absent."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from core.events import announce
from pets.models import Pet


@transaction.atomic
def hide_pet(pet: Pet) -> None:
    """Repeating it changes nothing."""
    if Pet.objects.filter(pk=pet.pk, hidden_at__isnull=True).update(hidden_at=timezone.now()):
        announce("pets.updated", pet_id=pet.pk)


@transaction.atomic
def show_pet(pet: Pet) -> None:
    """Undoes hide_pet."""
    if Pet.objects.filter(pk=pet.pk, hidden_at__isnull=False).update(hidden_at=None):
        announce("pets.updated", pet_id=pet.pk)
