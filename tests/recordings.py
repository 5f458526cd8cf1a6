"""Real recordings, made here: sounds and films as phones and browsers send them."""

from __future__ import annotations

import io
import math
from array import array
from functools import lru_cache
from typing import Any

import av
from PIL import Image, ImageDraw

RATE = 48_000
FRAME = 960
WAVE = [math.sin(2 * math.pi * 500 * n / RATE) for n in range(FRAME)]  # ten whole swings


@lru_cache
def sound(seconds: float = 1.0, *, container: str = "webm", codec: str = "libopus", title: str = "") -> bytes:
    """A tone that swells and fades."""
    file = io.BytesIO()
    with av.open(file, "w", format=container) as made:
        if title:
            made.metadata["title"] = title
        _hum(made, _voice(made, codec), seconds)
    return file.getvalue()


@lru_cache
def film(
    seconds: float = 1.0,
    *,
    size: tuple[int, int] = (320, 240),
    container: str = "mp4",
    codec: str = "libx264",
    voice: str | None = "aac",
    title: str = "",
) -> bytes:
    """A ball that rolls to the right, and a tone."""
    file = io.BytesIO()
    with av.open(file, "w", format=container) as made:
        if title:
            made.metadata["title"] = title
        track = made.add_stream(codec, rate=24)
        track.width, track.height, track.pix_fmt = *size, "yuv420p"
        heard = _voice(made, voice) if voice else None
        for number in range(int(seconds * 24)):
            image = Image.new("RGB", size, "#e8b04a")
            ImageDraw.Draw(image).ellipse((number * 3, 60, number * 3 + 90, 150), fill="#2d4f8a")
            frame = av.VideoFrame.from_image(image)
            frame.pts = number
            for packet in track.encode(frame):
                made.mux(packet)
        for packet in track.encode(None):
            made.mux(packet)
        if heard is not None:
            _hum(made, heard, seconds)
    return file.getvalue()


def held_upright(content: bytes) -> bytes:
    """The film as a phone keeps it that was held upright: the picture lies, its header says to turn it clockwise."""
    matrix = b"".join(number.to_bytes(4, "big", signed=True) for number in (0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30))
    at = content.index(b"tkhd") + 4 + 40
    return content[:at] + matrix + content[at + 36 :]


def _voice(made: Any, codec: str) -> Any:
    stream = made.add_stream(codec, rate=RATE)
    stream.codec_context.layout = "mono"
    return stream


def _hum(made: Any, stream: Any, seconds: float) -> None:
    for number in range(max(1, int(seconds * RATE / FRAME))):
        loud = 24_000 * abs(math.sin(number / 9))
        wave = (int(loud * part) for part in WAVE)
        frame = av.AudioFrame(format="s16", layout="mono", samples=FRAME)
        frame.planes[0].update(array("h", wave).tobytes())
        frame.sample_rate, frame.pts = RATE, number * FRAME
        for packet in stream.encode(frame):
            made.mux(packet)
    for packet in stream.encode(None):
        made.mux(packet)
