"""Named SQL for the hottest reads: prepared once a connection, because planning costs more than running.

A statement goes to PostgreSQL by libpq itself: Django's and psycopg's cursors would cost a third of what a feed costs
there. Whenever somebody looks at queries (tests, debug, instrumentation) it goes through Django's cursor instead, so
that logs and counts are the same as everywhere. Errors are the same on both ways.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final
from weakref import WeakKeyDictionary

import psycopg
from django.conf import settings
from django.db import connection
from psycopg.adapt import Transformer
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus

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
        self._inline = re.sub(r"\$(\d)", lambda found: f"%(v{found[1]})s::{types[int(found[1]) - 1]}", sql)

    def fetch_all(self, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Runs it. One query; another the first time on a connection.

        Values are None, bool, or what `str` writes as PostgreSQL reads it (ids, numbers, texts, times), or a list of them.
        """
        if _is_pooled() or _is_watched():
            return self._by_cursor(values)
        connection.close_if_health_check_failed()
        connection.ensure_connection()
        conn = connection.connection
        if not conn.autocommit and conn.pgconn.transaction_status == TransactionStatus.IDLE:
            return self._by_cursor(values)  # which begins the transaction
        with connection.wrap_database_errors:
            return self._by_wire(conn, values)

    def _by_cursor(self, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            if _is_pooled():
                cursor.execute(self._inline, {f"v{at}": value for at, value in enumerate(values, 1)})
            else:
                self._ready(connection.connection, cursor)
                cursor.execute(self._execute, values)
            return cursor.fetchall()

    def _ready(self, conn: psycopg.Connection[Any], cursor: Any) -> None:
        known = _prepared.setdefault(conn, set())
        if self.name not in known:
            cursor.execute(self._prepare)
            known.add(self.name)

    def _by_wire(self, conn: psycopg.Connection[Any], values: Sequence[Any]) -> list[tuple[Any, ...]]:
        if self.name not in _prepared.get(conn, ()):
            with conn.cursor() as cursor:
                self._ready(conn, cursor)
        result = conn.pgconn.exec_prepared(self._wire_name, [_on_the_wire(value) for value in values])  # type: ignore[misc]
        if result.status != ExecStatus.TUPLES_OK:
            if conn.pgconn.status != ConnStatus.OK:
                raise psycopg.OperationalError(result.get_error_message())
            raise psycopg.errors.error_from_result(result)
        rows = Transformer(conn)
        rows.set_pgresult(result)
        return rows.load_rows(0, result.ntuples, tuple)


def _is_pooled() -> bool:
    """Behind a pooler that hands one client several connections nothing can be prepared by name."""
    return bool(settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"])


def _is_watched() -> bool:
    return bool(connection.force_debug_cursor or connection.execute_wrappers or settings.DEBUG)


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
