"""Encrypted chats over a real socket: stored once by its name, heard as it was sealed, and told when devices change."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import jsonschema
import pytest

from chat import actions, seals_frames
from chat.actions import devices, sealing
from chat.frames import HEARD, SENT
from chat.models import Message
from chat.tests.sealing import b64, make_commit, make_device, make_sealed
from core.tests.realtime_site import Tab, key_of, open_tab
from tests.cast import make_cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people() -> SimpleNamespace:
    return make_cast()


def send(tab: Tab, talk: Any, device: Any, answer: str = "message_stored", **more: Any) -> dict[str, Any]:
    details = {"epoch": 1, "device_id": str(device.pk), "content": b64(b"sealed"), "file_ids": []}
    frame = {
        "type": "send_message",
        "conversation_id": str(talk.pk),
        "client_id": str(uuid4()),
        "kind": "sealed",
        "details": details,
        "ref": 1,
    }
    frame |= more
    jsonschema.validate(frame, SENT["send_message"])
    tab.wire.send(json.dumps(frame))
    return tab.hear(answer)


def test_a_sealed_message_is_stored_once_and_heard(port: int, people: SimpleNamespace) -> None:
    talk, ana, _bruno = make_sealed(people.ana, people.bruno)
    name = str(uuid4())
    with open_tab(port, key_of(people.ana)) as hers, open_tab(port, key_of(people.bruno)) as his:
        his.say("subscribe", group=f"conversation.{talk.pk}", ref="join")
        his.hear("subscribed")
        stored = send(hers, talk, ana, client_id=name)
        again = send(hers, talk, ana, client_id=name)
        heard = his.hear("message_sent")
    for frame in (stored, again, heard):
        jsonschema.validate(frame, HEARD[frame["type"]])
    assert stored["message"]["id"] == again["message"]["id"] == heard["message"]["id"]
    assert heard["message"]["details"]["content"] == b64(b"sealed")
    assert Message.objects.filter(kind="sealed").count() == 1


def test_a_sealed_change_is_heard_like_a_message_and_its_frames_have_their_shape(
    port: int, people: SimpleNamespace
) -> None:
    talk, ana, bruno = make_sealed(people.ana, people.bruno)
    details = {"epoch": 1, "device_id": str(bruno.pk), "content": b64(b"an emoji, or an edit"), "file_ids": []}
    jsonschema.validate(details, seals_frames.SENT["sealed_change"])
    with open_tab(port, key_of(people.ana)) as hers, open_tab(port, key_of(people.bruno)) as his:
        hers.say("subscribe", group=f"conversation.{talk.pk}", ref="join")
        hers.hear("subscribed")
        stored = send(his, talk, bruno, kind="sealed_change", details=details)
        heard = hers.hear("message_sent")
        refused = send(his, talk, bruno, "error", kind="sealed_change", details=details | {"device_id": str(ana.pk)})
    for frame in (stored, heard):
        jsonschema.validate(frame, HEARD[frame["type"]])
        jsonschema.validate(frame["message"]["details"], seals_frames.HEARD)
    assert (heard["message"]["kind"], heard["message"]["body"]) == ("sealed_change", "")
    assert heard["message"]["reactions"] == []
    assert refused["code"] == "not_seated"
    assert Message.objects.filter(kind="sealed_change").count() == 1


def test_a_message_of_a_passed_epoch_is_refused_by_its_name(port: int, people: SimpleNamespace) -> None:
    talk, ana, _bruno = make_sealed(people.ana, people.bruno)
    make_commit(people.ana, talk, ana, epoch=1)
    with open_tab(port, key_of(people.ana)) as hers:
        assert send(hers, talk, ana, "error")["code"] == "epoch_passed"
    assert not Message.objects.filter(kind="sealed").exists()


def test_who_was_removed_hears_nothing_of_the_group_any_more(port: int, people: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(people.ana, people.bruno)
    group = actions.make_group(people.ana, name="Parque", people=[people.bruno])
    sealed = sealing.open_sealed(people.ana, group.pk)
    make_commit(people.ana, sealed, ana, added=[bruno.pk])
    actions.remove_member(people.ana, sealed.pk, people.bruno.pk)
    with open_tab(port, key_of(people.bruno)) as his:
        assert send(his, sealed, bruno, "error")["code"] == "not_in_conversation"
        his.say("subscribe", group=f"conversation.{sealed.pk}", ref="join")
        assert his.hear("error")["ref"] == "join"
        assert send(his, talk, bruno)["message"]["kind"] == "sealed"  # of the other one he is still a part


def test_a_new_or_removed_device_is_told_to_who_is_in_it(port: int, people: SimpleNamespace) -> None:
    talk, _ana, _bruno = make_sealed(people.ana, people.bruno)
    with open_tab(port, key_of(people.ana)) as hers:
        phone = make_device(people.bruno, "Phone")
        told = hers.hear("seal_changed")
        jsonschema.validate(told, HEARD["seal_changed"])
        assert told["conversation_id"] == str(talk.pk)
        devices.remove_device(people.bruno, phone.pk)
        assert hers.hear("seal_changed")["conversation_id"] == str(talk.pk)
