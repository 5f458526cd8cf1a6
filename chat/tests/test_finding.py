"""Looking for messages: by words, in all conversations or one, and starred ones; nothing that cannot be read is found."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

import accounts.actions
from chat import actions
from chat.models import Conversation, Message
from chat.tests.factories import make_friends, make_talk, say
from tests.cast import client_of


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def found(user: Any, query: str) -> list[str]:
    answer = client_of(user).get(f"/api/v1/conversations/search/?q={query}")
    assert answer.status_code == 200, answer.content
    return [one["body"] for one in answer.json()["items"]]


def test_words_are_found_without_accents_and_capitals(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "La vacuna de RÉX es mañana")
    say(cast.bruno, talk, "nada")
    say(cast.carla, make_talk(cast.carla, cast.ana), "vacuna de mis michis")
    assert found(cast.ana, "VACUNA") == ["vacuna de mis michis", "La vacuna de RÉX es mañana"]
    assert found(cast.bruno, "rex") == ["La vacuna de RÉX es mañana"]
    page = client_of(cast.bruno).get("/chat/search/?q=manana").content.decode()
    assert "La vacuna de RÉX" in page and f"/chat/{talk.pk}/?at=1#m-1" in page
    within = client_of(cast.ana).get(f"/api/v1/conversations/search/?q=vacuna&conversation={talk.pk}").json()["items"]
    assert [one["conversation_id"] for one in within] == [str(talk.pk)]


def test_wildcards_are_letters(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "100% seguro")
    say(cast.ana, talk, "1000 seguro")
    assert found(cast.ana, "100%25 s") == ["100% seguro"]
    assert found(cast.ana, "__") == []


def test_what_cannot_be_read_is_not_found(cast: SimpleNamespace, talk: Conversation) -> None:
    rows = [say(cast.ana, talk, f"secreto {number}") for number in range(4)]
    messages = [Message.objects.get(pk=row.id) for row in rows]
    actions.delete_for_all(cast.ana, messages[0])
    actions.hide_message(cast.bruno, messages[1])
    Message.objects.filter(pk=messages[2].pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert found(cast.bruno, "secreto") == ["secreto 3"]
    assert found(cast.carla, "secreto") == found(cast.staff, "secreto") == []
    make_friends(cast.ana, cast.carla)
    group = actions.make_group(cast.ana, name="Parque", people=[cast.carla])
    say(cast.ana, group, "secreto antes")
    actions.remove_member(cast.ana, group.pk, cast.carla.pk)
    say(cast.ana, group, "secreto despues")
    assert found(cast.carla, "secreto") == ["secreto antes"]
    accounts.actions.block(cast.ana, cast.bruno)
    assert found(cast.bruno, "secreto") == []


@pytest.mark.parametrize("query", ["", "q=", "q=x", "q=%20%20%20", "q=hola&conversation=x", "q=hola&cursor=x"])
def test_bad_questions_are_named(cast: SimpleNamespace, query: str) -> None:
    assert client_of(cast.ana).get(f"/api/v1/conversations/search/?{query}").status_code == 422


def test_starred_ones_are_listed_newest_first(cast: SimpleNamespace, talk: Conversation) -> None:
    for number in range(3):
        row = say(cast.ana, talk, f"number {number}")
        actions.star(cast.bruno, Message.objects.get(pk=row.id), is_starred=True)
    first = client_of(cast.bruno).get("/api/v1/conversations/starred/?limit=2").json()
    rest = client_of(cast.bruno).get(f"/api/v1/conversations/starred/?cursor={first['next_cursor']}").json()
    assert [one["body"] for one in first["items"] + rest["items"]] == ["number 2", "number 1", "number 0"]
    assert client_of(cast.ana).get("/api/v1/conversations/starred/").json()["items"] == []
    assert "number 2" in client_of(cast.bruno).get("/chat/starred/").content.decode()


def test_the_page_asks_as_much_for_many_conversations_as_for_one(
    cast: SimpleNamespace, django_assert_max_num_queries: Any
) -> None:
    people = [cast.bruno, cast.carla, cast.xavi]
    talks = [make_talk(cast.ana, person) for person in people]
    say(cast.ana, talks[0], "the ball")
    client = client_of(cast.ana)
    client.get("/chat/search/?q=ball")
    with django_assert_max_num_queries(40) as few:
        client.get("/chat/search/?q=ball")
    for talk in talks[1:]:
        say(cast.ana, talk, "the ball")
    with django_assert_max_num_queries(len(few.captured_queries)):
        page = client.get("/chat/search/?q=ball").content.decode()
    assert all(person.name in page for person in people)
