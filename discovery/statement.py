"""The statement of the search: one for each kind, prepared once a connection, with the kind's own visibility inside.

How it stays quick at any size: a beginning becomes the few most used words with it, the rarest word asked for is the
one whose list is read, best first and not to its end, and everything else is checked on those few entries.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from core.prepared import Viewer, rows_sql, stand_in
from core.statements import Statement
from discovery.kinds import KINDS, Kind
from discovery.words import SEVERAL

WORDS_MEANT: Final = 8  # words that one beginning stands for
RANGE: Final = 400  # words of a longer beginning that are looked at
LAST: Final = "\U0010ffff"  # above every word of a beginning, in the order of bytes

# $1 viewer, $2 terms, $3 the whole, $4 runs, $5 how many to show, $6 how many to look at; below ($7, $8, $9): where the
# page before ended. The page is one text of JSON: two hundred cells would be read one by one.
TYPES: Final = ("uuid", "text[]", "text", "text[]", "int", "int", "int", "int", "uuid")

# --- which words are meant: the word itself, and the most used that begin so -----------------------
# A word that no name has may still be one of a breed: its list is asked too.
_ITSELF: Final = """
    (SELECT {text} AS word, (SELECT entries FROM discovery_searchword WHERE kind = '{kind}' AND word = {text}) AS entries)
"""
_SHORT: Final = """
    (SELECT word, entries FROM discovery_searchword
     WHERE {guard} kind = '{kind}' AND "left"(word, {n}) = {text} AND word <> {text} ORDER BY entries DESC LIMIT {meant})
"""
_LONG: Final = """
    (SELECT word, entries FROM (
        SELECT word, entries FROM discovery_searchword
        WHERE {guard} kind = '{kind}' AND word > {text} AND word < {text} || '{last}' ORDER BY word LIMIT {range}) longer
     ORDER BY entries DESC LIMIT {meant})
"""
# Several words: entries that have them all come from one index, those that only begin so from the list of the rarest.
# One word was asked for: the statement knows how long it is, and holds no more than that needs.
_ONE: Final = """
WITH meant AS (
    {meanings}
), listed AS (
    SELECT t.entry_id, t.object_id, t.weight, CASE WHEN t.weight < 0 THEN 0 WHEN meant.word = ($2)[1] THEN 2 ELSE 1 END AS grade
    FROM meant CROSS JOIN LATERAL (
        SELECT entry_id, object_id, weight FROM discovery_searchterm
        WHERE kind = '{kind}' AND term = meant.word ORDER BY weight DESC, entry_id DESC LIMIT $6) t
)
"""
_MANY: Final = """
WITH asked AS MATERIALIZED (
    SELECT text, n FROM unnest($2) WITH ORDINALITY AS a(text, n)
), meant AS MATERIALIZED (
    SELECT asked.n, asked.text, w.word, w.entries FROM asked CROSS JOIN LATERAL ({meanings}) w
), rarest AS MATERIALIZED (
    SELECT n FROM meant GROUP BY n ORDER BY sum(entries) NULLS LAST, n LIMIT 1
), listed AS (
    SELECT t.entry_id, t.object_id, t.weight, CASE WHEN t.weight < 0 THEN 0 WHEN meant.word = meant.text THEN 2 ELSE 1 END AS grade
    FROM rarest JOIN meant ON meant.n = rarest.n CROSS JOIN LATERAL (
        SELECT entry_id, object_id, weight FROM discovery_searchterm
        WHERE kind = '{kind}' AND term = meant.word ORDER BY weight DESC, entry_id DESC LIMIT $6) t
    UNION ALL
    (SELECT id, object_id, weight, 2 FROM discovery_searchentry WHERE kind = '{kind}' AND words @> $2
     ORDER BY weight DESC, id DESC LIMIT $6)
)
"""

# --- the few entries that are looked at, and what is checked on them -------------------------------
_FOUND: Final = """
, near AS MATERIALIZED (
    SELECT entry_id, object_id, max(weight) AS weight, max(grade) AS grade FROM (
        (SELECT entry_id, object_id, weight, 3 AS grade FROM discovery_searchterm
         WHERE kind = '{kind}' AND term = '=' || $3 ORDER BY weight DESC, entry_id DESC LIMIT $6)
        UNION ALL SELECT entry_id, object_id, weight, grade FROM listed
    ) candidate
    GROUP BY entry_id, object_id ORDER BY 4 DESC, 3 DESC, entry_id DESC LIMIT $6
), ranked AS (
    {ranked}
    ORDER BY grade DESC, weight DESC, id DESC
), page AS MATERIALIZED (
    SELECT * FROM ranked WHERE object_id IN ({visible}) ORDER BY grade DESC, weight DESC, id DESC LIMIT $5
)
SELECT (SELECT count(*) FROM near), json_agg(json_build_array(page.grade, page.weight, page.id, {columns})
                                             ORDER BY page.grade DESC, page.weight DESC, page.id DESC)::text
FROM page JOIN {table} o ON o.id = page.object_id {joins}
"""
# The first page of one word: its lists say it all, but for what is known only inside.
_AS_LISTED: Final = """
    SELECT entry_id AS id, object_id, CASE WHEN weight < 0 THEN weight + 100 ELSE weight END::int AS weight, grade
    FROM near {inside}
"""
_ALLOWED_INSIDE: Final = """
    WHERE grade > 0 OR EXISTS (SELECT FROM discovery_searchentry e WHERE e.id = near.entry_id AND {has})
"""
_CHECKED: Final = """
    SELECT * FROM (
        SELECT e.id, e.object_id, e.weight::int AS weight,
               CASE WHEN $3 = ANY(e.wholes) THEN 3 WHEN e.words @> $2 THEN 2 {named} ELSE {least} END AS grade
        FROM near JOIN discovery_searchentry e ON e.id = near.entry_id
        WHERE {checks}
    ) graded
    WHERE (grade, weight, id) < ($7, $8, $9)
"""
_HAS_WORD: Final = "EXISTS (SELECT FROM unnest(e.words) word WHERE starts_with(word, {text}))"
_HAS_INSIDE_WORD: Final = """
    (cardinality(e.inside_words) > 0
     AND EXISTS (SELECT FROM unnest(e.inside_words) word WHERE starts_with(word, {text}))
     AND (e.owner_id = $1 OR EXISTS (SELECT FROM accounts_user u WHERE u.id = e.owner_id AND NOT u.is_private)
          OR EXISTS (SELECT FROM accounts_follow f
                     WHERE f.follower_id = $1 AND f.target_id = e.owner_id AND f.status = 'accepted')))
"""
_HAS_RUNS: Final = "NOT EXISTS (SELECT FROM unnest($4) run WHERE strpos(e.plain, run) = 0)"
_MENDED: Final = """
SELECT asked.word, asked.is_begun, w.word, w.entries
FROM (SELECT a.word, a.guesses, EXISTS (SELECT FROM discovery_searchword w WHERE w.kind = '{kind}'
                                        AND w.word >= a.word AND w.word < a.word || '{last}') AS is_begun
      FROM jsonb_to_recordset($1) AS a(word text, guesses text[])) asked
LEFT JOIN LATERAL (
    SELECT word, entries FROM discovery_searchword w
    WHERE NOT asked.is_begun AND w.kind = '{kind}' AND w.spellings && asked.guesses
    ORDER BY abs(length(w.word) - length(asked.word)), entries DESC LIMIT 20) w ON true
"""


@lru_cache(maxsize=256)
def search_statement(kind_name: str, length: int, is_guest: bool, is_first: bool) -> Statement:
    """`length`: letters of the only word, up to 4; EXACT for one that is no beginning; SEVERAL words."""
    kind, viewer = KINDS[kind_name], stand_in("uuid")
    text = "asked.text" if length == SEVERAL else "($2)[1]"
    values = {"kind": kind.name, "text": text, "meant": WORDS_MEANT, "range": RANGE, "last": LAST}
    start = _MANY if length == SEVERAL else _ONE
    end = _FOUND.format(
        kind=kind.name,
        ranked=_as_listed(kind) if is_first and length != SEVERAL else _checked(kind),
        visible=rows_sql(kind.visible(None if is_guest else Viewer(viewer)).values("pk"), {viewer: "$1"}),
        table=kind.listed().model._meta.db_table,
        columns=kind.columns,
        joins=kind.joins,
    )
    name = f"discovery_{kind.name}_{length}{'_first' if is_first else ''}{'_guest' if is_guest else ''}"
    return Statement(name, TYPES, start.format(meanings="UNION ALL".join(_meanings(length, values)), **values) + end)


def _as_listed(kind: Kind) -> str:
    has = _HAS_INSIDE_WORD.format(text="($2)[1]")
    return _AS_LISTED.format(inside=_ALLOWED_INSIDE.format(has=has) if kind.has_inside_words else "")


def _checked(kind: Kind) -> str:
    has = _HAS_WORD + (f" OR {_HAS_INSIDE_WORD}" if kind.has_inside_words else "")
    named = f"WHEN NOT EXISTS (SELECT FROM unnest($2) one WHERE NOT {_HAS_WORD.format(text='one')}) THEN 1"
    return _CHECKED.format(
        checks=f"NOT EXISTS (SELECT FROM unnest($2) one WHERE NOT ({has.format(text='one')})) AND {_HAS_RUNS}",
        named=named if kind.has_inside_words else "",
        least=0 if kind.has_inside_words else 1,
    )


def _meanings(length: int, values: dict[str, Any]) -> list[str]:
    found = [_ITSELF.format(**values)]
    for n in (1, 2, 3):
        if length in (n, SEVERAL):
            guard = f"length({values['text']}) = {n} AND" if length == SEVERAL else ""
            found.append(_SHORT.format(n=n, guard=guard, **values))
    if length in (4, SEVERAL):
        guard = f"length({values['text']}) > 3 AND" if length == SEVERAL else ""
        found.append(_LONG.format(guard=guard, **values))
    return found


@lru_cache(maxsize=32)
def mend_statement(kind_name: str) -> Statement:
    return Statement(f"discovery_mend_{kind_name}", ("jsonb",), _MENDED.format(kind=kind_name, last=LAST))
