"""Searching. What these return, the viewer may see: the statement asks each kind's own rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

import orjson

from core.errors import Invalid
from core.limits import LIMITS
from core.pagination import make_cursor, read_cursor
from core.rates import check_rate
from core.text import one_line
from discovery.hints import Hint
from discovery.kinds import KINDS, Kind, kinds
from discovery.models import RecentSearch
from discovery.statement import mend_statement, search_statement
from discovery.words import LONG, SEVERAL, Asked, ask, distance, guesses

NOBODY: Final = UUID(int=0)
BEST: Final = (9, 32_767, UUID(int=2**128 - 1))
# Entries looked at: a few above a page of one word; more when other words must stand beside it; when blocked people or
# words that rarely meet have eaten these, many.
FEW, MORE, MANY = 12, 200, 8_000


@dataclass(slots=True)
class Found:
    """A page of results. `mended` is what was searched instead, when what was asked has no results."""

    kind: Kind
    rows: list[Any] = field(default_factory=list)
    next_cursor: str | None = None
    mended: str = ""


def search(
    viewer: Any,
    query: str,
    *,
    kind: str = "people",
    cursor: str | None = None,
    size: int = LIMITS.page_size,
    address: str | None = None,
) -> Found:
    """Whole names first, then all words whole, then beginnings; within these, who has more followers.

    Raises LimitReached, Invalid(kind, cursor). One query; with a slip in it three; a second look when much is hidden.
    """
    if kind not in KINDS:
        raise Invalid(field="kind")
    after = read_cursor(cursor, 3) if cursor else None
    asked = ask(clean_query(query))
    found = Found(KINDS[kind])
    if not asked:
        return found
    _check_rate("search", viewer, address)
    rows = _fetch(viewer, found.kind, asked, size + 1, after)
    if not rows and after is None and (mended := mend(kind, asked)):
        rows = _fetch(viewer, found.kind, mended, size + 1, None)
        found.mended = mended.whole if rows else ""
    found.rows = [row for _place, row in rows[:size]]
    if len(rows) > size:
        grade, weight, entry = rows[size - 1][0]
        found.next_cursor = make_cursor([grade, weight, UUID(entry)])
    return found


def search_first(viewer: Any, query: str, *, address: str | None = None) -> Found:
    """The first kind that has what was asked, or else has it after a slip is mended, or else the first kind.

    Raises LimitReached. As `search`, once for each kind that has nothing.
    """
    tried = []
    for kind in kinds():
        found = search(viewer, query, kind=kind.name, address=address)
        if (found.rows and not found.mended) or not query:
            return found
        tried.append(found)
    return next((found for found in tried if found.rows), tried[0])


def complete(viewer: Any, query: str, *, address: str | None = None) -> list[Hint]:
    """The best few of each kind for what has been written so far. A query a kind, two more where a slip is mended."""
    asked = ask(clean_query(query))
    if not asked:
        return []
    _check_rate("search.complete", viewer, address)
    found: list[Hint] = []
    for kind in kinds():
        rows = _fetch(viewer, kind, asked, LIMITS.completions, None)
        if not rows and (mended := mend(kind.name, asked)):
            rows = _fetch(viewer, kind, mended, LIMITS.completions, None)
        found += [kind.hint(row) for place, row in rows if place[0] > 0]  # by its name, not by its breed
    return found


def clean_query(query: str) -> str:
    """What a person wrote, on one line and no longer than is looked at."""
    return one_line(query[: LIMITS.search_query_max * 4])[: LIMITS.search_query_max]


def _check_rate(action: str, viewer: Any, address: str | None) -> None:
    """A person counts for themselves: many share an address. Guests count by it."""
    if getattr(viewer, "pk", None) is not None:
        check_rate(action, account=viewer)
    else:
        check_rate(action, address=address)


Placed = tuple[list[Any], Any]  # where a row stands in the order, and the row


def _fetch(viewer: Any, kind: Kind, asked: Asked, count: int, after: list[Any] | None) -> list[Placed]:
    viewer_id = getattr(viewer, "pk", None)
    statement = search_statement(kind.name, asked.length, viewer_id is None, after is None)
    first_look = count + FEW if len(asked.terms) == 1 and after is None else MORE
    place = after or BEST
    found: list[Any] = []
    for look in (first_look, MANY):
        values = [viewer_id or NOBODY, list(asked.terms), asked.whole, list(asked.runs), count, look, *place]
        looked, rows_json = statement.fetch_all(values)[0]
        found = orjson.loads(rows_json) if rows_json else []
        # Of several words all whole matches are among the found; beginnings that meet rarely are looked for in vain.
        if len(found) >= count or looked < look or (found and asked.length == SEVERAL and after is None):
            break
    return [(columns[:3], kind.row(*columns[3:])) for columns in found]


# --- slips ----------------------------------------------------------------------------------------
def mend(kind: str, asked: Asked) -> Asked | None:
    """The same question with each unknown word replaced by the nearest known one; None when there is none. One query."""
    wanted = [{"word": word, "guesses": found} for word in asked.words if (found := guesses(word))]
    if not wanted:
        return None
    best: dict[str, tuple[int, int, str]] = {}
    for word, is_begun, known, entries in mend_statement(kind).fetch_all([orjson.dumps(wanted).decode()]):
        if is_begun or known is None:
            continue
        slips = distance(word, known)
        if slips <= (2 if len(word) >= LONG else 1):
            best[word] = min(best.get(word, (99, 0, "")), (slips, -entries, known))
    if not best:
        return None
    words = [best[word][2] if word in best else word for word in asked.whole.replace("_", " ").split()]
    return ask(" ".join(words))


# --- what a person asked for lately ---------------------------------------------------------------
def list_recent(user: Any) -> list[RecentSearch]:
    """The person's own, newest first. One query; guests have none."""
    if getattr(user, "pk", None) is None:
        return []
    return list(RecentSearch.objects.filter(user=user).order_by("-used_at")[: LIMITS.recent_searches])
