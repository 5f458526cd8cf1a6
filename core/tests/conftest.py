"""What the tests of the kernel share: two socket processes of one site, and ana."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.cast import make_user


@pytest.fixture(scope="session")
def ports(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[int, int]]:
    """Two socket processes of one site."""
    from core.tests.realtime_site import socket_server

    with django_db_blocker.unblock(), socket_server() as one, socket_server() as two:
        yield one, two


@pytest.fixture
def port(ports: tuple[int, int]) -> int:
    return ports[0]


@pytest.fixture
def ana() -> Any:
    return make_user("ana")
