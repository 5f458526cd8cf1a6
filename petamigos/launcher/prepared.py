"""Whether anything must be prepared before a start: asked without importing Django, which would cost seconds."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from petamigos.embedded.places import ROOT, Instance, write_private
from petamigos.embedded.postgres import Postgres

# Everything `manage.py prepare` turns into something else.
INPUTS = (
    "*/migrations/*.py",
    "locale/**/*.[pm]o",
    "static/**/*",
    "*/management/commands/*.py",
    "petamigos/*.py",
    "petamigos/demo/**/*.py",
    "requirements.txt",
    ".env",
)
# Names and moments of the applied migrations: differs after a reset, a rollback or a restore.
APPLIED = "SELECT md5(string_agg(app || name || applied, ',' ORDER BY id)) FROM django_migrations"


def fingerprint(postgres: Postgres) -> str:
    """Of the files and of the database together; empty when the database was never prepared."""
    if not postgres.query("SELECT to_regclass('django_migrations')"):
        return ""
    applied = postgres.query(APPLIED)
    files = hashlib.sha256()
    for pattern in INPUTS:
        for file in sorted(ROOT.glob(pattern)):
            if file.is_file():
                facts = file.stat()
                files.update(f"{file.relative_to(ROOT)} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return f"{files.hexdigest()} {applied}"


def is_prepared(instance: Instance, postgres: Postgres | None, mode: str) -> bool:
    """Only the embedded database is believed without asking Django: nobody else changes it."""
    if postgres is None or not (now := fingerprint(postgres)):
        return False
    try:
        known = json.loads(_note(instance).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(known == {"fingerprint": now, "mode": mode})


def note_prepared(instance: Instance, postgres: Postgres | None, mode: str) -> None:
    if postgres is not None:
        write_private(_note(instance), json.dumps({"fingerprint": fingerprint(postgres), "mode": mode}))


def _note(instance: Instance) -> Path:
    return instance.folder / "prepared.json"
