"""The audit log keeps two years by the clock of the database, and nothing younger can be removed by anyone."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import InternalError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from core import audit_retention
from core.limits import LIMITS
from core.models import AuditEntry
from petamigos.celery import app

pytestmark = pytest.mark.django_db


def written(event: str, ago: str, count: int = 1) -> None:
    """Rows of another time: the log itself knows only now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_auditentry (at, event, target, request_id, data)"
            " SELECT now() - %s::interval, %s, '', '', '{}' FROM generate_series(1, %s)",
            [ago, event, count],
        )


def events() -> set[str]:
    return set(AuditEntry.objects.filter(event__startswith="tests.").values_list("event", flat=True))


def test_what_is_older_than_two_years_goes_and_nothing_else() -> None:
    written("tests.ancient", "5 years")
    written("tests.old", "730 days 1 minute")
    written("tests.almost", "729 days 23 hours")
    written("tests.new", "0")
    audit_retention.sweep_audit()
    assert events() == {"tests.almost", "tests.new"}
    assert audit_retention.sweep_old_entries() == 0


def test_many_go_in_batches() -> None:
    written("tests.old", "3 years", 25)
    with CaptureQueriesContext(connection) as told:
        assert audit_retention.sweep_old_entries(batch=10) == 25
    assert len(told) == 3
    assert events() == set()


@pytest.mark.parametrize("ago", ["0", "1 year", "729 days"])
def test_the_database_refuses_to_lose_a_younger_row(ago: str) -> None:
    written("tests.young", ago)
    for statement in (
        "DELETE FROM core_auditentry WHERE event = 'tests.young'",
        "UPDATE core_auditentry SET event = 'tests.other' WHERE event = 'tests.young'",
    ):
        with pytest.raises((ProgrammingError, InternalError)), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert events() == {"tests.young"}


def test_an_old_row_cannot_be_rewritten_either() -> None:
    written("tests.old", "3 years")
    with pytest.raises((ProgrammingError, InternalError)), transaction.atomic():
        AuditEntry.objects.filter(event="tests.old").update(event="tests.other")


def test_a_clock_that_runs_ahead_shortens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import timedelta

    from django.utils import timezone

    later = timezone.now() + timedelta(days=3650)
    monkeypatch.setattr(timezone, "now", lambda: later)
    written("tests.new", "10 days")
    audit_retention.sweep_audit()
    assert events() == {"tests.new"}


def test_it_runs_by_the_timetable_and_says_the_same_as_the_limit() -> None:
    known: dict[str, Any] = {entry["task"]: entry for entry in app.conf.beat_schedule.values()}
    assert known["core.sweep_audit"]["schedule"] == 86400.0
    assert LIMITS.audit_days == 730
