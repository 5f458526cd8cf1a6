"""The child process that opens recordings of strangers: `python -m media.recording_child OPTIONS < file > result.json`.

Confined by media.child. Every sample and every frame is decoded and encoded anew by one thread, and nothing else comes along: no title, no place,
no cover, no subtitle, no second track. Sound becomes Opus and AAC, a film H.264 with AAC and a still of its beginning.
How far it is, is the size of the file `progress`, a byte per cent.
"""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import sys
from array import array
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, BinaryIO, Final

from media.child import Refused, run

BARS: Final = 64  # of the drawing of a sound
WINDOW: Final = 960  # samples (20 ms) looked at for one peak
STRIDE: Final = 6
SIDE_MAX: Final = 1280
FRAMES_PER_SECOND: Final = 30
TICKS: Final = 90_000
SOUNDS: Final = {"opus", "vorbis", "aac", "mp3", "mp3float", "flac", "alac", "pcm_s16le", "pcm_s24le", "pcm_f32le"}
FILMS: Final = {"h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4", "libvpx", "libvpx-vp9"}
PIXELS_MAX: Final = 4096 * 2304
X264: Final = {"preset": "veryfast", "crf": "25", "maxrate": "2500k", "bufsize": "5000k", "threads": "1", "lookahead_threads": "1", "sync-lookahead": "0"}  # fmt: skip


def main() -> int:
    return run(recode, load=lambda _options: _import_codecs(), too_much="unreadable")


def _import_codecs() -> None:
    """What is loaded at first use, while files can still be read."""
    import av
    from PIL import Image, JpegImagePlugin  # noqa: F401

    for one in pkgutil.walk_packages(av.__path__, "av."):
        if one.name not in ("av.__main__", "av.datasets"):
            importlib.import_module(one.name)
    av.logging.set_level(None)
    frame = av.VideoFrame(16, 16, "yuv420p")
    _turning(frame, 90)
    frame.reformat(format="rgb24", threads=1).to_image(threads=1).save(io.BytesIO(), format="JPEG", quality=90)
    Image.preinit()


def recode(stream: BinaryIO, options: dict[str, Any]) -> dict[str, Any]:
    """`options`: format (of the container), kind (audio | video), folder, seconds_max. Raises Refused."""
    import av

    try:
        with av.open(stream, format=options["format"], metadata_errors="ignore") as source:
            work = Film(source, options) if options["kind"] == "video" else Sound(source, options)
            return work.run()
    except (av.FFmpegError, ValueError, OverflowError):
        raise Refused("unreadable") from None


class _Work:
    def __init__(self, source: Any, options: dict[str, Any]) -> None:
        self.source, self.folder, self.most = source, options["folder"], options["seconds_max"]
        self.told = 0
        self.progress = self._new("progress")
        # What a header claims is a hint for the progress; what is bounded is what was decoded.
        self.claimed = (source.duration or 0) / 1_000_000 or self.most
        if source.duration and source.duration / 1_000_000 > self.most + 1:
            raise Refused("too_long")

    def _new(self, name: str) -> BinaryIO:
        return open(os.path.join(self.folder, name), "xb", buffering=0)  # noqa: PTH118

    def tell(self, seconds: float) -> None:
        if seconds > self.most + 1:
            raise Refused("too_long")
        percent = min(99, int(seconds * 100 / max(self.claimed, 0.1)))
        if percent > self.told:
            self.progress.write(b"." * (percent - self.told))
            self.told = percent


def _quiet(stream: Any, known: set[str]) -> Any:
    """A stream whose codec is one of ours, decoded by this thread alone. Raises Refused."""
    if stream.codec_context is None or stream.codec_context.name not in known:
        raise Refused("unknown")
    stream.codec_context.thread_count = 1
    stream.codec_context.thread_type = "NONE"
    return stream


class Ears:
    """Sound as 48 kHz mono, and how loud it is."""

    def __init__(self) -> None:
        from av import AudioResampler

        self.resampler = AudioResampler(format="s16", layout="mono", rate=48_000)
        self.peaks: list[int] = []
        self.samples = 0

    def hear(self, frame: Any) -> Iterator[Any]:
        if frame is not None:
            frame.pts = None
        for made in self.resampler.resample(frame):
            heard = array("h")
            heard.frombytes(bytes(made.planes[0])[: made.samples * 2])
            for at in range(0, len(heard), WINDOW):
                part = heard[at : at + WINDOW : STRIDE]
                self.peaks.append(max(max(part), -min(part)))
            made.pts, made.time_base = self.samples, Fraction(1, 48_000)
            self.samples += made.samples
            yield made

    @property
    def seconds(self) -> float:
        return self.samples / 48_000

    def drawing(self) -> str:
        """64 bytes in hex: the loudest of each stretch, against the loudest of all."""
        if not self.peaks:
            return "00" * BARS
        loudest = max(*self.peaks, 1)
        bars = []
        for bar in range(BARS):
            start, end = bar * len(self.peaks) // BARS, (bar + 1) * len(self.peaks) // BARS
            bars.append(max(self.peaks[start : max(end, start + 1)], default=0) * 255 // loudest)
        return bytes(bars).hex()


class Voice:
    """One encoded track of sound, mono: nothing of what was recorded is lost that a telephone would keep."""

    def __init__(self, container: Any, codec: str, rate: int) -> None:
        self.container = container
        self.stream = container.add_stream(codec, rate=48_000)
        self.stream.codec_context.layout = "mono"
        self.stream.codec_context.bit_rate = rate
        self.stream.codec_context.thread_count = 1
        if codec == "libopus":
            self.stream.codec_context.options = {"application": "voip"}

    def say(self, frame: Any) -> None:
        for packet in self.stream.encode(frame):
            self.container.mux(packet)


class Sound(_Work):
    def run(self) -> dict[str, Any]:
        import av

        if not self.source.streams.audio:
            raise Refused("silent")
        stream = _quiet(self.source.streams.audio[0], SOUNDS)
        ears = Ears()
        with (
            self._new("0.ogg") as ogg,
            self._new("0.m4a") as m4a,
            av.open(ogg, "w", format="ogg") as first,
            av.open(m4a, "w", format="ipod") as second,
        ):
            voices = [Voice(first, "libopus", 32_000), Voice(second, "aac", 64_000)]
            for frame in _one_by_one(self.source, stream, ears, self.tell):
                for voice in voices:
                    voice.say(frame)
            for voice in voices:
                voice.say(None)
        if ears.seconds < 0.2:
            raise Refused("silent")
        return {"milliseconds": int(ears.seconds * 1000), "peaks": ears.drawing(), "width": 0, "height": 0}


def _one_by_one(source: Any, stream: Any, ears: Ears, tell: Any) -> Iterator[Any]:
    for packet in source.demux(stream):
        for frame in _decoded(packet):
            yield from ears.hear(frame)
            tell(ears.seconds)
    yield from ears.hear(None)


def _decoded(packet: Any) -> list[Any]:
    """A packet that is broken is left out, as players do; a file of nothing else ends up empty."""
    import av

    try:
        return list(packet.decode())
    except av.error.InvalidDataError:
        return []


class Film(_Work):
    """Upright, at most 1280 pixels a side and thirty frames a second."""

    def run(self) -> dict[str, Any]:
        import av

        if not self.source.streams.video:
            raise Refused("unreadable")
        self.picture = _quiet(self.source.streams.video[0], FILMS)
        context = self.picture.codec_context
        if context.width * context.height > PIXELS_MAX:
            raise Refused("too_large")
        streams, self.ears, self.shown = [self.picture], Ears(), 0
        if self.source.streams.audio:
            streams.append(_quiet(self.source.streams.audio[0], SOUNDS))
        self.last, self.has_still = -1, False
        self.first: int | None = None
        self.graph: Any = None
        with self._new("0.mp4") as file, av.open(file, "w", format="mp4") as container:
            self.track: Any = None
            self.voice = Voice(container, "aac", 96_000) if len(streams) > 1 else None
            self.container = container
            for packet in self.source.demux(*streams):
                for frame in _decoded(packet):
                    if packet.stream is self.picture:
                        self.show(frame)
                    elif self.voice is not None:
                        for heard in self.ears.hear(frame):
                            self.voice.say(heard)
                    self.tell(max(self.last / TICKS, self.ears.seconds))
            if self.track is None:
                raise Refused("unreadable")
            for packet in self.track.encode(None):
                container.mux(packet)
            if self.voice is not None:
                for heard in self.ears.hear(None):
                    self.voice.say(heard)
                self.voice.say(None)
        seconds = max((self.last + TICKS // FRAMES_PER_SECOND) / TICKS, self.ears.seconds)
        return {
            "milliseconds": int(seconds * 1000),
            "peaks": "",
            "width": self.track.width,
            "height": self.track.height,
        }

    def show(self, frame: Any) -> None:
        at = int((frame.pts or 0) * self.picture.time_base * TICKS)
        if self.first is None:
            self.first = at
        at -= self.first
        if at < 0 or (self.last >= 0 and at - self.last < TICKS // FRAMES_PER_SECOND - 300):
            return
        if frame.width * frame.height > PIXELS_MAX:
            raise Refused("too_large")
        made = self._upright(frame)
        if self.track is None:
            self._begin(made)
        if not self.has_still and (at >= TICKS // 2 or at >= self.claimed * TICKS / 10):
            self._keep_still(made)
        made.pts, made.time_base, self.last = at, Fraction(1, TICKS), at
        made.pict_type = 0
        for packet in self.track.encode(made):
            self.container.mux(packet)

    def _upright(self, frame: Any) -> Any:
        """Turned as the camera was held, and within SIDE_MAX; both sides even, as 4:2:0 wants."""
        turn = frame.rotation % 360
        scale = min(1.0, SIDE_MAX / max(frame.width, frame.height))
        width, height = (max(2, int(side * scale) // 2 * 2) for side in (frame.width, frame.height))
        small = frame.reformat(width=width, height=height, format="yuv420p", threads=1)
        if turn not in (90, 180, 270):
            return small
        if self.graph is None:
            self.graph = _turning(small, turn)
        small.pts = None
        self.graph.push(small)
        return self.graph.pull()

    def _begin(self, frame: Any) -> None:
        self.track = self.container.add_stream("libx264", rate=FRAMES_PER_SECOND, options=dict(X264))
        self.track.width, self.track.height, self.track.pix_fmt = frame.width, frame.height, "yuv420p"
        context = self.track.codec_context
        context.thread_count, context.time_base, context.gop_size = 1, Fraction(1, TICKS), 60
        self._keep_still(frame)  # of a film that is over before it began
        self.has_still = False

    def _keep_still(self, frame: Any) -> None:
        with open(os.path.join(self.folder, f"still-{self.shown}.jpg"), "xb") as file:  # noqa: PTH118
            frame.to_image(threads=1).save(file, format="JPEG", quality=90)
        self.shown += 1
        self.has_still = True


def _turning(frame: Any, turn: int) -> Any:
    from av.filter import Graph

    graph = Graph()
    graph.threads = 1
    steps = {90: [("transpose", "cclock")], 270: [("transpose", "clock")], 180: [("hflip", ""), ("vflip", "")]}[turn]
    before = graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=Fraction(1, TICKS))
    for name, how in steps:
        node = graph.add(name, how) if how else graph.add(name)
        before.link_to(node)
        before = node
    end = graph.add("buffersink")
    before.link_to(end)
    graph.configure()
    return graph


if __name__ == "__main__":
    sys.exit(main())
