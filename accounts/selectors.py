"""Reading people. Fetching is authorising: what these return, the viewer may see."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.errors import PrivateAccount
from accounts.models import Block, Follow, User
from accounts.policies import can_see_inside
from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from core.prepared import PreparedRows, Viewer


def _by_handle(handle: str, viewer_id: UUID | None = None) -> QuerySet[User]:
    viewer = None if viewer_id is None else Viewer(viewer_id)
    found = User.objects.visible_to(viewer).with_relation_to(viewer)
    return found.select_related("avatar", "cover", "profile").filter(handle=handle)


# The page of a person, and whatever else an address names by a handle.
_BY_HANDLE: Final = PreparedRows("accounts_by_handle", ("text", "uuid"), _by_handle)
_FOR_GUESTS: Final = PreparedRows("accounts_by_handle_guest", ("text",), _by_handle)


def get_user(viewer: Any, handle: str) -> User:
    """The person with a handle, avatar, cover and profile joined, `follow_status` annotated. One query.

    Raises NotFound: absent, blocked either way, suspended and closed are the same.
    """
    viewer_id = getattr(viewer, "pk", None)
    handle = handle.lower()
    found = _FOR_GUESTS.fetch(handle) if viewer_id is None else _BY_HANDLE.fetch(handle, viewer_id)
    user = found[0] if found else None
    if user is None:
        raise NotFound
    return user


def get_user_by_id(viewer: Any, user_id: UUID) -> User:
    """As get_user, by id."""
    found = User.objects.visible_to(viewer).with_relation_to(viewer).select_related("avatar", "cover")
    user = found.filter(pk=user_id).first()
    if user is None:
        raise NotFound
    return user


def get_blocked(viewer: User, handle: str) -> User:
    """A person the viewer has blocked (for unblocking). Raises NotFound for everyone else."""
    user = User.objects.filter(handle=handle.lower(), blocked_by_rows__blocker=viewer).first()
    if user is None:
        raise NotFound
    return user


def get_to_block(viewer: User, handle: str) -> User:
    """Whom one may block: who is seen, and who is blocked already (repeating changes nothing)."""
    seen = Q(pk__in=User.objects.visible_to(viewer).values("pk")) | Q(blocked_by_rows__blocker=viewer)
    user = User.objects.filter(seen, handle=handle.lower()).first()
    if user is None:
        raise NotFound
    return user


def list_followers(viewer: Any, user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """Who follows `user`, newest first, without those the viewer may not see. Raises PrivateAccount."""
    _require_inside(viewer, user)
    rows = Follow.objects.filter(target=user, status=Follow.Status.ACCEPTED)
    return _people_page(viewer, rows, "follower", cursor, size)


def list_following(viewer: Any, user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """Whom `user` follows, newest first. Raises PrivateAccount."""
    _require_inside(viewer, user)
    rows = Follow.objects.filter(follower=user, status=Follow.Status.ACCEPTED)
    return _people_page(viewer, rows, "target", cursor, size)


def list_follow_requests(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """Who asks to follow, newest first."""
    rows = Follow.objects.filter(target=user, status=Follow.Status.REQUESTED)
    return _people_page(user, rows, "follower", cursor, size)


def count_follow_requests(user: User) -> int:
    return Follow.objects.filter(
        target=user,
        status=Follow.Status.REQUESTED,
        follower__is_active=True,
        follower__suspended_at__isnull=True,
    ).count()


def list_blocked(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """Whom the person has blocked, newest first."""
    page = keyset(
        Block.objects.filter(blocker=user).select_related("blocked__avatar"), order=("-id",), cursor=cursor, size=size
    )
    return Page([row.blocked for row in page.items], page.next_cursor)


def list_blocked_ids(viewer: Any) -> Collection[UUID]:
    """Everyone the viewer has no way to, in either direction."""
    pairs = Block.objects.filter(Q(blocker=viewer) | Q(blocked=viewer)).values_list("blocker_id", "blocked_id")
    return {other for pair in pairs for other in pair} - {viewer.pk}


def follow_status(viewer: Any, user: User) -> str:
    """'' | 'requested' | 'accepted': the viewer's follow of a person that was not fetched by a selector."""
    if getattr(viewer, "pk", None) is None:
        return ""
    return Follow.objects.filter(follower=viewer, target=user).values_list("status", flat=True).first() or ""


def may_see_inside(viewer: Any, user: User) -> bool:
    """Whether bio, cover, posts and lists of a visible person are open to the viewer."""
    known = getattr(user, "follow_status", None)
    return can_see_inside(viewer, user, known if known is not None else follow_status(viewer, user))


def list_sessions(user: User) -> list[UserSession]:
    """Where the person is signed in, last used first. One query; ended and expired sessions are not among them."""
    live = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=timezone.now())
    return list(UserSession.objects.filter(Exists(live), user=user).order_by("-last_seen_at", "-pk")[:200])


def _require_inside(viewer: Any, user: User) -> None:
    if not may_see_inside(viewer, user):
        raise PrivateAccount


def _people_page(viewer: Any, rows: QuerySet[Follow], side: str, cursor: str | None, size: int) -> Page[User]:
    """The people on one side of follow rows, whom the viewer may see, with the viewer's own relation."""
    viewer_id = getattr(viewer, "pk", None)
    rows = rows.filter(**{f"{side}__is_active": True, f"{side}__suspended_at__isnull": True})
    if viewer_id is not None:
        rows = rows.exclude(Exists(Block.between(viewer_id, OuterRef(f"{side}_id"))))
    own = Follow.objects.filter(follower_id=viewer_id, target_id=OuterRef(f"{side}_id")).values("status")[:1]
    rows = rows.annotate(own_status=Coalesce(Subquery(own), Value(""), output_field=CharField()))
    page = keyset(rows.select_related(f"{side}__avatar"), order=("-id",), cursor=cursor, size=size)
    people = []
    for row in page.items:
        person = getattr(row, side)
        person.follow_status = row.own_status
        people.append(person)
    return Page(people, page.next_cursor)


def list_suggestions(viewer: User, *, size: int = 12) -> list[User]:
    """People to follow, each with the reason; see accounts.discovery."""
    from accounts import discovery

    return discovery.list_suggestions(viewer, size=size)
