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


class AlreadyCarer(Conflict):
    message = _("This person is invited already, or one of its people.")


class TooManyCarers(Conflict):
    message = _("An animal can have at most %(most)d people beside its owner.")


class InvitationOver(Conflict):
    message = _("This invitation is over. Ask for a new one.")


class TransferOpen(Conflict):
    message = _("It is offered to someone already. Take that offer back first.")


class TransferOver(Conflict):
    message = _("This offer is over.")


class DoseTooSoon(Conflict):
    """A second time within the interval: to be confirmed by who is sure."""

    message = _(
        "%(name)s ticked %(what)s %(ago)s ago, and it is due every %(hours)d h. Tick it again only if you are sure."
    )


class TooManyPlans(Conflict):
    message = _("An animal can have at most %(most)d plans.")


class UndoTooLate(Conflict):
    message = _("This was ticked more than a day ago and stays in the log.")


class AlreadyLost(Conflict):
    message = _("It is reported lost already.")


class NotLost(Conflict):
    message = _("This alert has ended already.")


class TalkClosed(Conflict):
    message = _("This talk is closed.")
