"""Pages of "For you": candidates, their scores (social.ranking), the places kept for new people, and what is remembered
so that a reader meets no post twice and can ask of each why it stood there.

What is remembered is in Valkey and for an hour or a day. Without Valkey pages are made all the same: a later page is
then made by arranging from the top and leaving out what came before.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import orjson
import structlog

from accounts.models import User
from core import valkey
from core.limits import LIMITS
from core.pagination import Page, make_cursor, read_cursor
from core.places import bucket
from social import feed_facts, hydration, ranking, reach
from social.feed_facts import Reader
from social.hydration import PostRow
from social.ranking import NEARNESS, Candidate, Placed, Score
from social.selectors import newest_ids
from social.tag_feed import without_hidden_words
from social.tag_selectors import in_order

log = structlog.get_logger(__name__)

FOLLOWED: Final = 200  # newest posts of who is followed that are candidates
SPARE: Final = 6  # more are placed than shown: some are not visible any more, or hold a hidden word
BUILD_SECONDS: Final = 3_600
WHY_SECONDS: Final = 86_400


@dataclass(frozen=True, slots=True)
class Told:
    """What was known of a post when it was placed: all that the answer to "why" is made of."""

    score: Score
    likeness: float
    is_floor: bool
    interactions: int
    is_followed: bool
    answers: int
    views: int
    age_hours: float
    liked_features: tuple[str, ...]
    less_of: tuple[str, ...] = ()

    @property
    def place(self) -> float:
        return self.score.place(self.likeness)


def list_for_you(
    viewer: User, *, cursor: str | None = None, size: int = LIMITS.page_size, comments: bool = False
) -> Page[PostRow]:
    """A page in the order of social.ranking; the last one when no candidate is left. At most six queries."""
    build, shown = _place_in(cursor)
    before = _listed(viewer, build) if cursor else set()
    now = time.time()
    reader = feed_facts.reader_of(viewer)
    found = _candidates(viewer, reader, before)
    placed = _arrange(viewer, reader, found, now, size=size, skip=max(0, shown - len(before)))
    ids = [one.candidate.id for one in placed]
    rows = hydration.fetch("chosen", ids, viewer=viewer, count=len(ids), comments=comments) if ids else []
    rows = in_order(ids, without_hidden_words(viewer, rows))[:size]
    _remember(viewer, build, {one.candidate.id: _told(one, reader, now) for one in placed}, rows)
    if not cursor:
        reach.count_page()
    more = bool(rows) and len(found) > shown - len(before) + len(rows)
    return Page(rows, make_cursor([build, shown + len(rows)]) if more else None)


def explain(viewer: User, post_id: UUID) -> Told | None:
    """What put a post where the viewer saw it; asked of one that was not on a page, what would today. None: no candidate."""
    with suppress(*valkey.ValkeyAway):
        if kept := valkey.client().hget(_why_key(viewer), post_id.bytes):
            return _read(bytes(kept))  # type: ignore[arg-type]
    found = [one for one in feed_facts.of_ids(viewer, [post_id]) if one.id == post_id]
    if not found or found[0].author_id == viewer.pk:
        return None
    reader, now = feed_facts.reader_of(viewer), time.time()
    return _told(Placed(found[0], score_of(found[0], reader, now), 0.0), reader, now)


# --- candidates -----------------------------------------------------------------------------------
def _candidates(viewer: User, reader: Reader, before: set[UUID]) -> list[Candidate]:
    """Of who is followed, of the tags one follows, and recent public posts of people one may be shown."""
    out = before | reader.shut_posts | reach.seen_by(viewer)
    found = {one.id: one for one in feed_facts.of_ids(viewer, newest_ids(viewer, FOLLOWED))}
    for one in feed_facts.pool():
        found.setdefault(one.id, one)
    return [one for one in found.values() if one.id not in out and _is_for(viewer, reader, one)]


def _is_for(viewer: User, reader: Reader, one: Candidate) -> bool:
    if one.author_id == viewer.pk or one.author_id in reader.shut_authors or one.features & reader.shut_species:
        return False
    # Teens are shown to teens, and nobody else to them, but for whom they follow.
    return one.author_id in reader.taste.followed or one.is_author_teen == reader.is_teen


def _arrange(viewer: User, reader: Reader, found: list[Candidate], now: float, *, size: int, skip: int) -> list[Placed]:
    """A page and a few to spare. `skip`: posts of earlier pages that Valkey has forgotten; those pages are made again."""
    left = [(one, score_of(one, reader, now)) for one in found]
    while skip > 0:
        kept = _kept(viewer, reader, [one for one, _found in left], now)
        page = ranking.arrange(left, min(size, skip), kept=kept)
        if not page:
            break
        gone = {one.candidate.id for one in page}
        left = [pair for pair in left if pair[0].id not in gone]
        skip -= len(page)
    kept = _kept(viewer, reader, [one for one, _found in left], now)
    return ranking.arrange(left, size + SPARE, kept=kept)


def score_of(one: Candidate, reader: Reader, now: float) -> Score:
    return ranking.score(one, reader.taste, now=now, nearness=_nearness(reader.taste.home, one.cell))


@lru_cache(maxsize=8192)
def _nearness(home: str, cell: str) -> float:
    return NEARNESS[bucket(home, cell)] if home and cell else 0.0


def _kept(viewer: User, reader: Reader, found: Iterable[Candidate], now: float) -> dict[int, Candidate]:
    """Slots 5 and 12 are for new people whose posts have not had their floor: the least seen first."""
    floor = reach.floor_of_today()
    new = [
        one for one in found if one.author_id not in reader.taste.followed and reach.is_owed(one, now=now, floor=floor)
    ]
    new.sort(key=lambda one: (one.views, hash((viewer.pk, one.id))))
    chosen: list[Candidate] = []
    for one in new:
        if all(one.author_id != other.author_id for other in chosen):
            chosen.append(one)
        if len(chosen) == len(reach.SLOTS):
            break
    return dict(zip(reach.SLOTS, chosen, strict=False))


# --- what is remembered ---------------------------------------------------------------------------
def _place_in(cursor: str | None) -> tuple[str, int]:
    if cursor:
        build, shown = read_cursor(cursor, 2)
        return str(build), int(shown)
    return secrets.token_hex(8), 0


def _list_key(viewer: User, build: str) -> str:
    return f"foryou:{viewer.pk}:{build}"


def _why_key(viewer: User) -> str:
    return f"foryou:why:{viewer.pk}"


def _listed(viewer: User, build: str) -> set[UUID]:
    with suppress(*valkey.ValkeyAway):
        found: Any = valkey.client().lrange(_list_key(viewer, build), 0, -1)
        return {UUID(bytes=one) for one in found}
    return set()


def _remember(viewer: User, build: str, told: dict[UUID, Told], rows: list[PostRow]) -> None:
    if not rows:
        return
    try:
        with valkey.client().pipeline(transaction=False) as pipe:
            key, why = _list_key(viewer, build), _why_key(viewer)
            pipe.rpush(key, *[row.id.bytes for row in rows])
            pipe.expire(key, BUILD_SECONDS)
            pipe.hset(why, mapping={row.id.bytes: orjson.dumps(told[row.id]) for row in rows})
            pipe.expire(why, WHY_SECONDS)
            pipe.execute()
    except valkey.ValkeyAway as error:
        log.warning("for_you_not_remembered", error=repr(error))


def _told(one: Placed, reader: Reader, now: float) -> Told:
    candidate, taste = one.candidate, reader.taste
    return Told(
        score=one.score,
        likeness=one.likeness,
        is_floor=one.is_floor,
        interactions=taste.interactions.get(candidate.author_id, 0),
        is_followed=candidate.author_id in taste.followed,
        answers=candidate.answers,
        views=candidate.views,
        age_hours=round((now - candidate.published) / 3600, 1),
        liked_features=tuple(sorted(one for one in candidate.features if taste.interests.get(one))),
        less_of=tuple(sorted(candidate.features & taste.less_features)),
    )


def _read(kept: bytes) -> Told:
    data = orjson.loads(kept)
    data["score"] = Score(**data["score"])
    for name in ("liked_features", "less_of"):
        data[name] = tuple(data[name])
    return Told(**data)
