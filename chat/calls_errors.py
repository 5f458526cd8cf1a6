"""What calls refuse."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict


class AlreadyInCall(Conflict):
    message = _("You are in a call already. Hang up there first.")


class CallOver(Conflict):
    message = _("This call is over.")


class CallFull(Conflict):
    message = _("At most %(most)d people can be in a call.")


class NotYetForCalls(Conflict):
    message = _("You can call when your request is accepted.")


class TooManyForCall(Conflict):
    """Devices speak to each other directly: with many that is more than a phone can send."""

    message = _("Calls ring in groups of up to %(most)d people. Larger groups meet in a room.")


class NoRooms(Conflict):
    message = _("This site has no rooms for large calls. Up to %(most)d people can call each other.")


class NoRelay(Conflict):
    message = _("You call by the relay only, and this site has none. Change it in the settings of the chat to call.")
