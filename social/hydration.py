"""Posts as rows: the named statements of the hot reads, with all that a card or an API item needs.

They hold the rule of `Post.objects.visible_to` in SQL (social.post_sql), so that neither a stale list in Valkey nor a guessed
id shows anything; social/tests/test_visibility.py proves that both agree. Callers choose candidates; the page is cut
first, and only its rows are given their animals, pictures and comments. Of feeds and walls PostgreSQL gives who may see
what in which version; whole rows are read only of what this process does not hold in that version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final, NamedTuple
from uuid import UUID

import orjson

from core.held import Held
from core.statements import Ask
from social.post_sql import BY_IDS, BY_VERSIONS, NEWEST, NOBODY, STATEMENTS, VERSIONS, WALL, WHOLE
from social.reaction_models import Tally, code_of, tally_of

_ID_LENGTH: Final = len(str(NOBODY))


class WallFacts(NamedTuple):
    """Of the posts of a person, for one viewer."""

    post_count: int
    has_pins: bool  # whether or not the viewer may see them


KEPT: Final = 4096  # rows, of 3 KB


class PostRow(NamedTuple):
    """A post as its viewer sees it. The `*_json` are texts of arrays: equal texts are equal pictures, and equal rows equal
    cards. Times are seconds since 1970, which cost a twentieth of timestamps to read; the properties make them times.
    """

    id: UUID
    published: float | None
    created: float
    edited: float | None
    author_id: UUID
    handle: str
    display_name: str
    is_private: bool
    body: str
    audience: str
    reactions: str
    comment_count: int
    is_followed: bool
    my_kind: int | None
    face_json: str | None
    pictures_json: str | None
    pets_json: str | None
    comments_json: str | None
    language: str
    comments_from: str
    shares_from: str
    is_friend: bool  # asked only where it decides who may answer
    facts_json: str | None  # see social.facts; None when there is nothing of it
    poll_json: str | None  # see social.ballot; counts only where the viewer may see them
    words_json: str | None = None
    is_hidden: bool = False
    warning_label: str = ""
    passed_on: str | None = None  # of a share, whose original it is; of what was shared, how often
    version: str | None = None  # equal versions are equal rows; only of those that are read by it and may be held
    # Not of the row itself: what a caller adds.
    original: PostRow | None = None  # of a share, as far as the viewer may see it
    followed_tag: str = ""  # why it is in a feed, when nothing but a tag brought it there

    def __hash__(self) -> int:
        return hash(self.created)  # enough to find it by, where hashing all of it would cost as much as drawing it

    @property
    def published_at(self) -> datetime | None:
        return _time(self.published)

    @property
    def created_at(self) -> datetime:
        return datetime.fromtimestamp(self.created, UTC)

    @property
    def edited_at(self) -> datetime | None:
        return _time(self.edited)

    @property
    def is_share(self) -> bool:
        return self.passed_on is not None and len(self.passed_on) == _ID_LENGTH

    @property
    def share_count(self) -> int:
        """Nobody shares a share: what it passes on is shared."""
        return int(self.passed_on) if self.passed_on and not self.is_share else 0

    @property
    def is_muted(self) -> bool:
        """Of an original: the viewer has muted who wrote it."""
        return self.words_json == "muted"

    @property
    def tally(self) -> Tally:
        return tally_of(self.reactions)

    @property
    def my_reaction(self) -> str:
        return code_of(self.my_kind)


def _is_true(text: str) -> bool:
    return text == "t"


_READ: Final[dict[str, Any]] = {"UUID": UUID, "float": float, "int": int, "bool": _is_true}
_MAKERS: Final = [
    next((make for name, make in _READ.items() if name in str(kind)), None)
    for kind in [PostRow.__annotations__[field] for field in PostRow._fields[:-2]]
]


def _made(texts: tuple[str | None, ...]) -> PostRow:
    values = [make(text) if make and text is not None else text for make, text in zip(_MAKERS, texts, strict=True)]
    return PostRow._make((*values, None, ""))


# Made once of the same texts: whoever keeps what they make of a row finds it by being the same.
_row: Final = lru_cache(maxsize=KEPT)(_made)


def fetch(
    source: str,
    what: UUID | Sequence[UUID] | None,
    *,
    viewer: Any,
    before: UUID | None = None,
    count: int,
    comments: bool = False,
) -> list[PostRow]:
    """At most `count` posts of a source, newest first, that `viewer` may see. One query, another for rows that are not held
    by this process; one more for what shares among them pass on.
    """
    viewer_id: UUID = getattr(viewer, "pk", None) or NOBODY
    statement, values = ask(source, what, viewer_id=viewer_id, before=before, count=count, comments=comments)
    found = statement.fetch_texts(values)
    rows = _by_versions(found, viewer_id, comments) if source in BY_VERSIONS else [_row(texts) for texts in found]
    return _with_originals(rows, viewer) if any(row.is_share for row in rows) else rows


def ask(
    source: str,
    what: UUID | Sequence[UUID] | None,
    *,
    viewer_id: UUID,
    before: UUID | None = None,
    count: int,
    comments: bool = False,
) -> Ask:
    """What `fetch` is going to ask first."""
    chosen = _as_array([f"{one.int:032x}" for one in what]) if source in BY_IDS else what  # type: ignore[union-attr]
    statements = VERSIONS if source in BY_VERSIONS else STATEMENTS
    return statements[source, comments], [viewer_id, before or NEWEST, count, chosen]


def _as_array(ids: Iterable[str]) -> str:
    """As one text: a list would be quoted one by one."""
    return f"{{{','.join(ids)}}}"


_held: Final = Held[PostRow](KEPT)


def _by_versions(found: list[tuple[str | None, ...]], viewer_id: UUID, comments: bool) -> list[PostRow]:
    """The rows of these versions. Who may see what was asked with the versions, and is asked again with whole rows: what has
    changed in between may be missing.
    """
    versions: list[str] = [row[0] for row in found]  # type: ignore[misc]
    rows = [_held.get(version) for version in versions]
    if None in rows:
        ids = [version[:_ID_LENGTH] for version in versions]
        missing = [one for one, row in zip(ids, rows, strict=True) if row is None]
        whole = {str(row.id): row for row in _whole(missing, viewer_id, comments)}
        rows = [row or whole.get(one) for one, row in zip(ids, rows, strict=True)]
    words = found[0][1] if found else None
    return [row._replace(words_json=words) if words else row for row in rows if row is not None]


def _whole(ids: list[str], viewer_id: UUID, comments: bool) -> Iterator[PostRow]:
    for found in STATEMENTS[WHOLE, comments].fetch_texts([viewer_id, NEWEST, len(ids), _as_array(ids)]):
        row = _made(found)
        if row.version is not None and len(row.version) > _ID_LENGTH:
            _held.put(row.version, row)
            yield row
        else:
            yield row._replace(version=None)


def _with_originals(rows: list[PostRow], viewer: Any) -> list[PostRow]:
    ids = {UUID(row.passed_on) for row in rows if row.is_share} - {NOBODY}
    found = {str(row.id): row for row in fetch("originals", list(ids), viewer=viewer, count=len(ids))} if ids else {}
    return [row._replace(original=found.get(row.passed_on or "")) if row.is_share else row for row in rows]


def pets_in(pets_json: str) -> list[list[Any]]:
    """The animals of a row in their order: id, name, species, face. Sorting one or two in PostgreSQL costs more."""
    return [pet for _position, *pet in sorted(orjson.loads(pets_json), key=itemgetter(0))]


def wall_facts(author_id: UUID, *, viewer: Any) -> WallFacts:
    """How many posts of a person's wall `viewer` may see, and whether it has pins. One query."""
    statement, values = ask_wall_facts(author_id, getattr(viewer, "pk", None) or NOBODY)
    return WallFacts._make(statement.fetch_all(values)[0])


def ask_wall_facts(author_id: UUID, viewer_id: UUID) -> Ask:
    """What wall_facts is going to ask."""
    return WALL, [viewer_id, author_id]


def _time(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
