"""After a message was sent: edited for a while, deleted for oneself or for all, reacted to, starred, pinned, passed on."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import F

from chat import actions
from chat.details import HiddenMessage, Reaction, StarredMessage
from chat.models import Conversation, Message
from chat.tests.factories import make_talk, say
from core.limits import LIMITS
from media.models import Asset
from petamigos.tests.matrix import make_file
from tests.cast import client_of

JSON = "application/json"
SITE_OR_API = pytest.mark.parametrize("door", ["site", "api"])


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def of(row: Any) -> Message:
    return Message.objects.get(pk=row.id)


def told(user: Any, talk: Conversation) -> list[dict[str, Any]]:
    return client_of(user).get(f"/api/v1/conversations/{talk.pk}/messages/").json()["items"]


def act(user: Any, door: str, talk: Conversation, row: Any, name: str, **data: Any) -> Any:
    """The same deed by its form and by its call."""
    if door == "site":
        return client_of(user).post(f"/chat/{talk.pk}/m/{row.id}/act/", {"act": name, **data})
    url = f"/api/v1/conversations/{talk.pk}/messages/{row.id}/"
    method, path = {
        "edit": ("patch", ""),
        "react": ("put", "reaction/"),
        "star": ("put", "star/"),
        "unstar": ("delete", "star/"),
        "pin": ("put", "pin/"),
        "unpin": ("delete", "pin/"),
        "delete_me": ("delete", ""),
        "delete_all": ("delete", "?for=all"),
    }[name]
    return getattr(client_of(user), method)(f"{url}{path}", data or None, content_type=JSON)


def age(row: Any, **span: int) -> None:
    Message.objects.filter(pk=row.id).update(created_at=F("created_at") - timedelta(**span))


@SITE_OR_API
def test_own_words_can_be_changed_for_a_while(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    row = say(cast.ana, talk, "frist")
    act(cast.ana, door, talk, row, "edit", body="first")
    assert [(one["body"], bool(one["edited_at"])) for one in told(cast.bruno, talk)] == [("first", True)]

    age(row, minutes=LIMITS.message_edit_minutes + 1)
    answer = act(cast.ana, door, talk, row, "edit", body="second")
    assert answer.status_code == (302 if door == "site" else 409)
    assert of(row).body == "first"


def test_nobody_changes_the_words_of_others(cast: SimpleNamespace, talk: Conversation) -> None:
    row = say(cast.ana, talk, "mine")
    assert act(cast.bruno, "api", talk, row, "edit", body="yours").status_code == 403
    assert act(cast.carla, "api", talk, row, "edit", body="theirs").status_code == 404
    assert of(row).body == "mine"


@SITE_OR_API
def test_deleted_for_all_an_empty_place_stays(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    picture = make_file(cast.ana)
    row = say(cast.ana, talk, "oops", kind="photo", media_ids=[picture.pk])
    say(cast.bruno, talk, "what is it?", reply_to_id=row.id)
    actions.react(cast.bruno, of(row), "😮")
    actions.star(cast.bruno, of(row), is_starred=True)

    act(cast.ana, door, talk, row, "delete_all")

    first, second = told(cast.bruno, talk)
    assert (first["is_deleted"], first["body"], first["files"], first["reactions"]) == (True, "", [], [])
    assert (second["reply_to"]["is_deleted"], second["reply_to"]["preview"]) == (True, "This message was deleted")
    assert not Reaction.objects.exists() and not StarredMessage.objects.exists()
    assert not Asset.objects.filter(pk=picture.pk).exists()
    assert of(row).body == "" and [first["seq"], second["seq"]] == [1, 2]


def test_it_is_too_late_after_two_days_and_never_for_others(cast: SimpleNamespace, talk: Conversation) -> None:
    row = say(cast.ana, talk)
    assert act(cast.bruno, "api", talk, row, "delete_all").status_code == 403
    age(row, hours=LIMITS.message_delete_hours + 1)
    answer = act(cast.ana, "api", talk, row, "delete_all")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "too_late_to_delete")
    assert of(row).deleted_at is None


@SITE_OR_API
def test_deleted_for_me_others_keep_it(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    row = say(cast.ana, talk, "see you")
    act(cast.bruno, door, talk, row, "delete_me")
    assert told(cast.bruno, talk) == [] and len(told(cast.ana, talk)) == 1
    assert client_of(cast.bruno).get(f"/api/v1/conversations/{talk.pk}/messages/{row.id}/").status_code == 404
    listed = client_of(cast.bruno).get("/api/v1/conversations/").json()["items"]
    assert listed[0]["last_message"] is None
    assert HiddenMessage.objects.count() == 1


@SITE_OR_API
def test_one_reaction_a_person(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    row = say(cast.ana, talk)
    act(cast.ana, door, talk, row, "react", emoji="🐾")
    act(cast.bruno, door, talk, row, "react", emoji="👍")
    act(cast.bruno, door, talk, row, "react", emoji="🐾")
    assert told(cast.bruno, talk)[0]["reactions"] == [{"emoji": "🐾", "count": 2, "is_mine": True}]
    actions.react(cast.bruno, of(row), "")
    assert told(cast.bruno, talk)[0]["reactions"] == [{"emoji": "🐾", "count": 1, "is_mine": False}]
    assert of(row).reaction_counter == 1


@pytest.mark.parametrize("emoji", ["💣", "x", "<b>", "❤️❤️"])
def test_other_signs_are_refused(cast: SimpleNamespace, talk: Conversation, emoji: str) -> None:
    row = say(cast.ana, talk)
    assert act(cast.bruno, "api", talk, row, "react", emoji=emoji).status_code == 422
    assert not Reaction.objects.exists()


@SITE_OR_API
def test_a_star_is_ones_own(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    row = say(cast.ana, talk)
    act(cast.bruno, door, talk, row, "star")
    act(cast.bruno, door, talk, row, "star")
    assert told(cast.bruno, talk)[0]["is_starred"] and not told(cast.ana, talk)[0]["is_starred"]
    act(cast.bruno, door, talk, row, "unstar")
    assert not told(cast.bruno, talk)[0]["is_starred"]


@SITE_OR_API
def test_a_pin_stands_above_for_both_and_is_told(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    row = say(cast.ana, talk, "Saturday at nine")
    act(cast.bruno, door, talk, row, "pin")
    detail = client_of(cast.ana).get(f"/api/v1/conversations/{talk.pk}/").json()
    assert [one["body"] for one in detail["pinned"]] == ["Saturday at nine"]
    notice = told(cast.ana, talk)[-1]
    assert (notice["kind"], notice["details"]["words"], notice["sender"]) == ("notice", "Bruno pinned a message.", None)
    act(cast.ana, door, talk, row, "unpin")
    assert client_of(cast.ana).get(f"/api/v1/conversations/{talk.pk}/").json()["pinned"] == []


def test_pins_are_few(cast: SimpleNamespace, talk: Conversation) -> None:
    for _number in range(LIMITS.chat_pins_max):
        actions.pin(cast.ana, of(say(cast.ana, talk)), is_pinned=True)
    answer = act(cast.ana, "api", talk, say(cast.ana, talk), "pin")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "too_many_pinned")


def test_passed_on_it_is_marked_and_is_a_copy(cast: SimpleNamespace, talk: Conversation) -> None:
    other = make_talk(cast.bruno, cast.carla)
    picture = make_file(cast.ana)
    row = say(cast.ana, talk, "look", kind="photo", media_ids=[picture.pk])
    url = f"/api/v1/conversations/{talk.pk}/messages/{row.id}/forward/"
    body = {"client_id": str(uuid4()), "conversation_ids": [str(other.pk)]}
    for _again in range(2):
        assert client_of(cast.bruno).post(url, body, content_type=JSON).status_code == 204

    (passed,) = told(cast.carla, other)
    assert passed["is_forwarded"] and passed["body"] == "look" and passed["sender"]["handle"] == "bruno"
    actions.delete_for_all(cast.ana, of(row))
    (passed,) = told(cast.carla, other)
    file = passed["files"][0]
    assert file["id"] != str(picture.pk) and file["widths"]
    assert client_of(cast.carla).get(f"/media/{file['id']}/320.jpg").status_code == 200


def test_passing_on_goes_only_where_one_may_write(cast: SimpleNamespace, talk: Conversation) -> None:
    foreign = make_talk(cast.carla, cast.xavi)
    row = say(cast.ana, talk)
    url = f"/api/v1/conversations/{talk.pk}/messages/{row.id}/forward/"
    body = {"client_id": str(uuid4()), "conversation_ids": [str(talk.pk), str(foreign.pk)]}
    assert client_of(cast.bruno).post(url, body, content_type=JSON).status_code == 404
    assert Message.objects.count() == 1  # all or none


def test_a_gap_of_changes_is_filled_by_their_number(cast: SimpleNamespace, talk: Conversation) -> None:
    rows = [say(cast.ana, talk, f"number {number}") for number in range(4)]
    before = client_of(cast.bruno).get(f"/api/v1/conversations/{talk.pk}/messages/").json()["last_change"]
    actions.edit_message(cast.ana, of(rows[2]), body="edited")
    actions.react(cast.bruno, of(rows[0]), "👍")
    actions.delete_for_all(cast.ana, of(rows[1]))
    url = f"/api/v1/conversations/{talk.pk}/messages/?after_change={before}"
    found = client_of(cast.bruno).get(url).json()
    assert [one["seq"] for one in found["items"]] == [3, 1, 2]
    assert found["last_change"] == before + 3 == found["items"][-1]["change"]


def test_files_are_for_who_is_in_it(cast: SimpleNamespace, talk: Conversation) -> None:
    picture = make_file(cast.ana)
    say(cast.ana, talk, kind="photo", media_ids=[picture.pk])
    url = f"/media/{picture.pk}/320.jpg"
    assert client_of(cast.bruno).get(url).status_code == 200
    nothing = client_of(cast.carla).get(f"/media/{uuid4()}/320.jpg")
    for person in (cast.carla, cast.staff, None):
        answer = client_of(person).get(url)
        assert answer.status_code == 404 and answer.content == nothing.content
