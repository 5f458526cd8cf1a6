"""A kept connection that the server has closed is replaced before a request uses it, without asking every time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.utils import ConnectionHandler

from core.database.base import DatabaseWrapper


@pytest.fixture
def kept(transactional_db: None) -> Iterator[DatabaseWrapper]:
    """A connection of its own, as a web worker keeps it between requests."""
    own = ConnectionHandler({"default": dict(connection.settings_dict)})["default"]
    own.inc_thread_sharing()
    own.ensure_connection()
    assert isinstance(own, DatabaseWrapper)
    yield own
    own.close()


def serve(own: DatabaseWrapper) -> int:
    """What Django does around a request; returns the server process that answered."""
    own.close_if_unusable_or_obsolete()
    with own.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def test_a_living_connection_is_kept_and_not_asked(kept: DatabaseWrapper, monkeypatch: pytest.MonkeyPatch) -> None:
    first = serve(kept)
    monkeypatch.setattr("django.db.backends.postgresql.base.DatabaseWrapper.is_usable", pytest.fail)
    assert serve(kept) == first


def test_a_connection_the_server_closed_is_replaced(kept: DatabaseWrapper) -> None:
    first = serve(kept)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [first])
    assert serve(kept) != first


def test_a_connection_with_a_notice_waiting_is_asked_and_kept(kept: DatabaseWrapper) -> None:
    first = serve(kept)
    with kept.cursor() as cursor:
        cursor.execute("LISTEN health")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify('health', '')")
    assert serve(kept) == first
