"""Real archives as the other sites give them, for tests: their folders, their lists, their broken letters."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from tests.site import picture

JULY_2019 = 1_562_000_000
MAY_2021 = 1_620_000_000


def broken(text: str) -> str:
    """As both sites write it: every byte of UTF-8 as a letter of Latin-1."""
    return text.encode().decode("latin-1")


def zipped(files: dict[str, Any]) -> bytes:
    """Lists become JSON; bytes stay bytes."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content if isinstance(content, bytes) else json.dumps(content))
    return kept.getvalue()


def photo(color: str = "#c86428") -> bytes:
    return picture((640, 480), color)


def instagram_post(words: str, *names: str, at: int = JULY_2019) -> dict[str, Any]:
    """One picture carries the words itself; several leave them to the post."""
    media = [{"uri": name, "creation_timestamp": at, "title": ""} for name in names]
    if len(media) == 1:
        media[0]["title"] = broken(words)
        return {"media": media}
    return {"media": media, "title": broken(words), "creation_timestamp": at}


def instagram(*, root: str = "your_instagram_activity/media/") -> bytes:
    """Two posts with pictures, and one that is a video only."""
    return zipped(
        {
            f"{root}posts_1.json": [
                instagram_post("Café con Rex 🐶 #perros", "media/posts/201907/a.jpg"),
                instagram_post("Two of them", "media/posts/202105/b.jpg", "media/posts/202105/c.jpg", at=MAY_2021),
                instagram_post("Running", "media/posts/202105/run.mp4", at=MAY_2021 + 60),
            ],
            "media/posts/201907/a.jpg": photo(),
            "media/posts/202105/b.jpg": photo("#284ec8"),
            "media/posts/202105/c.jpg": photo("#28c84e"),
            "media/posts/202105/run.mp4": b"\0\0\0\x18ftypmp42",
            "messages/inbox/someone/message_1.json": {"messages": [{"content": "not a post"}]},
        }
    )


def facebook_row(words: str, *names: str, at: int = MAY_2021, **more: Any) -> dict[str, Any]:
    data = [{"media": {"uri": name, "creation_timestamp": at, "description": broken(words)}} for name in names]
    row: dict[str, Any] = {"timestamp": at, "data": [{"post": broken(words)}, {"update_timestamp": at}]}
    return row | ({"attachments": [{"data": data}]} if data else {}) | more


def facebook(*, root: str = "facebook-ana/your_facebook_activity/") -> bytes:
    """A post with a picture at a place, one of words, a shared link, and an album with two pictures more."""
    place = {
        "attachments": [{"data": [{"place": {"name": broken("Parque México"), "coordinate": {"latitude": 19.4}}}]}]
    }
    link = {"attachments": [{"data": [{"external_context": {"url": "https://example.org/dogs", "name": "Dogs"}}]}]}
    album = [
        {"uri": f"posts/media/album/{name}.jpg", "creation_timestamp": JULY_2019, "description": broken(said)}
        for name, said in (("p", "Already in a post"), ("q", "Perro dormido, ¡qué sueño!"), ("r", ""))
    ]
    return zipped(
        {
            f"{root}posts/your_posts__check_ins__photos_and_videos_1.json": [
                facebook_row("Día de parque", "posts/media/album/p.jpg") | {"tags": [{"name": "Somebody"}]},
                facebook_row("Only words at the park", at=MAY_2021 + 10) | place,
                facebook_row("Read this", at=MAY_2021 + 20) | link,
                {"timestamp": MAY_2021 + 30, "title": "Ana updated her profile"},
            ],
            f"{root}posts/album/0.json": {"name": "Siestas", "photos": album, "description": ""},
            f"{root}posts/posts_on_other_pages_and_profiles.json": [facebook_row("On another wall")],
            f"{root}posts/media/album/p.jpg": photo(),
            f"{root}posts/media/album/q.jpg": photo("#284ec8"),
            f"{root}posts/media/album/r.jpg": photo("#c8284e"),
        }
    )
