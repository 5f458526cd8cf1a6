"""How much one may keep and send: shown before one hits it, held against parallel senders, told by field."""

from __future__ import annotations

import errno
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from core.limits import LIMITS, RATES
from media.models import Asset
from media.uploads import Upload
from tests.cast import client_of, make_user
from tests.site import picture


def send(user: Any, content: bytes) -> Any:
    return client_of(user).post("/api/v1/media/", {"file": SimpleUploadedFile("a.jpg", content, "image/jpeg")})


@pytest.mark.django_db
def test_a_person_sees_what_they_use_of_what_they_may(cast: SimpleNamespace, run_tasks: Any) -> None:
    assert send(cast.ana, picture()).status_code == 201
    run_tasks()
    client_of(cast.ana).post("/api/v1/media/uploads/", {"byte_size": 5000}, "application/json")
    told = client_of(cast.ana).get("/api/v1/media/usage/").json()
    kept = sum(asset.byte_size for asset in Asset.objects.filter(owner=cast.ana))
    assert told["bytes_used"] == kept + 5000
    assert told["bytes_max"] == LIMITS.media_bytes_per_account
    assert (told["uploads_today"], told["uploads_per_day"]) == (2, RATES["media.upload"][1].new_account_count)
    page = client_of(cast.ana).get("/settings/data/").content.decode()
    assert "Space for photos" in page
    assert "of 2.0" in page
    assert client_of(cast.bruno).get("/api/v1/media/usage/").json()["bytes_used"] == 0


@pytest.mark.django_db
def test_too_many_uploads_a_day_are_refused_by_field(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    hour, day = RATES["media.upload"]
    few = type(day)(2, day.seconds, day.per, day.label, new_account_count=2)
    monkeypatch.setitem(RATES, "media.upload", (hour, few))
    for _number in range(2):
        assert send(cast.ana, picture()).status_code == 201
    refused = send(cast.ana, picture())
    assert (refused.status_code, list(refused.json()["error"]["fields"])) == (429, ["file"])
    assert int(refused["Retry-After"]) > 0
    begun = client_of(cast.ana).post("/api/v1/media/uploads/", {"byte_size": 9}, "application/json")
    assert (begun.status_code, Upload.objects.count()) == (429, 0)


@pytest.mark.django_db(transaction=True)
def test_parallel_uploads_together_cannot_pass_the_space(over_http: Any) -> None:
    ana = make_user("ana")
    content = picture()
    Asset.objects.create(owner=ana, byte_size=LIMITS.media_bytes_per_account - 3 * len(content))
    app = over_http(ana)

    def post(_number: int) -> int:
        headers = {"X-Session-Token": app.headers["X-Session-Token"]}
        file = {"file": ("a.jpg", content, "image/jpeg")}
        return httpx.post(
            f"{app.base_url}/api/v1/media/".replace("//api", "/api"), headers=headers, files=file
        ).status_code

    with ThreadPoolExecutor(10) as pool:
        statuses = sorted(pool.map(post, range(20)))
    assert statuses == [201] * 3 + [422] * 17
    assert Asset.objects.filter(owner=ana).count() == 4


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("problem", "status", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), 507, "store_full"),
        (OSError(errno.EIO, "Input/output error"), 503, "unavailable"),
    ],
)
def test_a_full_disk_or_an_absent_store_leaves_no_row(
    cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, problem: OSError, status: int, code: str
) -> None:
    before = Asset.objects.count()

    def fail(*_given: Any, **_more: Any) -> str:
        raise problem

    monkeypatch.setattr(FileSystemStorage, "_save", fail)
    answer = send(cast.ana, picture())
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert Asset.objects.count() == before


@pytest.mark.django_db
def test_an_s3_store_that_is_away_begins_nothing(cast: SimpleNamespace, bucket: str) -> None:
    default_storage.endpoint_url = "http://127.0.0.1:9"  # nobody listens here
    answer = client_of(cast.ana).post("/api/v1/media/uploads/", {"byte_size": 9}, "application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "unavailable")
    assert not Upload.objects.exists()
