"""What the socket itself refuses."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, DomainError, Invalid


class MalformedFrame(Invalid):
    message = _("This is not a message that can be read.")


class UnknownMessage(Invalid):
    message = _("This kind of message is not known.")


class TooManySubscriptions(Conflict):
    message = _("This window already follows as much as it can.")


class ServerFault(DomainError):
    """A defect of ours; the log has it."""

    status = 500
    message = _("Something went wrong on our side. Nothing was changed.")
