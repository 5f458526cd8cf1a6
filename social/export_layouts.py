"""What the exports of Instagram and Facebook look like, old and new: their lists of posts as plain items.

Pure and without Django: the confined reader (social.export_reader) runs it on what strangers send. Nothing is believed
to be there or to be of the kind it should be; what is not understood is left out. Both sites write the bytes of UTF-8
as if they were Latin-1 letters; `mend` undoes it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

# Paths in an archive, whatever folders they stand in.
INSTAGRAM: Final = re.compile(r"(?:^|/)(?:content|media)/posts_\d{1,4}\.json$")
INSTAGRAM_OLD: Final = re.compile(r"(?:^|/)media\.json$")  # until 2020: photos and videos in one list
FACEBOOK: Final = re.compile(r"(?:^|/)posts/your_posts(?:__check_ins__photos_and_videos)?_\d{1,4}\.json$")
FACEBOOK_LOOSE: Final = re.compile(r"(?:^|/)posts/your_uncategorized_photos\.json$")
FACEBOOK_ALBUM: Final = re.compile(r"(?:^|/)(?:posts|photos_and_videos)/album/\d{1,6}\.json$")
HTML: Final = re.compile(
    r"(?:^|/)(?:posts_\d+|your_posts\w*|posts|index|start_here|your_photos|your_uncategorized_photos)\.html?$"
)
VIDEO: Final = re.compile(r"\.(?:mp4|mov|m4v|webm|avi|3gp|mkv|mpe?g)$", re.IGNORECASE)
FIRST_DAY: Final = 1_072_915_200  # 2004: neither site is older
# What newer lists call the words of a post, in the languages of this site and without case.
LABELS: Final = frozenset(
    [
        "caption",
        "text",
        "post",
        "description",
        "leyenda",
        "texto",
        "descripción",
        "descripcion",
        "publicación",
        "legenda",
        "descrição",
        "publicação",
        "légende",
        "texte",
        "publication",
        "bildunterschrift",
        "beschreibung",
        "beitrag",
        "didascalia",
        "testo",
        "descrizione",
        "bijschrift",
        "tekst",
        "beschrijving",
        "podpis",
        "opis",
        "bildtext",
        "beskrivning",
        "inlägg",
        "açıklama",
        "metin",
        "keterangan",
        "teks",
        "deskripsi",
        "chú thích",
        "văn bản",
        "mô tả",
        "подпись",
        "текст",
        "описание",
        "підпис",
        "опис",
        "التسمية التوضيحية",
        "نص",
        "الوصف",
        "कैप्शन",
        "टेक्स्ट",
        "विवरण",
        "คำบรรยาย",
        "ข้อความ",
        "คำอธิบาย",
        "キャプション",
        "テキスト",
        "説明",
        "캡션",
        "텍스트",
        "설명",
        "说明文字",
        "文本",
        "说明",
    ]
)
WORDS_MOST: Final = 70_000  # Facebook takes 63,206


@dataclass(slots=True)
class Item:
    """One post as it was. `pictures` are (path in the archive as the list says it, what is said of it)."""

    source: str
    at: int = 0
    body: str = ""
    pictures: list[tuple[str, str]] = field(default_factory=list)
    videos: list[str] = field(default_factory=list)
    place: str = ""

    @property
    def key(self) -> str:
        """The same for the same post in another archive, whose folders may have other names."""
        first = (self.pictures[0][0] if self.pictures else self.videos[0] if self.videos else "").rpartition("/")[2]
        said = f"{self.source}\n{self.at}\n{first}\n{self.body[:200]}"
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


def mend(value: Any) -> str:
    """A text as it was written; anything else is none. Text that never was broken stays as it is."""
    if not isinstance(value, str):
        return ""
    try:
        text = value.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        text = value
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")[:WORDS_MOST]


def reader_of(path: str) -> tuple[str, Callable[[Any], Iterator[Item]]] | None:
    """The site and the reader of a list of posts at this path."""
    for pattern, site, read in (
        (INSTAGRAM, "instagram", instagram),
        (INSTAGRAM_OLD, "instagram", instagram_old),
        (FACEBOOK, "facebook", facebook),
        (FACEBOOK_LOOSE, "facebook", facebook_loose),
        (FACEBOOK_ALBUM, "facebook", facebook_album),
    ):
        if pattern.search(path):
            return site, read
    return None


# --- the parts they are made of -------------------------------------------------------------------
def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _second(*values: Any) -> int:
    """The first that is a time since 2004, in seconds."""
    for value in values:
        if isinstance(value, bool) or not isinstance(value, int | float) or not value >= FIRST_DAY:
            continue
        if value < 1e11:
            return int(value)
    return 0


def _add_media(item: Item, media: Any, alt: str = "") -> None:
    path = mend(_dict(media).get("uri"))
    if not path or path.startswith(("http://", "https://")):
        return
    if VIDEO.search(path):
        item.videos.append(path)
    elif path not in {known for known, _alt in item.pictures}:
        item.pictures.append((path, alt))


def _labelled(row: dict[str, Any]) -> str:
    """Newer lists say some things as pairs of a label and a value."""
    for pair in map(_dict, _list(row.get("label_values"))):
        if mend(pair.get("label")).casefold() in LABELS and mend(pair.get("value")):
            return mend(pair.get("value"))
    return ""


def _rows(told: Any, *names: str) -> list[dict[str, Any]]:
    """The list itself, or the list under one of these names, or a single row."""
    if isinstance(told, list):
        return [_dict(row) for row in told]
    found = next((told[name] for name in names if isinstance(_dict(told).get(name), list)), None)
    return [_dict(row) for row in found] if found is not None else [_dict(told)]


# --- Instagram ------------------------------------------------------------------------------------
def instagram(told: Any) -> Iterator[Item]:
    for row in _rows(told, "posts", "ig_posts"):
        media = [_dict(one) for one in _list(row.get("media"))]
        if not media:
            continue
        times = [one.get("creation_timestamp") for one in media]
        item = Item("instagram", _second(row.get("creation_timestamp"), row.get("timestamp"), *times))
        item.body = mend(row.get("title")) or mend(media[0].get("title")) or _labelled(row)
        for one in media:
            said = mend(one.get("title"))
            _add_media(item, one, "" if said == item.body else said)
        yield item


def instagram_old(told: Any) -> Iterator[Item]:
    """Pictures of one post stand side by side with the same words and the same time."""
    groups: dict[tuple[str, str], Item] = {}
    for name in ("photos", "videos"):
        for row in map(_dict, _list(_dict(told).get(name))):
            taken, body = mend(row.get("taken_at")), mend(row.get("caption"))
            item = groups.setdefault((taken, body), Item("instagram", _second_of_text(taken), body))
            item.place = item.place or mend(row.get("location"))
            _add_media(item, {"uri": row.get("path")})
    yield from groups.values()


def _second_of_text(text: str) -> int:
    try:
        moment = datetime.fromisoformat(text[:40])
    except ValueError:
        return 0
    return _second((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())


# --- Facebook -------------------------------------------------------------------------------------
def facebook(told: Any) -> Iterator[Item]:
    for row in _rows(told, "posts", "your_posts"):
        item = Item("facebook", _second(row.get("timestamp")))
        item.body = next((mend(_dict(one).get("post")) for one in _list(row.get("data")) if _dict(one).get("post")), "")
        links: list[str] = []
        for attachment in map(_dict, _list(row.get("attachments"))):
            for part in map(_dict, _list(attachment.get("data"))):
                _add_part(item, part, links)
        item.body = item.body or _labelled(row)
        for one in _list(row.get("media")):
            _add_media(item, one, mend(_dict(one).get("description")))
        if not item.body and len(item.pictures) == 1:  # its words stand at its only picture
            path, said = item.pictures[0]
            item.body, item.pictures = said, [(path, "")]
        item.pictures = [(path, "" if said == item.body else said) for path, said in item.pictures]
        missing = [link for link in links if link not in item.body]
        item.body = "\n".join(part for part in (item.body, *missing) if part)
        yield item


def _add_part(item: Item, part: dict[str, Any], links: list[str]) -> None:
    if "media" in part:
        _add_media(item, part["media"], mend(_dict(part["media"]).get("description")))
    link = mend(_dict(part.get("external_context")).get("url"))
    if link.startswith(("https://", "http://")) and link not in links and len(link) <= 2000:
        links.append(link)
    if not item.place:
        item.place = mend(_dict(part.get("place")).get("name"))
    if not item.body and isinstance(part.get("text"), str):
        item.body = mend(part["text"])


def facebook_loose(told: Any) -> Iterator[Item]:
    for row in _rows(told, "other_photos_v2", "other_photos"):
        item = Item("facebook", _second(row.get("creation_timestamp")), mend(row.get("description")))
        _add_media(item, row)
        if item.pictures:
            yield item


def facebook_album(told: Any) -> Iterator[Item]:
    """An album is as many posts as its pictures need; the reader takes out those that came with a post."""
    album = _dict(told)
    item = Item("facebook", 0)
    name, words = mend(album.get("name")), mend(album.get("description"))
    item.body = "\n\n".join(part for part in (name, words) if part)
    times = []
    for row in map(_dict, _list(album.get("photos"))):
        _add_media(item, row, mend(row.get("description")))
        times.append(_second(row.get("creation_timestamp")))
    item.at = _second(*times, album.get("last_modified_timestamp"))
    if item.pictures:
        yield item
