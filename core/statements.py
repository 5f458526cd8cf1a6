"""Named SQL for the hottest reads: prepared once a connection, because planning costs more than running.

A statement goes to PostgreSQL by libpq itself: Django's and psycopg's cursors would cost a third of what a feed costs
there. Whenever somebody looks at queries (tests, debug, instrumentation) it goes through Django's cursor instead, so
that logs and counts are the same as everywhere. Errors are the same on both ways.
"""

from __future__ import annotations

import re
import select
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from weakref import WeakKeyDictionary

import psycopg
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection, connections
from psycopg.adapt import Transformer
from psycopg.pq import ConnStatus, ExecStatus, Format, TransactionStatus
from psycopg.pq.abc import PGresult

_TEXT: Final = psycopg.adapters.types["text"].oid
_prepared: Final[WeakKeyDictionary[Any, set[str]]] = WeakKeyDictionary()


class Statement:
    """One statement with `$1`, `$2` … of the given PostgreSQL types."""

    def __init__(self, name: str, types: Sequence[str], sql: str) -> None:
        self.name, self.types, self.sql = name, tuple(types), sql
        listed = f"({', '.join(types)})" if types else ""
        self._prepare = f"PREPARE {name}{listed} AS {sql}"
        self._execute = f"EXECUTE {name}({', '.join(['%s'] * len(types))})" if types else f"EXECUTE {name}"
        self._wire_name = name.encode()
        # The same with its values in the text, for connections that cannot be prepared.
        self._inline = re.sub(r"\$(\d+)", lambda found: f"%(v{found[1]})s::{types[int(found[1]) - 1]}", sql)

    def fetch_all(self, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Runs it. One query; another the first time on a connection.

        Values are None, bool, or what `str` writes as PostgreSQL reads it (ids, numbers, texts, times), or a list of them.
        """
        return self._fetch(values, as_texts=False)

    def fetch_texts(self, values: Sequence[Any]) -> list[tuple[str | None, ...]]:
        """The same rows as PostgreSQL writes them: for callers that keep what they make of a row, and find it by this."""
        return self._fetch(values, as_texts=True)

    def _fetch(self, values: Sequence[Any], *, as_texts: bool) -> list[tuple[Any, ...]]:
        own = connections[DEFAULT_DB_ALIAS]  # `connection` would look for it at each of its attributes
        if _goes_by_cursor(own):
            return self._by_cursor(values, as_texts)
        conn = _connected(own)
        if _begins(conn):
            return self._by_cursor(values, as_texts)  # which begins the transaction
        with own.wrap_database_errors:
            if (found := _found_ahead(conn, self, values)) is not None:
                return _rows(conn, found, as_texts)
            if (asked := _asked_ahead(conn)) and self.name in _prepared.get(conn, ()):
                rows, result = _answers(conn, (asked.statement, asked.values), (self, values))
                asked.answer(_rows(conn, rows, as_texts=True))
                return _rows(conn, result, as_texts)
            return self._by_wire(conn, values, as_texts)

    def _by_cursor(self, values: Sequence[Any], as_texts: bool) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            if _is_pooled():
                cursor.execute(self._inline, {f"v{at}": value for at, value in enumerate(values, 1)})
            else:
                self._ready(connection.connection, cursor)
                cursor.execute(self._execute, values)
            return _rows(connection.connection, cursor.pgresult, as_texts=True) if as_texts else cursor.fetchall()

    def _ready(self, conn: psycopg.Connection[Any], cursor: Any) -> None:
        known = _prepared.setdefault(conn, set())
        if self.name not in known:
            cursor.execute(self._prepare)
            known.add(self.name)

    def _by_wire(self, conn: psycopg.Connection[Any], values: Sequence[Any], as_texts: bool) -> list[tuple[Any, ...]]:
        if self.name not in _prepared.get(conn, ()):
            with conn.cursor() as cursor:
                self._ready(conn, cursor)
        result = conn.pgconn.exec_prepared(self._wire_name, [_on_the_wire(value) for value in values])  # type: ignore[misc]
        if result.status != ExecStatus.TUPLES_OK:
            _fail(conn, result)
        return _rows(conn, result, as_texts)


Ask = tuple[Statement, Sequence[Any]]  # a statement and its values


class Ahead:
    """A statement whose answer is wanted later: it goes with the next one that is asked, in its round trip."""

    def __init__(self, statement: Statement, values: Sequence[Any]) -> None:
        self.statement, self.values = statement, values
        self.is_answered = False
        self._texts: list[tuple[str | None, ...]] = []

    def texts(self) -> list[tuple[str | None, ...]]:
        """As `fetch_texts`. Goes by itself when nothing else was asked."""
        if not self.is_answered:
            self.answer(self.statement.fetch_texts(self.values))
        return self._texts

    def answer(self, rows: list[tuple[Any, ...]]) -> None:
        self._texts, self.is_answered = rows, True


_ahead: Final = threading.local()


def _asked_ahead(conn: psycopg.Connection[Any]) -> Ahead | None:
    """What waits for a statement that takes it along."""
    asked: Ahead | None = getattr(_ahead, "asked", None)
    if asked is None or asked.is_answered or asked.statement.name not in _prepared.get(conn, ()):
        return None
    return asked


@contextmanager
def ask_ahead(statement: Statement, values: Sequence[Any]) -> Iterator[Ahead]:
    """What is asked first within goes in one round trip with this, whose answer is there when it ends.

    For what only has to be known before an answer is given, not before it is made. Not nested. As many queries.
    """
    _ahead.asked = asked = Ahead(statement, values)
    try:
        yield asked
    finally:
        _ahead.asked = None
    asked.texts()


@dataclass(slots=True)
class _Found:
    """Answers that nobody has fetched yet, by what was asked, and in which standing of the transaction."""

    standing: int
    results: dict[tuple[str, tuple[bytes | None, ...]], PGresult]


@contextmanager
def ask_together(asks: Sequence[Ask]) -> Iterator[None]:
    """Asks at once, in one round trip, what is going to be asked within: whoever asks it there finds the answer, once.

    For reads that do not wait for each other, of a page that writes nothing. As many queries. What is not prepared on
    this connection yet, or begins a transaction, is asked at its own moment. Raises what any of them raises.
    """
    outer, _ahead.found = getattr(_ahead, "found", None), _find(asks)
    try:
        yield
    finally:
        _ahead.found = outer


def _find(asks: Sequence[Ask]) -> _Found | None:
    own = connections[DEFAULT_DB_ALIAS]
    if not asks or _goes_by_cursor(own):
        return None
    conn = _connected(own)
    known = _prepared.get(conn, ())
    ready = [(statement, values) for statement, values in asks if statement.name in known]
    if len(ready) < 2 or _begins(conn):
        return None
    with own.wrap_database_errors:
        results = _answers(conn, *ready)
    return _Found(
        conn.pgconn.transaction_status, {_as_asked(*ask): result for ask, result in zip(ready, results, strict=True)}
    )


def _as_asked(statement: Statement, values: Sequence[Any]) -> tuple[str, tuple[bytes | None, ...]]:
    return statement.name, tuple(_on_the_wire(value) for value in values)


def _found_ahead(conn: psycopg.Connection[Any], statement: Statement, values: Sequence[Any]) -> PGresult | None:
    found: _Found | None = getattr(_ahead, "found", None)
    if not found or not found.results or found.standing != conn.pgconn.transaction_status:
        return None
    return found.results.pop(_as_asked(statement, values), None)


def fetch_chain(*steps: Ask) -> list[list[tuple[Any, ...]]]:
    """Statements one after the other in one round trip, with the BEGIN of a transaction that has not begun yet: each sees
    what was done before it, and all that others had committed when its own turn came. As many queries; rows of each.

    Raises what the first of them that fails raises; those after it are not run.
    """
    own = connections[DEFAULT_DB_ALIAS]
    if _goes_by_cursor(own):
        return [statement.fetch_all(values) for statement, values in steps]
    conn = _connected(own)
    with own.wrap_database_errors:
        known = _prepared.setdefault(conn, set())
        if conn.isolation_level is not None or not all(statement.name in known for statement, _values in steps):
            return [statement.fetch_all(values) for statement, values in steps]
        if asked := _asked_ahead(conn):
            steps = ((asked.statement, asked.values), *steps)
        results = _answers(conn, *steps)
        if asked:
            asked.answer(_rows(conn, results.pop(0), as_texts=True))
        return [_rows(conn, result, as_texts=False) for result in results]


def _answers(conn: psycopg.Connection[Any], *steps: Ask) -> list[PGresult]:
    """The result of each, all prepared, in one round trip; where a transaction is to begin, it does. Raises as they do."""
    begins = _begins(conn)
    results = _piped(conn.pgconn, steps, begins=begins)
    for result in results:
        if result.status not in (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK):
            _fail(conn, result)
    return results[begins:]


def _piped(pgconn: Any, steps: Sequence[Ask], *, begins: bool) -> list[PGresult]:
    """The result of each, up to the point where all is answered."""
    pgconn.enter_pipeline_mode()
    try:
        if begins:
            pgconn.send_query_params(b"BEGIN", None)
        for statement, values in steps:
            pgconn.send_query_prepared(statement._wire_name, [_on_the_wire(value) for value in values])
        pgconn.pipeline_sync()
        answers = select.poll()
        answers.register(pgconn.socket, select.POLLIN)
        found: list[PGresult] = []
        while (result := _next(pgconn, answers)) is None or result.status != ExecStatus.PIPELINE_SYNC:
            if result is not None:
                found.append(result)
            elif pgconn.status != ConnStatus.OK:
                break
        return found
    finally:
        if pgconn.status == ConnStatus.OK:
            pgconn.exit_pipeline_mode()


def _next(pgconn: Any, answers: select.poll) -> PGresult | None:
    """get_result would hold up every thread of the process while it waits."""
    while pgconn.is_busy():
        answers.poll()
        pgconn.consume_input()
    found: PGresult | None = pgconn.get_result()
    return found


def _fail(conn: psycopg.Connection[Any], result: PGresult) -> None:
    if conn.pgconn.status != ConnStatus.OK:
        raise psycopg.OperationalError(result.get_error_message())
    raise psycopg.errors.error_from_result(result)


def _connected(own: Any) -> psycopg.Connection[Any]:
    own.close_if_health_check_failed()
    own.ensure_connection()
    conn: psycopg.Connection[Any] = own.connection
    return conn


def _begins(conn: psycopg.Connection[Any]) -> bool:
    """Whether what is asked next begins a transaction."""
    return not conn.autocommit and conn.pgconn.transaction_status == TransactionStatus.IDLE


def _goes_by_cursor(own: Any) -> bool:
    return bool(_is_pooled() or own.force_debug_cursor or own.execute_wrappers or settings.DEBUG)


def _rows(conn: psycopg.Connection[Any], result: PGresult, as_texts: bool) -> list[tuple[Any, ...]]:
    rows = Transformer(conn)
    rows.set_pgresult(result)
    if as_texts:
        rows.set_loader_types([_TEXT] * result.nfields, Format.TEXT)
    return rows.load_rows(0, result.ntuples, tuple)


def _is_pooled() -> bool:
    """Behind a pooler that hands one client several connections nothing can be prepared by name."""
    return bool(settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"])


def _on_the_wire(value: Any) -> bytes | None:
    if value is None:
        return None
    if value is True or value is False:
        return b"t" if value else b"f"
    if isinstance(value, list | tuple):
        return f"{{{','.join(map(_in_array, value))}}}".encode()
    return str(value).encode()


def _in_array(value: Any) -> str:
    if value is None:
        return "NULL"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
