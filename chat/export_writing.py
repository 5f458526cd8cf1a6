"""A conversation as a ZIP file: to read (HTML and plain text), for programs (JSON), and its files.

What its person may see when it is made, page by page, as the site shows it. Messages that disappear by themselves are
left out: a copy would keep what everybody was promised would go.
"""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import IO, Any, Final
from uuid import UUID

import orjson
from django.utils.html import format_html
from django.utils.translation import gettext as _

from accounts.archive import Sink, write_file
from chat import history
from chat.details import Attachment
from chat.history import MessageRow
from chat.kinds import preview_of
from chat.once import is_once
from chat.payloads import details_of
from core.api.renderers import dumps
from media import store
from media.rights import largest_of
from social.clocks import day_and_time

PAGE: Final = 200
IN_MEMORY: Final = 1024 * 1024
Progress = Callable[[int], None]
STYLE: Final = """body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
article{margin:0 0 1rem}h1{font-size:1.4rem}b{margin-inline-end:.5rem}time,.small{opacity:.7;font-size:.85rem}
p{margin:.15rem 0;white-space:pre-wrap;overflow-wrap:anywhere}blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:3px solid #e9a03b}
img{max-width:100%;max-height:24rem}.notice{text-align:center}@media(prefers-color-scheme:dark){body{background:#241a22;color:#f5ece4}a{color:#f0b25e}}
"""


@dataclass(slots=True)
class _Line:
    """A message, ready for all three."""

    row: MessageRow
    name: str
    at: str
    words: str
    details: Any
    files: list[str] = field(default_factory=list)


def write_copy(
    person: Any, conversation_id: UUID, title: str, name: str, *, has_media: bool, progress: Progress
) -> int:
    """Writes it under `name` in the store; returns its size. Tells `progress` 0 to 99. Raises NotFound."""
    with store.writing(name) as file, ExitStack() as stack:
        sink = Sink(file)
        archive = stack.enter_context(
            zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, allowZip64=True)  # type: ignore[call-overload]
        )
        page, text, data = (stack.enter_context(tempfile.SpooledTemporaryFile(IN_MEMORY)) for _each in range(3))
        _begin(page, data, title)
        is_first = True
        for line in _lines(person, conversation_id, archive, has_media, progress):
            page.write(_as_html(line).encode())
            text.write(_as_text(line).encode())
            data.write((b"" if is_first else b",\n") + dumps(_as_json(line)))
            is_first = False
        page.write(b"</main></body></html>\n")
        data.write(b"\n]}\n")
        archive.writestr("style.css", STYLE)
        for path, made in (("conversation.html", page), ("conversation.txt", text), ("conversation.json", data)):
            _copy(archive, path, made)
    return sink.size


def _begin(page: IO[bytes], data: IO[bytes], title: str) -> None:
    head = format_html(
        '<!doctype html><html><head><meta charset="utf-8"><title>{0}</title>'
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="style.css"></head>'
        "<body><main><h1>{0}</h1>\n",
        title,
    )
    page.write(head.encode())
    data.write(b'{"title": ' + orjson.dumps(title) + b', "messages": [\n')


def _copy(archive: zipfile.ZipFile, path: str, made: IO[bytes]) -> None:
    made.seek(0)
    with archive.open(path, "w", force_zip64=True) as target:
        while chunk := made.read(IN_MEMORY):
            target.write(chunk)


def _lines(
    person: Any, conversation_id: UUID, archive: zipfile.ZipFile, has_media: bool, progress: Progress
) -> Iterator[_Line]:
    """Oldest first, up to what was the last one when it began."""
    after, last = 0, None
    while True:
        found = history.fetch("newer", person.pk, conversation_id, start=after, count=PAGE)
        last = found.last_seq if last is None else last
        rows = [row for row in found.rows if row.seq <= last]
        kept = [row for row in rows if row.expires_at is None]
        details = details_of(person, kept)
        files = _files_of(archive, kept) if has_media else {}
        for row in kept:
            yield _line(person, row, details.get(row.id), files.get(row.id, []))
        if not rows or not found.has_more:
            return
        after = rows[-1].seq
        progress(min(99, 100 * after // max(1, last)))


def _line(person: Any, row: MessageRow, details: Any, files: list[str]) -> _Line:
    name = row.display_name or row.handle or (_("Deleted account") if row.kind != "notice" else "")
    if row.is_deleted:
        words = _("This message was deleted")
    elif row.kind == "notice":
        words = (details or {}).get("words", "")
    else:
        words = row.body or preview_of(row.kind, row.body, orjson.loads(row.payload_json))
    return _Line(row, name, day_and_time(row.created_at, person), words, details, files)


def _files_of(archive: zipfile.ZipFile, rows: list[MessageRow]) -> dict[UUID, list[str]]:
    """Writes the files of these messages; returns their paths. What can be looked at once only is not among them."""
    seqs = {
        row.id: row.seq
        for row in rows
        if row.files_json and not row.is_deleted and not is_once(orjson.loads(row.payload_json))
    }
    places = Attachment.objects.filter(message_id__in=seqs).select_related("asset").order_by("message_id", "position")
    found: dict[UUID, list[str]] = {}
    for place in places.prefetch_related("asset__renditions"):
        name = largest_of(place.asset)
        if not name:
            continue
        path = f"media/{seqs[place.message_id]}-{place.position + 1}.{name.rpartition('.')[2]}"
        if not write_file(archive, path, partial(store.chunks_of, name)):
            found.setdefault(place.message_id, []).append(path)
    return found


# --- one message, three ways --------------------------------------------------------------------------
def _as_text(line: _Line) -> str:
    files = "".join(f" [{path}]" for path in line.files)
    return f"[{line.at}] {line.name + ': ' if line.name else ''}{line.words}{files}\n"


def _as_html(line: _Line) -> str:
    if line.row.kind == "notice":
        return format_html('<article class="notice small"><p>{}</p></article>\n', line.words)
    quote = orjson.loads(line.row.reply_json) if line.row.reply_json and not line.row.is_deleted else None
    answered = format_html("<blockquote>{} <span>{}</span></blockquote>", quote[3], quote[5]) if quote else ""
    files = format_html("{}" * len(line.files), *(_file_as_html(path) for path in line.files))
    return format_html(
        "<article><b>{}</b><time>{}</time>{}<p>{}</p>{}</article>\n", line.name, line.at, answered, line.words, files
    )


def _file_as_html(path: str) -> str:
    if path.endswith((".webp", ".jpg", ".jpeg", ".png", ".avif")):
        return format_html('<p><a href="{0}"><img src="{0}" alt=""></a></p>', path)
    return format_html('<p><a href="{0}">{0}</a></p>', path)


def _as_json(line: _Line) -> dict[str, Any]:
    row = line.row
    return {
        "seq": row.seq,
        "at": row.created_at,
        "sender": f"@{row.handle}" if row.handle else None,
        "kind": row.kind,
        "body": "" if row.is_deleted else row.body,
        "words": line.words,
        "reply_to_seq": orjson.loads(row.reply_json)[1] if row.reply_json and not row.is_deleted else None,
        "is_forwarded": row.is_forwarded,
        "is_deleted": row.is_deleted,
        "edited_at": row.edited_at,
        "reactions": [] if not row.reactions_json or row.is_deleted else _reactions(row.reactions_json),
        "details": line.details,
        "files": line.files,
    }


def _reactions(text: str) -> list[dict[str, Any]]:
    return [{"emoji": emoji, "count": many} for emoji, many, _mine in orjson.loads(text)]
