"""Hearing no more of one thing: a post and all under it, a lost animal. Chosen on a line of the bell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.errors import LimitReached, NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from core.rates import check_rate
from notifications import realtime, selectors
from notifications.errors import NothingToMute
from notifications.kinds import KINDS
from notifications.models import Notification
from notifications.preference_models import MutedThing


@dataclass(slots=True)
class Muted:
    """`words` and `url` are empty for what the person can see no more."""

    id: UUID
    thing_id: UUID
    icon: str
    words: str
    url: str
    muted_at: Any


@transaction.atomic
def mute_thing(user: Any, notification_id: UUID) -> MutedThing:
    """What the line is about; lines about it are new no more. Repeating it changes nothing.

    Raises NotFound, NothingToMute, LimitReached.
    """
    line = selectors.get_line(user, notification_id)
    if line.thing_id is None or line.target_id is None:
        raise NothingToMute
    check_rate("notification.mute", account=user)
    if MutedThing.objects.filter(user_id=user.pk).count() >= LIMITS.muted_things_max:
        raise LimitReached(86_400)
    row, is_new = MutedThing.objects.get_or_create(
        user_id=user.pk, thing_id=line.thing_id, defaults={"kind": line.kind, "target_id": line.target_id}
    )
    fresh = Notification.objects.filter(
        recipient_id=user.pk, target_id__in={line.thing_id, line.target_id}, seen_at=None
    )
    if is_new and fresh.update(seen_at=timezone.now()):
        realtime.tell_seen(user.pk)
    return row


def unmute_thing(user: Any, muted_id: UUID) -> None:
    """Raises NotFound for what is not the person's."""
    if not MutedThing.objects.filter(user_id=user.pk, pk=muted_id).delete()[0]:
        raise NotFound


def list_muted(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Muted]:
    """Newest first, each as the person may see it now. Queries: the rows, and what each kind among them needs."""
    page = keyset(MutedThing.objects.filter(user_id=user.pk), order=("-id",), cursor=cursor, size=size)
    wanted: dict[str, set[UUID]] = {}
    for row in page.items:
        wanted.setdefault(row.kind, set()).add(row.target_id)
    found = {kind: KINDS[kind].load(user, ids) for kind, ids in wanted.items() if kind in KINDS}
    shown = []
    for row in page.items:
        target = found.get(row.kind, {}).get(row.target_id)
        icon = KINDS[row.kind].icon if row.kind in KINDS else "eye-off"
        words, url = (target.snippet, target.url) if target is not None else ("", "")
        shown.append(Muted(row.pk, row.thing_id, icon, words, url, row.created_at))
    return Page(shown, page.next_cursor)
