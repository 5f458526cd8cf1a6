"""Sounds and films: what is taken, what is made of it, what is refused, and that nothing of the original is served."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import av
import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core.errors import RetryableError
from media import recordings
from media.models import Asset
from media.rights import largest_of
from tests.cast import client_of
from tests.recordings import film, held_upright, sound

pytestmark = pytest.mark.django_db
SECRET = "19.4326,-99.1332 at home"


def upload(user: Any, content: bytes, kind: str, name: str = "voice") -> Any:
    file = SimpleUploadedFile(name, content, "application/octet-stream")
    return client_of(user).post("/api/v1/media/recordings/", {"file": file, "kind": kind})


def state(user: Any, answer: Any) -> dict[str, Any]:
    return client_of(user).get(f"/api/v1/media/recordings/{answer.json()['id']}/").json()


def bytes_of(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize(
    ("container", "codec"),
    [("webm", "libopus"), ("ogg", "libopus"), ("ipod", "aac"), ("mp3", "libmp3lame"), ("wav", "pcm_s16le")],
)
def test_every_kind_of_sound_becomes_opus_and_aac(
    cast: SimpleNamespace, run_tasks: Any, container: str, codec: str
) -> None:
    answer = upload(cast.ana, sound(1.5, container=container, codec=codec, title=SECRET), "audio")
    assert (answer.status_code, answer.json()["status"], answer.json()["sources"]) == (201, "uploaded", [])
    run_tasks()
    told = state(cast.ana, answer)
    assert (told["status"], len(bytes.fromhex(told["peaks"])), max(bytes.fromhex(told["peaks"]))) == ("ready", 64, 255)
    assert 1400 <= told["duration_ms"] <= 1700
    codecs = []
    for source in told["sources"]:
        served = client_of(cast.ana).get(source["url"])
        assert served.status_code == 200 and served["X-Content-Type-Options"] == "nosniff"
        content = bytes_of(served)
        assert SECRET.encode() not in content
        with av.open(io.BytesIO(content)) as opened:
            assert not opened.metadata.get("title") and len(opened.streams) == 1
            codecs.append(opened.streams.audio[0].codec_context.name)
    assert codecs == ["opus", "aac"]
    asset = Asset.objects.get()
    assert asset.source == "" and asset.byte_size > 0  # the raw upload is gone


def test_a_film_becomes_h264_with_a_still_in_all_sizes(cast: SimpleNamespace, run_tasks: Any) -> None:
    answer = upload(cast.ana, film(1.5, size=(1600, 900), title=SECRET), "video")
    run_tasks()
    told = state(cast.ana, answer)
    assert (told["status"], told["width"], told["height"]) == ("ready", 1280, 720)
    played = bytes_of(client_of(cast.ana).get(told["sources"][0]["url"]))
    assert SECRET.encode() not in played
    with av.open(io.BytesIO(played)) as opened:
        assert {stream.codec_context.name for stream in opened.streams} == {"h264", "aac"}
        assert 1.3 <= float(opened.duration / 1_000_000) <= 1.8
    still = client_of(cast.ana).get(f"/media/{told['id']}/640.webp")
    assert Image.open(io.BytesIO(bytes_of(still))).size == (640, 360)
    assert largest_of(Asset.objects.get()).endswith(".mp4")  # what the archive of one's data holds


@pytest.mark.parametrize(("container", "codec", "voice"), [("webm", "libvpx", "libopus"), ("mp4", "libx264", None)])
def test_films_of_browsers_and_without_sound(
    cast: SimpleNamespace, run_tasks: Any, container: str, codec: str, voice: str | None
) -> None:
    answer = upload(cast.ana, film(0.6, container=container, codec=codec, voice=voice), "video")
    run_tasks()
    assert state(cast.ana, answer)["status"] == "ready"


def test_a_phone_that_was_held_upright(cast: SimpleNamespace, run_tasks: Any) -> None:
    answer = upload(cast.ana, held_upright(film(0.5)), "video")
    run_tasks()
    told = state(cast.ana, answer)
    assert (told["width"], told["height"]) == (240, 320)
    still = Image.open(io.BytesIO(bytes_of(client_of(cast.ana).get(f"/media/{told['id']}/320.jpg")))).convert("RGB")
    # The ball lies in the left of the picture and rolls to the right: turned clockwise it is at the top.
    assert still.getpixel((still.width // 2, 40))[2] > 100 > still.getpixel((still.width // 2, still.height - 20))[2]


def test_parts_of_a_recording_are_served_as_players_ask(cast: SimpleNamespace, run_tasks: Any) -> None:
    answer = upload(cast.ana, sound(1), "audio")
    run_tasks()
    url = state(cast.ana, answer)["sources"][0]["url"]
    client = client_of(cast.ana)
    whole = bytes_of(client.get(url))
    for asked, expected in (("bytes=0-9", whole[:10]), ("bytes=10-", whole[10:]), ("bytes=-7", whole[-7:])):
        part = client.get(url, headers={"Range": asked})
        assert (part.status_code, bytes_of(part)) == (206, expected)
    assert client.get(url, headers={"Range": "bytes=0-9"})["Content-Range"] == f"bytes 0-9/{len(whole)}"
    assert client.get(url, headers={"Range": f"bytes={len(whole)}-"}).status_code == 416
    assert client.get(url, headers={"Range": "bytes=9-1"}).status_code == 416
    assert bytes_of(client.get(url, headers={"Range": "nonsense"})) == whole
    assert client.get(f"{url}?download")["Content-Disposition"].startswith("attachment")
    assert client_of(cast.bruno).get(url).status_code == 404  # in no use: its owner's alone


PLAYLIST = b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n"


@pytest.mark.parametrize(
    "content", [b"", b"hello", PLAYLIST, b"\xff\xd8\xff" + b"0" * 40], ids=["empty", "text", "playlist", "jpeg"]
)
def test_what_is_no_recording_is_refused_before_it_is_kept(cast: SimpleNamespace, content: bytes) -> None:
    answer = upload(cast.ana, content, "audio", "voice.webm")
    assert answer.status_code in (400, 422) and "file" in answer.json()["error"]["fields"]
    assert not Asset.objects.exists()


@pytest.mark.parametrize(
    ("content", "kind", "code"),
    [
        (b"\x1aE\xdf\xa3" + PLAYLIST, "audio", "unreadable"),
        (b"OggS" + b"\0" * 500, "audio", "unreadable"),
        (film(0.3, voice=None), "audio", "silent"),
        (sound(0.3, container="ipod", codec="aac"), "video", "unreadable"),
    ],
    ids=["playlist-in-disguise", "broken", "no-sound", "no-picture"],
)
def test_what_cannot_be_decoded_fails_with_a_reason(
    cast: SimpleNamespace, run_tasks: Any, content: bytes, kind: str, code: str
) -> None:
    answer = upload(cast.ana, content, kind)
    assert answer.status_code == 201
    run_tasks()
    told = state(cast.ana, answer)
    assert (told["status"], told["failure"]["code"], told["sources"]) == ("failed", code, [])
    asset = Asset.objects.get()
    assert asset.source == "" and not asset.renditions.exists()


def test_what_is_too_long_is_refused_by_what_was_heard(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = recordings.Way(10**7, 1, 60, 60, ("ogg", "m4a"), "media.process_sound")
    monkeypatch.setitem(recordings.WAYS, "audio", short)
    answer = upload(cast.ana, sound(4), "audio")
    run_tasks()
    assert state(cast.ana, answer)["failure"]["code"] == "too_long"


def test_what_is_too_heavy_is_not_kept(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = recordings.Way(100, 1, 60, 60, ("ogg", "m4a"), "media.process_sound")
    monkeypatch.setitem(recordings.WAYS, "audio", tiny)
    assert upload(cast.ana, sound(1), "audio").status_code == 422
    assert not Asset.objects.exists()


def test_a_child_that_dies_is_tried_again_and_then_given_up(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recordings, "run_confined", lambda *_a, **_k: (-9, {}, "killed"))
    answer = upload(cast.ana, sound(0.5), "audio")
    for _try in range(3):
        try:
            recordings.process_recording(answer.json()["id"])
        except RetryableError:
            assert state(cast.ana, answer)["status"] == "uploaded"
    assert state(cast.ana, answer)["failure"]["code"] == "crashed"


def test_a_child_that_lies_is_not_believed(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recordings, "run_confined", lambda *_a, **_k: (0, {"milliseconds": 5, "peaks": "00"}, ""))
    with pytest.raises(recordings.DecoderCrashed), recordings.recoded(io.BytesIO(sound(0.3)), "audio"):
        pass


def test_deleted_recordings_leave_nothing_in_the_store(cast: SimpleNamespace, run_tasks: Any) -> None:
    answer = upload(cast.ana, sound(0.5), "audio")
    run_tasks()
    names = list(Asset.objects.get().renditions.values_list("name", flat=True))
    assert len(names) == 2 and all(default_storage.exists(name) for name in names)
    assert client_of(cast.ana).delete(f"/api/v1/media/{answer.json()['id']}/").status_code == 204
    run_tasks()
    assert not any(default_storage.exists(name) for name in names)


ONE_THREAD = """
import json, os, sys, threading
from media import confinement, recording_child as child
child._import_codecs()
source = open(sys.argv[1], "rb")
if os.getuid() == 0:  # root may have as many processes as it likes
    os.setgid(65534)
    os.setuid(65534)
confinement.limit_resources(memory_bytes=1 << 31, cpu_seconds=60, file_bytes=1 << 26)
try:
    threading.Thread(target=int).start()
    sys.exit("threads can be started: this shows nothing")
except RuntimeError:
    pass
options = {"format": sys.argv[2], "kind": sys.argv[3], "folder": sys.argv[4], "seconds_max": 60}
print(json.dumps(child.recode(source, options)))
"""


@pytest.mark.parametrize(
    ("content", "container", "kind"),
    [(sound(0.5), "matroska", "audio"), (held_upright(film(0.5)), "mov", "video")],
    ids=["sound", "film"],
)
def test_the_child_works_where_it_may_start_no_thread(
    tmp_path: Path, content: bytes, container: str, kind: str
) -> None:
    source, folder = tmp_path / "source", tmp_path / "out"
    source.write_bytes(content)
    folder.mkdir()
    folder.chmod(0o777)
    for place in (tmp_path, *tmp_path.parents):  # whoever the child becomes can reach it
        if place.is_relative_to(tempfile.gettempdir()) and place != Path(tempfile.gettempdir()):
            place.chmod(0o755)
    command = [sys.executable, "-c", ONE_THREAD, str(source), container, kind, str(folder)]
    done = subprocess.run(command, cwd=settings.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["milliseconds"] > 400
