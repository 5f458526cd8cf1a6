"""Where files are kept: a local folder or any S3-compatible store, by the same code (django-storages).

Names are random and come from us; what a person calls a file is never looked at.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import BinaryIO, Final

from django.core.exceptions import SuspiciousOperation
from django.core.files.base import File
from django.core.files.storage import Storage, default_storage

from core.errors import Unavailable

UPLOADS: Final = "uploads"


def new_folder() -> str:
    """128 random bits in two levels, so that no local folder grows without end."""
    token = secrets.token_hex(16)
    return f"{token[:2]}/{token[2:]}"


def keep_upload(file: BinaryIO) -> str:
    """Stores a raw upload privately and returns its name. Raises Unavailable when the store is away."""
    file.seek(0)
    try:
        return default_storage.save(f"{UPLOADS}/{secrets.token_hex(16)}", File(file, name="upload"))
    except SuspiciousOperation:
        raise
    except Exception as error:  # each store has errors of its own: OSError, botocore's, urllib3's
        raise Unavailable from error


def replace(name: str, content: BinaryIO) -> None:
    """Stores under exactly this name; what an earlier, broken attempt left there goes."""
    default_storage.delete(name)
    stored = default_storage.save(name, File(content, name="rendition"))
    if stored != name:
        default_storage.delete(stored)
        raise FileExistsError(name)


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
