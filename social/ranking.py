"""The function behind "For you": what it looks at, how much each counts, and nothing else. Pure; no queries.

    points = 100 · (0.30 interest + 0.25 relationship + 0.20 freshness + 0.15 quality + 0.10 locality) · repeat · less
    place  = 0.9 · points - 10 · likeness

Every term is in [0, 1]. The page /how-ranking-works/ and the answer to "Why am I seeing this?" are made from these same
names and numbers, so they cannot say anything else than what is done. Followers, money and how long somebody looks are
no terms.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import UUID

from core.places import Bucket

WEIGHTS: Final[dict[str, float]] = {
    "interest": 0.30,
    "relationship": 0.25,
    "freshness": 0.20,
    "quality": 0.15,
    "locality": 0.10,
}
TERM_CHOICES: Final = list(WEIGHTS)
HALF_LIFE_HOURS: Final = 12.0
INTERACTIONS: Final = 5.0  # in 30 days: with so many the relationship is at 63 %
FOLLOW_AT_LEAST: Final = 0.5
# Every post is given twenty views and one answer beforehand, so that three lucky views prove nothing; an answer for
# every fifth view is the best there is.
PRIOR_VIEWS: Final = 20
PRIOR_RATE: Final = 0.05
BEST_RATE: Final = 0.2
REPEAT_FLOOR: Final = 0.25  # of the k-th post of one author on a page: max(0.25, 0.5^(k-1))
PER_AUTHOR: Final = 2  # on one page
LESS: Final = 0.25  # who asked for less of something gets a quarter
BLEND: Final = 0.9  # of points; the rest is for being unlike what stands above
NEARNESS: Final[dict[Bucket, float]] = {
    Bucket.NEAR: 1.0,
    Bucket.WITHIN_5: 0.9,
    Bucket.WITHIN_10: 0.75,
    Bucket.WITHIN_25: 0.5,
    Bucket.WITHIN_50: 0.25,
    Bucket.WITHIN_100: 0.1,
    Bucket.FAR: 0.0,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A post as the function sees it. `features`: `species:dog`, `breed:12`, `tag:walks`."""

    id: UUID
    author_id: UUID
    published: float  # seconds since 1970
    answers: int  # reactions and comments
    views: int
    features: frozenset[str]
    cell: str = ""
    author_created: float = 0.0
    author_views: int = 0
    is_author_teen: bool = False


@dataclass(frozen=True, slots=True)
class Taste:
    """What the function knows of a reader: all of it theirs to see and to change."""

    interests: Mapping[str, float]  # feature → weight
    interactions: Mapping[UUID, int] = field(default_factory=dict)  # author → answers in 30 days
    followed: frozenset[UUID] = frozenset()
    less_authors: frozenset[UUID] = frozenset()
    less_features: frozenset[str] = frozenset()
    home: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """The five terms in [0, 1] and the two factors. Rounded to what is shown, so that the sum is that of the lines."""

    interest: float
    relationship: float
    freshness: float
    quality: float
    locality: float
    repeat: float = 1.0
    less: float = 1.0

    @property
    def base(self) -> float:
        return 100 * sum(weight * getattr(self, term) for term, weight in WEIGHTS.items())

    @property
    def points(self) -> float:
        return self.base * self.repeat * self.less

    def place(self, likeness: float) -> float:
        return place(self.points, likeness)


def place(points: float, likeness: float) -> float:
    return BLEND * points - (1 - BLEND) * 100 * likeness


def interest(features: frozenset[str], interests: Mapping[str, float]) -> float:
    """Cosine of what a post is about with what the reader has said to like."""
    if not features or not interests:
        return 0.0
    common = sum(interests.get(feature, 0.0) for feature in features)
    length = math.sqrt(sum(weight * weight for weight in interests.values()))
    return min(1.0, common / (math.sqrt(len(features)) * length))


def relationship(interactions: int, *, is_followed: bool) -> float:
    near = 1 - math.exp(-interactions / INTERACTIONS)
    return max(near, FOLLOW_AT_LEAST) if is_followed else near


def freshness(age_hours: float) -> float:
    return 0.5 ** (max(0.0, age_hours) / HALF_LIFE_HOURS)


def quality(answers: int, views: int) -> float:
    """Answers for each view, drawn towards one in twenty while there are few views."""
    rate = (answers + PRIOR_VIEWS * PRIOR_RATE) / (views + PRIOR_VIEWS)
    return min(1.0, rate / BEST_RATE)


def repeat(nth: int) -> float:
    """Of the `nth` post (from 1) of one author on a page."""
    return max(REPEAT_FLOOR, 0.5 ** (nth - 1))


def score(candidate: Candidate, taste: Taste, *, now: float, nearness: float) -> Score:
    """The terms of one post for one reader. `nearness`: value of the bucket between the two homes, or 0."""
    is_less = candidate.author_id in taste.less_authors or bool(candidate.features & taste.less_features)
    return Score(
        interest=round(interest(candidate.features, taste.interests), 3),
        relationship=round(
            relationship(
                taste.interactions.get(candidate.author_id, 0), is_followed=candidate.author_id in taste.followed
            ),
            3,
        ),
        freshness=round(freshness((now - candidate.published) / 3600), 3),
        quality=round(quality(candidate.answers, candidate.views), 3),
        locality=round(nearness, 3),
        less=LESS if is_less else 1.0,
    )


def likeness(one: Candidate, other: Candidate) -> float:
    """Shared features of all features (Jaccard); of the same author at least a half."""
    union = len(one.features | other.features)
    shared = len(one.features & other.features) / union if union else 0.0
    return max(shared, 0.5) if one.author_id == other.author_id else shared


@dataclass(frozen=True, slots=True)
class Placed:
    """A post in its place on a page, with the numbers that put it there."""

    candidate: Candidate
    score: Score
    likeness: float
    is_floor: bool = False  # in a slot kept for new people


def arrange(
    scored: Sequence[tuple[Candidate, Score]], size: int, *, kept: Mapping[int, Candidate] | None = None
) -> list[Placed]:
    """A page of at most `size`: the best place first, at most two posts of one author.

    Maximal marginal relevance (Carbonell and Goldstein, 1998). `kept`: slots (from 0) and the posts of new people that
    stand there whatever their points.
    """
    kept = dict(kept or {})
    left = {candidate.id: (candidate, found) for candidate, found in scored}
    scores = {candidate.id: found for candidate, found in scored}
    for candidate in kept.values():
        left.pop(candidate.id, None)
    likes: dict[UUID, float] = dict.fromkeys(left, 0.0)
    counts: dict[UUID, int] = {}
    page: list[Placed] = []
    while len(page) < size:
        chosen = None if len(page) in kept else _best(left, likes, counts)
        if chosen is None and kept:  # its place, or nothing else is left to stand before it
            slot = kept.pop(len(page), None) or kept.pop(min(kept))
            chosen = Placed(slot, scores[slot.id], 0.0, is_floor=True)
        if chosen is None:
            break
        left.pop(chosen.candidate.id, None)
        page.append(chosen)
        counts[chosen.candidate.author_id] = counts.get(chosen.candidate.author_id, 0) + 1
        for identity, (other, _score) in left.items():
            likes[identity] = max(likes[identity], likeness(other, chosen.candidate))
    return page


def _best(
    left: Mapping[UUID, tuple[Candidate, Score]], likes: Mapping[UUID, float], counts: Mapping[UUID, int]
) -> Placed | None:
    best: Placed | None = None
    best_key: tuple[float, int] | None = None
    for identity, (candidate, found) in left.items():
        before = counts.get(candidate.author_id, 0)
        if before >= PER_AUTHOR:
            continue
        factor = repeat(before + 1)
        like = round(likes[identity], 3)
        key = (place(found.base * factor * found.less, like), identity.int)
        if best_key is None or key > best_key:
            best_key = key
            best = Placed(candidate, replace(found, repeat=factor), like)
    return best
