"""A poll as its viewer sees it, unpacked from one column of its post's row (social.hydration)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson

from social.hydration import PostRow


@dataclass(frozen=True, slots=True)
class Answer:
    number: int
    text: str
    count: int | None  # None: not for the viewer to see (yet)
    percent: int | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class Ballot:
    answers: list[Answer]
    voter_count: int
    ends_at: datetime | None
    is_over: bool
    allows_several: bool
    allows_change: bool
    own_choices: list[int] | None

    @property
    def shows_results(self) -> bool:
        return self.answers[0].count is not None


def ballot_of(poll_json: str) -> Ballot:
    options, voters, ends, is_over, several, change, own, counts = orjson.loads(poll_json)
    answers = [
        Answer(
            number,
            text,
            counts[number] if counts else None,
            round(100 * counts[number] / voters) if counts and voters else (0 if counts else None),
            own is not None and number in own,
        )
        for number, text in enumerate(options)
    ]
    ends_at = datetime.fromtimestamp(ends, UTC) if ends is not None else None
    return Ballot(answers, voters, ends_at, bool(is_over), several, change, own)


def can_vote(viewer: Any, row: PostRow, ballot: Ballot) -> bool:
    """Whether the viewer of the row has a vote to give, or to change. Authors have none in their own poll."""
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is None or viewer_id == row.author_id or row.published_at is None or ballot.is_over:
        return False
    return ballot.own_choices is None or ballot.allows_change
