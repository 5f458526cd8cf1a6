"""Voice recordings and films: kept as they came until a confined child has encoded them anew, and then thrown away.

A sound becomes Opus (Ogg) and AAC (m4a) with a drawing of 64 bars; a film becomes H.264 (mp4) and a still of its
beginning, which is a picture like any other: an asset of this kind has all its sizes, and the film beside them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, Final
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction

from core.errors import RetryableError
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.realtime import broadcast
from media import store
from media.actions import reserve, size_of
from media.child import REFUSED
from media.decoding import FOLDER_PREFIX, DecoderCrashed, Prepared, Refused, decoded, run_confined
from media.errors import FAILURES, NotARecording, RecordingTooHeavy
from media.models import Asset, Rendition
from media.processing import finish, keep, process
from media.recording_child import BARS

log = structlog.get_logger(__name__)

MEMORY_BYTES: Final = 1536 * 1024**2
HEAD: Final = 64


@dataclass(frozen=True, slots=True)
class Way:
    """What one kind is bounded by, and what is made of it."""

    bytes_max: int
    seconds_max: int
    cpu_seconds: int
    wall_seconds: int
    files: tuple[str, ...]
    task: str


WAYS: Final[dict[str, Way]] = {
    Asset.Kind.AUDIO: Way(
        LIMITS.sound_bytes_max, LIMITS.sound_seconds_max, 120, 240, ("ogg", "m4a"), "media.process_sound"
    ),
    Asset.Kind.VIDEO: Way(LIMITS.film_bytes_max, LIMITS.film_seconds_max, 900, 1200, ("mp4",), "media.process_film"),
}


def container_of(file: BinaryIO) -> str | None:
    """What kind of file it is by its first bytes, as FFmpeg calls it; None for what is not taken."""
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "matroska"
    if head.startswith(b"OggS"):
        return "ogg"
    if head[4:8] == b"ftyp" and head[8:12] not in (b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1"):
        return "mov"
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return "wav"
    if head.startswith(b"ID3") or (len(head) > 2 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2):
        return "mp3"
    return None


def upload_recording(owner: Any, file: BinaryIO, *, kind: str) -> Asset:
    """Takes a sound ("audio") or a film ("video") in and asks for its processing; loose until a room attaches it.

    Locks the owner's row. Raises LimitReached; Invalid on `file` (NotARecording, RecordingTooHeavy, StorageFull);
    Unavailable when the store is away.
    """
    way = WAYS[kind]
    check_rate("media.sound" if kind == Asset.Kind.AUDIO else "media.film", account=owner)
    size = size_of(file)
    if size > way.bytes_max:
        raise RecordingTooHeavy(megabytes=way.bytes_max // 1024**2)
    if container_of(file) is None:
        raise NotARecording
    source = store.keep_upload(file)
    try:
        with transaction.atomic():
            reserve(owner, size)
            asset = Asset.objects.create(
                owner=owner, kind=kind, source=source, folder=store.new_folder(), byte_size=size
            )
            enqueue(way.task, asset_id=asset.pk)
    except Exception:
        store.remove([source])
        raise
    return asset


# --- processing -------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Recoded:
    """What the child made, in the temporary folder."""

    files: dict[str, Path]
    milliseconds: int
    peaks: str
    still: Path | None


def process_recording(asset_id: UUID | str) -> None:
    """Makes a recording ready, as media.processing.process."""
    process(Asset.objects.filter(pk=asset_id, kind__in=WAYS), _make_recording)


def _make_recording(asset: Asset, raw: BinaryIO, digest: str) -> None:
    with recoded(raw, asset.kind, _teller(asset)) as made:
        _keep_all(asset, made, digest)


def _teller(asset: Asset) -> Callable[[int], None]:
    """Its owner's pages see how far it is."""

    def tell(percent: int) -> None:
        broadcast(f"user.{asset.owner_id}", {"type": "asset_progress", "id": str(asset.pk), "percent": percent})

    return tell


@contextmanager
def recoded(file: BinaryIO, kind: str, tell: Callable[[int], None] = lambda _percent: None) -> Iterator[Recoded]:
    """The open file encoded anew, there until the block ends. Raises Refused or DecoderCrashed."""
    container, way = container_of(file), WAYS[kind]
    if container is None:
        raise Refused("unknown")
    with tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX, dir=settings.FILE_UPLOAD_TEMP_DIR) as name:
        folder = Path(name)
        out = folder / "out"
        out.mkdir(mode=0o700)
        options = {
            "format": container,
            "kind": str(kind),
            "folder": str(out),
            "seconds_max": way.seconds_max,
            "memory_bytes": MEMORY_BYTES,
            "cpu_seconds": way.cpu_seconds,
            "file_bytes": way.bytes_max * 2,
        }
        watch = _watcher(out / "progress", tell)
        code, answer, complaint = run_confined(
            "media.recording_child", options, file, folder, way.wall_seconds, watch=watch
        )
        if code == REFUSED and answer.get("refused") in FAILURES:
            raise Refused(answer["refused"])
        if code != 0:
            log.warning("recording_child_crashed", exit_code=code, complaint=complaint, format=container)
            raise DecoderCrashed(f"exit code {code}")
        yield _checked(answer, out, kind)


def _watcher(path: Path, tell: Callable[[int], None]) -> Callable[[], None]:
    told = 0

    def look() -> None:
        nonlocal told
        percent = path.stat().st_size if path.is_file() and not path.is_symlink() else 0
        if told < percent < 100:
            tell(percent)
            told = percent

    return look


def _checked(answer: dict[str, Any], out: Path, kind: str) -> Recoded:
    """A child that was taken over could lie: what it says and what it wrote is looked at again."""
    way, is_film = WAYS[kind], kind == Asset.Kind.VIDEO
    try:
        milliseconds, peaks = int(answer["milliseconds"]), str(answer["peaks"])
        files = {suffix: _sound_file(out / f"0.{suffix}", suffix, way) for suffix in way.files}
        if not 0 < milliseconds <= (way.seconds_max + 2) * 1000 or len(bytes.fromhex(peaks)) != (
            0 if is_film else BARS
        ):
            raise ValueError("not what was asked for")
        stills = sorted(out.glob("still-?.jpg"))
        if is_film and (not stills or stills[-1].is_symlink()):
            raise ValueError("no still")
        return Recoded(files, milliseconds, peaks, stills[-1] if is_film else None)
    except (KeyError, TypeError, ValueError, OSError) as error:
        log.warning("recording_child_lied", error=repr(error))
        raise DecoderCrashed("its result makes no sense") from error


def _sound_file(path: Path, suffix: str, way: Way) -> Path:
    if path.is_symlink() or not path.is_file() or not 0 < path.stat().st_size <= way.bytes_max * 2:
        raise ValueError(f"{path.name} is no recording")
    with path.open("rb") as file:
        if container_of(file) != ("ogg" if suffix == "ogg" else "mov"):
            raise ValueError(f"{path.name} is not what its name says")
    return path


def _keep_all(asset: Asset, made: Recoded, digest: str) -> None:
    """Files first, then the rows: a repeat overwrites."""
    if made.still is None:
        _store(asset, made)
        finish(asset, Prepared(0, 0, "", "", [], None, None), digest, _rows(asset, made))
        return
    with made.still.open("rb") as still, decoded(still) as prepared:
        picture = replace(prepared, original=None, fingerprint=None)
        keep(asset.folder, picture)
        _store(asset, made)
        finish(asset, picture, digest, _rows(asset, made))


def _name(asset: Asset, suffix: str) -> str:
    return f"renditions/{asset.folder}/0.{suffix}"


def _store(asset: Asset, made: Recoded) -> None:
    for suffix, path in made.files.items():
        try:
            with path.open("rb") as file:
                store.replace(_name(asset, suffix), file)
        except Exception as error:
            raise RetryableError("the store did not take a recording") from error


def _rows(asset: Asset, made: Recoded) -> Callable[[Asset], int]:
    """What `finish` writes besides: the recordings' own rows. Returns their bytes."""

    def write(locked: Asset) -> int:
        locked.duration_ms, locked.peaks = made.milliseconds, made.peaks
        sizes = {suffix: path.stat().st_size for suffix, path in made.files.items()}
        Rendition.objects.bulk_create(
            [
                Rendition(
                    asset=locked, width=0, format=suffix, pixel_width=0, pixel_height=0,
                    name=_name(asset, suffix), byte_size=size,
                )
                for suffix, size in sizes.items()
            ],
            ignore_conflicts=True,
        )  # fmt: skip
        return sum(sizes.values())

    return write


# --- what is told of one ----------------------------------------------------------------------------
def sources_of(asset_id: UUID | str, kind: str) -> list[dict[str, str]]:
    """Where a ready recording is played from, the best first."""
    types = {"ogg": "audio/ogg; codecs=opus", "m4a": "audio/mp4", "mp4": "video/mp4"}
    return [{"type": types[suffix], "url": f"/media/{asset_id}/play.{suffix}"} for suffix in WAYS[kind].files]


def recording_json(asset: Asset) -> dict[str, Any]:
    """A recording of one's own for the API."""
    failure = FAILURES.get(asset.failure, asset.failure)
    return {
        "id": str(asset.pk),
        "kind": asset.kind,
        "status": asset.status,
        "duration_ms": asset.duration_ms,
        "peaks": asset.peaks,
        "width": asset.width,
        "height": asset.height,
        "byte_size": asset.byte_size,
        "sources": sources_of(asset.pk, asset.kind) if asset.is_ready else [],
        "failure": {"code": asset.failure, "message": str(failure)} if asset.failure else None,
    }
