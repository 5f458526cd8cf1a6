"""What the rules of this room refuse."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid


class QuietHoursEmpty(Invalid):
    message = _("Quiet hours need a beginning and an end that differ.")


class NothingToMute(Conflict):
    message = _("This line is not about something you can mute.")


class DeviceNotTaken(Invalid):
    message = _("This device cannot be sent pushes from here.")
