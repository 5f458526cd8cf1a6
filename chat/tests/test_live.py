"""Live positions and walks: seen by who is in the conversation, while they last; then they are nowhere."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import jsonschema
import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

import accounts.actions
import pets.actions
from chat import actions, frames, group_frames, live_points
from chat.actions import living
from chat.live_models import LiveShare
from chat.models import Conversation, Message
from chat.tests.factories import make_friends, make_request, make_talk, say
from core import valkey
from core.models import OutboxMessage
from core.queue import drain
from core.realtime import capture
from core.tests.realtime_site import key_of, open_tab
from pets.carelog_models import CareEntry
from tests.cast import client_of, make_cast

JSON = "application/json"
HERE = {"latitude": 19.41234, "longitude": -99.17123}


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def call(user: Any, method: str, path: str, **data: Any) -> Any:
    return getattr(client_of(user), method)(f"/api/v1/conversations/{path}", data or None, content_type=JSON)


def share(user: Any, talk: Conversation, **fields: Any) -> LiveShare:
    row = say(user, talk, "", kind="live", fields=fields or {"minutes": 15})
    return LiveShare.objects.get(message_id=row.id)


def make_pet(owner: Any, name: str) -> Any:
    return pets.actions.create_pet(owner, name=name, species="dog")


def rest(one: LiveShare) -> None:
    """The seconds between two points have passed."""
    valkey.client().delete(f"chat:live:{one.pk}:pause")


def seen(user: Any, talk: Conversation) -> list[Any]:
    return [item["point"] for item in call(user, "get", f"{talk.pk}/live/").json()["items"]]


def test_a_position_is_shared_seen_and_stopped(
    cast: SimpleNamespace, talk: Conversation, django_capture_on_commit_callbacks: Any
) -> None:
    made = call(cast.ana, "post", f"{talk.pk}/messages/", client_id=str(uuid4()), kind="live", minutes=15)
    assert made.status_code == 201
    details = made.json()["details"]
    assert not details["is_over"] and not details["is_walk"]
    path = f"{talk.pk}/live/{details['share_id']}/"
    assert seen(cast.bruno, talk) == [None]
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        assert call(cast.ana, "put", path, **HERE).status_code == 204
        assert call(cast.ana, "put", path, **HERE).status_code == 204  # too soon: it is let fall
    ((to, frame),) = [(to, frame) for to, frame in sent if frame["type"] == "live_moved"]
    jsonschema.validate(frame | {"group": to}, group_frames.HEARD["live_moved"])
    assert to == f"conversation.{talk.pk}" and frame["latitude"] == 19.41234
    (point,) = seen(cast.bruno, talk)
    assert (point["latitude"], point["longitude"]) == (19.41234, -99.17123)
    page = client_of(cast.bruno).get(f"/chat/{talk.pk}/live/").content.decode()
    assert (
        "geo:19.41234,-99.17123" in page
        and "19.41234" not in client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    )

    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        assert call(cast.ana, "delete", path).status_code == 204
    types = {frame["type"]: frame | {"group": to} for to, frame in sent}
    jsonschema.validate(types["live_ended"], group_frames.HEARD["live_ended"])
    jsonschema.validate(types["message_changed"], frames.HEARD["message_changed"])
    assert types["message_changed"]["what"] == "ended"
    assert seen(cast.bruno, talk) == [] and call(cast.ana, "put", path, **HERE).status_code == 404
    assert valkey.client().keys("chat:live:*") == []


def test_it_ends_by_itself(cast: SimpleNamespace, talk: Conversation) -> None:
    one = share(cast.ana, talk, minutes=30)
    living.move(cast.ana, talk.pk, one.pk, **HERE)
    assert 0 < valkey.client().ttl(f"chat:live:{one.pk}") <= 30 * 60 + live_points.GRACE
    living.end_due(one.pk)  # too early: nothing
    assert LiveShare.objects.get().is_running
    LiveShare.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert seen(cast.bruno, talk) == []  # also while the task is late
    OutboxMessage.objects.filter(task="chat.end_live").update(run_after=timezone.now())
    drain()
    assert LiveShare.objects.get().ended_at is not None and valkey.client().keys("chat:live:*") == []
    (item,) = call(cast.bruno, "get", f"{talk.pk}/messages/").json()["items"]
    assert item["details"]["is_over"] is True


def test_no_point_is_in_the_database(cast: SimpleNamespace, talk: Conversation) -> None:
    one = share(cast.ana, talk)
    living.move(cast.ana, talk.pk, one.pk, **HERE)
    with connection.cursor() as cursor:
        for model in apps.get_models():
            cursor.execute(f"SELECT count(*) FROM {model._meta.db_table} t WHERE t::text LIKE '%-99.17%'")
            assert cursor.fetchone()[0] == 0, model


def test_only_who_is_in_the_conversation_sees_it(cast: SimpleNamespace) -> None:
    make_friends(cast.ana, cast.bruno)
    make_friends(cast.ana, cast.carla)
    group = actions.make_group(cast.ana, name="Parque", people=[cast.bruno, cast.carla])
    one = share(cast.ana, group)
    living.move(cast.ana, group.pk, one.pk, **HERE)
    assert len(seen(cast.carla, group)) == 1
    actions.remove_member(cast.ana, group.pk, cast.carla.pk)
    assert call(cast.carla, "get", f"{group.pk}/live/").status_code == 404
    assert call(cast.xavi, "get", f"{group.pk}/live/").status_code == 404
    assert call(cast.bruno, "put", f"{group.pk}/live/{one.pk}/", **HERE).status_code == 404  # not one's own
    assert call(cast.bruno, "delete", f"{group.pk}/live/{one.pk}/").status_code == 404
    theirs = share(cast.bruno, group)
    living.move(cast.bruno, group.pk, theirs.pk, **HERE)
    actions.leave_group(cast.bruno, group.pk)
    assert len(seen(cast.ana, group)) == 1  # of who is out nobody sees where they are
    assert call(cast.bruno, "put", f"{group.pk}/live/{theirs.pk}/", **HERE).status_code == 404


def test_a_block_ends_it(cast: SimpleNamespace, talk: Conversation) -> None:
    one = share(cast.ana, talk)
    living.move(cast.ana, talk.pk, one.pk, **HERE)
    accounts.actions.block(cast.bruno, cast.ana)
    for person in (cast.ana, cast.bruno):
        assert call(person, "get", f"{talk.pk}/live/").status_code == 404
    assert call(cast.ana, "put", f"{talk.pk}/live/{one.pk}/", **HERE).status_code == 404


def test_what_cannot_be_is_refused(cast: SimpleNamespace, talk: Conversation) -> None:
    def send(**fields: Any) -> Any:
        return call(cast.ana, "post", f"{talk.pk}/messages/", client_id=str(uuid4()), kind="live", **fields)

    for fields in ({}, {"minutes": 16}, {"is_walk": True}, {"is_walk": True, "pet_ids": [str(uuid4())]}):
        assert send(**fields).status_code == 422, fields
    one = share(cast.ana, talk)
    assert send(minutes=15).json()["error"]["code"] == "shared_already"
    assert call(cast.ana, "put", f"{talk.pk}/live/{one.pk}/", latitude=91, longitude=0).status_code == 422
    assert Message.objects.count() == 1
    asked = make_request(cast.paco, cast.ana)
    answer = call(cast.paco, "post", f"{asked.pk}/messages/", client_id=str(uuid4()), kind="live", minutes=15)
    assert answer.json()["error"]["code"] == "words_only_yet"


def test_a_walk_leaves_how_long_it_was_and_never_where(cast: SimpleNamespace, talk: Conversation) -> None:
    rex = make_pet(cast.ana, "Rex el Grande")
    answer = client_of(cast.ana).post(f"/chat/{talk.pk}/", {"kind": "live", "is_walk": "on", "pet_ids": [str(rex.pk)]})
    assert answer.status_code == 302
    one = LiveShare.objects.get()
    page = client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    assert "A walk with Rex el Grande" in page
    for step in range(5):  # 111 metres to the north each, and once a leap that nobody walks
        rest(one)
        valkey.client().hset(f"chat:live:{one.pk}", "from_at", 0) if step else None
        living.move(cast.ana, talk.pk, one.pk, HERE["latitude"] + step / 1000, HERE["longitude"])
    rest(one)
    living.move(cast.ana, talk.pk, one.pk, HERE["latitude"] + 5, HERE["longitude"])
    LiveShare.objects.update(created_at=timezone.now() - timedelta(minutes=42))
    client_of(cast.ana).post(f"/chat/{talk.pk}/m/{one.message_id}/act/", {"act": "end_live"})
    items = call(cast.bruno, "get", f"{talk.pk}/messages/").json()["items"]
    assert items[0]["details"]["is_over"] and items[0]["details"]["pets"] == ["Rex el Grande"]
    assert items[1]["details"]["words"] == "Ana came back from a walk: 42 minutes, about 400 metres."
    assert [(entry.kind, entry.person_id) for entry in CareEntry.objects.filter(pet=rex)] == [("walk", cast.ana.pk)]
    assert Message.objects.get(seq=2).payload.keys() == {"event", "actor", "people", "seconds", "metres"}
    assert valkey.client().keys("chat:live:*") == []


def test_a_walk_is_with_animals_one_takes_care_of(cast: SimpleNamespace, talk: Conversation) -> None:
    other = make_pet(cast.bruno, "Chispa")
    fields = {"client_id": str(uuid4()), "kind": "live", "is_walk": True, "pet_ids": [str(other.pk)]}
    assert call(cast.ana, "post", f"{talk.pk}/messages/", **fields).status_code == 422


@pytest.mark.django_db(transaction=True)
def test_it_moves_over_the_socket(port: int) -> None:
    people = make_cast()
    talk = make_talk(people.ana, people.bruno)
    one = share(people.ana, talk)
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        bruno.say("subscribe", group=f"conversation.{talk.pk}", ref="join")
        bruno.hear("subscribed")
        said = {"conversation_id": str(talk.pk), "share_id": str(one.pk), "ref": "1", **HERE}
        jsonschema.validate({"type": "move_live", **said}, group_frames.SENT["move_live"])
        ana.say("move_live", **said)
        kept = ana.hear("live_kept")
        jsonschema.validate(kept, group_frames.HEARD["live_kept"])
        assert kept["is_told"]
        moved = bruno.hear("live_moved")
        jsonschema.validate(moved, group_frames.HEARD["live_moved"])
        assert moved["share_id"] == str(one.pk)
        bruno.say("move_live", **said)
        assert bruno.hear("error")["code"] == "not_found"
