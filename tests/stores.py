"""Both kinds of store, and the API over a real socket."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import httpx
import pytest
from django.core.files.storage import default_storage, storages

from petamigos.embedded.places import free_port
from tests.cast import client_of

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


@pytest.fixture(params=["disk", "s3"])
def either_store(request: pytest.FixtureRequest) -> str:
    """What follows is proved of the local disk and of an S3 store."""
    if request.param == "s3":
        request.getfixturevalue("bucket")
    return str(request.param)


@pytest.fixture
def over_http(live_server: Any, settings: Any) -> Iterator[Callable[..., httpx.Client]]:
    """An app of a person (None: nobody's) that speaks to a real server; or their browser, with a cookie."""
    opened: list[httpx.Client] = []

    def app_of(person: Any, *, is_browser: bool = False) -> httpx.Client:
        key = client_of(person).session.session_key if person is not None else ""
        headers = {} if is_browser or not key else {"X-Session-Token": key}
        cookies = {settings.SESSION_COOKIE_NAME: key} if is_browser and key else {}
        opened.append(httpx.Client(base_url=live_server.url, headers=headers, cookies=cookies, timeout=30))
        return opened[-1]

    yield app_of
    for client in opened:
        client.close()
