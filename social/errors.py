"""What the rules of posts, reactions and comments refuse."""

from __future__ import annotations

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
    message = _("You cannot comment on this post.")


class CannotBePinned(Conflict):
    message = _("Only a comment on the post itself that everyone sees can be pinned.")


class RestoreTooLate(Conflict):
    message = _("The time to undo is over.")
