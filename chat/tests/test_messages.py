"""Sending and reading: stored once, in order, told to who may know; refused without a trace to all others."""

from __future__ import annotations

import contextlib
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

import accounts.actions
from accounts import restraints
from chat import actions
from chat.models import Conversation, Member, Message
from chat.tests.factories import make_talk, member, say
from core.limits import LIMITS
from core.realtime import capture
from tests.cast import client_of

JSON = "application/json"


def post(user: Any, conversation: Any, **data: Any) -> Any:
    url = f"/api/v1/conversations/{getattr(conversation, 'pk', conversation)}/messages/"
    return client_of(user).post(url, {"client_id": str(uuid4()), **data}, content_type=JSON)


def read(user: Any, conversation: Any, query: str = "") -> Any:
    return client_of(user).get(f"/api/v1/conversations/{conversation.pk}/messages/{query}")


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def test_a_message_is_stored_numbered_and_read_by_both(cast: SimpleNamespace, talk: Conversation) -> None:
    first = post(cast.ana, talk, body="  Hola, ¿vamos al parque?  ").json()
    second = post(cast.bruno, talk, body="Voy").json()

    assert (first["seq"], second["seq"]) == (1, 2)
    assert first["body"] == "Hola, ¿vamos al parque?" and first["sender"]["handle"] == "ana"
    for reader in (cast.ana, cast.bruno):
        told = read(reader, talk).json()
        assert [one["body"] for one in told["items"]] == ["Hola, ¿vamos al parque?", "Voy"]
        assert told["last_seq"] == 2
    talk.refresh_from_db()
    assert talk.last_seq == 2


def test_a_repeat_answers_what_is_stored_and_tells_nobody(
    cast: SimpleNamespace, talk: Conversation, django_capture_on_commit_callbacks: Any
) -> None:
    name = str(uuid4())
    first = post(cast.ana, talk, body="once", client_id=name)
    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        again = post(cast.ana, talk, body="once, or twice?", client_id=name)

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()["id"] == again.json()["id"] and again.json()["body"] == "once"
    assert told == []
    assert Message.objects.count() == 1 and Conversation.objects.get().last_seq == 1


def test_a_name_of_one_conversation_is_refused_in_another(cast: SimpleNamespace, talk: Conversation) -> None:
    other = make_talk(cast.ana, cast.carla)
    name = str(uuid4())
    post(cast.ana, talk, body="here", client_id=name)
    answer = post(cast.ana, other, body="there", client_id=name)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "client_id_reused")
    assert Message.objects.count() == 1


def test_the_number_is_the_cursor(cast: SimpleNamespace, talk: Conversation) -> None:
    for number in range(1, 13):
        say(cast.ana, talk, f"number {number}")

    newest = read(cast.bruno, talk, "?limit=5").json()
    assert [one["seq"] for one in newest["items"]] == [8, 9, 10, 11, 12] and newest["has_more"]
    older = read(cast.bruno, talk, "?before_seq=8&limit=5").json()
    assert [one["seq"] for one in older["items"]] == [3, 4, 5, 6, 7] and older["has_more"]
    oldest = read(cast.bruno, talk, "?before_seq=3").json()
    assert [one["seq"] for one in oldest["items"]] == [1, 2] and not oldest["has_more"]
    gap = read(cast.bruno, talk, "?after_seq=10").json()
    assert [one["seq"] for one in gap["items"]] == [11, 12] and not gap["has_more"]
    around = read(cast.bruno, talk, "?around_seq=6&limit=2").json()
    assert [one["seq"] for one in around["items"]] == [1, 2, 3, 4, 5, 6, 7] and around["has_more"]


@pytest.mark.parametrize("query", ["?before_seq=x", "?after_seq=-1", "?around_seq=1e9", "?after_change=99999999999999999999", "?limit=0"])  # fmt: skip
def test_bad_places_are_named(cast: SimpleNamespace, talk: Conversation, query: str) -> None:
    answer = read(cast.ana, talk, query)
    assert answer.status_code == 422 and set(answer.json()["error"]["fields"]) == {query[1:].split("=")[0]}


def test_strangers_guests_and_the_suspended_find_nothing(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "secret")
    nothing = client_of(cast.carla).get(f"/api/v1/conversations/{uuid4()}/messages/")
    for person in (cast.carla, cast.dora, cast.eva, cast.paco, cast.staff):
        assert read(person, talk).content == nothing.content
        assert post(person, talk, body="let me in").status_code == 404
    assert read(cast.sofia, talk).status_code == 403
    assert client_of(None).get(f"/api/v1/conversations/{talk.pk}/messages/").status_code == 401
    assert Message.objects.count() == 1


@pytest.mark.parametrize("blocker", ["ana", "bruno"])
def test_a_block_closes_it_for_both_and_opens_it_again(cast: SimpleNamespace, talk: Conversation, blocker: str) -> None:
    say(cast.ana, talk, "before")
    one, other = (cast.ana, cast.bruno) if blocker == "ana" else (cast.bruno, cast.ana)
    accounts.actions.block(one, other)
    for person in (one, other):
        assert read(person, talk).status_code == 404
        assert post(person, talk, body="after").status_code == 404
        assert client_of(person).get("/api/v1/conversations/").json()["items"] == []
    accounts.actions.unblock(one, other)
    assert [one["body"] for one in read(cast.ana, talk).json()["items"]] == ["before"]
    assert Message.objects.count() == 1


def test_who_is_gone_is_not_written_to_and_what_was_said_stays(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.bruno, talk, "I am leaving")
    type(cast.bruno).objects.filter(pk=cast.bruno.pk).update(suspended_at=timezone.now())
    answer = post(cast.ana, talk, body="are you there?")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "conversation_closed")
    assert [one["body"] for one in read(cast.ana, talk).json()["items"]] == ["I am leaving"]
    assert Message.objects.count() == 1


@pytest.mark.parametrize("body", ["", "  \n ", "x" * (LIMITS.message_max + 1)], ids=["empty", "blank", "too long"])
def test_nothing_and_too_much_are_refused_at_their_field(cast: SimpleNamespace, talk: Conversation, body: str) -> None:
    answer = post(cast.ana, talk, body=body)
    assert answer.status_code == 422 and "body" in answer.json()["error"]["fields"]
    assert not Message.objects.exists()


def test_an_answer_quotes_what_is_there(cast: SimpleNamespace, talk: Conversation) -> None:
    other = say(cast.ana, make_talk(cast.ana, cast.carla), "elsewhere")
    asked = say(cast.ana, talk, "When?")
    told = post(cast.bruno, talk, body="At six", reply_to_id=str(asked.id)).json()
    assert told["reply_to"]["preview"] == "When?" and told["reply_to"]["sender_id"] == str(cast.ana.pk)
    foreign = post(cast.bruno, talk, body="hm", reply_to_id=str(other.id)).json()
    assert foreign["reply_to"] is None


def test_links_and_names_are_told_as_parts(cast: SimpleNamespace, talk: Conversation) -> None:
    told = post(cast.ana, talk, body="@bruno look: https://vet.example/a #perros").json()
    kinds = {one["kind"]: one["href"] for one in told["parts"]}
    assert kinds["mention"] == "/@bruno/" and kinds["hashtag"] == "/tags/perros/"
    assert kinds["url"].startswith("/leave/")
    assert post(cast.ana, talk, body="plain").json()["parts"] is None


def test_what_is_told_of_a_message_is_the_same_for_all(
    cast: SimpleNamespace, talk: Conversation, django_capture_on_commit_callbacks: Any
) -> None:
    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        row = say(cast.ana, talk, "Hola")
    (group, frame), *hints = told
    assert group == f"conversation.{talk.pk}" and frame["type"] == "message_sent" and frame["seq"] == 1
    assert frame["message"]["id"] == str(row.id) and frame["message"]["body"] == "Hola"
    assert [(to, hint["type"], hint["last_seq"]) for to, hint in hints] == [
        (f"user.{cast.ana.pk}", "conversation_changed", 1)
    ]


def test_the_sender_has_read_what_they_write(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk)
    say(cast.ana, talk)
    assert (member(talk, cast.ana).read_seq, member(talk, cast.bruno).read_seq) == (2, 0)
    rows = client_of(cast.bruno).get("/api/v1/conversations/").json()["items"]
    assert rows[0]["unread_count"] == 2 and rows[0]["last_message"]["preview"] == "Hola"


def test_reading_costs_one_query_at_one_and_at_twenty(
    cast: SimpleNamespace, talk: Conversation, django_assert_num_queries: Any
) -> None:
    from chat import selectors

    say(cast.ana, talk)
    selectors.list_messages(cast.ana, talk.pk)  # the statement is prepared once
    selectors.list_conversations(cast.ana)
    for more in (18, 0):
        with django_assert_num_queries(1):
            selectors.list_messages(cast.ana, talk.pk)
        with django_assert_num_queries(1):
            selectors.list_conversations(cast.ana)
        for number in range(more):
            say(cast.bruno, talk, f"@ana number {number}")


def test_sending_words_takes_two_statements(
    cast: SimpleNamespace, talk: Conversation, django_assert_num_queries: Any
) -> None:
    say(cast.ana, talk)
    say(cast.ana, talk)
    with django_assert_num_queries(5):  # is she held · savepoint · lock · store · release
        say(cast.ana, talk)


@pytest.mark.parametrize("is_held", [True, False])
def test_who_is_held_by_moderators_does_not_write(
    cast: SimpleNamespace, talk: Conversation, monkeypatch: pytest.MonkeyPatch, is_held: bool
) -> None:
    asked = []

    def ask(person_id: Any, deed: str) -> Any:
        asked.append((person_id, deed))
        return contextlib.nullcontext(lambda: is_held)

    monkeypatch.setattr(restraints, "_holds", [(None, None, ask)])
    answer = post(cast.ana, talk, body="Hola")
    assert asked == [(cast.ana.pk, "message")]
    talk.refresh_from_db()
    if is_held:  # it was refused after it had been numbered: nothing of that is left
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "account_limited")
        assert not Message.objects.exists() and talk.last_seq == 0
    else:
        assert answer.status_code == 201 and talk.last_seq == 1


def test_an_old_state_of_a_member_is_no_way_in(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "before")
    Member.objects.filter(conversation=talk, person=cast.bruno).update(state="removed", left_seq=1)
    say_after = Message.objects.count()
    answer = post(cast.bruno, talk, body="still here?")
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_in_conversation")
    assert Message.objects.count() == say_after
    assert actions.mark(cast.bruno, talk.pk, read_seq=9) == 1
