"""What the rules about people refuse."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, LimitReached, PermissionRefused


class FollowingYourself(Invalid):
    message = _("This is you.")


class BefriendingYourself(Invalid):
    message = _("This is you.")


class ClosedFriends(PermissionRefused):
    message = _("Only people they chose can see their friends.")


class NotToYourself(Invalid):
    message = _("This is you.")


class NotAFollower(Invalid):
    message = _("Only someone who follows you can be a close friend.")


class ListNameTaken(Conflict):
    message = _("You have a list of this name.")


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


class ArchiveUnderway(Conflict):
    message = _("An archive is being made already. It takes a few minutes.")


class NotProved(Invalid):
    message = _("This password is not right.")


class AccountClosing(Conflict):
    message = _(
        "This account is closed and waits for its deletion. Open it again on the website, or by the mail we sent."
    )


class StaffStays(Conflict):
    message = _("Accounts of the team are closed by who runs the site.")


class ResetOutdated(Conflict):
    message = _("This code is too old: the account has changed since. Ask for another one.")


class SignUpInProgress(Conflict):
    message = _("This sign-up is being finished already. Check your mail, or try again in a minute.")


class TooManyKeys(Conflict):
    message = _("You have as many keys as there may be. Remove one first.")


class LastWayIn(Conflict):
    message = _("This is the only way into your account. Add another one first.")


class PhoneInvalid(Invalid):
    message = _("This is no phone number we know. Write it with its country code: +52 …")

    def __init__(self, **params: Any) -> None:
        super().__init__(field="phone", **params)


class SignInFirst(PermissionRefused):
    status = 401
    message = _("Sign in first.")


class PhoneTaken(Conflict):
    message = _("This number cannot be used.")

    def __init__(self, **params: Any) -> None:
        super().__init__(field="phone", **params)


class UnderAge(Invalid):
    message = _("PetAmigos is for people of %(age)d years and older.")


class BirthdayMissing(Invalid):
    message = _("Say your birthday first, in your settings: PetAmigos is for people of %(age)d years and older.")


class BirthdayIsFinal(Conflict):
    message = _("Your birthday is set. If you were a minor with it, only our team can change that.")


class TeenStaysPrivate(Conflict):
    message = _("Until you are %(age)d, your account stays private.")


class HomeMovedRecently(LimitReached):
    message = _("You can move once a day and three times a month. Try again in %(wait)s.")


class AlreadyVerified(Conflict):
    message = _("You have this verification already.")


class VerificationWaiting(Conflict):
    message = _("A request of yours is waiting for an answer. You can withdraw it.")


class NotWaiting(Conflict):
    message = _("This request is not waiting any more.")
