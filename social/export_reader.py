"""The child process that opens an archive of another site: `python -m social.export_reader OPTIONS < zip > result.json`.

Confined by media.child. In its folder it leaves `plan.jsonl`, a line a post. It reads lists of posts and the table of contents; pictures it only looks
up. Nothing is unpacked, so no name in the archive is ever a path of ours.
"""

from __future__ import annotations

import codecs
import json
import os
import stat
import struct
import sys
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from media.child import Refused, run
from social import export_layouts as layouts
from social.export_layouts import Item

ENCODINGS: Final = ("cp437", "latin-1", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
RATIO_MOST: Final = 200  # of unpacked to packed: what people write shrinks to a tenth, a trap to a thousandth
RATIO_FROM: Final = 1024 * 1024
DIRECTORY_MOST: Final = 24 * 1024 * 1024
LISTS_MOST: Final = 400
ALBUM: Final = 10
_END: Final = b"PK\x05\x06"
_END64: Final = b"PK\x06\x07"


def main() -> int:
    return run(read, load=_load_encodings, too_much="too_large")


def _load_encodings(_options: dict[str, Any]) -> None:
    for name in ENCODINGS:
        codecs.lookup(name)


def read(stream: BinaryIO, options: dict[str, Any]) -> dict[str, Any]:
    refuse_heavy_contents(stream, options["files_max"])
    try:
        with zipfile.ZipFile(stream) as archive:
            members = members_of(archive)
            items = posts_of(archive, members, options["json_bytes_max"])
            return write_plan(items, set(members), options)
    except (zipfile.BadZipFile, struct.error, EOFError, NotImplementedError, OSError) as error:
        raise Refused("damaged") from error


def refuse_heavy_contents(stream: BinaryIO, files_max: int) -> None:
    """The table of contents is looked at before it is read: it may claim to be of any length."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - 65_557 - 20))
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise Refused("damaged")
    count, length = struct.unpack("<HI", tail[at + 10 : at + 16])
    locator = tail.rfind(_END64, 0, at)
    if locator >= 0 and at - locator == 20:
        stream.seek(struct.unpack("<Q", tail[locator + 8 : locator + 16])[0])
        record = stream.read(56)
        if len(record) < 56 or not record.startswith(b"PK\x06\x06"):
            raise Refused("damaged")
        count, length = struct.unpack("<QQ", record[32:48])
    if count > files_max or length > DIRECTORY_MOST:
        raise Refused("too_many_files")


def members_of(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Plain files by name. Links, folders, names that lead out and packings of other kinds are as if they were not there."""
    found: dict[str, zipfile.ZipInfo] = {}
    starts: set[int] = set()
    packed = unpacked = 0
    for info in archive.infolist():
        packed, unpacked = packed + info.compress_size, unpacked + info.file_size
        if info.file_size and info.header_offset in starts:
            raise Refused("unsafe")  # one piece of data under many names
        starts.add(info.header_offset)
        if not info.is_dir() and is_plain(info):
            found[info.filename] = info
    if unpacked > RATIO_FROM and unpacked > RATIO_MOST * max(packed, 1):
        raise Refused("unsafe")
    return found


def is_plain(info: zipfile.ZipInfo) -> bool:
    name, mode = info.filename, info.external_attr >> 16
    leads_out = name.startswith(("/", "\\")) or "\\" in name or ":" in name[:3] or ".." in name.split("/")
    kind = stat.S_IFMT(mode)
    return (
        not leads_out and kind in (0, stat.S_IFREG) and info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    )


def posts_of(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], most: int) -> list[Item]:
    """All posts of all lists; pictures of albums that came with a post already are taken out."""
    lists = [(path, found) for path in sorted(members) if (found := layouts.reader_of(path))]
    if not lists:
        raise Refused("html" if any(layouts.HTML.search(path) for path in members) else "nothing")
    if len(lists) > LISTS_MOST:
        raise Refused("too_many_files")
    posts: list[Item] = []
    albums: list[Item] = []
    total = 0
    for path, (_site, reader) in lists:
        info = members[path]
        total += info.file_size
        if total > 4 * most:
            raise Refused("too_large")
        told = parsed(content_of(archive, info, most))
        is_album = reader in (layouts.facebook_album, layouts.facebook_loose)
        (albums if is_album else posts).extend(reader(told))
    if not posts and not albums:
        raise Refused("nothing")
    return posts + list(_what_albums_add(posts, albums))


def _what_albums_add(posts: list[Item], albums: list[Item]) -> Iterator[Item]:
    shown = {path.rpartition("/")[2] for item in posts for path, _alt in item.pictures}
    for item in albums:
        left = [one for one in item.pictures if one[0].rpartition("/")[2] not in shown]
        shown.update(path.rpartition("/")[2] for path, _alt in left)
        for at in range(0, len(left), ALBUM):
            yield Item(item.source, item.at + at // ALBUM, item.body, left[at : at + ALBUM], [], item.place)


def content_of(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    if info.flag_bits & 1:
        raise Refused("locked")
    if info.file_size > most:
        raise Refused("too_large")
    if info.file_size > RATIO_FROM and info.file_size > RATIO_MOST * max(info.compress_size, 1):
        raise Refused("unsafe")
    with archive.open(info) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise Refused("too_large")
    return content


def parsed(content: bytes) -> Any:
    """JSON in UTF-8, or UTF-16 with a mark at its start. What is none is an empty list: the other lists still count."""
    try:
        is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        return json.loads(content.decode("utf-16" if is_wide else "utf-8-sig"))
    except UnicodeDecodeError:
        return _parsed_text(content.decode("latin-1"))
    except (ValueError, RecursionError):
        return []


def _parsed_text(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return []


def write_plan(items: list[Item], names: set[str], options: dict[str, Any]) -> dict[str, Any]:
    """A line a post, oldest first, each once; counts of what is there."""
    seen: set[str] = set()
    by_end: dict[str, str] = {}
    for name in names:  # "posts/media/a.jpg" is found under whatever folder the archive was packed in
        parts = name.split("/")
        for start in range(len(parts)):
            by_end.setdefault("/".join(parts[start:]), name)
    written = 0
    with open(os.path.join(options["folder"], "plan.jsonl"), "x", encoding="utf-8") as file:  # noqa: PTH118
        for item in sorted(items, key=lambda one: one.at):
            if item.key in seen:
                continue
            seen.add(item.key)
            if written >= options["posts_max"]:
                break
            written += 1
            file.write(json.dumps(line_of(item, by_end)) + "\n")
    sites = {item.source for item in items}
    total = len({item.key for item in items})
    return {"site": "facebook" if "facebook" in sites else "instagram", "posts": written, "beyond": total - written}


def line_of(item: Item, by_end: dict[str, str]) -> dict[str, Any]:
    pictures, missing = [], []
    for path, alt in item.pictures:
        member = find_member(path, by_end)
        if member is None:
            missing.append(path.rpartition("/")[2][:200])
        else:
            pictures.append([member[:1000], alt])
    return {
        "key": item.key,
        "at": item.at,
        "body": item.body,
        "place": item.place,
        "pictures": pictures,
        "missing": missing,
        "videos": [path.rpartition("/")[2][:200] for path in item.videos],
    }


def find_member(path: str, by_end: dict[str, str]) -> str | None:
    """By the path as it is said, or without its first folders: lists and archives differ in them."""
    parts = path.strip("/").split("/")
    if ".." in parts:
        return None
    for start in range(min(3, len(parts) - 1) if len(parts) > 1 else 1):
        found = by_end.get("/".join(parts[start:]))
        if found is not None:
            return found
    return None


if __name__ == "__main__":
    sys.exit(main())
