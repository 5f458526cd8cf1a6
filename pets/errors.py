"""What the rules of animals refuse."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, PermissionRefused


class TooManyPets(Conflict):
    message = _("An account can have at most %(most)d animals.")


class NotYourPet(PermissionRefused):
    message = _("Only the owner can change this.")


class BreedOfAnotherSpecies(Invalid):
    message = _("This breed is of another species. Choose one of the list, or leave it empty.")


class RestoreTooLate(Conflict):
    message = _("This was too long ago to undo.")
