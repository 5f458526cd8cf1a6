"""An empty database gets its tables from one file instead of from all migrations one by one, which takes minutes.

The file is what `make schema` writes after it has run every migration: what they made, the rows they put in, and their
names. It may be older than the migrations: those that it does not name run after it. `make check` runs all migrations
and compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from django.db import DatabaseError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

FILE: Final = Path(__file__).resolve().parent / "schema" / "fresh.sql"
NAMED: Final = "-- applied: "
NEEDED: Final = "-- extension: "
# What pg_dump says of its session and of itself.
_TALK: Final = re.compile(
    r"^(--( .*)?|\\(un)?restrict .*|SELECT pg_catalog\.set_config\(.*|SELECT .*django_migrations_id_seq.*|"
    r"SET (\w+_timeout|client_\w+|standard_conforming_strings|check_function_bodies|xmloption|row_security|"
    r"default_tablespace|default_table_access_method) = .*;)$"
)
_EMPTY: Final = """
SELECT NOT EXISTS (
    SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'))
"""


def compose(dump: str, applied: Iterable[tuple[str, ...]], extensions: list[str]) -> str:
    """What the file says: `dump` is pg_dump's with INSERTs and without owners, rights, extensions and names of migrations."""
    head = [f"{NEEDED}{name}" for name in sorted(extensions)] + [NAMED + " ".join(one) for one in applied]
    lines = [line.rstrip() for line in dump.splitlines() if not _TALK.match(line)]
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return "\n".join([*head, "", body]) + "\n"


def load(connection: BaseDatabaseWrapper, file: Path = FILE) -> bool:
    """Fills an empty database and says so; all or nothing. False where something is there, or the server knows not all of it."""
    if connection.vendor != "postgresql" or not file.is_file():
        return False
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute(_EMPTY)
            if not cursor.fetchone()[0]:
                return False
            text = file.read_text(encoding="utf-8")
            applied = _named(text)
            if not set(applied) <= set(MigrationLoader(None).disk_migrations):
                return False  # a file of another branch
            for line in text.splitlines():
                if line.startswith(NEEDED):
                    cursor.execute(f'CREATE EXTENSION IF NOT EXISTS "{line.removeprefix(NEEDED)}"')
            cursor.execute("SET LOCAL check_function_bodies = off")
            cursor.execute(text)
            recorder: Any = MigrationRecorder(connection)
            recorder.migration_qs.bulk_create([recorder.Migration(app=app, name=name) for app, name in applied])
    except DatabaseError:
        return False  # an older server, or one that forbids a part: the migrations say what it is
    return True


def _named(text: str) -> list[tuple[str, str]]:
    lines = (line.removeprefix(NAMED) for line in text.splitlines() if line.startswith(NAMED))
    return [(app, name) for app, _space, name in (line.partition(" ") for line in lines)]
