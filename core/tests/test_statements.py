"""Prepared statements give the same rows and errors as Django's cursor, and outlive the server they were prepared on."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.db.utils import DataError, InternalError
from django.test.utils import CaptureQueriesContext

from core.statements import Statement

MOMENT = dt.datetime(2026, 2, 28, 23, 59, 59, 120_000, tzinfo=dt.UTC)
ID = uuid.UUID(int=7)
ECHO = Statement(
    "test_echo",
    ("uuid", "int", "text", "boolean", "timestamptz", "uuid[]"),
    "SELECT $1, $2, $3, $4, $5, cardinality($6), NULL::text FROM generate_series(1, 2)",
)


@pytest.mark.parametrize(
    "values",
    [
        [ID, 3, "ñandú 🐕 '\"\\ %s", True, MOMENT, f"{{{ID},{ID}}}"],
        [None, -1, "", False, None, "{}"],
    ],
)
def test_both_ways_give_the_same_rows(db: None, values: list[Any]) -> None:
    straight = ECHO.fetch_all(values)
    with CaptureQueriesContext(connection) as watched:
        by_cursor = ECHO.fetch_all(values)
    assert straight == by_cursor
    assert straight[0][:5] == tuple(values[:5])
    assert len(straight) == 2
    assert len(watched) == 1


def test_lists_arrive_whole(db: None) -> None:
    unpack = Statement(
        "test_unpack", ("text[]",), "SELECT part FROM unnest($1) WITH ORDINALITY AS t(part, at) ORDER BY at"
    )
    words = ["", "a,b", '"quoted"', "back\\slash", "{braces}", "NULL", "ñ 🐕", "it's", None]
    assert [row[0] for row in unpack.fetch_all([words])] == words


@pytest.mark.parametrize("run", [lambda work: work(), None], ids=["straight", "watched"])
def test_errors_are_those_of_django(db: None, run: Callable[[Any], Any] | None) -> None:
    divide = Statement("test_divide", ("int",), "SELECT 1 / $1")
    with pytest.raises(DataError, match="division by zero"):
        if run is None:
            with CaptureQueriesContext(connection):
                divide.fetch_all([0])
        else:
            run(lambda: divide.fetch_all([0]))
    with pytest.raises(InternalError):  # the transaction of this test is broken now, on either way
        divide.fetch_all([1])


def test_a_connection_that_ends_is_an_operational_error_and_the_next_one_is_prepared_anew(
    transactional_db: None,
) -> None:
    pid = Statement("test_pid", (), "SELECT pg_backend_pid()")
    ended = pid.fetch_all([])[0][0]
    end = Statement("test_end", (), "SELECT pg_terminate_backend(pg_backend_pid())")
    with pytest.raises(OperationalError):
        end.fetch_all([])
    connection.close_if_unusable_or_obsolete()
    assert pid.fetch_all([])[0][0] != ended


def test_a_statement_that_takes_too_long_is_cancelled(transactional_db: None) -> None:
    sleep = Statement("test_sleep", (), "SELECT pg_sleep(20)")
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 50")
    try:
        with pytest.raises(OperationalError, match="statement timeout"):
            sleep.fetch_all([])
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET statement_timeout")
