"""Where files are kept: a local folder or any S3-compatible store, by the same code (django-storages).

Names are random and come from us; what a person calls a file is never looked at.
"""

from __future__ import annotations

import errno
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO, Final

from django.core.exceptions import SuspiciousOperation
from django.core.files.base import File
from django.core.files.storage import Storage, default_storage

from core.errors import NotFound, Unavailable
from media.errors import StoreFull

UPLOADS: Final = "uploads"
_FULL: Final = {errno.ENOSPC, errno.EDQUOT}
_FULL_CODES: Final = {"StorageFull", "QuotaExceeded", "XMinioStorageFull"}


def new_folder() -> str:
    """128 random bits in two levels, so that no local folder grows without end."""
    token = secrets.token_hex(16)
    return f"{token[:2]}/{token[2:]}"


def new_upload_name() -> str:
    return f"{UPLOADS}/{secrets.token_hex(16)}"


def keep_upload(file: BinaryIO) -> str:
    """Stores a raw upload privately and returns its name. What a full disk has written of it goes.

    Raises Unavailable when the store is away, StoreFull when it has no room.
    """
    file.seek(0)
    name = new_upload_name()
    try:
        return default_storage.save(name, File(file, name="upload"))
    except SuspiciousOperation:
        raise
    except Exception as error:  # each store has errors of its own: OSError, botocore's, urllib3's
        with suppress(Exception):
            default_storage.delete(name)
        raise (StoreFull if is_full(error) else Unavailable) from error


def is_full(error: Exception) -> bool:
    """Whether a store's error says that it has no room: by number from a disk, by code from an S3 store."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    answer = getattr(error, "response", None)
    return isinstance(answer, dict) and answer.get("Error", {}).get("Code") in _FULL_CODES


def replace(name: str, content: BinaryIO) -> None:
    """Stores under exactly this name; what an earlier, broken attempt left there goes."""
    default_storage.delete(name)
    stored = default_storage.save(name, File(content, name="rendition"))
    if stored != name:
        default_storage.delete(stored)
        raise FileExistsError(name)


def keep(name: str, content: BinaryIO) -> None:
    """As replace, while somebody waits for the answer. Raises Unavailable when the store is away."""
    try:
        replace(name, content)
    except Exception as error:  # each store has errors of its own
        raise Unavailable from error


def remove(names: Iterable[str]) -> None:
    """Removes files; those that are gone already are no error."""
    for name in names:
        default_storage.delete(name)


def is_local(storage: Storage = default_storage) -> bool:
    try:
        storage.path("probe")
    except NotImplementedError:
        return False
    return True


@contextmanager
def writing(name: str) -> Iterator[IO[bytes]]:
    """An open file in the store that is written from front to back; a store far away gets it part by part.

    What an error leaves behind is removed.
    """
    if is_local():
        path = Path(default_storage.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with default_storage.open(name, "wb") as file:
            yield file
    except BaseException:
        with suppress(Exception):
            default_storage.delete(name)
        raise


def chunks_of(name: str) -> Iterator[bytes]:
    """A stored file, a megabyte at a time. Raises FileNotFoundError at the first."""
    with default_storage.open(name, "rb") as file:
        while chunk := file.read(1024 * 1024):
            yield chunk


def open_file(name: str) -> File:  # type: ignore[type-arg]
    """A stored file to be sent. Raises NotFound when it is gone."""
    try:
        return default_storage.open(name, "rb")
    except FileNotFoundError:
        raise NotFound from None
