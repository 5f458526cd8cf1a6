"""Calls outside of the chat: while it rings, and what was missed; nobody's name on a screen unless the person wants it."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from chat import actions
from chat.actions import calling
from chat.models import Member
from chat.tests.factories import make_talk
from core import queue
from core.models import OutboxMessage
from notifications.models import Notification
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def told(user: Any) -> list[tuple[str, str]]:
    """Kinds and sentences in the bell."""
    items = client_of(user).get("/api/v1/notifications/").json()["items"]
    return [(one["kind"], one["words"]) for one in items if one["kind"].startswith("call")]


def time_is_up() -> None:
    OutboxMessage.objects.filter(task="chat.end_ringing").update(run_after=timezone.now())
    queue.drain()


@pytest.mark.parametrize("tells", [False, True])
def test_it_rings_and_then_was_missed(cast: SimpleNamespace, tells: bool) -> None:
    actions.choose_settings(cast.bruno, {"tells_words": tells})
    talk = make_talk(cast.ana, cast.bruno)
    calling.start_call(cast.ana, talk.pk, kind="audio", device_id=uuid4())
    queue.drain()
    assert told(cast.bruno) == [("call", "Ana calls you." if tells else "Somebody calls you.")]

    time_is_up()

    said = "You missed a call from Ana." if tells else "You missed a call."
    assert told(cast.bruno) == [("call_missed", said)]
    assert told(cast.ana) == []


def test_an_answered_call_is_told_nobody(cast: SimpleNamespace) -> None:
    call = calling.start_call(cast.ana, make_talk(cast.ana, cast.bruno).pk, kind="audio", device_id=uuid4())
    queue.drain()
    calling.accept_call(cast.bruno, call.pk, device_id=uuid4())
    calling.leave_call(cast.bruno, call.pk)
    queue.drain()
    assert told(cast.bruno) == []


def test_what_is_muted_is_told_nobody(cast: SimpleNamespace) -> None:
    talk = make_talk(cast.ana, cast.bruno)
    Member.objects.filter(person=cast.bruno).update(muted_until=timezone.now() + timedelta(hours=1))
    calling.start_call(cast.ana, talk.pk, kind="audio", device_id=uuid4())
    queue.drain()
    time_is_up()
    assert not Notification.objects.filter(recipient=cast.bruno, kind__startswith="call").exists()
