"""Conversations and messages, in the world of the matrix. ana talks with bruno, pilar with a closed account; carla has
asked pilar, and paco asks ana. A conversation with somebody who blocked, or was blocked, is nobody's.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import Thing

CLIENT_ID = "0196f7a0-0000-7000-8000-00000000000a"
# What would be taken from who may send it (petamigos/tests/test_policies.py).
CHAT_BODIES: dict[str, dict[str, Any]] = {
    "api_conversations": {"handle": "pilar"},
    "api_conversation": {"is_archived": True},
    "api_conversation_marks": {"read_seq": 1},
    "api_conversation_messages": {"client_id": CLIENT_ID, "body": "Hola"},
    "api_message": {"body": "Changed"},
    "api_message_reaction": {"emoji": "👍"},
    "api_message_vote": {"choices": [0]},
    "api_groups": {"name": "Parque", "handles": ["bruno"]},
    "api_group": {"name": "Parque"},
    "api_group_members": {"handles": ["bruno"]},
    "api_group_member": {"role": "admin"},
    "api_conversation_wallpaper": {"look": "paws"},
    "chat_wallpaper": {"look": "paws"},
    "api_me_chat_settings": {"shows_read": False},
}


def chat_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from chat import actions
    from chat.kinds import Content
    from chat.models import Conversation, Member
    from media.models import Asset, Rendition

    both, owner = frozenset({"owner", "follower"}), frozenset({"owner"})

    def talk(one: Any, other: Any, state: str = "active") -> Conversation:
        first, second = sorted((one.pk, other.pk))
        made = Conversation.objects.create(kind="direct", first_id=first, second_id=second)
        Member.objects.create(conversation=made, person=one)
        Member.objects.create(conversation=made, person=other, state=state)
        return made

    def say(user: Any, at: Conversation, body: str, kind: str = "text", **fields: Any) -> UUID:
        media_ids = fields.pop("media_ids", ())
        made = actions.send_message(user, at.pk, client_id=uuid4(), kind=kind, content=Content(body, media_ids, fields))
        return made.id

    def place(name: str, at: Conversation, owners: frozenset[str]) -> Thing:
        return Thing(name, {"conversation_id": at.pk}, {"conversation_id": uuid4()}, owners, owners)

    def message(name: str, at: Conversation, pk: UUID, viewers: frozenset[str], owners: frozenset[str]) -> Thing:
        there = {"conversation_id": at.pk, "message_id": pk}
        return Thing(name, there, there | {"message_id": uuid4()}, viewers, owners)

    hers = talk(cast.ana, cast.bruno)
    others = talk(cast.pilar, cast.carla)
    said = say(cast.ana, hers, "Hola")
    foreign = say(cast.carla, others, "Hola")
    poll = say(cast.ana, hers, "When?", "poll", options=["Today", "Tomorrow"])
    pdf = Asset.objects.create(owner=cast.ana, kind="pdf", status="ready", folder=uuid4().hex)
    Rendition.objects.create(
        asset=pdf, width=0, format="pdf", pixel_width=0, pixel_height=0, name=_stored(), byte_size=9
    )
    document = say(cast.ana, hers, "", "file", media_ids=[pdf.pk], name="plan")
    asked = talk(cast.paco, cast.ana, "request")
    say(cast.paco, asked, "May I?")
    shut = [talk(cast.ana, cast.dora), talk(cast.eva, cast.ana)]
    stranger = frozenset({"stranger"})
    group = Conversation.objects.create(kind="group", name="Parque")
    for person, role in ((cast.ana, "owner"), (cast.bruno, "member"), (cast.carla, "member")):
        Member.objects.create(conversation=group, person=person, role=role)
    inside = both | stranger
    at = {"conversation_id": group.pk, "handle": "carla"}
    return {
        Of.CONVERSATION: [
            place("of ana and bruno", hers, both),
            place("of others", others, stranger),
            place("asked by paco", asked, owner | {"requested"}),
            *(place("shut by a block", one, frozenset()) for one in shut),
        ],
        Of.OPEN_TALK: [place("of ana and bruno", hers, both), place("shut by a block", shut[0], frozenset())],
        Of.CHAT_GROUP: [place("a group", group, inside)],
        Of.LED_GROUP: [Thing("a group", {"conversation_id": group.pk}, {"conversation_id": uuid4()}, inside, owner)],
        Of.GROUP_MEMBER: [Thing("carla in a group", at, at | {"handle": "nobody_here"}, inside, owner)],
        Of.CHAT_REQUEST: [place("asked by paco", asked, owner), place("of ana and bruno", hers, frozenset())],
        Of.MESSAGE: [
            message("by ana", hers, said, both, both),
            message("of others", others, foreign, stranger, stranger),
            message("of others at hers", hers, foreign, frozenset(), frozenset()),
        ],
        Of.OWN_MESSAGE: [message("by ana", hers, said, both, owner)],
        Of.CHAT_POLL: [message("a poll", hers, poll, both, both)],
        Of.CHAT_DOCUMENT: [message("a document", hers, document, both, both)],
    }


def _stored() -> str:
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    return default_storage.save(f"renditions/{uuid4().hex}/0.pdf", ContentFile(b"%PDF-1.4"))
