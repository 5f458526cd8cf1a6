"""Starts the decoder's child process, waits for it no longer than it deserves, and distrusts what it wrote."""

from __future__ import annotations

import contextlib
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

import orjson
import structlog
from django.conf import settings

from core.limits import LIMITS
from media.child import REFUSED
from media.errors import FAILURES
from media.sizes import jpeg_width_of, widths_of
from media.sniffing import sniff

log = structlog.get_logger(__name__)

WALL_SECONDS: Final = 60
CPU_SECONDS: Final = 30
MEMORY_BYTES: Final = 1024**3  # address space, libraries included; a 50-megapixel HEIC needs 700 MB of it
FILE_BYTES: Final = 32 * 1024**2
FOLDER_PREFIX: Final = "decode-"
_FORMATS: Final = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}


class Refused(Exception):
    """The picture itself is at fault; `code` is one of media.errors.FAILURES. Another try would say the same."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class DecoderCrashed(Exception):
    """The child process died, hung or wrote nonsense. The picture or the machine may be at fault."""


@dataclass(frozen=True, slots=True)
class Made:
    """One rendition in the temporary folder."""

    path: Path
    width: int
    suffix: str
    pixel_width: int
    pixel_height: int
    byte_size: int


@dataclass(frozen=True, slots=True)
class Prepared:
    width: int
    height: int
    blurhash: str
    dominant_color: str
    made: list[Made]
    original: Made | None
    fingerprint: int | None


@contextlib.contextmanager
def decoded(file: BinaryIO, edit: dict[str, Any] | None = None) -> Iterator[Prepared]:
    """Renditions of the open file on the local disk, there until the block ends. Raises Refused or DecoderCrashed.

    `edit` (media.editing) turns and cuts a clean original; without it, one is made. `file` must have a real descriptor: it becomes the child's standard input.
    """
    found = sniff(file)
    if found is None:
        raise Refused("unreadable")
    with tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX, dir=settings.FILE_UPLOAD_TEMP_DIR) as name:
        folder = Path(name)
        (folder / "out").mkdir(mode=0o700)
        yield _checked(_run(file, found.format, folder, edit), folder / "out", is_new=edit is None)


def _run(file: BinaryIO, name: str, folder: Path, edit: dict[str, Any] | None) -> dict[str, Any]:
    options = {
        "format": name,
        "folder": str(folder / "out"),
        "pixels_max": LIMITS.image_pixels_max,
        "memory_bytes": MEMORY_BYTES,
        "cpu_seconds": CPU_SECONDS,
        "file_bytes": FILE_BYTES,
        "edit": edit,
    }
    code, answer, complaint = run_confined("media.decoder", options, file, folder)
    if code == REFUSED and answer.get("refused") in FAILURES:
        raise Refused(answer["refused"])
    if code != 0 or "files" not in answer:
        log.warning("decoder_crashed", exit_code=code, complaint=complaint, format=name)
        raise DecoderCrashed(f"exit code {code}")
    return answer


def run_confined(
    module: str,
    options: dict[str, Any],
    file: BinaryIO,
    folder: Path,
    seconds: int = WALL_SECONDS,
    *,
    watch: Callable[[], None] | None = None,
) -> tuple[int, dict[str, Any], str]:
    """Runs one of our child programs on an open file: its exit code, its answer, and what it complained of.

    `watch` is called each second while it runs.
    """
    file.seek(0)
    os.lseek(file.fileno(), 0, os.SEEK_SET)  # what Python has read ahead it does not give back by itself
    with open(folder / "result", "w+b") as result, open(folder / "errors", "w+b") as errors:
        child = subprocess.Popen(
            [sys.executable, "-E", "-s", "-B", "-m", module, orjson.dumps(options).decode()],
            stdin=file.fileno(),
            stdout=result,
            stderr=errors,
            cwd=settings.ROOT,
            env={"LANG": "C.UTF-8"},
            start_new_session=True,
        )
        code = _wait(child, seconds, watch)
        result.seek(0)
        errors.seek(0)
        said, complaint = result.read(64 * 1024), errors.read(2000).decode(errors="replace")
    return code, _parse(said), complaint


def _wait(child: subprocess.Popen[bytes], seconds: int, watch: Callable[[], None] | None = None) -> int:
    """The exit code (negative: the signal). Whatever happens here, the child's whole group is gone after."""
    try:
        if watch is None:
            return child.wait(seconds)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return child.wait(1)
            watch()
        return -signal.SIGKILL
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def _parse(said: bytes) -> dict[str, Any]:
    try:
        answer = orjson.loads(said)
    except orjson.JSONDecodeError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _checked(answer: dict[str, Any], folder: Path, *, is_new: bool) -> Prepared:
    """A decoder that was taken over could lie: the numbers, the names and the files are looked at again."""
    try:
        width, height = int(answer["width"]), int(answer["height"])
        made = [_made(folder, row) for row in answer["files"]]
        expected = {(nominal, suffix) for nominal in widths_of(width) for suffix in ("avif", "webp")}
        expected.add((jpeg_width_of(width), "jpg"))
        if {(one.width, one.suffix) for one in made} != expected or len(made) != len(expected) or height < 1:
            raise ValueError("not the sizes that were asked for")
        colours = str(answer["blurhash"])[:60], str(answer["dominant_color"])[:7]
        original = _original(folder, str(answer["original"])) if is_new else None
        return Prepared(width, height, *colours, made, original, _bits(answer["fingerprint"]) if is_new else None)
    except (KeyError, TypeError, ValueError, OSError) as error:
        log.warning("decoder_lied", error=repr(error))
        raise DecoderCrashed("its result makes no sense") from error


def _bits(digits: str) -> int | None:
    """A fingerprint as PostgreSQL's bigint; None of a picture so even that it says nothing."""
    bits = int(digits, 16)
    if not 0 <= bits < 1 << 64:
        raise ValueError("not 64 bits")
    if not 6 <= bits.bit_count() <= 58:
        return None
    return bits - (1 << 64) if bits >> 63 else bits


def _original(folder: Path, suffix: str) -> Made:
    if suffix not in {"jpg", "webp"}:
        raise ValueError("an original of another kind")
    path = folder / f"original.{suffix}"
    return Made(path, 0, suffix, 0, 0, _size_of(path, suffix))


def _made(folder: Path, row: dict[str, Any]) -> Made:
    width, suffix = int(row["width"]), str(row["format"])
    path = folder / f"{width}.{suffix}"
    size = _size_of(path, suffix)
    return Made(path, width, suffix, int(row["pixel_width"]), int(row["pixel_height"]), size)


def _size_of(path: Path, suffix: str) -> int:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or not 0 < status.st_size <= FILE_BYTES:
        raise ValueError(f"{path.name} is no file of a picture")
    with path.open("rb") as file:
        found = sniff(file)
    if found is None or found.format != _FORMATS[suffix]:
        raise ValueError(f"{path.name} is not what its name says")
    return status.st_size
