"""What people of the demo world send besides words: a voice, a film, stickers; and what ana sees behind a talk."""

from __future__ import annotations

import io
import math
import wave
from array import array
from collections.abc import Callable
from fractions import Fraction
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from accounts.models import User
from chat import actions, stickers, wallpapers
from chat.kinds import Content
from chat.models import Message
from media.recordings import upload_recording
from pets.illustrator import draw_cover

RATE: Final = 16_000
# A tune that is whistled: pitch in hertz, and for how many tenths of a second.
TUNE: Final = ((659, 3), (784, 3), (880, 6), (0, 1), (784, 3), (880, 3), (988, 6), (0, 2), (880, 3), (784, 3), (659, 8))


def make_chat_media(say: Callable[[str], None], people: dict[str, User], talk_id: UUID) -> None:
    """In ana's talk with bruno. What is there already is left as it is."""
    ana, bruno = people["ana_rex"], people["bruno_y_chispa"]
    if Message.objects.filter(conversation_id=talk_id, kind="voice").exists():
        return
    voice = upload_recording(bruno, io.BytesIO(whistle()), kind="audio")
    _send(bruno, talk_id, "voice", "voice", media_ids=[voice.pk])
    _send(ana, talk_id, "sticker-1", "sticker", fields={"sticker": "dog-happy"})
    film = upload_recording(ana, io.BytesIO(stroll()), kind="video")
    _send(ana, talk_id, "film", "video", body="Así se ve el parque hoy", media_ids=[film.pk])
    _send(bruno, talk_id, "sticker-2", "sticker", fields={"sticker": "paw-five"})
    stickers.favour(ana, "cat-love", is_favourite=True)
    wallpapers.set_wallpaper(ana, talk_id, "paws")
    say("voices and stickers")


def _send(user: User, talk_id: UUID, name: str, kind: str, *, body: str = "", **more: object) -> None:
    client_id = uuid5(NAMESPACE_URL, f"{talk_id}:{name}")
    content = Content(body, more.get("media_ids", ()), more.get("fields", {}))  # type: ignore[arg-type]
    actions.send_message(user, talk_id, client_id=client_id, kind=kind, content=content)


def whistle() -> bytes:
    """The tune as a WAV file."""
    samples = array("h")
    phase = 0.0
    for pitch, tenths in TUNE:
        count = tenths * RATE // 10
        for number in range(count):
            phase += 2 * math.pi * (pitch + 6 * math.sin(number / 400)) / RATE
            swell = min(1.0, number / 800, (count - number) / 1200)
            samples.append(int(11_000 * swell * math.sin(phase)) if pitch else 0)
    file = io.BytesIO()
    with wave.open(file, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(RATE)
        made.writeframes(samples.tobytes())
    return file.getvalue()


def stroll() -> bytes:
    """A look that wanders over a drawn landscape, as a film of three seconds."""
    import av
    from PIL import Image

    scene = Image.open(io.BytesIO(draw_cover(11))).convert("RGB")
    high = scene.height
    wide = min(scene.width, high * 4 // 3)
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as made:
        track = made.add_stream("libx264", rate=20, options={"preset": "veryfast"})
        track.width, track.height, track.pix_fmt = 640, 480, "yuv420p"
        track.codec_context.time_base = Fraction(1, 20)
        for number in range(60):
            left = (scene.width - wide) * number // 59
            frame = av.VideoFrame.from_image(scene.crop((left, 0, left + wide, high)).resize((640, 480)))
            frame.pts = number
            made.mux(track.encode(frame))
        made.mux(track.encode(None))
    return file.getvalue()
