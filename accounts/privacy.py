"""Who may do what to a person: one audience a subject, one predicate for all rooms.

A room that enforces a subject says so with `register_subject` in its ready(); only then is it on the page of settings,
so that nobody is shown a choice that changes nothing. Private by default: a missing row means the defaults below.
"""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar, Final
from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.friendships import Friendship
from accounts.models import Follow, User
from accounts.quiet import Restriction
from core.prepared import PreparedCount, Viewer
from core.statements import Ask


class Audience(models.TextChoices):
    """Each holds the next. Whom one follows is as near as who follows: one has chosen to hear of them."""

    EVERYONE = "everyone", _("Everyone")
    FOLLOWERS = "followers", _("Followers, whom I follow, friends")
    FRIENDS = "friends", _("My friends")
    NOBODY = "nobody", _("Nobody")


DEFAULTS: Final[dict[str, str]] = {
    "message": Audience.FRIENDS,
    "mention": Audience.FOLLOWERS,
    "tag": Audience.FRIENDS,
    "find_by_email": Audience.NOBODY,
    "find_by_phone": Audience.NOBODY,
    "see_presence": Audience.FRIENDS,
    "see_friends": Audience.FRIENDS,
}


def _audience(subject: str) -> Any:
    return models.CharField(max_length=10, choices=Audience, default=DEFAULTS[subject])


class PrivacySettings(models.Model):
    """What one person chose; made by the first choice."""

    data_policy = "export+erase"

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="privacy_row")
    message = _audience("message")
    mention = _audience("mention")
    tag = _audience("tag")
    find_by_email = _audience("find_by_email")
    find_by_phone = _audience("find_by_phone")
    see_presence = _audience("see_presence")
    see_friends = _audience("see_friends")
    is_indexed = models.BooleanField(default=False, help_text="Search engines may list the public profile")

    objects: ClassVar[models.Manager[PrivacySettings]] = models.Manager()

    class Meta:
        verbose_name_plural = "privacy settings"
        constraints = [
            models.CheckConstraint(
                condition=Q(**{f"{subject}__in": ["everyone", "followers", "friends", "nobody"]}),
                name=f"privacy_{subject}_known",
            )
            for subject in (
                "message", "mention", "tag", "find_by_email", "find_by_phone", "see_presence", "see_friends"
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.user_id)


# Who has the address knows the person already, or has it by chance: nothing between all of them and nobody.
_ALL_OR_NOBODY: Final = ("find_by_email", "find_by_phone")


def audiences(subject: str) -> list[Audience]:
    """What can be chosen for a subject."""
    return [Audience.EVERYONE, Audience.NOBODY] if subject in _ALL_OR_NOBODY else list(Audience)


_SUBJECTS: dict[str, str | Promise] = {}


def register_subject(subject: str, label: str | Promise) -> None:
    """Called in ready() of the room that asks `may` about it. `label` stands over the choice in the settings."""
    if subject not in DEFAULTS:
        raise ValueError(f"no such subject: {subject}")
    _SUBJECTS[subject] = label


def subjects() -> dict[str, str | Promise]:
    """Those that are in force, in the order of DEFAULTS."""
    return {subject: _SUBJECTS[subject] for subject in DEFAULTS if subject in _SUBJECTS}


def letting(viewer: Any, subject: str) -> QuerySet[User]:
    """The people who let the viewer do it, the viewer too; nobody who is closed to the viewer. One query.

    Who is restricted sees no presence, of whatever audience: what is read and who is there goes by this subject.
    """
    default = DEFAULTS[subject]
    chosen = PrivacySettings.objects.filter(user_id=OuterRef("pk")).values(subject)[:1]
    found = User.objects.visible_to(viewer).annotate(lets=Coalesce(Subquery(chosen), Value(default)))
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is None:
        return found.filter(lets=Audience.EVERYONE)
    accepted = Follow.objects.filter(status=Follow.Status.ACCEPTED)
    follows = Exists(accepted.filter(follower_id=viewer_id, target_id=OuterRef("pk"))) | Exists(
        accepted.filter(follower_id=OuterRef("pk"), target_id=viewer_id)
    )
    if subject == "see_presence":
        found = found.exclude(Exists(Restriction.objects.filter(owner_id=OuterRef("pk"), restricted_id=viewer_id)))
    friends = Exists(Friendship.objects.accepted().between(viewer_id, OuterRef("pk")))
    return found.filter(
        Q(pk=viewer_id)
        | Q(lets=Audience.EVERYONE)
        | (Q(lets=Audience.FOLLOWERS) & follows)
        | (Q(lets__in=(Audience.FOLLOWERS, Audience.FRIENDS)) & friends)
    )


def may(viewer: Any, person: User, subject: str) -> bool:
    """Whether the viewer may do it to the person, blocks and suspension included. One query."""
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is None:
        return _asked_by_guests(subject).count(person.pk) > 0
    return _asked(subject).count(viewer_id, person.pk) > 0


def ask_may(viewer_id: UUID, person_id: UUID, subject: str) -> Ask:
    """What `may` is going to ask."""
    return _asked(subject).ask(viewer_id, person_id)


@cache
def _asked(subject: str) -> PreparedCount:
    """Asked on every profile: written out once for each subject."""
    return PreparedCount(
        f"accounts_may_{subject}",
        ("uuid", "uuid"),
        lambda viewer_id, person_id: letting(Viewer(viewer_id), subject).filter(pk=person_id),
    )


@cache
def _asked_by_guests(subject: str) -> PreparedCount:
    return PreparedCount(
        f"accounts_may_guest_{subject}", ("uuid",), lambda person_id: letting(None, subject).filter(pk=person_id)
    )


def get_privacy(user: User) -> PrivacySettings:
    """What the person chose, or the defaults in a row that is not saved. One query."""
    return PrivacySettings.objects.filter(user=user).first() or PrivacySettings(user=user)


def is_indexed(user_id: UUID) -> bool:
    """Whether search engines may list the person's public pages. One query."""
    return PrivacySettings.objects.filter(user_id=user_id, user__is_private=False, is_indexed=True).exists()


def keep_from_search(viewer: Any, response: HttpResponse, owner_id: UUID) -> HttpResponse:
    """Tells search engines to leave a page out unless its person asked to be found. They come as guests: nobody else
    costs the query.
    """
    if getattr(viewer, "pk", None) is not None or not is_indexed(owner_id):
        response.headers["X-Robots-Tag"] = "noindex"
    return response
