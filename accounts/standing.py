"""How one person has chosen to stand to others. All of it is the chooser's alone: nothing here is shown to anybody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from accounts.circles import CloseFriend, can_be_close
from accounts.models import User
from accounts.quiet import Mute, Restriction
from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset


@dataclass(frozen=True, slots=True)
class Standing:
    """What the viewer has chosen about one person."""

    mute: Mute | None
    is_restricted: bool
    is_close: bool
    can_be_close: bool


def standing_to(viewer: User, user: User) -> Standing:
    """Four queries."""
    return Standing(
        mute=get_mute(viewer, user),
        is_restricted=Restriction.objects.filter(owner=viewer, restricted=user).exists(),
        is_close=CloseFriend.objects.filter(owner=viewer, friend=user).exists(),
        can_be_close=can_be_close(viewer, user),
    )


def get_mute(viewer: User, user: User) -> Mute | None:
    """The mute that is running, if there is one. One query."""
    return Mute.objects.running().filter(muter=viewer, muted=user).first()  # type: ignore[no-any-return]


def list_mutes(viewer: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Mute]:
    """Mutes that are running, the latest first, each with its person. One query."""
    rows = _alive(Mute.objects.running().filter(muter=viewer), "muted")
    return keyset(rows, order=("-id",), cursor=cursor, size=size)


def list_restricted(viewer: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """Whom the viewer has restricted, the latest first. One query."""
    page = keyset(
        _alive(Restriction.objects.filter(owner=viewer), "restricted"), order=("-id",), cursor=cursor, size=size
    )
    return Page([row.restricted for row in page.items], page.next_cursor)


def get_muted(viewer: User, handle: str) -> User:
    """Someone the viewer has muted, whatever else has come between them. Raises NotFound for everyone else."""
    return _of(handle, Mute.objects.filter(muter=viewer, muted=OuterRef("pk")))


def get_restricted(viewer: User, handle: str) -> User:
    """Someone the viewer has restricted. Raises NotFound for everyone else."""
    return _of(handle, Restriction.objects.filter(owner=viewer, restricted=OuterRef("pk")))


def _of(handle: str, rows: Any) -> User:
    user = User.objects.filter(Exists(rows), handle=handle.lower()).first()
    if user is None:
        raise NotFound
    return user


def _alive(rows: Any, side: str) -> Any:
    """With the person of each, without accounts that are closed or suspended."""
    open_ones = {f"{side}__is_active": True, f"{side}__suspended_at__isnull": True}
    return rows.filter(**open_ones).select_related(f"{side}__avatar")
