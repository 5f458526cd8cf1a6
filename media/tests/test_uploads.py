"""Uploads through the API: what is taken, what is refused, and that nothing of the original is ever served."""

from __future__ import annotations

import io
import struct
import zlib
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from core.limits import LIMITS
from media import decoding, processing, sweeping
from media.models import Asset
from tests.cast import client_of
from tests.pictures import addresses_of
from tests.site import picture


def upload(user: Any, content: bytes, name: str = "photo.jpg", **headers: Any) -> Any:
    file = SimpleUploadedFile(name, content, "image/jpeg")
    return client_of(user).post("/api/v1/media/", {"file": file}, headers=headers)


def in_format(name: str, **options: Any) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (700, 500), "#3f7d5a").save(file, name, **options)
    return file.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header claims a size; its pixels are not there."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_every_format_becomes_all_sizes_of_ours(cast: SimpleNamespace, run_tasks: Any, name: str) -> None:
    answer = upload(cast.ana, in_format(name))
    assert answer.status_code == 201
    assert answer.json()["status"] == "uploaded"
    run_tasks()
    found = client_of(cast.ana).get(f"/api/v1/media/{answer.json()['id']}/").json()
    assert (found["status"], found["width"], found["height"]) == ("ready", 700, 500)
    assert len(found["blurhash"]) > 10
    addresses = addresses_of(found)
    assert {suffix for suffix, _width in addresses} == {"avif", "webp", "jpg"}
    for (_suffix, width), address in addresses.items():
        served = client_of(cast.ana).get(address)
        assert served.status_code == 200
        image = Image.open(io.BytesIO(b"".join(served.streaming_content)))
        assert image.width == min(700, width)
        assert served["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in served["Content-Security-Policy"]
        assert "private" in served["Cache-Control"]


@pytest.mark.django_db
def test_where_and_with_what_it_was_taken_is_gone(cast: SimpleNamespace, run_tasks: Any) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "SecretMaker", "SecretCamera", 6
    exif.get_ifd(0x8825).update({1: "N", 2: (19.0, 25.0, 57.0), 3: "W", 4: (99.0, 7.0, 59.0)})
    answer = upload(cast.ana, in_format("JPEG", exif=exif))
    run_tasks()
    asset = Asset.objects.get(pk=answer.json()["id"])
    assert (asset.width, asset.height) == (500, 700)  # upright
    assert asset.source == ""
    for rendition in asset.renditions.all():
        content = default_storage.open(rendition.name).read()
        assert b"Secret" not in content
        assert not dict(Image.open(io.BytesIO(content)).getexif())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<html><script>alert(1)</script></html>",
        b"%PDF-1.7 nothing",
        b"8BPS\x00\x01" + b"\x00" * 40,
        b"PK\x03\x04" + b"\x00" * 60,
        b"",
        png_of(60_000, 60_000),
        png_of(2**31 - 1, 1),
    ],
    ids=["svg", "html", "pdf", "psd", "zip", "empty", "flood", "endless"],
)
def test_what_is_no_picture_of_ours_is_refused_by_name_and_kept_nowhere(cast: SimpleNamespace, content: bytes) -> None:
    answer = upload(cast.ana, content)
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == ["file"]
    assert not Asset.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "content", [in_format("JPEG")[:900], png_of(800, 600), b"GIF89a" + b"\x10\x00\x10\x00" + b"<script>" * 20]
)
def test_a_damaged_picture_fails_and_its_owner_is_told_why(
    cast: SimpleNamespace, run_tasks: Any, content: bytes
) -> None:
    answer = upload(cast.ana, content)
    assert answer.status_code in {201, 422}
    run_tasks()
    if answer.status_code == 201:
        found = client_of(cast.ana).get(f"/api/v1/media/{answer.json()['id']}/").json()
        assert found["status"] == "failed"
        assert found["failure"]["message"]
        assert (found["url_template"], found["widths"]) == (None, {})


@pytest.mark.django_db
def test_a_polyglot_is_made_anew(cast: SimpleNamespace, run_tasks: Any) -> None:
    answer = upload(cast.ana, in_format("GIF") + b"<script>alert('polyglot')</script>", "x.gif")
    run_tasks()
    asset = Asset.objects.get(pk=answer.json()["id"])
    assert asset.status == "ready"
    assert all(b"polyglot" not in default_storage.open(r.name).read() for r in asset.renditions.all())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["../../etc/passwd.jpg", "a\x00b.jpg", "/abs.jpg", "x" * 300 + ".jpg", "\u202egpj.exe"]
)
def test_names_of_files_are_never_used(cast: SimpleNamespace, run_tasks: Any, name: str) -> None:
    answer = upload(cast.ana, picture(), name)
    run_tasks()
    asset = Asset.objects.get(pk=answer.json()["id"])
    assert {r.name.split("/")[0] for r in asset.renditions.all()} == {"renditions"}
    assert not any(part in r.name for r in asset.renditions.all() for part in ("passwd", "abs", "exe", ".."))


@pytest.mark.django_db
def test_a_decoder_that_dies_three_times_ends_the_picture_and_nothing_else(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "CPU_SECONDS", 0)  # the kernel kills the child at once
    asset_id = upload(cast.ana, picture()).json()["id"]
    for _attempt in range(processing.ATTEMPTS):
        try:
            processing.process_image(asset_id)
        except processing.RetryableError:
            continue
    asset = Asset.objects.get(pk=asset_id)
    assert (asset.status, asset.failure, asset.attempts) == ("failed", "crashed", processing.ATTEMPTS)


@pytest.mark.django_db
def test_an_unused_upload_is_its_owners_alone(cast: SimpleNamespace, run_tasks: Any) -> None:
    asset_id = upload(cast.ana, picture()).json()["id"]
    run_tasks()
    address = reverse("media:file", args=[asset_id, 320, "webp"])
    assert client_of(cast.ana).get(address).status_code == 200
    for who in ("bruno", "carla", "dora", "eva", "staff", "guest"):
        client = client_of(getattr(cast, who))
        assert client.get(address).status_code == 404
        assert client.get(f"/api/v1/media/{asset_id}/").status_code in {401, 404}
        assert client.delete(f"/api/v1/media/{asset_id}/").status_code in {401, 404}
    assert Asset.objects.filter(pk=asset_id).exists()


@pytest.mark.django_db
def test_deleting_takes_the_files_along(cast: SimpleNamespace, run_tasks: Any) -> None:
    asset_id = upload(cast.ana, picture()).json()["id"]
    run_tasks()
    names = [r.name for r in Asset.objects.get(pk=asset_id).renditions.all()]
    assert names
    assert client_of(cast.ana).delete(f"/api/v1/media/{asset_id}/").status_code == 204
    run_tasks()
    assert not any(default_storage.exists(name) for name in names)


@pytest.mark.django_db
def test_what_nobody_used_for_a_day_is_swept(cast: SimpleNamespace, run_tasks: Any) -> None:
    old, new = (upload(cast.ana, picture()).json()["id"] for _number in range(2))
    run_tasks()
    Asset.objects.filter(pk=old).update(
        created_at=timezone.now() - timedelta(hours=25), updated_at=timezone.now() - timedelta(hours=25)
    )
    assert sweeping.sweep_abandoned() == 1
    assert list(Asset.objects.values_list("pk", flat=True)) == [Asset.objects.get(pk=new).pk]


@pytest.mark.django_db
def test_space_has_an_end(cast: SimpleNamespace) -> None:
    Asset.objects.create(owner=cast.ana, byte_size=LIMITS.media_bytes_per_account)
    answer = upload(cast.ana, picture())
    assert answer.status_code == 422
    assert upload(cast.bruno, picture()).status_code == 201


@pytest.mark.django_db
def test_the_decoder_has_no_network_and_no_files(tmp_path: Any) -> None:
    """What the walls are for: the same child, asked to do what an attacker would."""
    import subprocess
    import sys

    attack = (
        "from media import confinement as c; import socket, sys\n"
        f"c.leave_network(); walls = c.leave_files({str(tmp_path)!r})\n"
        "def tries(act):\n"
        "    try: act()\n"
        "    except OSError: return 'refused'\n"
        "    return 'done'\n"
        "print(walls, tries(lambda: open('/etc/passwd')), tries(lambda: socket.create_connection(('127.0.0.1', 1), 0.2)))\n"
    )
    said = subprocess.run([sys.executable, "-c", attack], capture_output=True, text=True, check=True).stdout.split()
    assert said[2] == "refused"
    assert said[1] == "refused" or said[0] == "False"  # a kernel without Landlock says so
