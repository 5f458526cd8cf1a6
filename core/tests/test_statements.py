"""Prepared statements give the same rows and errors as Django's cursor, and outlive the server they were prepared on."""

from __future__ import annotations

import contextlib
import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.db.utils import DataError, InternalError
from django.test.utils import CaptureQueriesContext

from core.models import DeadLetter
from core.statements import Statement, ask_ahead, ask_together, fetch_chain

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


PUT = Statement(
    "test_put",
    ("bigint",),
    "INSERT INTO core_deadletter (id, created_at, task, queue, arguments, error)"
    " VALUES ($1, now(), 'test', 'bulk', '{}', '') RETURNING id",
)
COUNT = Statement("test_count", ("int",), "SELECT count(*) / $1 FROM core_deadletter")


@pytest.mark.parametrize("is_watched", [False, True])
def test_a_chain_is_one_transaction_and_each_sees_what_came_before(transactional_db: None, is_watched: bool) -> None:
    for _again in range(2):  # at first the statements are not prepared
        with contextlib.ExitStack() as stack:
            if is_watched:
                stack.enter_context(CaptureQueriesContext(connection))
            with pytest.raises(LookupError), transaction.atomic():
                put, counted = fetch_chain((PUT, [7]), (COUNT, [1]))
                assert put == [(7,)] and counted == [(1,)]
                raise LookupError
            assert fetch_chain((COUNT, [1])) == [[(0,)]]
    with transaction.atomic():
        fetch_chain((PUT, [7]))
    assert DeadLetter.objects.get().pk == 7


def test_of_a_chain_that_fails_nothing_stays_and_the_connection_goes_on(transactional_db: None) -> None:
    fetch_chain((COUNT, [1]))
    with transaction.atomic():
        fetch_chain((PUT, [8]))
    for steps in ([(PUT, [7]), (COUNT, [0])], [(COUNT, [0]), (PUT, [7])]):
        with pytest.raises(DataError, match="division by zero"), transaction.atomic():
            fetch_chain(*steps)
    assert fetch_chain((COUNT, [1]), (COUNT, [1])) == [[(1,)], [(1,)]]


def test_a_chain_whose_server_ends_is_an_operational_error(transactional_db: None) -> None:
    end = Statement("test_end_chain", ("int",), "SELECT pg_terminate_backend(pg_backend_pid()) WHERE $1 = 1")
    fetch_chain((end, [0]), (COUNT, [1]))
    fetch_chain((end, [0]), (COUNT, [1]))
    with pytest.raises(OperationalError), transaction.atomic():
        fetch_chain((end, [1]), (COUNT, [1]))
    connection.close_if_unusable_or_obsolete()
    assert fetch_chain((COUNT, [1])) == [[(0,)]]


@pytest.mark.parametrize("is_watched", [False, True])
def test_what_is_asked_ahead_goes_with_what_comes_first_or_by_itself(transactional_db: None, is_watched: bool) -> None:
    one = Statement("test_ahead", ("int",), "SELECT $1, now()")
    for _again in range(2):  # at first the statements are not prepared
        with contextlib.ExitStack() as stack:
            watched = stack.enter_context(CaptureQueriesContext(connection)) if is_watched else None
            with ask_ahead(one, [3]) as asked:
                assert COUNT.fetch_all([1]) == COUNT.fetch_all([1]) == [(0,)]
                assert watched or not _again or asked.is_answered
            assert asked.texts()[0][0] == "3"
            with ask_ahead(one, [4]) as asked, transaction.atomic():
                (now,) = fetch_chain((one, [5]))
            assert asked.texts()[0][0] == "4" and now[0][0] == 5
            with ask_ahead(one, [6]) as asked:
                pass
            assert asked.texts()[0][0] == "6"
    assert COUNT.fetch_all([1]) == [(0,)]  # nothing waits any more


def test_of_what_fails_nothing_is_taken_for_an_answer(transactional_db: None) -> None:
    one = Statement("test_ahead", ("int",), "SELECT $1, now()")
    one.fetch_all([0])
    COUNT.fetch_all([1])
    with pytest.raises(DataError, match="division by zero"), ask_ahead(one, [3]):
        COUNT.fetch_all([0])
    with ask_ahead(one, [3]) as asked:
        with pytest.raises(DataError, match="division by zero"):
            COUNT.fetch_all([0])
        assert not asked.is_answered
    assert asked.texts()[0][0] == "3"


TRIP = Statement("test_trip", ("int",), "SELECT $1, pg_backend_pid(), statement_timestamp()")
TEXT = Statement("test_trip_text", ("text", "uuid[]"), "SELECT $1, cardinality($2)")


def ready(*statements: Statement) -> None:
    """Prepared on this connection, as after a first page."""
    for statement in statements:
        statement.fetch_all(["1" if kind == "int" else None for kind in statement.types])


@pytest.mark.parametrize("is_watched", [False, True])
def test_what_is_asked_together_is_answered_where_it_is_asked(transactional_db: None, is_watched: bool) -> None:
    with contextlib.ExitStack() as stack:
        watched = stack.enter_context(CaptureQueriesContext(connection)) if is_watched else None
        ready(COUNT, TRIP, TEXT)
        with ask_together([(COUNT, [1]), (TRIP, [3]), (TEXT, ["ñ", [ID, ID]])]):
            DeadLetter.objects.create(task="t", queue="bulk", arguments={}, error="")
            # What was asked with others stood before; whoever asks again, or something else, asks anew.
            assert COUNT.fetch_all([1]) == [(1 if watched else 0,)]
            assert COUNT.fetch_all([1]) == [(1,)]
            assert TRIP.fetch_all([4])[0][0] == 4
            assert TRIP.fetch_texts([3])[0][0] == "3"
            assert TEXT.fetch_all(["ñ", [ID, ID]]) == [("ñ", 2)]
        assert COUNT.fetch_all([1]) == [(1,)]


def test_what_was_asked_together_is_no_answer_in_another_transaction(transactional_db: None) -> None:
    ready(COUNT, TRIP)
    with ask_together([(COUNT, [1]), (TRIP, [1])]):
        with transaction.atomic():
            fetch_chain((PUT, [9]))
            assert COUNT.fetch_all([1]) == [(1,)]
        assert COUNT.fetch_all([1]) == [(0,)]  # what it was asked for
    with ask_together([(COUNT, [1]), (TRIP, [1])]):
        pass
    assert COUNT.fetch_all([1]) == [(1,)]  # nothing is left over


def test_of_what_is_asked_together_an_error_is_raised_at_once_and_nothing_remains(transactional_db: None) -> None:
    ready(COUNT, TRIP)
    with pytest.raises(DataError, match="division by zero"), ask_together([(TRIP, [1]), (COUNT, [0])]):
        raise AssertionError("not reached")  # pragma: no cover
    assert COUNT.fetch_all([1]) == [(0,)]


def test_what_is_asked_together_is_asked_before_the_first_of_it_is_fetched(transactional_db: None) -> None:
    ready(COUNT, TRIP)
    with ask_together([(TRIP, [1]), (TRIP, [2]), (COUNT, [1])]):
        before = Statement("test_now", (), "SELECT clock_timestamp()").fetch_all([])  # by the server's clock
        assert max(TRIP.fetch_all([1])[0][2], TRIP.fetch_all([2])[0][2]) < before[0][0]
