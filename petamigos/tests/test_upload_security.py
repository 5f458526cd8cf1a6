"""Cases of uploads and private files over real HTTP: what an attacker would do, and what comes of it."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.core.files.storage import default_storage
from PIL import Image

from accounts.actions import block
from accounts.models import Follow
from core.limits import LIMITS
from media import decoding, processing
from media.models import Asset
from tests.cast import make_species, make_user
from tests.pictures import addresses_of
from tests.site import picture

App = Callable[..., httpx.Client]
pytestmark = pytest.mark.django_db(transaction=True)


def send(app: httpx.Client, content: bytes, name: str = "photo.jpg", kind: str = "image/jpeg") -> httpx.Response:
    return app.post("/api/v1/media/", files={"file": (name, content, kind)})


def png(width: int, height: int, more: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + more + chunk(b"IEND", b"")


def gif_of(frames: int) -> bytes:
    """Frames of 1 × 1: each costs a decoder a step, and a reader of all of them much memory."""
    frame = b"\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
    return b"GIF89a\x40\x00\x40\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff" + frame * frames + b"\x3b"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Any) -> None:
    """A store of the test's own: it says which files are left in it, and others write at the same time."""
    local = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tmp_path, "file_permissions_mode": 0o640},
    }
    settings.STORAGES = {**settings.STORAGES, "default": local}


@pytest.fixture
def scene(run_tasks: Any) -> dict[str, Any]:
    """Ana's post for followers, with a picture; bruno follows her, carla does not, dora is blocked."""
    make_species()
    people = {name: make_user(name, is_private=name == "ana") for name in ("ana", "bruno", "carla", "dora")}
    Follow.objects.create(follower=people["bruno"], target=people["ana"], status=Follow.Status.ACCEPTED)
    people["bruno"].following_counter = people["ana"].follower_counter = 1
    people["bruno"].save()
    people["ana"].save()
    return people


def raw_files() -> list[str]:
    return sorted(default_storage.listdir("uploads")[1]) if default_storage.exists("uploads") else []


def published(app: httpx.Client, run_tasks: Any) -> tuple[dict[str, Any], list[str]]:
    """A post with a picture, and every address of a file that its author's JSON names."""
    asset = send(app, picture((2100, 1400))).json()
    run_tasks()
    post = app.post("/api/v1/posts/", json={"body": "Hola", "audience": "followers", "media_ids": [asset["id"]]})
    assert post.status_code == 201, post.text
    run_tasks()
    urls = addresses_of(app.get(f"/api/v1/media/{asset['id']}/").json()).values()
    assert len(urls) == 9
    return post.json(), [*urls, f"/media/{asset['id']}/original/"]


def test_every_file_of_a_private_picture_is_closed_to_who_may_not_see_the_post(
    over_http: App, scene: dict[str, Any], run_tasks: Any
) -> None:
    ana = over_http(scene["ana"])
    block(scene["ana"], scene["dora"])
    _post, urls = published(ana, run_tasks)
    seen = {who: over_http(scene.get(who), is_browser=True) for who in ("ana", "bruno", "carla", "dora", "guest")}
    for url in urls:
        assert seen["ana"].get(url).status_code == 200, url
        for who in ("carla", "dora", "guest"):
            answer = seen[who].get(url)
            assert answer.status_code in {302, 404}, (who, url)
            assert "image" not in answer.headers["Content-Type"]
        assert seen["bruno"].get(url).status_code == (404 if "original" in url else 200)


@pytest.mark.parametrize("how", ["delete", "block", "audience"])
def test_what_is_taken_away_is_gone_at_once_in_every_size(
    over_http: App, scene: dict[str, Any], run_tasks: Any, how: str
) -> None:
    ana, bruno = over_http(scene["ana"]), over_http(scene["bruno"], is_browser=True)
    post, urls = published(ana, run_tasks)
    urls = [url for url in urls if "original" not in url]
    assert {bruno.get(url).status_code for url in urls} == {200}
    if how == "delete":
        assert ana.delete(f"/api/v1/posts/{post['id']}/").status_code < 300
    elif how == "block":
        block(scene["ana"], scene["bruno"])
    else:
        assert ana.patch(f"/api/v1/posts/{post['id']}/", json={"audience": "only_me"}).status_code == 200
    assert {bruno.get(url).status_code for url in urls} == {404}


def test_signed_addresses_and_the_bucket_open_nothing_by_themselves(
    over_http: App, scene: dict[str, Any], bucket: str, run_tasks: Any
) -> None:
    ana = over_http(scene["ana"])
    browser = over_http(scene["ana"], is_browser=True)
    _post, urls = published(ana, run_tasks)
    for url in urls:
        signed = browser.get(url).headers["Location"]
        assert httpx.get(signed).status_code == 200
        for forged in (
            signed.split("?")[0],
            signed.replace("Signature=", "Signature=0"),
            signed.replace("=60", "=6000"),
        ):
            assert httpx.get(forged).status_code == 403
        other = urls[0] if url != urls[0] else urls[1]
        theirs = browser.get(other).headers["Location"]
        assert httpx.get(theirs.split("?")[0] + "?" + signed.split("?")[1]).status_code == 403
    assert httpx.get(f"{bucket}/pets").status_code == httpx.get(f"{bucket}/pets?list-type=2").status_code == 403


ZIP = io.BytesIO()
with zipfile.ZipFile(ZIP, "w") as _archive:
    _archive.writestr("../../evil.sh", "echo")

DOCUMENTS = {
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "xhtml": b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
    "pdf": b"%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>>",
    "swf": b"CWS\x0a" + bytes(90),
    "mht": b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<script>",
    "zip with a path that climbs": ZIP.getvalue(),
    "fits": b"SIMPLE  =                    T" + b" " * 2850,
    "psd": b"8BPS\x00\x01" + bytes(60),
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file",
    "tiff": b"II*\x00\x08\x00\x00\x00" + bytes(60),
    "jpeg 2000": b"\x00\x00\x00\x0cjP  \r\n\x87\n" + bytes(60),
    "m3u8": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST",
    "ffconcat": b"ffconcat version 1.0\nfile '/etc/passwd'\n",
    "avi": b"RIFF\x00\x10\x00\x00AVI LIST" + bytes(60),
    "mp4": b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2" + bytes(60),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_no_picture_of_the_allowed_formats_is_refused_whatever_it_calls_itself(
    over_http: App, name: str
) -> None:
    app, before = over_http(make_user("ana")), raw_files()
    for file_name, kind in (("photo.jpg", "image/jpeg"), ("clip.mp4", "video/mp4"), ("x.svg", "image/svg+xml")):
        answer = send(app, DOCUMENTS[name], file_name, kind)
        assert (answer.status_code, list(answer.json()["error"]["fields"])) == (422, ["file"])
    assert not Asset.objects.exists()
    assert raw_files() == before


def test_polyglots_lose_all_but_the_picture_and_are_served_as_nothing_else(over_http: App, run_tasks: Any) -> None:
    ana = make_user("ana")
    app, browser = over_http(ana), over_http(ana, is_browser=True)
    evil = b"<?php system('id');?><script>alert(1)</script>"
    marked = png(64, 64, b"")  # (has no pixels: refused later)
    good = io.BytesIO()
    Image.new("RGB", (64, 48), "#336699").save(good, "JPEG", comment=evil)
    for content in (good.getvalue() + ZIP.getvalue(), good.getvalue() + evil, marked + evil):
        answer = send(app, content, "x.php.jpg")
        assert answer.status_code == 201
        run_tasks()
        for address in addresses_of(app.get(f"/api/v1/media/{answer.json()['id']}/").json()).values():
            served = browser.get(address)
            assert served.headers["Content-Type"] in {"image/avif", "image/webp", "image/jpeg"}
            assert served.headers["X-Content-Type-Options"] == "nosniff"
            assert "sandbox" in served.headers["Content-Security-Policy"]
            assert served.headers["Content-Disposition"].startswith('inline; filename="picture.')
            assert "Set-Cookie" not in served.headers
            assert not any(part in served.content for part in (b"<?php", b"<script", b"PK\x03\x04", b"evil"))


@pytest.mark.parametrize("size", [(60_000, 60_000), (2**31 - 1, 1), (1, 2**31 - 1)])
def test_a_flood_of_pixels_is_refused_in_two_seconds_by_all_twenty(over_http: App, size: tuple[int, int]) -> None:
    app = over_http(make_user("ana"))
    headers = {"X-Session-Token": app.headers["X-Session-Token"]}
    url = f"{str(app.base_url).rstrip('/')}/api/v1/media/"

    def post(_number: int) -> tuple[int, float]:
        started = time.monotonic()
        files = {"file": ("a.png", png(*size), "image/png")}
        return httpx.post(url, headers=headers, files=files, timeout=30).status_code, time.monotonic() - started

    assert post(0)[1] < 2
    with ThreadPoolExecutor(20) as pool:
        assert {status for status, _seconds in pool.map(post, range(20))} == {422}
    assert not Asset.objects.exists()


def test_a_hundred_thousand_frames_cost_no_more_than_one(over_http: App, run_tasks: Any) -> None:
    app = over_http(make_user("ana"))
    answer = send(app, gif_of(100_000), "x.gif")
    started = time.monotonic()
    run_tasks()
    assert time.monotonic() - started < decoding.CPU_SECONDS
    assert app.get(f"/api/v1/media/{answer.json()['id']}/").json()["status"] in {"ready", "failed"}


def test_a_picture_that_kills_the_decoder_kills_nothing_else_and_is_given_up(
    over_http: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = over_http(make_user("ana"))
    asset_id = send(ana, picture()).json()["id"]
    monkeypatch.setattr(decoding, "MEMORY_BYTES", 64 * 1024**2)  # the child dies while it starts
    for attempt in range(1, processing.ATTEMPTS + 1):
        try:
            processing.process_image(asset_id)
        except processing.RetryableError:
            assert attempt < processing.ATTEMPTS
    monkeypatch.undo()
    told = ana.get(f"/api/v1/media/{asset_id}/").json()
    assert (told["status"], told["failure"]["code"]) == ("failed", "crashed")
    assert told["failure"]["message"]
    processing.process_image(asset_id)  # there is no fourth time
    assert Asset.objects.get(pk=asset_id).attempts == processing.ATTEMPTS


@pytest.mark.parametrize(
    "name", ["../../x.jpg", "/etc/passwd", "a\x00b.jpg", "x" * 4096, "x.jpg\r\nX-Evil: y", "\u202egpj.exe", "C:\\x.jpg"]
)
def test_the_name_of_a_file_is_never_used(over_http: App, run_tasks: Any, name: str) -> None:
    app = over_http(make_user("ana"))
    boundary = "b0undary"
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
    body = head + picture() + f"\r\n--{boundary}--\r\n".encode()
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    answer = app.post("/api/v1/media/", content=body, headers=headers)
    assert answer.status_code in {201, 400, 422}
    run_tasks()
    for asset in Asset.objects.all():
        for stored in [asset.original, *(rendition.name for rendition in asset.renditions.all())]:
            folder, rest = stored.split("/", 1)
            assert folder in {"originals", "renditions"}
            assert set(rest) <= set("0123456789abcdef/.jpgwebavif")


def test_no_file_of_a_photo_tells_where_or_with_what_it_was_taken(over_http: App, run_tasks: Any) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0xA431], exif[0x0112] = "SecretMaker", "Secret-Serial-1", 6
    exif.get_ifd(0x8825).update({1: "N", 2: (19.0, 25.0, 57.0), 3: "W", 4: (99.0, 7.0, 59.0)})
    file = io.BytesIO()
    secret = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Secret XMP</x:xmpmeta>"
    Image.new("RGB", (1500, 900), "#446688").save(file, "JPEG", exif=exif, xmp=secret, comment=b"Secret comment")
    ana, before = make_user("ana"), raw_files()
    app, browser = over_http(ana), over_http(ana, is_browser=True)
    asset_id = send(app, file.getvalue()).json()["id"]
    run_tasks()
    urls = addresses_of(app.get(f"/api/v1/media/{asset_id}/").json()).values()
    for url in [*urls, f"/media/{asset_id}/original/"]:
        content = browser.get(url).content
        assert b"Secret" not in content
        image = Image.open(io.BytesIO(content))
        assert not dict(image.getexif())
        assert not {"exif", "xmp", "comment", "icc_profile"} & set(image.info)
        assert image.height > image.width  # upright, by the tag that is gone
    assert raw_files() == before


def test_the_decoder_opens_nothing_but_the_format_that_was_seen() -> None:
    """A JPEG that is told to be a PNG is refused: `Image.open` gets one format, never "whatever it is"."""
    code = (
        "import io, sys\nfrom media import decoder\nfrom PIL import Image\n"
        "f = io.BytesIO(); Image.new('RGB', (9, 9)).save(f, 'JPEG'); f.seek(0)\n"
        f"try: decoder.prepare(f, 'PNG', {LIMITS.image_pixels_max}, '/nonexistent', None)\n"
        "except decoder.Refused as why: print(why)\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "unreadable"
