"""What the rules about people refuse."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, PermissionRefused


class FollowingYourself(Invalid):
    message = _("This is you.")


class BlockingYourself(Invalid):
    message = _("You cannot block yourself.")


class PrivateAccount(PermissionRefused):
    message = _("This account is private. Only its followers can see this.")


class AccountSuspended(PermissionRefused):
    message = _("Your account is suspended.")


class HandleTaken(Conflict):
    message = _("This handle is taken. Try another one.")

    def __init__(self, **params: Any) -> None:
        super().__init__(field="handle", **params)


class HandleReserved(HandleTaken):
    message = _("This handle is kept for the site. Try another one.")


class HandleIsFinal(HandleTaken):
    message = _("A handle is chosen once: others know you by it.")


class HandleInvalid(Invalid):
    message = _("Use 3 to 30 small letters a–z, digits and _.")

    def __init__(self, **params: Any) -> None:
        super().__init__(field="handle", **params)


class ResetOutdated(Conflict):
    message = _("This code is too old: the account has changed since. Ask for another one.")


class SignUpInProgress(Conflict):
    message = _("This sign-up is being finished already. Check your mail, or try again in a minute.")
