"""An empty database begins with one file; one in use, or a server that refuses the file, goes by the migrations."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from core import fresh_schema
from petamigos.embedded import ensure_test_servers
from petamigos.embedded.places import ROOT, Instance
from petamigos.embedded.postgres import NAME, Postgres
from petamigos.launcher import schema


@pytest.fixture
def server() -> Postgres:
    return Postgres(Instance(Path(ensure_test_servers().folder)), durable=False)


@pytest.fixture
def database(server: Postgres) -> Iterator[str]:
    name = f"fresh_{uuid.uuid4().hex[:12]}"
    server.query(f"CREATE DATABASE {name}")
    yield name
    server.query(f"DROP DATABASE {name} WITH (FORCE)", NAME)


def migrate(server: Postgres, database: str, *more: str) -> str:
    env = os.environ | {"DEBUG": "1", "DATABASE_URL": server.url(database)}
    command = [sys.executable, "manage.py", "migrate", *more]
    return subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout


def plain(text: str) -> str:
    """PostgreSQL writes the casts of a check that it has read once in another order."""
    return re.sub(r"::character varying|::text(\[\])?|[()]", "", text)


def test_an_empty_database_is_as_the_file_says(server: Postgres, database: str) -> None:
    assert "core/schema/fresh.sql" in migrate(server, database)
    kept = fresh_schema.FILE.read_text(encoding="utf-8")
    assert plain(schema.read(server, database)) == plain(kept)
    assert int(server.query("SELECT count(*) FROM pets_breed", database)) > 900


def test_one_in_use_is_left_to_the_migrations(server: Postgres, database: str) -> None:
    migrate(server, database, "contenttypes")  # a part alone never takes the file
    assert int(server.query("SELECT count(*) FROM django_migrations", database)) == 2
    assert "No migrations to apply" in migrate(server, database, "contenttypes")
    assert server.query("SELECT to_regclass('pets_breed')", database) == ""


@pytest.mark.django_db
def test_what_is_there_is_not_touched(tmp_path: Path) -> None:
    """The database of the tests is not empty: the file would fail on its first table."""
    file = tmp_path / "fresh.sql"
    file.write_text("DROP TABLE pets_breed CASCADE;")
    assert not fresh_schema.load(connection, file)
    assert "pets_breed" in connection.introspection.table_names()


@pytest.mark.parametrize(
    "text",
    [
        "-- applied: core 0001_initial_of_another_branch\nCREATE TABLE t (a int);",
        "CREATE TABLE t (a int);\nCREATE TABLE u (a unknown_type);",
        "-- extension: no_such_thing\nCREATE TABLE t (a int);",
    ],
)
def test_a_file_that_does_not_fit_leaves_nothing(server: Postgres, database: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "fresh.sql").write_text(text)
    code = (
        "import django; django.setup()\n"
        "from pathlib import Path; from django.db import connection; from core import fresh_schema\n"
        f"print(fresh_schema.load(connection, Path({str(tmp_path / 'fresh.sql')!r})))"
    )
    env = os.environ | {"DATABASE_URL": server.url(database), "DJANGO_SETTINGS_MODULE": "petamigos.settings"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, check=True, capture_output=True, text=True)
    assert done.stdout.strip().endswith("False")
    assert server.query("SELECT to_regclass('t')", database) == ""
