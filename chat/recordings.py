"""Voice notes and films as messages."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.kinds import Content, MessageKind, Payload, Taken
from chat.once import details, is_once, keep, once_of, preview
from chat.words import clean_words, preview_text
from core.errors import Invalid
from media.errors import FAILURES
from media.pictures import picture_json_from_row
from media.recordings import sources_of

ASSET_KINDS: Final = {"photo": "image", "file": "pdf", "voice": "audio", "video": "video"}


def _take(content: Content, body: str) -> Taken:
    if len(content.media_ids) != 1:
        raise Invalid(gettext_lazy("Choose one recording."), field="media_ids")
    return Taken(body, once_of(content), content.media_ids)


def take_voice(_sender: Any, content: Content) -> Taken:
    return _take(content, "")


def take_video(_sender: Any, content: Content) -> Taken:
    return _take(content, clean_words(content.body, required=False))


def preview_voice(_body: str, payload: Payload) -> str:
    if is_once(payload):
        return preview("voice")
    return _("Voice message")


def preview_video(body: str, payload: Payload) -> str:
    if is_once(payload):
        return preview("video")
    return preview_text(body, payload) or _("Video")


def recording_file(kind: str, values: list[Any], size: int, milliseconds: int, peaks: str) -> dict[str, Any]:
    """A voice note or a film among the `files` of a message; of a film, the picture of its beginning too."""
    asset_id, _alt, _width, _height, _color, _blurhash, status, failure, *_focal = values
    common = {
        "name": "",
        "byte_size": size,
        "page_count": 0,
        "duration_ms": milliseconds,
        "sources": sources_of(asset_id, ASSET_KINDS[kind]) if status == "ready" else [],
    }
    if kind == "video":
        return picture_json_from_row(*values) | common
    words = {"code": failure, "message": str(FAILURES.get(failure, failure))} if failure else None
    return {"id": asset_id, "status": status, "peaks": peaks, "failure": words} | common


def bars_of(peaks: str) -> list[dict[str, int]]:
    """The drawing of a sound: where each bar stands and how high it is, of a box of 64 × 32."""
    return [{"x": at, "high": high, "top": 16 - high // 2} for at, high in enumerate(_heights(peaks))]


def _heights(peaks: str) -> list[int]:
    return [2 + byte * 28 // 255 for byte in bytes.fromhex(peaks)] if peaks else [2] * 64


VOICE: Final = MessageKind("voice", gettext_lazy("Voice message"), "mic", take_voice, preview_voice, details, keep=keep)
VIDEO: Final = MessageKind("video", gettext_lazy("Video"), "video", take_video, preview_video, details, keep=keep)
