"""What a file is, by its first bytes and never by its name; and how many pixels it claims to have.

Pure Python over a bounded prefix: nothing here can crash a web worker. The decoder (media.decoder)
finds out for itself; this only refuses early, before anything is stored.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO, Final

HEAD_BYTES: Final = 256 * 1024  # JPEG may carry that much metadata before its dimensions
_AVIF_BRANDS: Final = {b"avif", b"avis"}
_HEIF_BRANDS: Final = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
# JPEG start-of-frame markers: C0-CF without the tables C4, C8 and CC.
_JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class Sniffed:
    """`format` is Pillow's name of the decoder; the dimensions are 0 when the prefix does not tell them."""

    format: str
    width: int = 0
    height: int = 0


def sniff(file: BinaryIO) -> Sniffed | None:
    """The picture format of an open file, or None for everything else. Leaves the file at its start."""
    file.seek(0)
    head = file.read(HEAD_BYTES)
    file.seek(0)
    try:
        return _sniff(head)
    except (struct.error, IndexError):
        return None


def _sniff(head: bytes) -> Sniffed | None:
    if head.startswith(b"\xff\xd8\xff"):
        return Sniffed("JPEG", *_jpeg_size(head))
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR":
        return Sniffed("PNG", *struct.unpack(">II", head[16:24]))
    if head.startswith((b"GIF87a", b"GIF89a")):
        return Sniffed("GIF", *struct.unpack("<HH", head[6:10]))
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return Sniffed("WEBP", *_webp_size(head))
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    return None


def _jpeg_size(head: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(head):
        if head[at] != 0xFF:
            return 0, 0
        marker = head[at + 1]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", head[at + 5 : at + 9])
            return width, height
        if marker == 0xFF:
            at += 1
        elif marker == 0x01 or 0xD0 <= marker <= 0xD8:
            at += 2
        else:
            at += 2 + max(2, struct.unpack(">H", head[at + 2 : at + 4])[0])
    return 0, 0


def _webp_size(head: bytes) -> tuple[int, int]:
    kind = head[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", head[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def _iso_media(head: bytes) -> Sniffed | None:
    """AVIF and HEIF: brands of the `ftyp` box; the size is the largest `ispe` property (tiles have small ones)."""
    length = min(int.from_bytes(head[:4], "big"), 256)
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, length - 3, 4))}
    if brands & _AVIF_BRANDS:
        name = "AVIF"
    elif brands & _HEIF_BRANDS:
        name = "HEIF"
    else:
        return None
    sizes, at = [(0, 0)], head.find(b"ispe")
    while at >= 0 and at + 16 <= len(head):
        sizes.append(struct.unpack(">II", head[at + 8 : at + 16]))
        at = head.find(b"ispe", at + 4)
    return Sniffed(name, *max(sizes, key=lambda size: size[0] * size[1]))
