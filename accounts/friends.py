"""Reading friendships. Fetching is authorising."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db.models import Case, CharField, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from accounts import privacy
from accounts.errors import ClosedFriends
from accounts.friendships import Friendship
from accounts.models import Follow, User
from core.limits import LIMITS
from core.pagination import Page, keyset
from core.prepared import PreparedCount, PreparedRows
from core.statements import Ask


def friendship_of(viewer: Any, user: User) -> str:
    """none | asked (by the viewer) | asks (the viewer) | friends | self. One query.

    A declined request is told to who asked as waiting, and to who declined as nothing.
    """
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is None:
        return "none"
    if viewer_id == user.pk:
        return "self"
    rows = _BETWEEN.fetch(viewer_id, user.pk)
    if not rows:
        return "none"
    row = rows[0]
    if row.status == Friendship.Status.ACCEPTED:
        return "friends"
    if row.asker_id == viewer_id:
        return "asked"
    return "asks" if row.status == Friendship.Status.REQUESTED else "none"


def friends_of(user_id: Any) -> QuerySet[User]:
    """A person's friends, as a condition for rooms above: `author__in=friends_of(…)`. No query of its own."""
    rows = Friendship.objects.accepted().of(user_id)
    others = rows.values(other=Case(When(asker_id=user_id, then=F("asked_id")), default=F("asker_id")))
    return User.objects.active().filter(pk__in=others)


def count_friends(viewer: Any, user: User) -> int | None:
    """How many friends a person has; None when the viewer may not know. Two queries."""
    if not privacy.may(viewer, user, "see_friends"):
        return None
    return _COUNT.count(user.pk)


def asks_of(viewer_id: UUID, user: User) -> list[Ask]:
    """What friendship_of and count_friends are going to ask."""
    known = [] if viewer_id == user.pk else [_BETWEEN.ask(viewer_id, user.pk)]
    return [*known, privacy.ask_may(viewer_id, user.pk, "see_friends")]


_BETWEEN: Final = PreparedRows[Friendship](
    "accounts_friendship_between", ("uuid", "uuid"), lambda one, other: Friendship.objects.between(one, other)
)
_COUNT: Final = PreparedCount("accounts_count_friends", ("uuid",), friends_of)


def list_friends(viewer: Any, user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """Friends of a person, the latest first, without those closed to the viewer. Raises ClosedFriends. Two queries."""
    if not privacy.may(viewer, user, "see_friends"):
        raise ClosedFriends
    return _page(viewer, Friendship.objects.accepted().of(user.pk), user, cursor, size)


def list_friend_requests(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """Who asks for friendship, newest first. One query."""
    return _page(user, Friendship.objects.waiting().filter(asked=user), user, cursor, size)


def count_friend_requests(user: User) -> int:
    return int(
        Friendship.objects.waiting().filter(asked=user, asker__is_active=True, asker__suspended_at__isnull=True).count()
    )


def _page(viewer: Any, rows: Any, user: User, cursor: str | None, size: int) -> Page[User]:
    """The other side of each row, whom the viewer may see, with the viewer's own follow."""
    other = Case(When(asker_id=user.pk, then=F("asked_id")), default=F("asker_id"))
    own = Follow.objects.filter(follower_id=getattr(viewer, "pk", None), target_id=OuterRef("other")).values("status")
    rows = rows.annotate(other=other).filter(other__in=User.objects.visible_to(viewer).values("pk"))
    rows = rows.annotate(own=Coalesce(Subquery(own[:1]), Value(""), output_field=CharField()))
    page = keyset(rows.select_related("asker__avatar", "asked__avatar"), order=("-id",), cursor=cursor, size=size)
    people = []
    for row in page.items:
        person = row.asked if row.asker_id == user.pk else row.asker
        person.follow_status = row.own
        people.append(person)
    return Page(people, page.next_cursor)
