"""The page of calls: over all conversations, as each person had them, and never more than the conversations still say."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from chat import actions as chat
from chat.actions import calling
from chat.calls import Call
from chat.models import Conversation, Member, Message
from chat.tests.factories import make_friends, make_talk
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def make_group(first: Any, *others: Any) -> Conversation:
    for one in others:
        make_friends(first, one)
    return chat.make_group(first, name="Parque", people=list(others))


def rang(caller: Any, talk: Conversation, kind: str = "audio") -> Call:
    return calling.start_call(caller, talk.pk, kind=kind, device_id=uuid4())


def talked(caller: Any, others: list[Any], talk: Conversation, seconds: int, kind: str = "audio") -> None:
    call = rang(caller, talk, kind)
    for one in others:
        calling.accept_call(one, call.pk, device_id=uuid4())
    Call.objects.filter(pk=call.pk).update(answered_at=timezone.now() - timedelta(seconds=seconds))
    for one in (caller, *others):
        calling.leave_call(one, call.pk)


def unheard(caller: Any, talk: Conversation, kind: str = "audio") -> None:
    calling.end_ringing(rang(caller, talk, kind).pk)


def listed(person: Any, query: str = "") -> list[dict[str, Any]]:
    answer = client_of(person).get(f"/api/v1/me/calls/{query}")
    assert answer.status_code == 200, answer.content
    return list(answer.json()["items"])


def told(person: Any, query: str = "") -> list[tuple[str, str, str]]:
    return [(one["kind"], one["direction"], one["outcome"]) for one in listed(person, query)]


def test_each_has_the_calls_as_they_were_for_them(cast: SimpleNamespace) -> None:
    talk, other = make_talk(cast.ana, cast.bruno), make_talk(cast.ana, cast.carla)
    talked(cast.ana, [cast.bruno], talk, 125, "video")
    unheard(cast.bruno, talk)
    calling.decline_call(cast.ana, rang(cast.carla, other).pk)
    calling.leave_call(cast.ana, rang(cast.ana, talk).pk)
    assert told(cast.ana) == [
        ("audio", "outgoing", "cancelled"),
        ("audio", "incoming", "declined"),
        ("audio", "incoming", "missed"),
        ("video", "outgoing", "answered"),
    ]
    assert told(cast.bruno) == [
        ("audio", "incoming", "missed"),
        ("audio", "outgoing", "unanswered"),
        ("video", "incoming", "answered"),
    ]
    assert told(cast.carla) == [("audio", "outgoing", "declined")]
    assert told(cast.ana, "?show=missed") == [("audio", "incoming", "missed")]
    assert told(cast.dora) == []
    first = listed(cast.ana)[-1]
    assert 124 <= first["seconds"] <= 127 and first["conversation_id"] == str(talk.pk)
    assert Message.objects.get(pk=first["message_id"]).seq == first["seq"]


def test_of_a_group_who_did_not_come_has_missed_it(cast: SimpleNamespace) -> None:
    group = make_group(cast.ana, cast.bruno, cast.carla)
    talked(cast.ana, [cast.bruno], group, 60)
    assert told(cast.bruno) == [("audio", "incoming", "answered")]
    assert told(cast.carla, "?show=missed") == [("audio", "incoming", "missed")]


def test_what_is_gone_in_the_conversation_is_gone_here(cast: SimpleNamespace) -> None:
    talk, other = make_talk(cast.ana, cast.bruno), make_talk(cast.ana, cast.carla)
    unheard(cast.bruno, talk)
    unheard(cast.carla, other)
    assert len(listed(cast.ana)) == 2
    chat.clear(cast.ana, talk.pk)
    assert [one["conversation_id"] for one in listed(cast.ana)] == [str(other.pk)]
    line = UUID(listed(cast.ana)[0]["message_id"])
    assert client_of(cast.ana).delete(f"/api/v1/conversations/{other.pk}/messages/{line}/").status_code == 204
    assert listed(cast.ana) == [] and len(listed(cast.bruno)) == len(listed(cast.carla)) == 1


def test_who_left_a_group_hears_of_no_later_call(cast: SimpleNamespace) -> None:
    group = make_group(cast.ana, cast.bruno, cast.carla)
    Member.objects.filter(conversation=group, person=cast.carla).update(state="left", left_seq=group.last_seq)
    unheard(cast.ana, group)
    assert listed(cast.carla) == [] and len(listed(cast.bruno)) == 1


def test_they_come_in_pages_with_as_many_queries(
    cast: SimpleNamespace, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    talks = [make_talk(cast.ana, one) for one in (cast.bruno, cast.carla)]
    for number in range(5):
        unheard(cast.ana, talks[number % 2])
    client = client_of(cast.ana)
    first = client.get("/api/v1/me/calls/?limit=3").json()
    rest = client.get(f"/api/v1/me/calls/?limit=3&cursor={first['next_cursor']}").json()
    seen = [one["message_id"] for one in first["items"] + rest["items"]]
    assert len(seen) == len(set(seen)) == 5 and rest["next_cursor"] is None
    client.get("/chat/calls/")  # statements are prepared once a connection
    with django_assert_max_num_queries(7) as few:
        client.get("/chat/calls/")
    for _again in range(5):
        unheard(cast.bruno, talks[0])
    with django_assert_num_queries(len(few)):
        client.get("/chat/calls/")


@pytest.mark.parametrize("query", ["?show=mine", "?cursor=x", "?limit=0"])
def test_what_cannot_be_asked_is_named(cast: SimpleNamespace, query: str) -> None:
    answer = client_of(cast.ana).get(f"/api/v1/me/calls/{query}")
    assert answer.status_code == 422 and query[1:].split("=")[0] in answer.json()["error"]["fields"]


def test_the_page_says_it_and_calls_back(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    assert "No calls yet" in client.get("/chat/calls/").content.decode()
    assert "/chat/calls/" in client.get("/chat/").content.decode()
    talk = make_talk(cast.ana, cast.bruno)
    talked(cast.ana, [cast.bruno], talk, 125, "video")
    unheard(cast.bruno, talk)
    page = client.get("/chat/calls/").content.decode()
    assert "Outgoing · 2 minutes" in page and 'data-call="video"' in page and 'data-call="audio"' in page
    assert f'data-conversation="{talk.pk}"' in page and "Bruno" in page
    missed = client.get("/chat/calls/?show=missed").content.decode()
    assert missed.count("call-line is-missed") == 1 and "Outgoing" not in missed
    assert "None missed" in client_of(cast.carla).get("/chat/calls/?show=missed").content.decode()
