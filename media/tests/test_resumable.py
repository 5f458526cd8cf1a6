"""A large picture sent in parts: one client for the disk and for an S3 store, over real sockets, with cuts."""

from __future__ import annotations

import hashlib
import io
import random
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image

from core.limits import LIMITS
from media import parts, sweeping
from media.models import Asset
from media.uploads import Upload
from tests.cast import client_of, make_user

App = Callable[[Any], httpx.Client]


def large_picture() -> bytes:
    """A PNG of two parts and a bit: noise does not shrink."""
    noise = random.Random(7).randbytes(2100 * 1900 * 3)
    file = io.BytesIO()
    Image.frombytes("RGB", (2100, 1900), noise).save(file, "PNG", compress_level=0)
    return file.getvalue()


LARGE = large_picture()


class Sender:
    """What static/js/resumable.js does, in its words."""

    def __init__(self, app: httpx.Client, content: bytes) -> None:
        self.app, self.content = app, content
        answer = app.post("/api/v1/media/uploads/", json={"byte_size": len(content), "alt_text": "A big dog"})
        assert answer.status_code == 201, answer.text
        self.upload = answer.json()
        self.at = f"/api/v1/media/uploads/{self.upload['id']}/"

    def sign(self, number: int) -> dict[str, Any]:
        answer = self.app.post(f"{self.at}parts/", json={"number": number})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def bytes_of(self, number: int) -> bytes:
        start = (number - 1) * self.upload["part_bytes"]
        return self.content[start : start + self.upload["part_bytes"]]

    def put(self, number: int, content: bytes | None = None, url: str = "") -> httpx.Response:
        """With nothing but the address: no session goes along."""
        target = httpx.URL(self.app.base_url).join(url or self.sign(number)["url"])
        return httpx.put(target, content=self.bytes_of(number) if content is None else content, timeout=30)

    def arrived(self) -> list[int]:
        return [part["number"] for part in self.app.get(self.at).json()["parts"]]

    def complete(self) -> httpx.Response:
        return self.app.post(f"{self.at}complete/")


@pytest.mark.django_db(transaction=True)
def test_a_picture_in_parts_goes_on_after_a_cut_and_becomes_a_picture(
    over_http: App, either_store: str, run_tasks: Any
) -> None:
    sender = Sender(over_http(make_user("ana")), LARGE)
    assert sender.upload["part_count"] == 3
    first = sender.put(1)
    assert first.status_code == 200, first.text
    assert first.headers["ETag"] == f'"{hashlib.md5(sender.bytes_of(1)).hexdigest()}"'
    assert sender.put(3).status_code == 200  # in any order
    early = sender.complete()
    assert (early.status_code, early.json()["error"]["code"]) == (409, "part_missing")
    assert sender.arrived() == [1, 3]  # all a client needs to know after a reload
    assert sender.put(2).status_code == 200
    done = sender.complete()
    assert (done.status_code, done.json()["status"]) == (200, "uploaded")
    assert sender.complete().json()["id"] == done.json()["id"]
    run_tasks()
    asset = Asset.objects.get()
    assert (asset.status, asset.width, asset.height, asset.alt_text) == ("ready", 2100, 1900, "A big dog")
    assert not default_storage.exists(Upload.objects.get().name)  # what was sent is gone, what was made of it stays
    assert sender.app.get(sender.at).json()["media"]["id"] == str(asset.pk)


@pytest.mark.django_db(transaction=True)
def test_a_part_of_another_length_is_not_taken(over_http: App, either_store: str) -> None:
    sender = Sender(over_http(make_user("ana")), LARGE)
    for content in (sender.bytes_of(1)[:-1], sender.bytes_of(1) + b"x", b""):
        assert sender.put(1, content).status_code in {400, 403, 411, 422}
    assert sender.arrived() == []


@pytest.mark.django_db(transaction=True)
def test_an_address_is_for_one_part_of_one_upload_only(over_http: App, either_store: str) -> None:
    app = over_http(make_user("ana"))
    sender, other = Sender(app, LARGE), Sender(app, LARGE)
    signed = sender.sign(1)["url"]
    if either_store == "disk":
        forged = [signed.replace("/parts/1/", "/parts/2/"), signed.replace(sender.upload["id"], other.upload["id"])]
        forged += [signed[:-2] + ("AA" if signed[-3:-1] != "AA" else "BB") + "/", signed.replace("/1/1", "/1/2")]
    else:
        forged = [signed.replace("partNumber=1", "partNumber=2"), signed.replace("Signature=", "Signature=0")]
        forged.append(signed.split("?")[0] + f"?partNumber=1&uploadId={Upload.objects.first().remote_id}")
    for address in forged:
        assert address != signed
        assert sender.put(1, url=address).status_code in {403, 404}, address
    assert sender.arrived() == other.arrived() == []


@pytest.mark.django_db(transaction=True)
def test_an_address_is_good_for_minutes(over_http: App, monkeypatch: pytest.MonkeyPatch) -> None:
    sender = Sender(over_http(make_user("ana")), LARGE)
    signed = sender.sign(1)["url"]
    late = parts.time.time() + LIMITS.part_link_seconds + 1
    monkeypatch.setattr(parts.time, "time", lambda: late)
    assert sender.put(1, url=signed).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_a_cancelled_upload_leaves_nothing(over_http: App, either_store: str, run_tasks: Any) -> None:
    sender = Sender(over_http(make_user("ana")), LARGE)
    signed = sender.sign(2)["url"]
    sender.put(1)
    assert sender.app.delete(sender.at).status_code == 204
    assert sender.app.delete(sender.at).status_code == 204
    run_tasks()
    upload = Upload.objects.get()
    assert (upload.status, parts.list_parts(upload)) == ("ended", None)
    assert sender.put(2, url=signed).status_code == 404
    assert sender.complete().json()["error"]["code"] == "upload_ended"
    assert not Asset.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_is_no_picture_is_refused_when_it_is_whole_and_kept_nowhere(
    over_http: App, either_store: str, run_tasks: Any
) -> None:
    sender = Sender(over_http(make_user("ana")), b"<svg xmlns='http://www.w3.org/2000/svg'>" + b" " * 900)
    assert sender.put(1).status_code == 200
    refused = sender.complete()
    assert refused.status_code == 422
    assert list(refused.json()["error"]["fields"]) == ["file"]
    run_tasks()
    assert not Asset.objects.exists()
    assert not default_storage.exists(Upload.objects.get().name)


@pytest.mark.django_db
def test_an_upload_is_its_owners_alone(client: Any) -> None:
    ana, carla = make_user("ana"), make_user("carla")
    begun = client_of(ana).post("/api/v1/media/uploads/", {"byte_size": 9}, "application/json").json()
    at = f"/api/v1/media/uploads/{begun['id']}/"
    stranger = client_of(carla)
    assert stranger.get(at).status_code == stranger.delete(at).status_code == 404
    assert stranger.post(f"{at}parts/", {"number": 1}, "application/json").status_code == 404
    assert stranger.post(f"{at}complete/").status_code == 404
    assert Upload.objects.get().status == "open"


@pytest.mark.django_db
def test_what_is_too_large_or_too_much_is_refused_before_a_byte_is_sent() -> None:
    ana = make_user("ana")
    door = client_of(ana)

    def begin(size: int) -> Any:
        return door.post("/api/v1/media/uploads/", {"byte_size": size}, "application/json")

    heavy = begin(LIMITS.upload_bytes_max + 1)
    assert (heavy.status_code, heavy.json()["error"]["code"]) == (422, "picture_too_heavy")
    Asset.objects.create(owner=ana, byte_size=LIMITS.media_bytes_per_account - 3_000)
    assert begin(2_000).status_code == 201
    full = begin(2_000)  # the space of the first is promised
    assert (full.status_code, list(full.json()["error"]["fields"])) == (422, ["file"])
    assert Upload.objects.count() == 1


@pytest.mark.django_db
def test_what_was_begun_and_not_finished_is_swept_in_a_day(either_store: str, run_tasks: Any) -> None:
    door = client_of(make_user("ana"))
    for _number in range(2):
        door.post("/api/v1/media/uploads/", {"byte_size": 9}, "application/json")
    old, new = Upload.objects.order_by("pk")
    Upload.objects.filter(pk=old.pk).update(ends_at=timezone.now() - timedelta(seconds=1))
    sweeping.sweep_abandoned()
    run_tasks()
    old.refresh_from_db()
    assert (old.status, parts.list_parts(old)) == ("ended", None)
    assert parts.list_parts(new) == []
