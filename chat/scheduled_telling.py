"""The task that says what waited, and the bell about what could not be said."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.actions import scheduling
from chat.scheduled import ScheduledMessage
from core.queue import task
from notifications.actions import notify
from notifications.kinds import Target, register_kind
from notifications.topics import Category, Channel, register_topic

UNSAID: Final = "scheduled_unsaid"


def register() -> None:
    register_kind(
        UNSAID, model=ScheduledMessage, load=load_unsaid, words=unsaid_words, icon="clock", is_impersonal=True
    )
    register_topic(
        UNSAID,
        gettext_lazy("Messages of yours that could not be sent at their time"),
        Category.ACCOUNT,
        defaults=(Channel.PUSH,),
        has_people=False,
    )


@task("chat.send_scheduled", queue="delivery")
def send_scheduled(*, scheduled_id: str) -> None:
    scheduling.send_scheduled(scheduled_id)


@task("chat.tell_unsaid", queue="delivery")
def tell_unsaid(*, scheduled_id: str) -> None:
    waiting = ScheduledMessage.objects.filter(pk=scheduled_id).exclude(problem="").first()
    if waiting is not None:
        notify(waiting.sender_id, UNSAID, waiting.sender_id, waiting.pk)


def load_unsaid(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """One query. What it says is not told on a screen."""
    rows = ScheduledMessage.objects.filter(pk__in=ids, sender_id=recipient.pk).exclude(problem="")
    return {one.pk: Target(reverse("scheduled_all")) for one in rows}


def unsaid_words(_name: str, _others: int, _target: Target) -> str:
    return _("A message that you scheduled could not be sent.")
