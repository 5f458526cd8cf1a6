"""Named SQL for the hottest reads: prepared once a connection, because planning costs more than running.

It goes through Django's cursor, so that errors, logs and query counts are the same as everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import connection

_prepared: Final[WeakKeyDictionary[Any, set[str]]] = WeakKeyDictionary()


class Statement:
    """One statement with `$1`, `$2` … of the given PostgreSQL types."""

    def __init__(self, name: str, types: Sequence[str], sql: str) -> None:
        self.name, self.types, self.sql = name, tuple(types), sql
        self._prepare = f"PREPARE {name}({', '.join(types)}) AS {sql}"
        self._execute = f"EXECUTE {name}({', '.join(['%s'] * len(self.types))})"
        # The same with its values in the text, for connections that cannot be prepared.
        self._inline = re.sub(r"\$(\d)", lambda found: f"%(v{found[1]})s::{types[int(found[1]) - 1]}", sql)

    def fetch_all(self, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Runs it. One query; another the first time on a connection."""
        with connection.cursor() as cursor:
            if self._is_prepared(cursor):
                cursor.execute(self._execute, values)
            else:
                cursor.execute(self._inline, {f"v{at}": value for at, value in enumerate(values, 1)})
            return cursor.fetchall()

    def _is_prepared(self, cursor: Any) -> bool:
        """Not behind a pooler that hands one client several connections."""
        if settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"]:
            return False
        known = _prepared.setdefault(connection.connection, set())
        if self.name not in known:
            cursor.execute(self._prepare)
            known.add(self.name)
        return True
