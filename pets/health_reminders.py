"""Reminders of the health book: a daily task asks what is due; each date is told twice at most, near and passed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core import languages, mail
from core.events import announce
from core.limits import LIMITS
from core.queue import enqueue, task
from core.templatetags.ui import day
from pets.health_models import HealthRecord, HealthReminder
from pets.health_selectors import title_of
from pets.models import Pet
from pets.policies import can_see_health
from pets.reminder_people import people_to_remind, unmuted_pets

Stage = HealthReminder.Stage
BATCH: Final = 500
# What has been overdue for longer when we first see it is history somebody wrote down, not news.
STALE: Final = timedelta(days=60)


@task("pets.remind_of_health", queue="bulk")
def remind_of_health(*, after: str | None = None) -> None:
    """Every day: one row for each date that has come near or passed, five hundred entries a transaction."""
    remind_due(after)


@transaction.atomic
def remind_due(after: str | None = None) -> int:
    """Writes the reminders that are due today, for all whose role reads the book and who did not ask for quiet, and
    asks for their mails; returns how many were new."""
    today = timezone.now().date()
    alive = Pet.objects.filter(
        deleted_at__isnull=True, memorial__isnull=True, owner__is_active=True, owner__suspended_at__isnull=True
    )
    due = HealthRecord.objects.current().filter(  # type: ignore[attr-defined]
        next_date__gte=today - STALE, next_date__lte=today + timedelta(days=LIMITS.health_soon_days)
    )
    due = due.filter(pet__in=alive).select_related("pet").order_by("pk")
    rows = list((due.filter(pk__gt=UUID(after)) if after else due)[: BATCH + 1])
    people = people_to_remind({record.pet_id: record.pet for record in rows[:BATCH]}.values())
    wanted = [_reminder(record, person_id, today) for record in rows[:BATCH] for person_id in people[record.pet_id]]
    HealthReminder.objects.bulk_create(wanted, ignore_conflicts=True)
    new = HealthReminder.objects.filter(pk__in=[reminder.pk for reminder in wanted])
    for reminder_id in new.values_list("pk", flat=True):
        enqueue("pets.mail_health_reminder", reminder_id=reminder_id)
        announce("pets.health_due", reminder_id=reminder_id)
    if len(rows) > BATCH:
        enqueue("pets.remind_of_health", after=rows[BATCH - 1].pk)
    return new.count()


def _reminder(record: HealthRecord, person_id: UUID, today: date) -> HealthReminder:
    assert record.next_date is not None  # the query asked for it
    stage = Stage.OVERDUE if record.next_date < today else Stage.UPCOMING
    return HealthReminder(record=record, recipient_id=person_id, stage=stage, due_date=record.next_date)


def list_live_reminders(recipient: Any, ids: Collection[UUID | str]) -> list[HealthReminder]:
    """Those of the person whose date still stands: not moved, not replaced, the animal's book theirs to read and
    not muted."""
    rows = HealthReminder.objects.filter(pk__in=ids, recipient_id=recipient.pk, due_date=F("record__next_date"))
    rows = rows.filter(record__pet__deleted_at__isnull=True, record__pet__memorial__isnull=True)
    found = list(rows.select_related("record__pet__photo", "recipient"))
    wanted = unmuted_pets(recipient, {reminder.record.pet_id for reminder in found})
    return [
        reminder
        for reminder in found
        if reminder.record.pet_id in wanted and can_see_health(recipient, reminder.record.pet)
    ]


def sentence_of(reminder: HealthReminder) -> str:
    """What is due of whom and when, in the current language."""
    given = {"pet": reminder.record.pet.name, "what": title_of(reminder.record), "date": day(reminder.due_date)}
    if reminder.stage == Stage.OVERDUE:
        return _("%(pet)s: %(what)s was due on %(date)s") % given
    return _("%(pet)s: %(what)s is due on %(date)s") % given


@task("pets.mail_health_reminder", queue="delivery")
def mail_health_reminder(*, reminder_id: str) -> None:
    """In the person's language, after their quiet hours; what is due stands in the mail, how the animal is does not."""
    row = HealthReminder.objects.select_related("recipient").filter(pk=reminder_id).first()
    if row is None or not row.recipient.is_active or not (live := list_live_reminders(row.recipient, [row.pk])):
        return
    reminder, person = live[0], row.recipient
    if held := mail.notice_held_until(person, "health_due"):
        enqueue("pets.mail_health_reminder", delay=held - timezone.now(), reminder_id=reminder_id)
        return
    with translation.override(person.language):
        subject = sentence_of(reminder)
        given = {
            "subject": subject,
            "pet": reminder.record.pet,
            "is_suggested": reminder.record.is_suggested,
            "button_url": settings.SITE_URL + reverse("pet_health", args=[reminder.record.pet_id]),
            "site_url": settings.SITE_URL,
            "language": languages.BY_CODE.get(person.language, languages.BY_CODE["en"]),
        }
        text = render_to_string("pets/health_mail/mail.txt", given)
        html = render_to_string("pets/health_mail/mail.html", given)
    mail.send_notice(person, "health_due", subject=subject, text=text, html=html)
