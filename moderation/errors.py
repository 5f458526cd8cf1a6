"""What the rules of reports, decisions and appeals refuse."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, PermissionRefused


class ReportingYourself(Conflict):
    message = _("This is yours. You can change or delete it yourself.")


class CaseClaimed(Conflict):
    message = _("Another moderator has taken this case.")


class CaseClosed(Conflict):
    message = _("This case is closed.")


class ThingGone(Conflict):
    message = _("It is not there any more: nothing can be done to it. Warn the person, or dismiss.")


class NotForThisKind(Conflict):
    message = _("This cannot be done to a thing of this kind.")


class AlreadySuspended(Conflict):
    message = _("The account is suspended already.")


class AlreadyUndone(Conflict):
    message = _("This decision was undone already.")


class CannotAppeal(Conflict):
    message = _("Against this decision there is no appeal any more.")


class AlreadyAppealed(Conflict):
    message = _("You have appealed against this decision already. Another moderator is reading it.")


class AppealAnswered(Conflict):
    message = _("This appeal was answered already.")


class OwnDecision(PermissionRefused):
    message = _("Another moderator than the one who decided has to answer.")


class NotImpartial(PermissionRefused):
    message = _("You are part of this: another moderator has to decide.")
