"""Which hashtags are growing: more people than the tag's own past would have it, counted by people and not by posts.

    growth = (people - usual) / sqrt(usual + 1)

`people`: who used it in a public post in the last 24 hours; `usual`: people a day in the 28 days before. A tag that is
always large does not trend for being large, and one account, however much it posts, counts as one. The division is that
of a Poisson count by its spread, with one more so that a new tag is not infinitely surprising.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Final

import h3
from django.db import connection, transaction
from django.utils import timezone

from core.ids import first_id_of
from social.tag_models import TagDay, TagTrend

HISTORY_DAYS: Final = 28
PEOPLE_MIN: Final = 5  # fewer say nothing, and in an area could be told apart
GROWTH_MIN: Final = 2.0
KEPT: Final = 30  # of each scope
AREA_RESOLUTION: Final = 3  # cells of about 12,000 km²: a city and what lies around it

# Who used a tag of late, in each scope they are counted in: everywhere, in the language of their account, and where
# they live if they show it. Private accounts and posts that are not for everyone count nowhere.
_USES: Final = """
SELECT use.tag_id, a.id, a.language, coalesce(home.home_cell, '')
FROM social_post p
JOIN social_posttag use ON use.post_id = p.id
JOIN accounts_user a ON a.id = p.author_id AND a.is_active AND a.suspended_at IS NULL AND NOT a.is_private
LEFT JOIN accounts_profile home ON home.user_id = a.id AND home.is_city_shown
WHERE p.id >= %(since)s AND p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.archived_at IS NULL
    AND p.published_at IS NOT NULL AND p.audience = 'public'
GROUP BY use.tag_id, a.id, a.language, home.home_cell
"""


def growth(people: int, usual: float) -> float:
    return (people - usual) / math.sqrt(usual + 1)


def language_scope(language: str) -> str:
    """ "es-mx" and "es" are one."""
    return f"lang:{language.split('-')[0].lower()}"


def area_of(cell: str) -> str:
    """The scope of the wide cell around a home."""
    return f"area:{h3.cell_to_parent(cell, AREA_RESOLUTION)}"


def count_people() -> dict[tuple[str, str], int]:
    """People of the last 24 hours by (tag, scope). One query."""
    since = first_id_of(timezone.now() - timedelta(days=1))
    seen: dict[tuple[str, str], int] = {}
    with connection.cursor() as cursor:
        cursor.execute(_USES, {"since": since})
        for tag_id, _author, language, cell in cursor.fetchall():
            for scope in ("", language_scope(language), *([area_of(cell)] if cell else ())):
                seen[tag_id, scope] = seen.get((tag_id, scope), 0) + 1
    return seen


@transaction.atomic
def refresh_trends() -> int:
    """Writes today's counts and makes the trends anew; returns how many there are. Idempotent; runs every 15 minutes."""
    people = count_people()
    today = timezone.now().date()
    days = [TagDay(tag_id=tag, scope=scope, day_date=today, people=count) for (tag, scope), count in people.items()]
    TagDay.objects.bulk_create(
        days,
        update_conflicts=True,
        unique_fields=["tag", "scope", "day_date"],
        update_fields=["people"],
        batch_size=500,
    )
    TagDay.objects.filter(day_date__lt=today - timedelta(days=HISTORY_DAYS)).delete()
    usual = _usual(today)
    best: dict[str, list[TagTrend]] = {}
    for (tag, scope), count in people.items():
        trend = TagTrend(tag_id=tag, scope=scope, people=count, usual=usual.get((tag, scope), 0.0), growth=0)
        trend.growth = growth(count, trend.usual)
        if count >= PEOPLE_MIN and trend.growth >= GROWTH_MIN:
            best.setdefault(scope, []).append(trend)
    kept = [one for found in best.values() for one in sorted(found, key=lambda one: -one.growth)[:KEPT]]
    TagTrend.objects.all().delete()
    TagTrend.objects.bulk_create(kept, batch_size=500)
    return len(kept)


def _usual(today: date) -> dict[tuple[str, str], float]:
    """People a day before today. Days without the tag count as none, also those before it was first used."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tag_id, scope, sum(people)::float8 / %s FROM social_tagday WHERE day_date < %s GROUP BY tag_id, scope",
            [HISTORY_DAYS, today],
        )
        return {(tag, scope): mean for tag, scope, mean in cursor.fetchall()}
