"""Long conversations under some of the newest public posts: what the reads of comments are measured on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

from benchmarks import world

Row = dict[str, Any]
TALK, ANSWER, REACTION = (number * 10_000_000 for number in range(11, 14))
COMMENTS_EACH = 40  # on the post itself
ANSWERS_EACH = 10  # one below each of the newest
REACTIONS_EACH = 3  # to each comment


def talked_about() -> list[int]:
    """Posts whose audience is everyone, of people with an open account."""
    authors, newest = world.post_authors(), world.PEOPLE * world.POSTS_EACH
    return [n for n in range(newest - 2_000, newest, 2) if authors[n] % 2][: world.TALKS]


def comment_count(number: int) -> int:
    return COMMENTS_EACH + ANSWERS_EACH if number in _TALKED else 0


_TALKED = frozenset(talked_about())


def _id(post: int, number: int) -> UUID:
    return world.uuid7(world.post_time(post) + timedelta(minutes=number), TALK + post * 100 + number)


def comments() -> Iterator[Row]:
    """As real actions would have left them: counters, points, places in the tree."""
    for post in talked_about():
        for number in range(COMMENTS_EACH):
            yield _comment(post, number, _id(post, number), None, int(number >= COMMENTS_EACH - ANSWERS_EACH))
        for number in range(COMMENTS_EACH - ANSWERS_EACH, COMMENTS_EACH):
            yield _comment(post, number + COMMENTS_EACH, _id(post, number + COMMENTS_EACH), _id(post, number), 0)


def _comment(post: int, number: int, identity: UUID, parent: UUID | None, answers: int) -> Row:
    return {
        "id": identity,
        "created_at": world.post_time(post) + timedelta(minutes=number),
        "post_id": world.post_id(post),
        "author_id": world.person_id((post * 7 + number * 13) % world.PEOPLE),
        "parent_id": parent,
        "root_id": parent,
        "depth": int(parent is not None),
        "body": world.post_body(post + number),
        "reaction_counters": [0, REACTIONS_EACH, 0, 0, 0, 0],
        "reply_counter": answers,
        "points": REACTIONS_EACH + 2 * answers,
    }


def reactions() -> Iterator[Row]:
    total = 0
    for post in talked_about():
        for number in range(COMMENTS_EACH + ANSWERS_EACH):
            comment = number if number < COMMENTS_EACH else number + COMMENTS_EACH - ANSWERS_EACH
            for turn in range(REACTIONS_EACH):
                total += 1
                yield {
                    "id": world.uuid7(world.NEWEST, REACTION + total),
                    "user_id": world.person_id((post + number * 31 + turn * 101 + 1) % world.PEOPLE),
                    "comment_id": _id(post, comment),
                    "kind": 2,
                }
