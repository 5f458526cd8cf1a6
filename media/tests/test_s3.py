"""The same code on a real S3 server process: private, presigned, gone when deleted."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from django.core.files.storage import default_storage, storages
from django.urls import reverse

from media import actions, processing
from media.models import Asset
from petamigos.embedded.places import free_port
from tests.cast import client_of, make_user
from tests.site import picture

KEY, SECRET = "test-access-key", "test-secret-key-0123456789"


@pytest.fixture
def bucket(tmp_path: Path, settings: Any) -> Iterator[str]:
    port = free_port()
    env = {**os.environ, "NANIO_ACCESS_KEY": KEY, "NANIO_SECRET_KEY": SECRET}
    program = Path(sys.executable).with_name("nanio")
    server = subprocess.Popen(
        [str(program), "serve", "--host", "127.0.0.1", "--port", str(port), "--data-dir", str(tmp_path)], env=env,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    endpoint = f"http://127.0.0.1:{port}"
    client = boto3.client(
        "s3", endpoint_url=endpoint, aws_access_key_id=KEY, aws_secret_access_key=SECRET, region_name="us-east-1"
    )
    until = time.monotonic() + 20
    while True:
        try:
            client.create_bucket(Bucket="pets")
            break
        except Exception:
            assert time.monotonic() < until and server.poll() is None
            time.sleep(0.2)
    options = {
        "bucket_name": "pets", "endpoint_url": endpoint, "access_key": KEY, "secret_key": SECRET, "region_name": "us-east-1",
        "default_acl": None, "querystring_auth": True, "querystring_expire": 60, "file_overwrite": False,
        "signature_version": "s3v4", "addressing_style": "path",
    }  # fmt: skip
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options},
    }
    storages._storages.clear()
    default_storage._wrapped = storages["default"]
    yield endpoint
    server.terminate()
    server.wait(10)
    storages._storages.clear()


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
    assert processing.sweep_abandoned() == 0
