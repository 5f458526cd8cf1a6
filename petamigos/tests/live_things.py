"""What groups and conversations have beside their messages, in the world of the matrix."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from django.utils import timezone

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing, make_file

# What would be taken from who may send it (petamigos/tests/test_policies.py).
LIVE_BODIES: dict[str, dict[str, Any]] = {
    "chat_group_links": {"days": "7", "uses": "0"},
    "api_group_links": {"days": 7},
    "scheduled_messages": {"body": "Later", "send_at": f"{timezone.now() + timedelta(days=1):%Y-%m-%dT%H:%M}"},
    "api_live_share": {"latitude": 19.41, "longitude": -99.17},
    "scheduled_act": {"act": "cancel"},
    "api_scheduled_messages": {"body": "Later", "send_at": f"{timezone.now() + timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"},
    "api_scheduled_message": {"body": "Even later"},
}
NO_SECRET = "x" * 22


def live_things(cast: SimpleNamespace, places: dict[Of, list[Thing]]) -> dict[Of, list[Thing]]:
    """`places`: what chat_things made, with its conversations."""
    from chat import actions
    from chat.exports import ConversationExport
    from chat.group_links import GroupLink, JoinRequest
    from chat.kinds import Content
    from chat.live_models import LiveShare
    from chat.models import Conversation
    from chat.scheduled import ScheduledMessage

    group = places[Of.LED_GROUP][0]
    group_id = group.kwargs["conversation_id"]
    Conversation.objects.filter(pk=group_id).update(photo=make_file(cast.ana, purpose="chat"))
    until = timezone.now() + timedelta(days=7)
    link = GroupLink.objects.create(
        conversation_id=group_id, made_by=cast.ana, secret="a" * 22, expires_at=until, needs_approval=True
    )
    asked = JoinRequest.objects.create(conversation_id=group_id, person=cast.pilar, link=link)

    def of_group(name: str, key: str, pk: Any) -> Thing:
        there = {"conversation_id": group_id, key: pk}
        return Thing(name, there, there | {key: uuid4()}, group.viewers, group.owners)

    hers = places[Of.CONVERSATION][0].kwargs["conversation_id"]
    waiting = ScheduledMessage.objects.create(sender=cast.ana, conversation_id=hers, body="Later", send_at=until)
    at = {"conversation_id": hers, "scheduled_id": waiting.pk}
    owner = frozenset({"owner"})
    copy = ConversationExport.objects.create(
        person=cast.ana, conversation_id=hers, status="ready", file=_stored(), expires_at=until, byte_size=3
    )
    copied = {"conversation_id": hers, "export_id": copy.pk}
    said = actions.send_message(cast.ana, hers, client_id=uuid4(), kind="live", content=Content(fields={"minutes": 60}))
    share = {"conversation_id": hers, "share_id": LiveShare.objects.get(message_id=said.id).pk}
    cared = {"conversation_id": hers, "pet_id": cast.rex.pk}
    book = actions.send_message(
        cast.ana, hers, client_id=uuid4(), kind="vet", content=Content(fields={"pet_id": cast.rex.pk, "days": 7})
    )
    sent = {"conversation_id": hers, "message_id": book.id}
    both = frozenset({"owner", "follower"})
    let_in = EVERYONE - {"guest", "blocked", "blocking"}
    return {
        Of.GROUP_LINK: [Thing("a link", {"secret": link.secret}, {"secret": NO_SECRET}, let_in)],
        Of.SCHEDULED: [Thing("of ana", at, at | {"scheduled_id": uuid4()}, owner, owner)],
        Of.CHAT_COPY: [Thing("of ana", copied, copied | {"export_id": uuid4()}, owner, owner)],
        Of.LIVE_SHARE: [Thing("of ana", share, share | {"share_id": uuid4()}, owner, owner)],
        Of.CHAT_CARE: [Thing("rex", cared, cared | {"pet_id": uuid4()}, owner, owner)],
        Of.CHAT_BOOK: [Thing("of rex", sent, sent | {"message_id": uuid4()}, both, both)],
        Of.CHAT_BOOK_SENT: [Thing("of rex", sent, sent | {"message_id": uuid4()}, both, owner)],
        Of.MADE_GROUP_LINK: [of_group("a link", "link_id", link.pk)],
        Of.JOIN_REQUEST: [of_group("pilar asks", "request_id", asked.pk)],
    }


def _stored() -> str:
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    return default_storage.save(f"exports/{uuid4().hex}.zip", ContentFile(b"zip"))
