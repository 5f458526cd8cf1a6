"""The facts behind "For you": of posts, the same for every reader, and of one reader. Three statements, however many posts.

The pool of recent public posts is read at most every half minute a process: it holds nothing of a reader, and what it
says is only who may be asked about. Whether a reader may see a post is decided once more when the page is made.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from typing import Any, Final
from uuid import UUID

import orjson
from django.db import connection
from django.utils import timezone
from django.utils.translation import override

from accounts import interests as interest_list
from accounts.ages import is_teen
from accounts.cities import plain
from core.ids import first_id_of
from core.limits import LIMITS
from social.feed_models import FeedWish
from social.ranking import Candidate, Taste

POOL: Final = 600
OWED: Final = 200
POOL_SECONDS: Final = 30
OF_TAGS: Final = 60  # newest posts of the tags a reader follows
# Who is new, and how long their posts are owed a floor of views.
NEW_DAYS: Final = 30
NEW_VIEWS: Final = 1_000  # or an account whose posts have been seen less often, ever
OWED_HOURS: Final = 48
DAYS: Final = 14  # older posts are no candidates: after two weeks freshness is nothing
_AND: Final = re.compile(r" and | y |, ")  # "Walks and hikes" is two tags
TOPIC_LANGUAGES: Final = ("es-mx", "en")
OWN_ANIMAL, FOLLOWED_ANIMAL, CHOSEN, FOLLOWED_TAG = 1.0, 0.5, 1.0, 1.0

_FACTS: Final = """
SELECT p.id, p.author_id, extract(epoch FROM p.published_at)::float8, p.reaction_counter + p.comment_counter,
       coalesce(reach.views, 0), extract(epoch FROM a.created_at)::float8, coalesce(known.views, 0),
       CASE WHEN home.is_city_shown THEN home.home_cell ELSE '' END,
       coalesce(a.birth_date > current_date - make_interval(years => %(adult)s), false),
       (SELECT array_agg(DISTINCT named) FROM social_postpet place
        JOIN pets_pet pet ON pet.id = place.pet_id AND pet.deleted_at IS NULL
        CROSS JOIN LATERAL (VALUES ('species:' || pet.species_id), ('breed:' || pet.breed_id)) AS about(named)
        WHERE place.post_id = p.id AND named IS NOT NULL),
       (SELECT array_agg(tag.name) FROM social_posttag filed JOIN social_hashtag tag ON tag.id = filed.tag_id
        WHERE filed.post_id = p.id)
FROM {source}
JOIN accounts_user a ON a.id = p.author_id AND a.is_active AND a.suspended_at IS NULL
LEFT JOIN social_postreach reach ON reach.post_id = p.id
LEFT JOIN social_authorreach known ON known.user_id = a.id
LEFT JOIN accounts_profile home ON home.user_id = a.id
WHERE p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.archived_at IS NULL
    AND p.published_at > now() - make_interval(days => %(days)s) AND {needs}
"""
# The newest for everyone, and what new people are owed a view of (social.reach), the least seen first.
_POOL: Final = _FACTS.format(
    source="""(SELECT q.id FROM social_post q WHERE q.deleted_at IS NULL AND q.audience = 'public'
              ORDER BY q.id DESC LIMIT %(most)s) newest
    FULL JOIN (SELECT q.id FROM social_post q JOIN accounts_user w ON w.id = q.author_id AND NOT w.is_private
               LEFT JOIN social_postreach r ON r.post_id = q.id LEFT JOIN social_authorreach s ON s.user_id = w.id
               WHERE q.deleted_at IS NULL AND q.audience = 'public' AND q.id > %(owed_since)s
                   AND (w.created_at > now() - make_interval(days => %(new_days)s) OR coalesce(s.views, 0) < %(new_views)s)
               ORDER BY coalesce(r.views, 0), q.id DESC LIMIT %(owed)s) owed ON owed.id = newest.id
    JOIN social_post p ON p.id = coalesce(newest.id, owed.id)""",
    needs="NOT a.is_private AND a.onboarded_at IS NOT NULL",
)
_CHOSEN: Final = _FACTS.format(
    source="""(SELECT unnest(%(ids)s::uuid[]) AS id
     UNION SELECT filed.post_id FROM social_tagfollow own
     CROSS JOIN LATERAL (SELECT use.post_id FROM social_posttag use WHERE use.tag_id = own.tag_id
                         ORDER BY use.post_id DESC LIMIT %(of_tags)s) filed
     WHERE own.user_id = %(viewer)s) chosen JOIN social_post p ON p.id = chosen.id""",
    needs="p.published_at IS NOT NULL",
)

_SINCE: Final = _FACTS.format(
    source="social_post p", needs="p.audience = 'public' AND NOT a.is_private AND p.published_at >= %(since)s"
)

_READER: Final = """
SELECT coalesce((SELECT array_to_json(interests) FROM accounts_profile WHERE user_id = %(viewer)s)::text, '[]'),
       coalesce((SELECT home_cell FROM accounts_profile WHERE user_id = %(viewer)s), ''),
       coalesce((SELECT json_agg(json_build_array(species_id, breed_id)) FROM pets_pet
                 WHERE owner_id = %(viewer)s AND deleted_at IS NULL)::text, '[]'),
       coalesce((SELECT json_agg(DISTINCT pet.species_id) FROM pets_petfollow own JOIN pets_pet pet ON pet.id = own.pet_id
                 WHERE own.person_id = %(viewer)s AND pet.deleted_at IS NULL)::text, '[]'),
       coalesce((SELECT json_agg(tag.name) FROM social_tagfollow own JOIN social_hashtag tag ON tag.id = own.tag_id
                 WHERE own.user_id = %(viewer)s)::text, '[]'),
       coalesce((SELECT json_agg(json_build_array(author_id, n)) FROM (
            SELECT author_id, count(*) AS n FROM (
                SELECT p.author_id FROM social_reaction l JOIN social_post p ON p.id = l.post_id
                WHERE l.user_id = %(viewer)s AND l.created_at > %(until)s - interval '30 days' AND l.created_at <= %(until)s
                UNION ALL
                SELECT p.author_id FROM social_comment c JOIN social_post p ON p.id = c.post_id
                WHERE c.author_id = %(viewer)s AND c.created_at > %(until)s - interval '30 days'
                    AND c.created_at <= %(until)s) answered
            WHERE author_id <> %(viewer)s GROUP BY author_id) counted)::text, '[]'),
       coalesce((SELECT json_agg(json_build_array(kind, value)) FROM social_feedwish
                 WHERE user_id = %(viewer)s)::text, '[]'),
       coalesce((SELECT json_agg(target_id) FROM accounts_follow
                 WHERE follower_id = %(viewer)s AND status = 'accepted')::text, '[]'),
       coalesce((SELECT json_agg(id) FROM (
            SELECT blocked_id AS id FROM accounts_block WHERE blocker_id = %(viewer)s
            UNION SELECT blocker_id FROM accounts_block WHERE blocked_id = %(viewer)s
            UNION SELECT person_id FROM accounts_dismissedperson WHERE user_id = %(viewer)s
            UNION SELECT muted_id FROM accounts_mute WHERE muter_id = %(viewer)s AND hides_posts
                AND (ends_at IS NULL OR ends_at > now())) shut)::text, '[]')
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader's taste, and what is left out for them."""

    taste: Taste
    is_teen: bool
    shut_authors: frozenset[UUID]
    shut_species: frozenset[str]
    shut_posts: frozenset[UUID]


def pool() -> list[Candidate]:
    """Recent public posts. One query every half minute a process."""
    return _pool(connection.settings_dict["NAME"], int(time.time()) // POOL_SECONDS)


def forget_pool() -> None:
    _pool.cache_clear()


@lru_cache(maxsize=1)
def _pool(_database: str, _half_minute: int) -> list[Candidate]:
    since = first_id_of(timezone.now() - timedelta(hours=OWED_HOURS))
    wanted = {"most": POOL, "owed": OWED, "owed_since": since, "new_days": NEW_DAYS, "new_views": NEW_VIEWS}
    return _fetch(_POOL, wanted)


def published_since(since: datetime) -> list[Candidate]:
    """Everything for everyone since then, to measure the function on. One query."""
    return _fetch(_SINCE, {"since": since})


def of_ids(viewer: Any, ids: Sequence[UUID]) -> list[Candidate]:
    """Facts of these posts and of the newest of the tags the reader follows. One query."""
    return _fetch(_CHOSEN, {"ids": list(ids), "viewer": viewer.pk, "of_tags": OF_TAGS})


def _fetch(sql: str, values: dict[str, Any]) -> list[Candidate]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values | {"adult": LIMITS.adult_age, "days": DAYS})
        return [_candidate(*row) for row in cursor.fetchall()]


def _candidate(
    identity: UUID,
    author_id: UUID,
    published: float,
    answers: int,
    views: int,
    author_created: float,
    author_views: int,
    cell: str | None,
    is_author_teen: bool,
    animals: list[str] | None,
    tags: list[str] | None,
) -> Candidate:
    features = frozenset((*(animals or ()), *map(feature_of_tag, tags or ())))
    return Candidate(
        identity,
        author_id,
        published,
        answers,
        views,
        features,
        cell or "",
        author_created,
        author_views,
        is_author_teen,
    )


def reader_of(viewer: Any, *, until: datetime | None = None) -> Reader:
    """What the function may know of a reader; with `until`, of their answers only those before. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_READER, {"viewer": viewer.pk, "until": until or timezone.now()})
        slugs, home, *rest = cursor.fetchone()
    animals, followed_kinds, tags, answered, wishes, follows, shut = map(orjson.loads, rest)
    wanted: dict[str, set[str]] = {kind: set() for kind in FeedWish.Kind.values}
    for kind, value in wishes:
        wanted[kind].add(value)
    shut_species = frozenset(f"species:{slug}" for slug in wanted["species"])
    interests = weigh(orjson.loads(slugs), animals, followed_kinds, tags)
    taste = Taste(
        interests={name: weight for name, weight in interests.items() if name not in shut_species},
        interactions={UUID(author): count for author, count in answered},
        followed=_ids(follows),
        less_authors=_ids(wanted["author"]),
        less_features=frozenset(map(feature_of_tag, wanted["tag"])),
        home=home,
    )
    return Reader(
        taste,
        is_teen(viewer),
        _ids(shut),
        shut_species,
        _ids(wanted["post"]),
    )


def weigh(
    slugs: Sequence[str], animals: Sequence[Sequence[Any]], followed_kinds: Sequence[str], tags: Sequence[str]
) -> dict[str, float]:
    """Features and how much the reader cares for each: what they chose, their own animals, those and the tags they follow."""
    found: dict[str, float] = {}

    def add(feature: str, weight: float) -> None:
        found[feature] = max(found.get(feature, 0.0), weight)

    for kind in followed_kinds:
        add(f"species:{kind}", FOLLOWED_ANIMAL)
    for species, breed in animals:
        add(f"species:{species}", OWN_ANIMAL)
        if breed:
            add(f"breed:{breed}", OWN_ANIMAL)
    for slug in slugs:
        add(feature_of_interest(slug), CHOSEN)
    for tag in tags:
        add(feature_of_tag(tag), FOLLOWED_TAG)
    return found


def feature_of_interest(slug: str) -> str:
    """What is on the list of interests is a topic or a kind of animal."""
    return f"topic:{slug}" if slug in interest_list.TOPICS else f"species:{slug}"


def feature_of_tag(tag: str) -> str:
    """A hashtag that is the name of a topic, in a language people write here, is that topic."""
    topic = _topics_by_tag().get(tag)
    return f"topic:{topic}" if topic else f"tag:{tag}"


@cache
def _topics_by_tag() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in TOPIC_LANGUAGES:
        with override(language):
            for slug, label in interest_list.TOPICS.items():
                for name in (slug, str(label), *_AND.split(str(label))):
                    written = "".join(letter for letter in name if letter.isalnum())
                    # Most people leave the accents out of a hashtag.
                    for form in (unicodedata.normalize("NFKC", written).casefold(), plain(written)):
                        found.setdefault(form, slug)
    return found


def _ids(raw: Collection[str]) -> frozenset[UUID]:
    return frozenset(UUID(one) for one in raw)
