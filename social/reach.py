"""How far posts reach: counted when a reader has seen them, and a floor of it for new people.

A view is reported by the reader's own screen (half of the post for a second) and counted once a reader and post. Counts
gather in Valkey and are written every minute; what Valkey loses is lost, a minute's worth.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import structlog
from django.db import connection, transaction
from django.utils import timezone

from core import valkey
from core.rates import check_rate
from social.feed_facts import NEW_DAYS, NEW_VIEWS, OWED_HOURS
from social.feed_models import ReachDay
from social.models import Post
from social.ranking import Candidate

log = structlog.get_logger(__name__)

SLOTS: Final = (4, 11)  # the 5th and the 12th place of a page
FLOOR_MOST: Final = 50
SEEN_MOST: Final = 2_000  # posts remembered of a reader
SEEN_SECONDS: Final = 14 * 86_400
AGAIN_SECONDS: Final = 600  # what was seen just now may be there again: people go back and reload
AT_ONCE: Final = 50

_VIEWS: Final = "reach:views"
_PAGES: Final = "reach:pages"


# --- counting -------------------------------------------------------------------------------------
def report_seen(viewer: Any, post_ids: Sequence[UUID]) -> int:
    """These posts were on the viewer's screen; returns how many of them count. Of others' posts they may see, once each.

    Raises LimitReached. While Valkey is away nothing is counted.
    """
    check_rate("feed.seen", account=viewer)
    asked = list(dict.fromkeys(post_ids))[:AT_ONCE]
    visible = Post.objects.visible_to(viewer).exclude(author_id=viewer.pk)  # type: ignore[attr-defined]
    ids = list(visible.filter(pk__in=asked, published_at__isnull=False).values_list("pk", flat=True))
    if not ids:
        return 0
    try:
        return _count(viewer, ids)
    except valkey.ValkeyAway as error:
        log.warning("reach_not_counted", error=repr(error))
        return 0


def _count(viewer: Any, ids: Sequence[UUID]) -> int:
    key, now = _seen_key(viewer), time.time()
    with valkey.client().pipeline(transaction=False) as pipe:
        for one in ids:
            pipe.zadd(key, {one.bytes: now}, nx=True)
        pipe.zremrangebyrank(key, 0, -SEEN_MOST - 1)
        pipe.expire(key, SEEN_SECONDS)
        is_new = pipe.execute()[: len(ids)]
        fresh = [one for one, new in zip(ids, is_new, strict=True) if new]
        for one in fresh:
            pipe.hincrby(_VIEWS, str(one), 1)
        pipe.execute()
    return len(fresh)


def count_page() -> None:
    with suppress(*valkey.ValkeyAway):
        valkey.client().hincrby(_PAGES, timezone.now().date().isoformat(), 1)


def seen_by(viewer: Any) -> set[UUID]:
    """What a reader has seen, but for the last ten minutes."""
    with suppress(*valkey.ValkeyAway):
        found = valkey.client().zrangebyscore(_seen_key(viewer), "-inf", time.time() - AGAIN_SECONDS)
        return {UUID(bytes=bytes(one)) for one in found}  # type: ignore[arg-type]
    return set()


def _seen_key(viewer: Any) -> str:
    return f"seen:{viewer.pk}"


# --- writing it down ------------------------------------------------------------------------------
_ADD_VIEWS: Final = """
WITH counted AS (SELECT * FROM unnest(%(ids)s::uuid[], %(views)s::int[]) AS t(id, views)),
known AS (SELECT c.id, c.views, p.author_id FROM counted c JOIN social_post p ON p.id = c.id),
posts AS (
    INSERT INTO social_postreach AS old (post_id, views) SELECT id, views FROM known ORDER BY id
    ON CONFLICT (post_id) DO UPDATE SET views = old.views + excluded.views)
INSERT INTO social_authorreach AS old (user_id, views)
SELECT author_id, sum(views) FROM known GROUP BY author_id ORDER BY author_id
ON CONFLICT (user_id) DO UPDATE SET views = old.views + excluded.views
"""


def write_down() -> int:
    """Moves what was counted into the database; returns how many posts. Runs every minute; raises ValkeyAway."""
    views = _take(_VIEWS)
    for day, pages in _take(_PAGES).items():
        with transaction.atomic():
            row, _new = ReachDay.objects.select_for_update().get_or_create(day_date=day)
            row.pages += pages
            row.save(update_fields=["pages"])
    if views:
        with connection.cursor() as cursor:
            cursor.execute(_ADD_VIEWS, {"ids": list(views), "views": list(views.values())})
    measure_floor()
    return len(views)


def _take(key: str) -> dict[str, int]:
    """Everything counted under a key, which begins anew in the same moment."""
    with valkey.client().pipeline(transaction=True) as pipe:
        pipe.hgetall(key)
        pipe.delete(key)
        found = pipe.execute()[0]
    return {name.decode(): int(count) for name, count in found.items()}


# --- the floor ------------------------------------------------------------------------------------
def floor(pages: int, eligible: int) -> int:
    """Views that every post of a new person can be given today: no more is promised than there are slots."""
    return min(FLOOR_MOST, len(SLOTS) * pages // eligible) if eligible else FLOOR_MOST


def is_owed(one: Candidate, *, now: float, floor: int) -> bool:
    """A young post of a new account that has not been seen as often as the floor has it."""
    is_new = now - one.author_created < NEW_DAYS * 86_400 or one.author_views < NEW_VIEWS
    return is_new and now - one.published < OWED_HOURS * 3600 and one.views < max(1, floor)


_OWED: Final = """
SELECT count(*), count(*) FILTER (WHERE coalesce(reach.views, 0) >= greatest(1, %(floor)s))
FROM social_post p JOIN accounts_user a ON a.id = p.author_id AND a.is_active AND a.suspended_at IS NULL
    AND NOT a.is_private
LEFT JOIN social_postreach reach ON reach.post_id = p.id
LEFT JOIN social_authorreach known ON known.user_id = a.id
WHERE p.deleted_at IS NULL AND p.audience = 'public' AND p.published_at > now() - make_interval(hours => %(hours)s)
    AND (a.created_at > now() - make_interval(days => %(days)s) OR coalesce(known.views, 0) < %(views)s)
"""


def measure_floor() -> ReachDay:
    """Today's promise and how far it is kept, from what is there."""
    today = timezone.now().date()
    row, _new = ReachDay.objects.get_or_create(day_date=today)
    before = ReachDay.objects.filter(day_date__lt=today).order_by("-day_date").first()
    pages = max(row.pages, before.pages if before else 0)
    values = {"hours": OWED_HOURS, "days": NEW_DAYS, "views": NEW_VIEWS}
    with connection.cursor() as cursor:
        cursor.execute(_OWED, values | {"floor": FLOOR_MOST})
        row.eligible = cursor.fetchone()[0]
        row.floor = floor(pages, row.eligible)
        cursor.execute(_OWED, values | {"floor": row.floor})
        row.reached = cursor.fetchone()[1]
    row.save(update_fields=["eligible", "floor", "reached"])
    return row


def floor_of_today() -> int:
    """Read once a minute a process."""
    return _floor(connection.settings_dict["NAME"], int(time.time()) // 60)


def forget_floor() -> None:
    _floor.cache_clear()


@lru_cache(maxsize=1)
def _floor(_database: str, _minute: int) -> int:
    row = ReachDay.objects.order_by("-day_date").first()
    return row.floor if row else FLOOR_MOST


def list_days(count: int = 14) -> list[ReachDay]:
    """The newest first."""
    return list(ReachDay.objects.order_by("-day_date")[:count])
