"""The archive of one person's data: a ZIP written straight into the store, table by table, file by file.

Nothing is held in memory but one row or one megabyte of a file. What goes in is what the tables declare
(core.data_rights) and what apps add; of other people only handles.
"""

from __future__ import annotations

import json
import secrets
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, Any, Final

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import User
from core import data_rights
from core.data_rights import Rights
from media import store

FOLDER: Final = "exports"
TABLES_SHARE: Final = 30  # per cent of the progress; the rest are files
Progress = Callable[[int], None]


class Sink:
    """Only forwards: a ZIP written to it never seeks back, so that the store may be a network away."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.size = 0

    def write(self, chunk: bytes) -> int:
        self.size += len(chunk)
        self._file.write(chunk)
        return len(chunk)

    def flush(self) -> None:
        """The store flushes by itself."""


def new_name() -> str:
    return f"{FOLDER}/{secrets.token_hex(16)}.zip"


def write_archive(user: User, name: str, progress: Progress) -> int:
    """Writes the archive of `user` under `name` in the store; returns its size. Tells `progress` 0 to 99."""
    contents: dict[str, Any] = {"made_at": timezone.now().isoformat(), "person": f"@{user.handle}", "tables": {}}
    with store.writing(name) as file:
        sink = Sink(file)
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:  # type: ignore[call-overload]
            archive.writestr("README.txt", _readme(user))
            _write_tables(archive, user, contents["tables"], progress)
            contents["files"] = _write_files(archive, user, progress)
            archive.writestr("contents.json", _json(contents))
    return sink.size


def _write_tables(archive: zipfile.ZipFile, user: User, counts: dict[str, int], progress: Progress) -> None:
    exported = [rights for rights in data_rights.all_rights().values() if rights.is_exported]
    for number, rights in enumerate(exported):
        path = f"data/{rights.model._meta.label_lower}.json"
        counts[path] = _write_table(archive, path, rights, user)
        progress(TABLES_SHARE * (number + 1) // len(exported))


def _write_table(archive: zipfile.ZipFile, path: str, rights: Rights, user: User) -> int:
    count = 0
    with archive.open(path, "w", force_zip64=True) as file:
        for count, row in enumerate(data_rights.exported_rows(rights, user.pk), 1):
            file.write(b"[\n" if count == 1 else b",\n")
            file.write(_json(row))
        file.write(b"\n]\n" if count else b"[]\n")
    return count


def _write_files(archive: zipfile.ZipFile, user: User, progress: Progress) -> dict[str, str]:
    """Path → "" or why a file is not there."""
    files = [file for exporter in data_rights.exporters() for file in exporter(user)]
    found: dict[str, str] = {}
    for number, (path, chunks) in enumerate(files):
        found[path] = write_file(archive, path, chunks)
        progress(TABLES_SHARE + (99 - TABLES_SHARE) * (number + 1) // len(files))
    return found


def write_file(archive: zipfile.ZipFile, path: str, chunks: Callable[[], Iterator[bytes]]) -> str:
    try:
        parts = chunks()
        first = next(parts, b"")
    except FileNotFoundError:
        return "missing"
    info = zipfile.ZipInfo(path, timezone.now().timetuple()[:6])  # photos do not get smaller: stored as they are
    with archive.open(info, "w", force_zip64=True) as file:
        file.write(first)
        for part in parts:
            file.write(part)
    return ""


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _readme(user: User) -> str:
    with translation.override(user.language):
        return "\n\n".join(
            (
                _("This is what PetAmigos keeps of @%(handle)s.") % {"handle": user.handle},
                _("data/ holds a JSON file for each kind of thing; media/ holds your photos under their number."),
                _("Other people stand in it by their handle only. contents.json lists everything."),
                _("Keep it as you keep letters: whoever has this file reads it."),
            )
        )
