"""No calls in encrypted chats: what would set them up passes through the server in the clear. Every door says so."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

import pytest

from chat.calls import Call
from chat.models import Conversation, Message
from chat.tests.sealing import call, code_of, make_sealed
from chat.tests.test_calls import ask
from core.tests.realtime_site import key_of, open_tab
from petamigos.call_settings import CallSettings
from tests.cast import client_of, make_cast

WORDS = "An encrypted chat has no calls"


@pytest.mark.django_db(transaction=True)
def test_the_socket_refuses_a_call_and_nothing_rings(port: int) -> None:
    people = make_cast()
    talk, _ana, _bruno = make_sealed(people.ana, people.bruno)
    with open_tab(port, key_of(people.ana)) as hers:
        for kind in ("audio", "video"):
            asked = {"conversation_id": str(talk.pk), "kind": kind, "device_id": str(uuid4())}
            refused = ask(hers, "call_start", "error", **asked)
            assert (refused["code"], WORDS in refused["message"]) == ("sealed_has_no_calls", True)
        assert not Call.objects.exists()
        assert not Message.objects.filter(conversation=talk, kind="notice").exists()
        # From the open one beside it they call.
        beside = Conversation.objects.get(is_sealed=False)
        ask(hers, "call_start", "call_started", conversation_id=str(beside.pk), device_id=str(uuid4()))
    assert Call.objects.get().conversation_id == beside.pk


@pytest.mark.django_db
def test_the_room_of_an_encrypted_chat_does_not_open(cast: SimpleNamespace, settings: object) -> None:
    settings.CALLS = CallSettings(  # type: ignore[attr-defined]
        jitsi_url="https://meet.example", jitsi_app_id="amigos", jitsi_secret="between us"
    )
    talk, _ana, _bruno = make_sealed(cast.ana, cast.bruno)
    refused = call(cast.ana, "post", f"conversations/{talk.pk}/room/")
    assert (refused.status_code, code_of(refused)) == (409, "sealed_has_no_calls")
    page = client_of(cast.ana).get(f"/chat/{talk.pk}/room/")
    assert WORDS in page.content.decode()
    assert b"meet.example" not in page.content
    assert call(cast.carla, "post", f"conversations/{talk.pk}/room/").status_code == 404
