"""What is said at a time: once, when it comes; and why not, where it cannot be said then."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import jsonschema
import pytest
from django.utils import timezone

import accounts.actions
from chat import actions, group_frames
from chat.actions import scheduling
from chat.models import Conversation, Message
from chat.scheduled import ScheduledMessage
from chat.tests.factories import make_friends, make_talk
from core.limits import LIMITS
from core.models import OutboxMessage
from core.queue import consume, drain
from core.realtime import capture
from notifications.models import Notification
from tests.cast import client_of

JSON = "application/json"
SITE_OR_API = pytest.mark.parametrize("door", ["site", "api"])


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def call(user: Any, method: str, path: str, **data: Any) -> Any:
    return getattr(client_of(user), method)(f"/api/v1/{path}", data or None, content_type=JSON)


def plan(user: Any, talk: Conversation, body: str = "Happy birthday", **fields: Any) -> ScheduledMessage:
    at = fields.pop("send_at", timezone.now() + timedelta(hours=1))
    return scheduling.schedule_message(user, talk.pk, body=body, send_at=at)


def come() -> None:
    """The time has come."""
    ScheduledMessage.objects.update(send_at=timezone.now() - timedelta(seconds=1))
    OutboxMessage.objects.filter(task="chat.send_scheduled").update(run_after=timezone.now() - timedelta(seconds=1))
    drain()


def bodies(talk: Conversation) -> list[str]:
    return list(Message.objects.filter(conversation=talk).order_by("seq").values_list("body", flat=True))


@SITE_OR_API
def test_it_is_said_at_its_time_and_not_before(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    at = timezone.now() + timedelta(hours=1)
    if door == "api":
        made = call(
            cast.ana, "post", f"conversations/{talk.pk}/scheduled/", body="Happy birthday", send_at=at.isoformat()
        )
        assert made.status_code == 201 and made.json()["problem"] == ""
        (seen,) = call(cast.ana, "get", f"conversations/{talk.pk}/scheduled/").json()["items"]
        assert seen == made.json()
    else:
        type(cast.ana).objects.update(time_zone="America/Mexico_City")
        local = (timezone.now() - timedelta(hours=6) + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M")
        answer = client_of(cast.ana).post(f"/chat/{talk.pk}/later/", {"body": "Happy birthday", "send_at": local})
        assert answer.status_code == 302
        assert abs(ScheduledMessage.objects.get().send_at - at) < timedelta(minutes=2)  # by the person's own clock
        assert "Happy birthday" in client_of(cast.ana).get(f"/chat/{talk.pk}/later/").content.decode()
        assert "1 message waits to be sent" in client_of(cast.ana).get(f"/chat/{talk.pk}/").content.decode()
    drain()
    assert bodies(talk) == []
    assert call(cast.bruno, "get", f"conversations/{talk.pk}/scheduled/").json()["items"] == []
    come()
    assert bodies(talk) == ["Happy birthday"] and not ScheduledMessage.objects.exists()
    assert Message.objects.get().sender_id == cast.ana.pk


def test_a_worker_that_dies_says_it_once(cast: SimpleNamespace, talk: Conversation, monkeypatch: Any) -> None:
    plan(cast.ana, talk)
    row = OutboxMessage.objects.get(task="chat.send_scheduled")
    ScheduledMessage.objects.update(send_at=timezone.now() - timedelta(seconds=1))
    real = scheduling.group_realtime.tell_scheduled

    def die(*_given: Any) -> None:
        raise SystemExit

    monkeypatch.setattr(scheduling.group_realtime, "tell_scheduled", die)  # it was stored, and then the process went
    with pytest.raises(SystemExit):
        consume(row.pk)
    assert bodies(talk) == [] and ScheduledMessage.objects.count() == 1
    monkeypatch.setattr(scheduling.group_realtime, "tell_scheduled", real)
    consume(row.pk)
    consume(row.pk)
    scheduling.send_scheduled(row.arguments["scheduled_id"])
    assert bodies(talk) == ["Happy birthday"]


@SITE_OR_API
def test_what_waits_is_changed_sent_now_or_taken_back(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    one, two, three = (plan(cast.ana, talk, body) for body in ("one", "two", "three"))
    later = timezone.now() + timedelta(days=2)
    paths = {each: f"conversations/{talk.pk}/scheduled/{each.pk}/" for each in (one, two, three)}
    if door == "api":
        assert (
            call(cast.ana, "patch", paths[one], body="changed", send_at=later.isoformat()).json()["body"] == "changed"
        )
        assert call(cast.ana, "post", f"{paths[two]}now/").json()["body"] == "two"
        assert call(cast.ana, "delete", paths[three]).status_code == 204
    else:
        client = client_of(cast.ana)
        at = later.strftime("%Y-%m-%dT%H:%M")
        client.post(f"/chat/{talk.pk}/later/{one.pk}/", {"act": "change", "body": "changed", "send_at": at})
        client.post(f"/chat/{talk.pk}/later/{two.pk}/", {"act": "now"})
        client.post(f"/chat/{talk.pk}/later/{three.pk}/", {"act": "cancel"})
    assert bodies(talk) == ["two"]
    left = ScheduledMessage.objects.get()
    assert left.body == "changed" and left.send_at > timezone.now() + timedelta(days=1)
    OutboxMessage.objects.filter(task="chat.send_scheduled").update(run_after=timezone.now())
    drain()  # the task of the first time finds nothing due
    assert bodies(talk) == ["two"]
    for method, path in (("delete", paths[one]), ("patch", paths[one]), ("post", f"{paths[one]}now/")):
        assert call(cast.bruno, method, path, **({"body": "x"} if method == "patch" else {})).status_code == 404


def test_who_left_meanwhile_is_told_that_it_was_not_sent(cast: SimpleNamespace) -> None:
    make_friends(cast.ana, cast.bruno)
    group = actions.make_group(cast.ana, name="Parque", people=[cast.bruno])
    plan(cast.bruno, group)
    actions.leave_group(cast.bruno, group.pk)
    come()
    assert "Happy birthday" not in bodies(group)
    assert ScheduledMessage.objects.get().problem == "You are not in this conversation any more."
    assert Notification.objects.get(kind="scheduled_unsaid").recipient_id == cast.bruno.pk
    page = client_of(cast.bruno).get("/chat/scheduled/").content.decode()
    assert "It was not sent:" in page and "You are not in this conversation any more." in page
    answer = call(cast.bruno, "post", f"conversations/{group.pk}/scheduled/{ScheduledMessage.objects.get().pk}/now/")
    assert answer.json()["error"]["code"] == "not_in_conversation"
    assert (
        call(
            cast.bruno, "delete", f"conversations/{group.pk}/scheduled/{ScheduledMessage.objects.get().pk}/"
        ).status_code
        == 204
    )


def test_who_is_blocked_meanwhile_is_told_no_more_than_that_it_is_closed(
    cast: SimpleNamespace, talk: Conversation
) -> None:
    plan(cast.ana, talk)
    accounts.actions.block(cast.bruno, cast.ana)
    come()
    assert bodies(talk) == []
    found = call(cast.ana, "get", "me/chat/scheduled/").json()["items"]
    assert [one["problem"] for one in found] == ["This conversation is not open to you any more."]


@pytest.mark.parametrize("minutes", [-1, 60 * 24 * (LIMITS.schedule_days_max + 1)])
def test_a_time_that_cannot_be_is_refused(cast: SimpleNamespace, talk: Conversation, minutes: int) -> None:
    at = (timezone.now() + timedelta(minutes=minutes)).isoformat()
    answer = call(cast.ana, "post", f"conversations/{talk.pk}/scheduled/", body="Hola", send_at=at)
    assert answer.status_code == 422 and "send_at" in answer.json()["error"]["fields"]
    answer = client_of(cast.ana).post(f"/chat/{talk.pk}/later/", {"body": "Hola", "send_at": "soon"})
    assert answer.status_code == 422 and b"Choose a day and a time." in answer.content
    assert not ScheduledMessage.objects.exists()


def test_other_tabs_hear_how_much_waits(
    cast: SimpleNamespace, talk: Conversation, django_capture_on_commit_callbacks: Any
) -> None:
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        plan(cast.ana, talk)
    ((to, frame),) = [(to, frame) for to, frame in sent if frame["type"] == "scheduled_changed"]
    jsonschema.validate(frame, group_frames.HEARD["scheduled_changed"])
    assert to == f"user.{cast.ana.pk}" and frame["count"] == 1


def test_what_was_written_so_far_is_brought_along(cast: SimpleNamespace, talk: Conversation) -> None:
    page = client_of(cast.ana).post(f"/chat/{talk.pk}/later/", {"act": "begin", "body": "Half a thought"})
    assert page.status_code == 200 and "Half a thought" in page.content.decode()
    assert not ScheduledMessage.objects.exists()
