"""Parts of an upload in the store, by one set of verbs for both kinds: an S3 store (its own multipart protocol, with
addresses signed by its key) and the local disk (our own address, signed by ours, answered as S3 answers).

Every function raises Unavailable when the store is away, and StoreFull when it has no room.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, Final

import structlog
from django.core.files.storage import default_storage
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from core.errors import DomainError, Unavailable
from core.limits import LIMITS
from media.errors import StoreFull
from media.store import is_full, is_local
from media.uploads import Part, Upload

log = structlog.get_logger(__name__)

FOLDER: Final = "uploads/parts"
PIECE: Final = 256 * 1024
_SIGNER: Final = "media.part"


@contextmanager
def store_errors() -> Iterator[None]:
    """What a store says in its own words becomes one of our two. FileNotFoundError passes."""
    try:
        yield
    except (DomainError, FileNotFoundError):
        raise
    except Exception as error:
        known = isinstance(error, OSError) or type(error).__module__.startswith(("botocore", "boto3", "urllib3"))
        if not known:
            raise
        log.warning("store_away", error=repr(error))
        raise (StoreFull if is_full(error) else Unavailable) from error


def _code_of(error: Exception) -> str:
    answer = getattr(error, "response", None)
    return str(answer.get("Error", {}).get("Code", "")) if isinstance(answer, dict) else ""


def start(name: str) -> str:
    """Opens an upload in parts; what the store calls it ("" for the disk)."""
    with store_errors():
        if not is_local():
            return str(_client().create_multipart_upload(**_place(name))["UploadId"])
        _folder(name).mkdir(parents=True, exist_ok=True)
        return ""


def sign(upload: Upload, number: int) -> str:
    """The address to PUT part `number` to: for LIMITS.part_link_seconds, and for exactly its size."""
    size = upload.size_of(number)
    if is_local():
        ends = int(time.time()) + LIMITS.part_link_seconds
        return reverse("api_media_part", args=[upload.pk, number, f"{ends}-{_seal(upload, number, size, ends)}"])
    with store_errors():
        part = {"UploadId": upload.remote_id, "PartNumber": number, "ContentLength": size}
        return str(
            _client().generate_presigned_url(
                "upload_part", Params={**_place(upload.name), **part}, ExpiresIn=LIMITS.part_link_seconds
            )
        )


def _seal(upload: Upload, number: int, size: int, ends: int) -> str:
    return Signer(salt=_SIGNER).signature(f"{upload.pk}:{upload.owner_id}:{number}:{size}:{ends}")


def is_signed(upload: Upload, number: int, ticket: str) -> bool:
    """Whether the disk takes this part by this address, now."""
    ends, _dash, seal = ticket.partition("-")
    if not ends.isdecimal() or int(ends) < time.time() or not upload.size_of(number):
        return False
    value = f"{upload.pk}:{upload.owner_id}:{number}:{upload.size_of(number)}:{int(ends)}"
    try:
        return Signer(salt=_SIGNER).unsign(f"{value}:{seal}") == value
    except BadSignature:
        return False


def keep_part(upload: Upload, number: int, stream: BinaryIO) -> str | None:
    """Writes a part to the disk and returns its ETag (MD5, as S3's); None when it is not as long as promised.

    A part is there as a whole or not at all: a cut leaves the earlier one, or none.
    """
    with store_errors():
        folder = _folder(upload.name)
        size, digest, got = upload.size_of(number), hashlib.md5(usedforsecurity=False), 0
        with tempfile.NamedTemporaryFile(dir=folder, prefix="coming-", delete=False) as file:
            try:
                while got <= size and (piece := stream.read(min(PIECE, size - got + 1))):
                    got += len(piece)
                    digest.update(piece)
                    file.write(piece)
                file.flush()
                if got != size:
                    return None
                os.replace(file.name, folder / _file_name(number, digest.hexdigest()))  # noqa: PTH105
            finally:
                Path(file.name).unlink(missing_ok=True)
        for older in folder.glob(f"{number:05d}-*"):
            if older.name != _file_name(number, digest.hexdigest()):
                older.unlink(missing_ok=True)
        return digest.hexdigest()


def _file_name(number: int, etag: str) -> str:
    return f"{number:05d}-{etag}"


def list_parts(upload: Upload) -> list[Part] | None:
    """What the store has, by number; None when it knows no such upload (any more)."""
    with store_errors():
        if not is_local():
            return _remote_parts(upload)
        folder = _folder(upload.name)
        if not folder.is_dir():
            return None
        found = {}
        for file in folder.glob("[0-9]*-*"):
            number, _dash, etag = file.name.partition("-")
            found[int(number)] = Part(int(number), file.stat().st_size, etag)
        return [found[number] for number in sorted(found)]


def _remote_parts(upload: Upload) -> list[Part] | None:
    asked: dict[str, Any] = {**_place(upload.name), "UploadId": upload.remote_id}
    found: list[Part] = []
    while True:
        try:
            page = _client().list_parts(**asked)
        except Exception as error:
            if _code_of(error) in {"NoSuchUpload", "404"}:
                return None
            raise
        found += [
            Part(int(one["PartNumber"]), int(one["Size"]), one["ETag"].strip('"')) for one in page.get("Parts", [])
        ]
        if not page.get("IsTruncated"):
            return sorted(found)
        asked["PartNumberMarker"] = page["NextPartNumberMarker"]


def join(upload: Upload, parts: Sequence[Part]) -> None:
    """Makes one file, `upload.name`, of all parts in order. A repeat after a cut ends the same."""
    with store_errors():
        if not is_local():
            listed = [{"PartNumber": part.number, "ETag": f'"{part.etag}"'} for part in parts]
            _client().complete_multipart_upload(
                **_place(upload.name), UploadId=upload.remote_id, MultipartUpload={"Parts": listed}
            )
            return
        folder, target = _folder(upload.name), Path(default_storage.path(upload.name))
        whole = folder / "whole"
        with whole.open("wb") as file:
            for part in parts:
                with (folder / _file_name(part.number, part.etag)).open("rb") as source:
                    shutil.copyfileobj(source, file, PIECE)
        whole.chmod(0o640)
        target.parent.mkdir(parents=True, exist_ok=True)  # the first of its kind
        whole.replace(target)
        shutil.rmtree(folder, ignore_errors=True)


def end(name: str, remote_id: str) -> None:
    """Throws the parts away; those that are gone already are no error."""
    with store_errors():
        if is_local():
            shutil.rmtree(_folder(name), ignore_errors=True)
            return
        try:
            _client().abort_multipart_upload(**_place(name), UploadId=remote_id)
        except Exception as error:
            if _code_of(error) not in {"NoSuchUpload", "404"}:
                raise


def size_of(name: str) -> int | None:
    """Bytes of a file in the store; None when it is not there."""
    with store_errors():
        if not default_storage.exists(name):
            return None
        return int(default_storage.size(name))


def _folder(name: str) -> Path:
    return Path(default_storage.path(f"{FOLDER}/{name.rpartition('/')[2]}"))


def _place(name: str) -> dict[str, str]:
    storage: Any = default_storage
    return {"Bucket": storage.bucket_name, "Key": storage._normalize_name(name)}


def _client() -> Any:
    storage: Any = default_storage
    return _client_of(storage._wrapped)


@lru_cache(maxsize=4)
def _client_of(storage: Any) -> Any:
    """A client of the storage's own session. Checksums only where S3 demands them: a browser's PUT carries none."""
    from botocore.config import Config

    config = storage.client_config.merge(
        Config(
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            connect_timeout=5,
            read_timeout=30,
            retries={"max_attempts": 2},
        )
    )
    return storage._create_session().client(
        "s3",
        region_name=storage.region_name,
        use_ssl=storage.use_ssl,
        endpoint_url=storage.endpoint_url,
        config=config,
        verify=storage.verify,
    )


def head_of(name: str, length: int) -> bytes:
    """The first `length` bytes of a file that has them, without fetching the rest. Raises FileNotFoundError."""
    return range_of(name, 0, length)


def range_of(name: str, start: int, length: int) -> bytes:
    """`length` bytes from `start` of a file that has them, without fetching the rest. Raises FileNotFoundError."""
    with store_errors():
        if is_local():
            with default_storage.open(name, "rb") as file:
                file.seek(start)
                return bytes(file.read(length))
        asked = f"bytes={start}-{start + length - 1}"
        return bytes(_client().get_object(**_place(name), Range=asked)["Body"].read())
