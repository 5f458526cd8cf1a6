"""Mails that other rooms write wait for the end of quiet hours as all else does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from core.models import OutboxMessage
from notifications.preference_models import NotificationSettings
from pets import tag_actions
from pets.health_models import HealthRecord
from pets.health_reminders import remind_due
from tests.delivering import later

pytestmark = pytest.mark.django_db


def quiet_for_hours(person: Any, **more: Any) -> datetime:
    """Quiet from an hour ago, by the person's clock, for three hours; when it ends."""
    person.time_zone = "UTC"
    person.save()
    now = timezone.now().astimezone(UTC)
    begins, ends = now - timedelta(hours=1), now + timedelta(hours=2)
    NotificationSettings.objects.update_or_create(
        user=person,
        defaults={
            "quiet_on": True,
            "quiet_from": begins.time().replace(second=0, microsecond=0),
            "quiet_to": ends.time().replace(second=0, microsecond=0),
            "quiet_days": list(range(7)),
            **more,
        },
    )
    return ends


def subjects() -> list[str]:
    return [one.subject for one in mail.outbox]


def test_a_reminder_of_health_waits(cast: SimpleNamespace, run_tasks: Any) -> None:
    today = timezone.now().date()
    HealthRecord.objects.create(
        pet=cast.rex, kind="vaccination", name="Rabies", topic="rabies", given_date=today - timedelta(days=360),
        next_date=today, created_by=cast.ana,
    )  # fmt: skip
    quiet_for_hours(cast.ana)
    assert remind_due() == 1
    run_tasks()
    assert subjects() == []
    waiting = OutboxMessage.objects.get(task="pets.mail_health_reminder")
    assert timedelta(hours=1, minutes=50) < waiting.run_after - timezone.now() < timedelta(hours=2, minutes=10)
    NotificationSettings.objects.update(quiet_on=False)
    later(3 * 3600)
    assert len([one for one in subjects() if "Rabies" in one]) == 1


@pytest.mark.parametrize("passes", [True, False])
def test_words_of_a_finder_wait_only_if_its_person_wants_so(
    cast: SimpleNamespace, run_tasks: Any, passes: bool
) -> None:
    quiet_for_hours(cast.ana, critical_passes=passes)
    tag = tag_actions.ensure_tag(cast.ana, cast.rex)
    tag_actions.write_as_finder(cast.rex, body="I have him", address="198.51.100.7")
    run_tasks()
    told = [one for one in subjects() if one == "Somebody wrote about Rex"]
    assert len(told) == int(passes) and tag is not None
    NotificationSettings.objects.update(quiet_on=False)
    later(3 * 3600)
    assert len([one for one in subjects() if one == "Somebody wrote about Rex"]) == 1
