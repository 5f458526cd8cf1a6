"""Archives made to do harm, or of the wrong kind: each is refused in words, nothing comes of it, and nothing is kept."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from core.limits import LIMITS
from media import archives
from media.errors import StoreFull
from social.imports import REFUSALS
from social.models import ImportedPost, Post, PostImport
from social.tests.archives import MAY_2021, instagram, instagram_post, photo, zipped
from tests.cast import client_of

pytestmark = pytest.mark.django_db
LIST = "your_instagram_activity/media/posts_1.json"


def sent(user: Any, content: bytes, run_tasks: Any) -> PostImport:
    file = SimpleUploadedFile("export.zip", content, "application/zip")
    assert client_of(user).post("/settings/import/", {"file": file}).status_code == 302
    found = PostImport.objects.filter(owner=user).latest("id")
    name = found.file
    run_tasks()
    found.refresh_from_db()
    if found.status == "failed":
        assert not default_storage.exists(name)
    return found


def posts(*rows: Any) -> bytes:
    return json.dumps(list(rows) or [instagram_post("One", "media/posts/a.jpg", at=MAY_2021)]).encode()


def locked(content: bytes) -> bytes:
    """With the mark of a password on every file, in the table of contents and before each."""
    changed = bytearray(content)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(signature)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(signature, at + 4)
    return bytes(changed)


def claiming(count: int, content: bytes) -> bytes:
    """Its table of contents says it holds so many files."""
    at = content.rfind(b"PK\x05\x06")
    return content[: at + 8] + struct.pack("<HH", count, count) + content[at + 12 :]


def one_under_many_names() -> bytes:
    """Many names for one piece of data, as the worst bombs do it."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr(LIST, posts())
        archive.writestr("a.bin", b"\0" * 1000)
        first = archive.infolist()[-1]
        for number in range(50):
            twin = zipfile.ZipInfo(f"b{number}.bin")
            twin.header_offset, twin.file_size, twin.compress_size, twin.CRC = (
                first.header_offset, first.file_size, first.compress_size, first.CRC,
            )  # fmt: skip
            archive.filelist.append(twin)
    return kept.getvalue()


HOSTILE = {
    "web pages": (zipped({"your_instagram_activity/media/posts_1.html": b"<html>", "index.html": b""}), "html"),
    "no posts": (zipped({"messages/inbox/a/message_1.json": {}}), "nothing"),
    "cut in the middle": (instagram()[:-400], "damaged"),
    "a table of contents of nothing": (b"PK\x05\x06" + b"\0" * 18, "nothing"),
    "a password": (locked(zipped({LIST: posts()})), "locked"),
    "a list that unpacks to a thousand times": (zipped({LIST: b"[" + b" " * 20_000_000 + b"]"}), "unsafe"),
    "a file that unpacks to a thousand times": (zipped({LIST: posts(), "x.bin": b"\0" * 40_000_000}), "unsafe"),
    "one piece under many names": (one_under_many_names(), "unsafe"),
    "a list beyond all size": (
        zipped({LIST: b'["' + os.urandom(20 * 1024**2).hex().encode() + b'"]'}),
        "too_large",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_words(cast: SimpleNamespace, run_tasks: Any, name: str) -> None:
    content, code = HOSTILE[name]
    found = sent(cast.ana, content, run_tasks)
    assert (found.status, found.failure, found.file) == ("failed", code, "")
    page = client_of(cast.ana).get(f"/settings/import/{found.pk}/").content.decode()
    assert str(REFUSALS[code]) in page.replace("&#x27;", "'")
    assert not ImportedPost.objects.exists() and not Post.objects.exists()


def test_web_pages_are_told_how_to_ask_again(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = sent(cast.ana, HOSTILE["web pages"][0], run_tasks)
    assert "JSON" in client_of(cast.ana).get(f"/settings/import/{found.pk}/").content.decode()


def test_too_many_files(cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    content = claiming(LIMITS.import_files_max + 1, zipped({LIST: posts(), "media/posts/a.jpg": photo()}))
    assert sent(cast.ana, content, run_tasks).failure == "too_many_files"


def test_what_is_no_archive_is_not_taken(cast: SimpleNamespace) -> None:
    file = SimpleUploadedFile("export.zip", b"\x7fELF" + b"\0" * 100, "application/zip")
    answer = client_of(cast.ana).post("/settings/import/", {"file": file})
    assert answer.status_code == 422
    assert b"This is not a ZIP file" in answer.content
    assert not PostImport.objects.exists()
    assert client_of(cast.ana).post("/settings/import/", {}).status_code == 422


def test_names_that_lead_out_are_as_if_not_there(cast: SimpleNamespace, run_tasks: Any) -> None:
    rows = [
        instagram_post("Up", "../../../etc/passwd", "media/posts/a.jpg", at=MAY_2021),
        instagram_post("Down", "/etc/hostname", "media/posts/a.jpg", at=MAY_2021 + 1),
        instagram_post("Away", "https://example.com/a.jpg", "media/posts/a.jpg", at=MAY_2021 + 2),
    ]
    content = zipped(
        {LIST: posts(*rows), "../../../etc/passwd": photo(), "/etc/hostname": photo(), "media/posts/a.jpg": photo()}
    )
    found = sent(cast.ana, content, run_tasks)
    pictures = [row.content["pictures"] for row in found.rows.order_by("written_at")]
    assert pictures == [[["media/posts/a.jpg", ""]]] * 3


def test_links_are_not_followed(cast: SimpleNamespace, run_tasks: Any) -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr(LIST, posts())
        link = zipfile.ZipInfo("media/posts/a.jpg")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    found = sent(cast.ana, kept.getvalue(), run_tasks)
    assert [row.reason for row in found.rows.all()] == ["missing"]


def test_an_archive_inside_is_not_opened(cast: SimpleNamespace, run_tasks: Any) -> None:
    assert sent(cast.ana, zipped({"inner.zip": instagram()}), run_tasks).failure == "nothing"


@pytest.mark.parametrize(
    "content",
    [
        b'[{"media": 7}, 5, null, {"media": [3, {"uri": 9, "creation_timestamp": "x"}]}]',
        b'[{"media": [{"uri": "a.jpg", "creation_timestamp": 1e400}]}]',
        b'[{"media": [{"uri": "a.jpg", "creation_timestamp": NaN, "title": {}}]}]',
        b'{"posts": "none"}',
        b"[" * 200_000,
        b"\xff\xfe\xff not json",
        b"",
    ],
)
def test_lists_of_any_shape_do_no_harm(cast: SimpleNamespace, run_tasks: Any, content: bytes) -> None:
    found = sent(cast.ana, zipped({LIST: content, "a.jpg": photo()}), run_tasks)
    assert found.status in ("failed", "waiting")
    assert found.failure in ("", "nothing")
    assert found.post_count == 0


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Plain é, never broken".encode("utf-8-sig"), "Plain é, never broken"),
        ("Ya está bien 🐶".encode(), "Ya está bien 🐶"),
        ("Wide ñ".encode("utf-16"), "Wide ñ"),
        (b"lone \\ud83d end", "lone � end"),
        (b"nul \\u0000 and \\u202e turned", "nul and turned"),
    ],
)
def test_texts_of_every_encoding(cast: SimpleNamespace, run_tasks: Any, raw: bytes, words: str) -> None:
    is_wide = raw.startswith(b"\xff\xfe")
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    before, after = '[{"media": [{"uri": "a.jpg", "creation_timestamp": 1620000000, "title": "', '"}]}]'
    if is_wide:
        content = (before + raw.decode("utf-16") + after).encode("utf-16")
    else:
        content = mark + before.encode() + raw.removeprefix(mark) + after.encode()
    found = sent(cast.ana, zipped({LIST: content, "a.jpg": photo()}), run_tasks)
    assert found.status == "waiting", found.failure
    client_of(cast.ana).post(f"/settings/import/{found.pk}/start/", {"audience": "only_me"})
    run_tasks()
    assert [post.body for post in Post.objects.filter(author=cast.ana)] == [words]


def test_a_picture_that_is_a_bomb_stays_behind(cast: SimpleNamespace, run_tasks: Any) -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(LIST, posts(instagram_post("Big", "media/big.jpg", "media/a.jpg", at=MAY_2021)))
        archive.writestr("media/a.jpg", photo())
        archive.writestr("filler.bin", os.urandom(1024 * 1024))  # so that the whole shrinks no more than it may
        archive.writestr("media/big.jpg", photo() + b"\0" * (LIMITS.image_bytes_max + 1))
    found = sent(cast.ana, kept.getvalue(), run_tasks)
    client_of(cast.ana).post(f"/settings/import/{found.pk}/start/", {"audience": "only_me"})
    run_tasks()
    assert found.rows.get().notes == [["big.jpg", "too_heavy"]]


def test_its_reader_is_a_child_without_rights(tmp_path: Path) -> None:
    """The same child, told to read a list, can open nothing else and is held to its memory."""
    (tmp_path / "out").mkdir()
    (tmp_path / "a.zip").write_bytes(zipped({LIST: posts(), "media/posts/a.jpg": photo()}))
    options = {
        "folder": str(tmp_path / "out"), "files_max": 100, "posts_max": 10, "json_bytes_max": 10**6,
        "memory_bytes": 1024**3, "cpu_seconds": 20, "file_bytes": 10**6,
    }  # fmt: skip
    with (tmp_path / "a.zip").open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-E", "-s", "-B", "-m", "social.export_reader", json.dumps(options)],
            stdin=file, capture_output=True, check=False, env={"LANG": "C.UTF-8"}, timeout=30,
        )  # fmt: skip
    told = json.loads(done.stdout)
    assert (done.returncode, told["site"], told["posts"]) == (0, "instagram", 1)
    assert told["confined"] is True
    lines = (tmp_path / "out" / "plan.jsonl").read_text().splitlines()
    assert json.loads(lines[0])["pictures"] == [["media/posts/a.jpg", ""]]


def test_a_disk_without_room_takes_none(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives.shutil, "disk_usage", lambda folder: SimpleNamespace(free=archives.ROOM_LEFT))
    answer = client_of(cast.ana).post(
        "/api/v1/media/uploads/", {"byte_size": 1000, "kind": "archive"}, "application/json"
    )
    assert answer.status_code == StoreFull.status
    assert not PostImport.objects.exists()


def test_too_heavy_an_archive_is_not_begun(cast: SimpleNamespace) -> None:
    given = {"byte_size": LIMITS.import_bytes_max + 1, "kind": "archive"}
    answer = client_of(cast.ana).post("/api/v1/media/uploads/", given, "application/json")
    assert answer.status_code == 422


def test_from_either_store(cast: SimpleNamespace, run_tasks: Any, either_store: str) -> None:
    """From an S3 store only what is needed is fetched, by ranges."""
    found = sent(cast.ana, instagram(), run_tasks)
    assert found.status == "waiting", found.failure
    client_of(cast.ana).post(f"/settings/import/{found.pk}/start/", {"audience": "only_me"})
    run_tasks()
    assert Post.objects.filter(author=cast.ana).count() == 2
