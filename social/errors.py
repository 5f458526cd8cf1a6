"""What the rules of posts, reactions and comments refuse."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, PermissionRefused


class EmptyPost(Invalid):
    message = _("Write something or add a picture.")


class TooManyPets(Invalid):
    message = _("At most %(most)d animals fit in one post.")


class TooManyTags(Conflict):
    message = _("You follow %(most)d hashtags, which is as many as there can be. Unfollow one first.")


class TooManyWishes(Conflict):
    message = _("You have %(most)d wishes about your feed, which is as many as there can be. Take one back first.")


class NotYourPost(PermissionRefused):
    message = _("Only who published it can do this.")


class NotYourComment(PermissionRefused):
    message = _("Only who wrote it, or whose post it is under, can delete a comment; only who wrote it can change it.")


class UnknownReaction(Invalid):
    message = _("Choose one of the list.")


class CommentsClosed(PermissionRefused):
    message = _("The author has closed the comments here, or lets only some people answer.")


class CommentCannotBePinned(Conflict):
    message = _("Only a comment on the post itself that everyone sees can be pinned.")


class CollectionNameTaken(Conflict):
    message = _("You have a collection of this name.")


class CannotBePinned(Conflict):
    message = _("Only a post that is out can be pinned.")


class TooManyPins(Conflict):
    message = _("At most %(most)d posts can be pinned. Unpin one first.")


class OwnPoll(PermissionRefused):
    message = _("You do not vote in your own poll.")


class PollOver(Conflict):
    message = _("The poll has ended.")


class AlreadyVoted(Conflict):
    message = _("You have voted, and in this poll a vote stays.")


class DraftsFull(Conflict):
    message = _("At most %(most)d drafts can be kept. Delete one you do not need.")


class SharingClosed(PermissionRefused):
    message = _("The author does not let this post be shared, or lets only some people share it.")


class CannotBeShared(Conflict):
    message = _("Only a post that is out can be shared.")


class NothingToShare(Conflict):
    message = _("What this post shares is not for you to see, or is gone.")


class AlreadyShared(Conflict):
    """With the share that is there."""

    message = _("You have shared it already.")

    def __init__(self, share: Any) -> None:
        super().__init__()
        self.share = share


class RestoreTooLate(Conflict):
    message = _("The time to undo is over.")


class ImportUnderway(Conflict):
    message = _("An import is under way. Finish or cancel it first.")


class ImportNotWaiting(Conflict):
    message = _("This import does not wait for your choice any more.")


class ImportStays(Conflict):
    message = _("This import cannot be taken back any more. You can still delete its posts one by one.")
