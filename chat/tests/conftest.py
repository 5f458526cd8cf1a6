"""A socket process of the site, as core's tests start it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def port(django_db_setup: None, django_db_blocker: Any) -> Iterator[int]:
    from core.tests.realtime_site import socket_server

    with django_db_blocker.unblock(), socket_server() as one:
        yield one
