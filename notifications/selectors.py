"""Reads of notifications: only of the person who asks, and only what that person may still see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection

from accounts.models import User
from accounts.people import Person, person_json, person_of
from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, make_cursor, read_cursor
from core.statements import Statement
from notifications.kinds import KINDS, Target
from notifications.models import Notification

# The bell looks back this far; older lines stay in the export.
WINDOW: Final = 500
BADGE_MOST: Final = 99
# On every page of everyone, there together with the number of the chat (chat.inbox).
UNSEEN_SQL: Final = (
    "SELECT count(*) FROM "
    "(SELECT FROM notifications_notification WHERE recipient_id = $1 AND seen_at IS NULL LIMIT $2) fresh"
)
_UNSEEN: Final = Statement("notifications_notification_unseen", ("uuid", "int"), UNSEEN_SQL)


@dataclass(slots=True)
class Line:
    """What templates/components/notification_row.html draws: one thing, or a group of the same about one target."""

    id: UUID
    kind: str
    actor: Person
    actor_count: int
    words: str
    url: str
    kind_icon: str
    created_at: datetime
    is_read: bool
    thumb: Any = None
    accept_url: str = ""
    decline_url: str = ""
    target_id: UUID | None = None
    thing_id: UUID | None = None
    actor_json: dict[str, Any] = field(default_factory=dict)


def count_unseen(user: Any) -> int:
    """For the badge; counting ends at 99. One query on a partial index."""
    return int(_UNSEEN.fetch_all([user.pk, BADGE_MOST])[0][0])


# Groups of the newest rows: a grouped kind has one line a target, others one a row. Blocked, muted, restricted,
# suspended and closed actors are left out here, so that a group's number is right.
_GROUPS: Final = """
SELECT (array_agg(n.id ORDER BY n.id DESC))[1] AS newest, n.kind, n.target_id,
       (array_agg(n.actor_id ORDER BY n.id DESC))[1] AS actor_id, count(*) AS actors,
       max(n.created_at) AS at, bool_and(n.seen_at IS NOT NULL) AS is_read
FROM (
    SELECT * FROM notifications_notification WHERE recipient_id = %(viewer)s ORDER BY id DESC LIMIT %(window)s
) n
JOIN accounts_user a ON a.id = n.actor_id AND a.is_active AND a.suspended_at IS NULL
WHERE n.kind = ANY(%(kinds)s) AND NOT EXISTS (
    SELECT 1 FROM accounts_block b WHERE (b.blocker_id = n.actor_id AND b.blocked_id = n.recipient_id)
                                      OR (b.blocker_id = n.recipient_id AND b.blocked_id = n.actor_id)
) AND NOT EXISTS (
    SELECT 1 FROM accounts_mute m WHERE m.muter_id = n.recipient_id AND m.muted_id = n.actor_id
        AND m.hides_notifications AND (m.ends_at IS NULL OR m.ends_at > now())
) AND NOT EXISTS (
    SELECT 1 FROM accounts_restriction r WHERE r.owner_id = n.recipient_id AND r.restricted_id = n.actor_id
)
GROUP BY n.kind, n.target_id, CASE WHEN n.kind = ANY(%(grouped)s) THEN NULL ELSE n.id END
HAVING %(before)s::uuid IS NULL OR (array_agg(n.id ORDER BY n.id DESC))[1] < %(before)s::uuid
ORDER BY newest DESC LIMIT %(size)s
"""

_ABOUT: Final = _GROUPS.replace(
    "recipient_id = %(viewer)s ORDER", "recipient_id = %(viewer)s AND target_id = ANY(%(targets)s::uuid[]) ORDER"
)


def list_notifications(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Line]:
    """Newest first, grouped. Queries: the groups, the actors, and what each kind on the page needs for its targets."""
    before = read_cursor(cursor, 1)[0] if cursor else None
    rows = _groups(_GROUPS, user, list(KINDS), before=before, size=size + 1)
    page, more = rows[:size], len(rows) > size
    return Page(_lines(user, page), make_cursor([page[-1][0]]) if more else None)


def list_lines_about(user: Any, about: Collection[tuple[str, UUID]]) -> list[Line]:
    """The lines, grouped, about some targets as they can be told now, newest first. `about`: (kind, target id)."""
    kinds, targets = {kind for kind, _target in about} & set(KINDS), [target for _kind, target in about]
    rows = _groups(_ABOUT, user, list(kinds), targets=targets, size=WINDOW)
    return _lines(user, [row for row in rows if (row[1], row[2]) in about])


def get_line(user: Any, notification_id: UUID) -> Line:
    """One line of the person's bell, for whom it is still there. Raises NotFound."""
    row = Notification.objects.filter(recipient_id=user.pk, pk=notification_id).first()
    lines = list_lines_about(user, {(row.kind, row.target_id)}) if row is not None else []
    if row is None or not lines:
        raise NotFound
    return next((line for line in lines if line.id == row.pk), lines[0])


def _groups(statement: str, user: Any, kinds: list[str], **asked: Any) -> list[tuple[Any, ...]]:
    grouped = [kind.name for kind in KINDS.values() if kind.is_grouped]
    given = {"viewer": user.pk, "window": WINDOW, "kinds": kinds, "grouped": grouped, "before": None} | asked
    with connection.cursor() as db:
        db.execute(statement, given)
        return list(db.fetchall())


def _lines(user: Any, rows: list[tuple[Any, ...]]) -> list[Line]:
    actors = {u.pk: u for u in User.objects.filter(pk__in={row[3] for row in rows}).select_related("avatar")}
    targets = _targets(user, rows)
    lines = []
    for newest, kind_name, target_id, actor_id, count, at, is_read in rows:
        target, actor = targets[kind_name].get(target_id), actors.get(actor_id)
        if target is None or actor is None:
            continue
        kind = KINDS[kind_name]
        lines.append(
            Line(
                id=newest,
                kind=kind_name,
                actor=person_of(user, actor),
                actor_count=count,
                words=kind.words(actor.name, count - 1, target),
                url=target.url,
                kind_icon=kind.icon,
                created_at=at,
                is_read=is_read,
                thumb=target.thumb,
                accept_url=target.accept_url,
                decline_url=target.decline_url,
                target_id=target_id,
                thing_id=target.thing_id,
                actor_json=person_json(user, actor),
            )
        )
    return lines


def _targets(user: Any, rows: list[tuple[Any, ...]]) -> dict[str, dict[UUID, Target]]:
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for row in rows:
        wanted[row[1]].add(row[2])
    found: dict[str, dict[UUID, Target]] = {name: KINDS[name].load(user, ids) for name, ids in wanted.items()}
    return defaultdict(dict, found)


def list_newer(user: Any, after: UUID, most: int) -> list[UUID]:
    """Ids of what came after `after`, oldest first: for a socket that was away."""
    rows = Notification.objects.filter(recipient_id=user.pk, pk__gt=after).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])


def newest_id(user: Any) -> UUID | None:
    return Notification.objects.filter(recipient_id=user.pk).order_by("-pk").values_list("pk", flat=True).first()
