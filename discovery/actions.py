"""Keeping the words of things in step with the things, and what a person asked for lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from core.errors import NotFound
from core.ids import new_id
from core.limits import LIMITS
from core.rates import check_rate
from core.text import one_line
from discovery.kinds import KINDS, Findable, Kind
from discovery.models import RecentSearch, SearchEntry, SearchTerm
from discovery.words import index_words, plain, spellings

BATCH: Final = 500
FACTS: Final = ("owner_id", "plain", "wholes", "words", "inside_words", "weight")
INSIDE: Final = 100  # above every weight

_COUNT: Final = """
INSERT INTO discovery_searchword AS known (kind, word, entries, spellings)
SELECT %(kind)s, word, more, string_to_array(spelt, ' ')
FROM unnest(%(words)s::text[], %(more)s::int[], %(spelt)s::text[]) AS changed(word, more, spelt)
ON CONFLICT (kind, word) DO UPDATE SET entries = greatest(0, known.entries + excluded.entries)
"""
_UNCOUNT: Final = """
UPDATE discovery_searchword SET entries = greatest(0, entries - less)
FROM unnest(%(words)s::text[], %(less)s::int[]) AS changed(gone, less) WHERE kind = %(kind)s AND word = gone
"""
# Entries that went with their owner's account have taken nothing from the counts.
_RECOUNT: Final = """
WITH counted AS (
    SELECT word, count(*) AS entries FROM discovery_searchentry CROSS JOIN LATERAL unnest(words) AS word
    WHERE kind = %(kind)s GROUP BY word
), gone AS (
    DELETE FROM discovery_searchword w
    WHERE w.kind = %(kind)s AND NOT EXISTS (SELECT FROM counted WHERE counted.word = w.word)
)
UPDATE discovery_searchword w SET entries = counted.entries FROM counted
WHERE w.kind = %(kind)s AND w.word = counted.word AND w.entries <> counted.entries
"""
_FORGET: Final = "DELETE FROM discovery_searchword WHERE kind = %(kind)s AND word = ANY(%(words)s) AND entries = 0"


def entry_of(kind: str, thing: Findable) -> SearchEntry:
    """The entry of a thing, not saved."""
    names = [plain(name) for name in thing.names]
    words = index_words(thing.names)
    inside = [word for word in index_words(thing.inside) if word not in words]
    return SearchEntry(
        kind=kind,
        object_id=thing.object_id,
        owner_id=thing.owner_id,
        plain="\n".join(names),
        wholes=sorted({name for name in names if name}),
        words=words,
        inside_words=inside,
        weight=weight_of(thing.popularity),
    )


def weight_of(popularity: int) -> int:
    """Doublings: an entry moves in its lists a few times in its life, and not with every follower."""
    return max(0, popularity).bit_length()


def terms_of(entry: SearchEntry) -> Iterator[tuple[str, int]]:
    """Its terms and where it stands under each: names before what is only known inside, which is found whole only."""
    for term in (*entry.words, *(f"={whole}" for whole in entry.wholes)):
        yield term, entry.weight
    for term in entry.inside_words:
        yield term, entry.weight - INSIDE


def index(kind_name: str, ids: Collection[UUID]) -> None:
    """Makes the entries of these things what the things are now; those that are not listed any more go.

    Idempotent. Waits for others that index the same kind: counts of words are theirs together.
    """
    kind = KINDS[kind_name]
    listed = list(ids)
    for at in range(0, len(listed), BATCH):
        with transaction.atomic():
            _index_batch(kind, listed[at : at + BATCH])


def _index_batch(kind: Kind, ids: list[UUID]) -> None:
    _lock(kind.name)
    before = {row.object_id: row for row in SearchEntry.objects.filter(kind=kind.name, object_id__in=ids)}
    loaded = {thing.object_id: thing for thing in kind.load(ids)}
    # In the order asked for: the number of an entry says which of two alike is the newer.
    after = {key: entry_of(kind.name, loaded[key]) for key in ids if key in loaded}
    counts: Counter[str] = Counter()
    gone = [row for key, row in before.items() if key not in after]
    made, moved = [], []
    for key, entry in after.items():
        old = before.get(key)
        if old is None:
            made.append(entry)
        elif _facts(old) != _facts(entry):
            entry.pk = old.pk
            moved.append(entry)
        else:
            continue
        counts.update(entry.words)
    for row in (*gone, *(before[entry.object_id] for entry in moved)):
        counts.subtract(row.words)
    SearchEntry.objects.filter(pk__in=[row.pk for row in gone]).delete()
    SearchTerm.objects.filter(entry__in=[entry.pk for entry in moved]).delete()
    SearchEntry.objects.bulk_create(made)
    SearchEntry.objects.bulk_update(moved, ["owner", *FACTS[1:]])
    SearchTerm.objects.bulk_create(
        SearchTerm(entry=entry, object_id=entry.object_id, kind=kind.name, term=term, weight=weight)
        for entry in (*made, *moved)
        for term, weight in terms_of(entry)
    )
    _count(kind.name, counts)


def forget_owner(user_id: UUID) -> None:
    """Takes away the entries of a person who is erased and of their animals, and words that nobody else has."""
    for kind in KINDS:
        with transaction.atomic():
            _lock(kind)
            rows = SearchEntry.objects.filter(kind=kind, owner_id=user_id)
            counts: Counter[str] = Counter()
            for words in rows.values_list("words", flat=True):
                counts.subtract(words)
            rows.delete()
            _count(kind, counts)


def _lock(kind: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"discovery.{kind}"])


def _facts(entry: SearchEntry) -> list[Any]:
    return [getattr(entry, name) for name in FACTS]


def _count(kind: str, counts: Counter[str]) -> None:
    more = sorted((word, count) for word, count in counts.items() if count > 0)
    less = sorted((word, -count) for word, count in counts.items() if count < 0)
    with connection.cursor() as cursor:
        if more:
            spelt = [" ".join(spellings(word)) for word, _ in more]
            values: dict[str, Any] = {
                "kind": kind,
                "words": [w for w, _ in more],
                "more": [n for _, n in more],
                "spelt": spelt,
            }
            cursor.execute(_COUNT, values)
        if less:
            values = {"kind": kind, "words": [w for w, _ in less], "less": [n for _, n in less]}
            cursor.execute(_UNCOUNT, values)
            cursor.execute(_FORGET, values)


def rebuild(kind_name: str) -> int:
    """Every entry of a kind anew, while searches go on; returns how many things are listed."""
    kind = KINDS[kind_name]
    count = 0
    for ids in _batches(kind.listed().order_by("pk").values_list("pk", flat=True)):
        index(kind_name, ids)
        count += len(ids)
    rows = SearchEntry.objects.filter(kind=kind_name).exclude(object_id__in=kind.listed().values("pk"))
    for ids in _batches(rows.order_by("pk").values_list("object_id", flat=True)):
        index(kind_name, ids)
    with transaction.atomic(), connection.cursor() as cursor:
        _lock(kind_name)
        cursor.execute(_RECOUNT, {"kind": kind_name})
    return count


def _batches(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    listed = list(ids)
    for at in range(0, len(listed), BATCH):
        yield listed[at : at + BATCH]


# --- what a person asked for lately ---------------------------------------------------------------
def remember_search(user: Any, query: str) -> RecentSearch | None:
    """Keeps a search for the person alone, newest first, at most LIMITS.recent_searches. Raises LimitReached."""
    text = one_line(query)[: LIMITS.search_query_max].strip()
    if not plain(text):
        return None
    check_rate("search.recent", account=user)
    now = timezone.now()
    with transaction.atomic():
        row = RecentSearch(id=new_id(), user=user, query=text, used_at=now)
        RecentSearch.objects.bulk_create(
            [row], update_conflicts=True, unique_fields=["user", "query"], update_fields=["used_at"]
        )
        kept = RecentSearch.objects.filter(user=user).order_by("-used_at").values("pk")[: LIMITS.recent_searches]
        RecentSearch.objects.filter(user=user).exclude(pk__in=list(kept.values_list("pk", flat=True))).delete()
    return RecentSearch.objects.get(user=user, query=text)


def forget_search(user: Any, search_id: UUID) -> None:
    """Raises NotFound for what is not the person's own."""
    if not RecentSearch.objects.filter(user=user, pk=search_id).delete()[0]:
        raise NotFound


def forget_searches(user: Any) -> int:
    return RecentSearch.objects.filter(user=user).delete()[0]
