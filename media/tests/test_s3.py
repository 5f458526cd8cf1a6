"""The same code on a real S3 server process: private, presigned, gone when deleted."""

from __future__ import annotations

import io
import urllib.error
import urllib.request
from typing import Any

import pytest
from django.urls import reverse

from media import actions, sweeping
from media.models import Asset
from tests.cast import client_of, make_user
from tests.site import picture


def status_of(url: str) -> int:
    try:
        return urllib.request.urlopen(url, timeout=10).status
    except urllib.error.HTTPError as error:
        return error.code


@pytest.mark.django_db
def test_an_upload_lives_and_dies_in_a_private_bucket(bucket: str, run_tasks: Any) -> None:
    ana = make_user("ana")
    asset = actions.upload_image(ana, io.BytesIO(picture()))
    run_tasks()
    asset.refresh_from_db()
    assert asset.status == "ready"
    answer = client_of(ana).get(reverse("media:file", args=[asset.pk, 320, "webp"]))
    assert answer.status_code == 302
    signed = answer["Location"]
    assert signed.startswith(bucket)
    assert "X-Amz-Expires=60" in signed
    assert "private" in answer["Cache-Control"]
    assert status_of(signed) == 200
    assert status_of(signed.split("?")[0]) == 403
    assert status_of(signed.replace("X-Amz-Signature=", "X-Amz-Signature=0")) == 403
    assert client_of(None).get(reverse("media:file", args=[asset.pk, 320, "webp"])).status_code == 404
    actions.delete_asset(ana, asset.pk)
    run_tasks()
    assert status_of(signed) in {403, 404}
    assert not Asset.objects.exists()
    assert sweeping.sweep_abandoned() == 0
