"""Who may write to whom: friends at once, strangers ask first, and nobody learns what became of their request."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

import accounts.actions
from accounts.actions.quiet import restrict
from accounts.models import Follow
from accounts.privacy import PrivacySettings
from chat.models import Conversation, Member, Message
from chat.tests.factories import make_friends, make_request, make_talk, member, say
from core.limits import LIMITS
from core.realtime import capture
from social.tests.factories import make_asset
from tests.cast import client_of

JSON = "application/json"


def write_to(user: Any, handle: str) -> Any:
    return client_of(user).post("/api/v1/conversations/", {"handle": handle}, content_type=JSON)


def folder(user: Any, name: str) -> list[str]:
    items = client_of(user).get(f"/api/v1/conversations/?folder={name}").json()["items"]
    return [one["title"] for one in items]


def let(person: Any, audience: str) -> None:
    PrivacySettings.objects.update_or_create(user=person, defaults={"message": audience})


@pytest.mark.parametrize(
    ("audience", "who", "state"),
    [
        ("everyone", "stranger", "active"),
        ("followers", "stranger", "request"),
        ("followers", "follower", "active"),
        ("friends", "follower", "request"),
        ("friends", "friend", "active"),
        ("friends", "followed", "active"),
        ("nobody", "stranger", None),
        ("nobody", "friend", None),
        (None, "stranger", "request"),
        (None, "friend", "active"),
        (None, "followed", "active"),
    ],
)
def test_who_arrives_and_who_asks(cast: SimpleNamespace, audience: str | None, who: str, state: str | None) -> None:
    carla, xavi = cast.carla, cast.xavi
    if audience:
        let(carla, audience)
    if who == "friend":
        make_friends(xavi, carla)
    if who in ("follower", "followed"):
        pair = (xavi, carla) if who == "follower" else (carla, xavi)
        Follow.objects.create(follower=pair[0], target=pair[1], status=Follow.Status.ACCEPTED)

    answer = write_to(xavi, "carla")

    if state is None:
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "takes_no_messages")
        assert not Conversation.objects.exists()
    else:
        assert answer.status_code == 201
        assert Member.objects.get(person=carla).state == state
        assert answer.json()["waits_for_answer"] == (state == "request")


@pytest.mark.parametrize("who", ["dora", "eva", "sofia", "nobody_here"])
def test_to_whom_there_is_no_way_there_is_nobody(cast: SimpleNamespace, who: str) -> None:
    assert write_to(cast.ana, who).status_code == 404
    assert not Conversation.objects.exists()


def test_to_oneself_and_without_a_birthday_nobody_writes(cast: SimpleNamespace) -> None:
    assert write_to(cast.ana, "ana").json()["error"]["code"] == "talking_to_yourself"
    cast.xavi.birth_date = None
    cast.xavi.save()
    assert write_to(cast.xavi, "carla").json()["error"]["code"] == "birthday_missing"
    assert not Conversation.objects.exists()


def test_teens_are_reached_by_acquaintances_only(cast: SimpleNamespace) -> None:
    cast.carla.birth_date = date(date.today().year - 14, 1, 1)
    cast.carla.save()
    assert write_to(cast.xavi, "carla").json()["error"]["code"] == "takes_no_messages"
    Follow.objects.create(follower=cast.carla, target=cast.xavi, status=Follow.Status.ACCEPTED)
    assert write_to(cast.xavi, "carla").status_code == 201


def test_a_request_waits_aside_and_is_taken(cast: SimpleNamespace) -> None:
    talk = make_request(cast.xavi, cast.carla)
    assert folder(cast.carla, "inbox") == [] and folder(cast.carla, "requests") == ["Xavi"]
    assert client_of(cast.carla).get("/api/v1/me/chat/").json() == {"unread_count": 0, "request_count": 1}

    answer = client_of(cast.carla).put(f"/api/v1/conversations/{talk.pk}/request/")

    assert answer.json()["state"] == "active"
    assert folder(cast.carla, "inbox") == ["Xavi"] and folder(cast.carla, "requests") == []
    assert say(cast.carla, talk, "Sure").seq == 2


def test_an_answer_takes_the_request(cast: SimpleNamespace) -> None:
    talk = make_request(cast.xavi, cast.carla)
    write_to(cast.carla, "xavi")
    assert member(talk, cast.carla).state == "active"


def test_before_that_nothing_leaks(cast: SimpleNamespace, django_capture_on_commit_callbacks: Any) -> None:
    """No ticks, no presence, no typing: who asks learns nothing of whether it was read."""
    talk = make_request(cast.xavi, cast.carla)
    before = client_of(cast.xavi).get(f"/api/v1/conversations/{talk.pk}/").json()

    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        client_of(cast.carla).put(f"/api/v1/conversations/{talk.pk}/marks/", {"read_seq": 1}, content_type=JSON)

    assert member(talk, cast.carla).read_seq == 1
    assert {group for group, _frame in told} == {f"user.{cast.carla.pk}"}
    after = client_of(cast.xavi).get(f"/api/v1/conversations/{talk.pk}/").json()
    assert after == before and after["others_read_seq"] == after["others_delivered_seq"] == 0
    assert after["is_present"] is False


def test_a_declined_request_is_gone_for_one_and_waits_for_the_other(cast: SimpleNamespace) -> None:
    talk = make_request(cast.xavi, cast.carla)
    before = client_of(cast.xavi).get(f"/api/v1/conversations/{talk.pk}/").json()
    assert client_of(cast.carla).delete(f"/api/v1/conversations/{talk.pk}/request/").status_code == 204

    assert folder(cast.carla, "requests") == folder(cast.carla, "inbox") == []
    assert client_of(cast.carla).get(f"/api/v1/conversations/{talk.pk}/").status_code == 404
    assert client_of(cast.xavi).get(f"/api/v1/conversations/{talk.pk}/").json() == before
    say(cast.xavi, talk, "Hello?")
    write_to(cast.xavi, "carla")
    assert folder(cast.carla, "requests") == []
    write_to(cast.carla, "xavi")  # she has changed her mind
    assert folder(cast.carla, "inbox") == ["Xavi"]


def test_a_request_is_a_few_words_and_no_pictures(cast: SimpleNamespace) -> None:
    talk = make_request(cast.xavi, cast.carla)
    url = f"/api/v1/conversations/{talk.pk}/messages/"
    picture = {"client_id": str(uuid4()), "kind": "photo", "media_ids": [str(make_asset(cast.xavi).pk)]}
    assert client_of(cast.xavi).post(url, picture, content_type=JSON).json()["error"]["code"] == "words_only_yet"
    for _number in range(LIMITS.message_requests_max - 1):
        say(cast.xavi, talk)
    answer = client_of(cast.xavi).post(url, {"client_id": str(uuid4()), "body": "and?"}, content_type=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "answer_awaited")
    assert Message.objects.count() == LIMITS.message_requests_max


def test_who_is_restricted_asks_even_as_a_friend(cast: SimpleNamespace) -> None:
    make_friends(cast.xavi, cast.carla)
    restrict(cast.carla, cast.xavi)
    write_to(cast.xavi, "carla")
    assert Member.objects.get(person=cast.carla).state == "request"


def test_new_accounts_open_few_conversations(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.limits import RATES, Rate

    monkeypatch.setitem(RATES, "chat.open", (Rate(9, 60, "account", "x", new_account_count=1),))
    assert write_to(cast.xavi, "carla").status_code == 201
    assert write_to(cast.xavi, "carla").status_code == 201  # the same one
    assert write_to(cast.xavi, "bruno").status_code == 429
    assert Conversation.objects.count() == 1


def test_a_foreign_request_is_nobody_elses_to_answer(cast: SimpleNamespace) -> None:
    talk = make_request(cast.xavi, cast.carla)
    for person in (cast.xavi, cast.bruno):
        assert client_of(person).delete(f"/api/v1/conversations/{talk.pk}/request/").status_code == 404
    assert client_of(cast.bruno).put(f"/api/v1/conversations/{talk.pk}/request/").status_code == 404
    assert member(talk, cast.carla).state == "request"


def test_a_block_from_the_request_ends_it(cast: SimpleNamespace) -> None:
    make_request(cast.xavi, cast.carla)
    accounts.actions.block(cast.carla, cast.xavi)
    assert folder(cast.carla, "requests") == []
    assert client_of(cast.carla).get("/api/v1/me/chat/").json()["request_count"] == 0


def test_an_old_talk_goes_on_when_the_setting_changes(cast: SimpleNamespace) -> None:
    talk = make_talk(cast.xavi, cast.carla)
    let(cast.carla, "nobody")
    assert say(cast.xavi, talk).seq == 1
