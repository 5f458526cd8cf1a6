"""How fair and how fitting the feed is, measured on what has happened: for people who run a site, and for the page.

- NDCG@20: readers' answers of the last days are hidden from the function, which then ranks what was published in those
  days; beside it the same posts by time and by popularity (Järvelin and Kekäläinen, 2002).
- Exposure Gini: how unequally views are shared among authors (0: alike, 1: one has all).
- Coverage: the share of authors of the last week whose posts were seen at all.
"""

from __future__ import annotations

import math
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import Count
from django.utils import timezone

from accounts.models import User
from social import feed_facts, ranking
from social.for_you import score_of
from social.models import Reaction
from social.ranking import Candidate

TOP: Final = 20
LIKED_LEAST: Final = 3  # readers with fewer answers say too little


@dataclass(frozen=True, slots=True)
class Report:
    """`ndcg`: mean over readers by order: for_you, latest, popular. None where nothing could be measured."""

    readers: int
    posts: int
    ndcg: dict[str, float] | None
    gini: float | None
    coverage: float | None


def evaluate(*, days: int = 2, readers: int = 200) -> Report:
    """Queries: four, and three a reader."""
    since = timezone.now() - timedelta(days=days)
    posts = feed_facts.published_since(since)
    by_order: dict[str, list[float]] = {"for_you": [], "latest": [], "popular": []}
    for reader_id in _readers(since, readers):
        liked = set(Reaction.objects.filter(user_id=reader_id, created_at__gte=since).values_list("post_id", flat=True))
        found = _ranked(reader_id, posts, liked, since)
        for order, ids in found.items():
            by_order[order].append(ndcg(ids, liked))
    count = len(by_order["latest"])
    means = {order: sum(values) / count for order, values in by_order.items()} if count else None
    views = _views_by_author()
    coverage = sum(1 for one in views if one) / len(views) if views else None
    return Report(count, len(posts), means, gini(views) if views else None, coverage)


def _readers(since: datetime, most: int) -> list[UUID]:
    rows = (
        Reaction.objects.filter(created_at__gte=since).values("user").annotate(n=Count("pk")).filter(n__gte=LIKED_LEAST)
    )
    return list(rows.order_by("user").values_list("user", flat=True)[:most])


def _ranked(
    reader_id: UUID, posts: Sequence[Candidate], liked: Collection[UUID], then: datetime
) -> dict[str, list[UUID]]:
    """Ids of what others published, in three orders. What the reader answered since then is taken from the facts."""
    viewer = User.objects.get(pk=reader_id)
    reader = feed_facts.reader_of(viewer, until=then)
    known = [_without(one, one.id in liked) for one in posts if one.author_id != reader_id]
    now = time.time()
    scored = [(one, score_of(one, reader, now)) for one in known]
    page = ranking.arrange(scored, TOP)
    return {
        "for_you": [one.candidate.id for one in page],
        "latest": [one.id for one in sorted(known, key=lambda one: -one.published)[:TOP]],
        "popular": [one.id for one in sorted(known, key=lambda one: -one.answers)[:TOP]],
    }


def _without(one: Candidate, is_liked: bool) -> Candidate:
    """The answer that is to be guessed is not among those that are counted."""
    return replace(one, answers=max(0, one.answers - 1)) if is_liked else one


def ndcg(ids: Sequence[UUID], relevant: Collection[UUID], most: int = TOP) -> float:
    """Discounted gain of what was liked, of the best there could have been."""
    gain = sum(1 / math.log2(at + 2) for at, one in enumerate(ids[:most]) if one in relevant)
    best = sum(1 / math.log2(at + 2) for at in range(min(most, len(relevant))))
    return gain / best if best else 0.0


def gini(values: Sequence[int]) -> float:
    """Of shares, 0 when all are alike."""
    total = sum(values)
    if not total:
        return 0.0
    ordered = sorted(values)
    weighted = sum((at + 1) * value for at, value in enumerate(ordered))
    return 2 * weighted / (len(ordered) * total) - (len(ordered) + 1) / len(ordered)


_AUTHORS: Final = """
SELECT coalesce(sum(r.views), 0)::bigint FROM social_post p LEFT JOIN social_postreach r ON r.post_id = p.id
WHERE p.deleted_at IS NULL AND p.audience = 'public' AND p.published_at > now() - interval '7 days' GROUP BY p.author_id
"""


def _views_by_author() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(_AUTHORS)
        return [row[0] for row in cursor.fetchall()]
