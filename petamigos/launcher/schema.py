"""`make schema`: the file that an empty database begins with (core.fresh_schema), made by running every migration."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from core import fresh_schema
from petamigos.embedded import ensure_test_servers
from petamigos.embedded.places import ROOT, Instance
from petamigos.embedded.postgres import NAME, Postgres
from petamigos.launcher import snapshots

DATABASE = "petamigos_each"


def write() -> int:
    made = _made()
    if made is None:
        return 1
    fresh_schema.FILE.write_text(made, encoding="utf-8")
    return 0


def check() -> int:
    """Whether the file still says what the migrations do."""
    made = _made()
    if made is None:
        return 1
    problem = "The migrations make something else than core/schema/fresh.sql says. When that is meant: make schema"
    return snapshots.compare(fresh_schema.FILE, made, problem)


def _made() -> str | None:
    """None when a migration failed: it has said so."""
    servers = ensure_test_servers()
    postgres = Postgres(Instance(Path(servers.folder)), durable=False)
    postgres.query(f"DROP DATABASE IF EXISTS {DATABASE}")
    postgres.query(f"CREATE DATABASE {DATABASE}")
    with tempfile.TemporaryDirectory(prefix="petamigos-schema-") as var:
        env = os.environ | {
            "DEBUG": "1",
            "DATABASE_URL": postgres.url(DATABASE),
            "REDIS_URL": servers.redis_url,
            "VAR_DIR": var,
        }
        migrate = [sys.executable, "manage.py", "migrate", "--each", "--verbosity", "0"]
        if subprocess.run(migrate, cwd=ROOT, env=env, check=False).returncode:
            return None
    made = read(postgres, DATABASE)
    postgres.query(f"DROP DATABASE {DATABASE}", NAME)
    return made


def read(postgres: Postgres, database: str) -> str:
    """What the file would say of a migrated database."""
    applied = postgres.query("SELECT app, name FROM django_migrations ORDER BY id", database).splitlines()
    extensions = postgres.query("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'", database).splitlines()
    return fresh_schema.compose(postgres.dump(database), (tuple(line.split("|")) for line in applied), extensions)
