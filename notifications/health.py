"""The kind that health books make: a date comes near, or has passed. pets, below, does not know of us."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.urls import reverse

from core.queue import task
from media.pictures import picture
from notifications import actions
from notifications.kinds import Target, register_kind
from pets.health_models import HealthReminder
from pets.health_reminders import list_live_reminders, sentence_of


def register() -> None:
    register_kind(
        "health_due", model=HealthReminder, load=load_reminders, words=due_words, icon="calendar", is_impersonal=True
    )


def load_reminders(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Those whose date still stands."""
    return {
        reminder.pk: Target(
            reverse("pet_health", args=[reminder.record.pet_id]),
            snippet=sentence_of(reminder),
            thumb=_face_of(reminder.record.pet),
        )
        for reminder in list_live_reminders(recipient, ids)
    }


def _face_of(pet: Any) -> Any:
    asset = pet.photo if pet.photo_id else None
    return picture(asset, sizes="48px") if asset is not None and asset.is_ready else None


def due_words(_name: str, _others: int, target: Target) -> str:
    return target.snippet


@task("notifications.on_health_due", queue="delivery")
def on_health_due(*, reminder_id: str) -> None:
    reminder = HealthReminder.objects.filter(pk=reminder_id).first()
    if reminder is not None:
        actions.notify(reminder.recipient_id, "health_due", reminder.recipient_id, reminder.pk)
