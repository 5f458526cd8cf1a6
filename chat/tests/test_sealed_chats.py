"""Encrypted conversations at the server: begun beside an open one, one commit an epoch, nothing readable taken in."""

from __future__ import annotations

import threading
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import accounts.actions
from chat import actions, expiring
from chat.actions import sealing
from chat.models import Conversation, Member, Message
from chat.seals import Seat
from chat.seals_errors import EpochPassed
from chat.tests.factories import make_friends, make_request, make_talk, say
from chat.tests.sealing import b64, call, code_of, make_commit, make_device, make_sealed, send
from core.limits import LIMITS
from tests.cast import client_of, make_cast

DB = pytest.mark.django_db


def state(user: Any, talk: Conversation, device: Any) -> dict[str, Any]:
    told: dict[str, Any] = call(user, "get", f"conversations/{talk.pk}/seal/?device={device.pk}").json()
    return told


def log(user: Any, talk: Conversation, device: Any, after: int = 0) -> list[dict[str, Any]]:
    answer = call(user, "get", f"conversations/{talk.pk}/seal/log/?device={device.pk}&after_seq={after}")
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


# --- the beginning ----------------------------------------------------------------------------------
@DB
@pytest.mark.parametrize("door", ["site", "api"])
def test_two_have_one_encrypted_chat_beside_the_open_one(cast: SimpleNamespace, door: str) -> None:
    talk = make_talk(cast.ana, cast.bruno)
    for person in (cast.ana, cast.bruno, cast.ana):
        if door == "api":
            made = call(person, "post", f"conversations/{talk.pk}/sealed/")
            assert (made.status_code, made.json()["is_sealed"]) == (201, True)
        else:
            assert client_of(person).post(f"/chat/{talk.pk}/sealed/").status_code == 302
    sealed = Conversation.objects.get(is_sealed=True)
    assert set(Member.objects.filter(conversation=sealed).values_list("person_id", flat=True)) == {
        cast.ana.pk,
        cast.bruno.pk,
    }
    # The open one is still where two find each other.
    assert actions.open_direct(cast.ana, cast.bruno).pk == talk.pk


@DB
def test_who_only_asks_cannot_begin_one(cast: SimpleNamespace) -> None:
    talk = make_request(cast.carla, cast.eva)
    refused = call(cast.carla, "post", f"conversations/{talk.pk}/sealed/")
    assert (refused.status_code, code_of(refused)) == (409, "no_talk_yet")
    assert not Conversation.objects.filter(is_sealed=True).exists()


@DB
def test_a_group_has_its_people_and_not_too_many(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    for person in (cast.bruno, cast.carla):
        make_friends(cast.ana, person)
    group = actions.make_group(cast.ana, name="Parque", people=[cast.bruno, cast.carla])
    sealed = sealing.open_sealed(cast.ana, group.pk)
    assert (sealed.kind, sealed.is_sealed, sealed.members.count()) == ("group", True, 3)
    # Who cannot be added by bruno is not added by bruno: carla is a stranger to him.
    assert code_of(call(cast.bruno, "post", f"conversations/{group.pk}/sealed/")) == "cannot_be_added"
    monkeypatch.setattr("chat.seals_selectors.LIMITS", LIMITS.__class__(sealed_people_max=2))
    assert code_of(call(cast.ana, "post", f"conversations/{group.pk}/sealed/")) == "too_many_for_seal"


# --- what is taken ----------------------------------------------------------------------------------
@DB
def test_sealed_messages_are_stored_once_and_told_as_they_are(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    name = str(uuid4())
    first = send(cast.ana, talk, ana, client_id=name, content=b"\x00\xffsealed")
    again = send(cast.ana, talk, ana, client_id=name, content=b"\x00\xffsealed")
    assert first.status_code == again.status_code == 201
    assert first.json()["id"] == again.json()["id"]
    [entry] = [one for one in log(cast.bruno, talk, bruno) if one["kind"] == "sealed"]
    assert entry["details"] == {"epoch": 1, "device_id": str(ana.pk), "content": b64(b"\x00\xffsealed")}
    assert (entry["client_id"], entry["sender_id"]) == (name, str(cast.ana.pk))
    listed = call(cast.bruno, "get", "conversations/").json()["items"][0]
    assert listed["last_message"]["preview"] == "Encrypted message"


@DB
def test_nothing_readable_is_taken_and_nothing_sealed_elsewhere(cast: SimpleNamespace) -> None:
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    path = f"conversations/{talk.pk}/"
    plain = call(cast.ana, "post", f"{path}messages/", client_id=str(uuid4()), body="In the clear")
    assert (plain.status_code, code_of(plain)) == (409, "sealed_only")
    poll = {"client_id": str(uuid4()), "kind": "poll", "body": "When?", "options": ["a", "b"]}
    assert code_of(call(cast.ana, "post", f"{path}messages/", **poll)) == "sealed_only"
    assert code_of(call(cast.ana, "patch", path, draft="In the clear")) == "sealed_only"
    page = client_of(cast.ana).post(f"/chat/{talk.pk}/", {"body": "In the clear"})
    assert page.status_code == 405
    open_talk = Conversation.objects.get(is_sealed=False)
    assert code_of(send(cast.ana, open_talk, ana)) == "sealed_only"
    words = say(cast.ana, open_talk, "In the clear")
    forward = {"client_id": str(uuid4()), "conversation_ids": [str(talk.pk)]}
    passed = call(cast.ana, "post", f"conversations/{open_talk.pk}/messages/{words.id}/forward/", **forward)
    assert code_of(passed) == "sealed_only"
    assert not Message.objects.filter(conversation=talk).exclude(kind="sealed_commit").exists()
    assert Member.objects.get(conversation=talk, person=cast.ana).draft == ""


@DB
def test_an_emoji_would_tell_and_is_refused(cast: SimpleNamespace) -> None:
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    said = send(cast.ana, talk, ana).json()["id"]
    reacted = call(cast.bruno, "put", f"conversations/{talk.pk}/messages/{said}/reaction/", emoji="👍")
    assert code_of(reacted) == "cannot_be_changed"


@DB
@pytest.mark.parametrize(
    "wrong",
    [
        {"content": "not base64"},
        {"content": ""},
        {"content": b64(b"x" * (LIMITS.sealed_message_bytes + 1))},
        {"body": "In the clear"},
        {"epoch": "1"},
        {"device_id": "mine"},
        {"file_ids": [str(uuid4())] * (LIMITS.sealed_files_per_message + 1)},
    ],
)
def test_what_is_malformed_is_refused(cast: SimpleNamespace, wrong: dict[str, Any]) -> None:
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    assert send(cast.ana, talk, ana, **wrong).status_code == 422
    assert not Message.objects.filter(kind="sealed").exists()


@DB
def test_a_message_is_of_this_epoch_and_of_a_device_that_is_in(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    other = make_device(cast.ana, "Phone")
    assert code_of(send(cast.ana, talk, ana, epoch=0)) == "epoch_passed"
    assert code_of(send(cast.ana, talk, ana, epoch=2)) == "epoch_passed"
    assert code_of(send(cast.ana, talk, other)) == "not_seated"
    assert code_of(send(cast.ana, talk, bruno)) == "not_seated"  # somebody else's
    assert send(cast.carla, talk, ana).status_code == 404
    assert not Message.objects.filter(kind="sealed").exists()


# --- commits ----------------------------------------------------------------------------------------
@DB
def test_a_commit_lets_in_and_the_welcome_is_given_until_taken(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    told = state(cast.bruno, talk, bruno)
    assert (told["epoch"], told["is_seated"], told["welcome"]) == (1, True, b64(b"welcome"))
    assert {one["id"] for one in told["seats"]} == {str(ana.pk), str(bruno.pk)}
    assert "name" not in told["seats"][0]  # how people call their devices is theirs
    path = f"conversations/{talk.pk}/seal/welcome/"
    assert call(cast.ana, "delete", f"{path}?device={bruno.pk}").status_code == 404
    assert call(cast.bruno, "delete", f"{path}?device={bruno.pk}").status_code == 204
    assert state(cast.bruno, talk, bruno)["welcome"] is None
    assert not Seat.objects.exclude(welcome="").exists()


@DB
def test_a_commit_tells_what_changed_in_words(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    phone = make_device(cast.bruno, "Phone")
    make_commit(cast.ana, talk, ana, epoch=1, added=[phone.pk])
    make_commit(cast.bruno, talk, bruno, epoch=2)
    call(cast.bruno, "delete", f"me/seal/devices/{phone.pk}/")
    make_commit(cast.ana, talk, ana, epoch=3, removed=[phone.pk])
    items = call(cast.ana, "get", f"conversations/{talk.pk}/messages/").json()["items"]
    assert [one["details"]["words"] for one in items] == [
        "Ana began this encrypted chat. From here on Bruno can read.",
        "A new device of Bruno can read: the safety number has changed.",
        "New keys are in use.",
        "A device of Bruno is out: new keys are in use.",
    ]
    assert [one["seq"] for one in log(cast.ana, talk, ana)] == [1, 2, 3, 4]


@DB
def test_a_commit_is_repeated_by_its_name(cast: SimpleNamespace) -> None:
    talk = sealing.open_sealed(cast.ana, make_talk(cast.ana, cast.bruno).pk)
    ana, bruno = make_device(cast.ana), make_device(cast.bruno)
    name = uuid4()
    first = make_commit(cast.ana, talk, ana, client_id=name, added=[bruno.pk])
    again = make_commit(cast.ana, talk, ana, client_id=name, added=[bruno.pk])
    assert (first.id, first.seq) == (again.id, again.seq)
    talk.refresh_from_db()
    assert (talk.seal_epoch, talk.last_seq, Seat.objects.count()) == (1, 1, 2)


@DB
@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"epoch": 0}, "epoch_passed"),
        ({"epoch": 2}, "epoch_passed"),
        ({"added": ["carla"]}, "invalid"),
        ({"added": ["ana"]}, "invalid"),
        ({"removed": ["bruno"]}, "invalid"),
        ({"device": "bruno"}, "not_found"),
        ({"device": "phone"}, "not_seated"),
    ],
)
def test_a_commit_against_the_rules_changes_nothing(cast: SimpleNamespace, wrong: dict[str, Any], status: str) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    known = {"ana": ana, "bruno": bruno, "carla": make_device(cast.carla), "phone": make_device(cast.ana, "Phone")}
    body = {"client_id": str(uuid4()), "device_id": str(ana.pk), "epoch": 1, "content": b64(b"commit")}
    for name in ("added", "removed"):
        if name in wrong:
            body |= {name: [str(known[one].pk) for one in wrong[name]], "welcome": b64(b"welcome")}
    body |= {"epoch": wrong.get("epoch", 1)}
    if "device" in wrong:
        body["device_id"] = str(known[wrong["device"]].pk)
    refused = call(cast.ana, "post", f"conversations/{talk.pk}/seal/commits/", **body)
    assert code_of(refused) == status
    talk.refresh_from_db()
    assert (talk.seal_epoch, talk.last_seq, Seat.objects.count()) == (1, 1, 2)


@pytest.mark.django_db(transaction=True)
def test_of_two_commits_for_one_epoch_one_is_taken() -> None:
    cast = make_cast()
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    told: list[str] = []
    start = threading.Barrier(2)

    def try_it(person: Any, device: Any) -> None:
        try:
            start.wait()
            make_commit(person, talk, device, epoch=1)
            told.append("stored")
        except EpochPassed:
            told.append("passed")
        finally:
            connection.close()

    threads = [threading.Thread(target=try_it, args=pair) for pair in ((cast.ana, ana), (cast.bruno, bruno))]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    talk.refresh_from_db()
    assert sorted(told) == ["passed", "stored"]
    assert (talk.seal_epoch, talk.last_seq) == (2, 2)


# --- who is out -------------------------------------------------------------------------------------
@pytest.fixture
def trio(cast: SimpleNamespace) -> SimpleNamespace:
    """ana, bruno and carla in an encrypted group, a device each, at epoch 1."""
    for person in (cast.bruno, cast.carla):
        make_friends(cast.ana, person)
    group = actions.make_group(cast.ana, name="Parque", people=[cast.bruno, cast.carla])
    talk = sealing.open_sealed(cast.ana, group.pk)
    ana, bruno, carla = (make_device(one) for one in (cast.ana, cast.bruno, cast.carla))
    make_commit(cast.ana, talk, ana, added=[bruno.pk, carla.pk])
    return SimpleNamespace(talk=talk, ana=ana, bruno=bruno, carla=carla)


@DB
def test_who_was_removed_gets_nothing_more_and_nothing_is_written_under_their_keys(
    cast: SimpleNamespace, trio: SimpleNamespace
) -> None:
    assert send(cast.ana, trio.talk, trio.ana).status_code == 201
    actions.remove_member(cast.ana, trio.talk.pk, cast.carla.pk)
    assert send(cast.carla, trio.talk, trio.carla).status_code == 403
    for path in ("seal/", "seal/log/"):
        asked = call(cast.carla, "get", f"conversations/{trio.talk.pk}/{path}?device={trio.carla.pk}")
        assert asked.status_code == 404
    # Her device still holds the keys of this epoch: a commit first.
    assert code_of(send(cast.bruno, trio.talk, trio.bruno)) == "rekey_needed"
    assert state(cast.bruno, trio.talk, trio.bruno)["surplus"] == [str(trio.carla.pk)]
    make_commit(cast.bruno, trio.talk, trio.bruno, epoch=1, removed=[trio.carla.pk])
    assert send(cast.bruno, trio.talk, trio.bruno, epoch=2, content=b"without carla").status_code == 201
    seen = call(cast.carla, "get", f"conversations/{trio.talk.pk}/messages/").json()["items"]
    assert b64(b"without carla") not in str(seen)


@DB
def test_who_was_removed_makes_no_commit(cast: SimpleNamespace, trio: SimpleNamespace) -> None:
    actions.remove_member(cast.ana, trio.talk.pk, cast.carla.pk)
    body = {"client_id": str(uuid4()), "device_id": str(trio.carla.pk), "epoch": 1, "content": b64(b"commit")}
    assert call(cast.carla, "post", f"conversations/{trio.talk.pk}/seal/commits/", **body).status_code == 404


@DB
def test_an_encrypted_group_stays_small(cast: SimpleNamespace, trio: SimpleNamespace, monkeypatch: Any) -> None:
    make_friends(cast.ana, cast.paco)
    monkeypatch.setattr("chat.actions.groups.LIMITS", LIMITS.__class__(sealed_people_max=3))
    added = call(cast.ana, "post", f"conversations/{trio.talk.pk}/members/", handles=["paco"])
    assert code_of(added) == "group_full"


@DB
def test_a_block_shuts_it_for_both(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    accounts.actions.block(cast.ana, cast.bruno)
    for person, device in ((cast.ana, ana), (cast.bruno, bruno)):
        assert send(person, talk, device).status_code == 404
        assert call(person, "get", f"conversations/{talk.pk}/seal/?device={device.pk}").status_code == 404
        body = {"client_id": str(uuid4()), "device_id": str(device.pk), "epoch": 1, "content": b64(b"commit")}
        assert call(person, "post", f"conversations/{talk.pk}/seal/commits/", **body).status_code == 404
        assert client_of(person).get(f"/chat/{talk.pk}/").status_code == 404


# --- time -------------------------------------------------------------------------------------------
@DB
def test_sealed_messages_disappear_and_commits_stay(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    actions.let_disappear(cast.ana, talk.pk, 86_400)
    send(cast.ana, talk, ana)
    make_commit(cast.ana, talk, ana, epoch=1)
    Message.objects.filter(conversation=talk, expires_at__isnull=False).update(
        expires_at=timezone.now() - timedelta(seconds=1)
    )
    assert expiring.sweep_expired() == 1
    kinds = [one["kind"] for one in log(cast.bruno, talk, bruno)]
    assert kinds == ["sealed_commit", "notice", "sealed_commit"]


@DB
def test_what_is_deleted_for_all_leaves_no_bytes(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    said = send(cast.ana, talk, ana).json()["id"]
    assert call(cast.ana, "delete", f"conversations/{talk.pk}/messages/{said}/?for=all").status_code == 204
    assert Message.objects.get(pk=said).payload == {}
    [entry] = [one for one in log(cast.bruno, talk, bruno) if one["kind"] == "sealed"]
    assert (entry["is_deleted"], entry["details"]) == (True, None)


@DB
def test_a_device_has_its_commits_although_its_person_cleared_the_chat(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    make_commit(cast.ana, talk, ana, epoch=1)
    actions.clear(cast.bruno, talk.pk)
    assert [one["kind"] for one in log(cast.bruno, talk, bruno)] == ["sealed_commit"] * 2


@DB
def test_the_log_costs_the_same_however_long(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    client = client_of(cast.bruno)
    path = f"/api/v1/conversations/{talk.pk}/seal/log/?device={bruno.pk}"
    client.get(path)
    asked = []
    for count in (1, 6):
        for _ in range(count):
            send(cast.ana, talk, ana)
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 12
