"""What chat refuses."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, PermissionRefused


class TalkingToYourself(Conflict):
    message = _("Write to somebody else: this is you.")


class TakesNoMessages(PermissionRefused):
    message = _("This person takes no messages from you.")


class ConversationClosed(Conflict):
    """Who it was with has closed the account, or it is suspended."""

    message = _("This person is not here any more. What you wrote to each other stays.")


class NotInConversation(PermissionRefused):
    message = _("You are not in this conversation any more.")


class OnlyAdminsWrite(PermissionRefused):
    message = _("Only admins write in this group.")


class AnswerAwaited(Conflict):
    message = _("Your request waits for an answer. You can write more when it is accepted.")


class WordsOnlyYet(Conflict):
    message = _("Until your request is accepted you can send words only.")


class NothingToSay(Invalid):
    message = _("Write something, or add a picture.")


class ClientIdReused(Conflict):
    message = _("This client_id was used for another conversation.")


class TooLateToEdit(Conflict):
    message = _("A message can be changed for %(minutes)d minutes after it was sent.")


class TooLateToDelete(Conflict):
    message = _("A message can be taken back from everyone for %(hours)d hours after it was sent.")


class CannotBeChanged(Conflict):
    message = _("This message cannot be changed.")


class CannotBePassedOn(Conflict):
    message = _("This message cannot be forwarded.")


class TooManyPinned(Conflict):
    message = _("At most %(most)d messages are pinned. Take one down first.")


class NotAnAdmin(PermissionRefused):
    message = _("Only admins of the group can do this.")
