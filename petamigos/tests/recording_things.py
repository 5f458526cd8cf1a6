"""Recordings in the world of the matrix: ana's voice in her talk with bruno, and one she has not sent."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing


def recording_things(cast: SimpleNamespace, places: dict[Of, list[Thing]]) -> dict[Of, list[Thing]]:
    """`places`: what chat_things made, with its conversations."""
    from chat import actions, once_opening
    from chat.kinds import Content
    from chat.models import Message, MessageLink
    from chat.once_opening import open_once
    from social.actions.linking import preview_of

    hers, others, *_more = [thing.kwargs["conversation_id"] for thing in places[Of.CONVERSATION]]
    both, owner, stranger = frozenset({"owner", "follower"}), frozenset({"owner"}), frozenset({"stranger"})

    def send(sender: Any, at: UUID) -> tuple[Any, UUID]:
        asset = make_recording(sender)
        content = Content("", [asset.pk])
        return asset, actions.send_message(sender, at, client_id=uuid4(), kind="voice", content=content).id

    def played(name: str, asset: Any, viewers: frozenset[str]) -> Thing:
        there = {"asset_id": str(asset.pk), "suffix": "ogg"}
        return Thing(name, there, there | {"asset_id": str(uuid4())}, viewers)

    def said(name: str, at: UUID, pk: UUID, viewers: frozenset[str]) -> Thing:
        there = {"conversation_id": at, "message_id": pk}
        return Thing(name, there, there | {"message_id": uuid4()}, viewers, viewers)

    sent, voice = send(cast.ana, hers)
    foreign, other = send(cast.carla, others)
    loose = make_recording(cast.ana)
    once = _once(cast.ana, hers)
    with patch.object(once_opening, "LOOK_SECONDS", 86_400):  # the world may stand for longer than one looks
        opened = open_once(cast.bruno, Message.objects.get(pk=_once(cast.ana, hers)))
    ticket = opened["files"][0]["url"].strip("/").rpartition("/")[2]
    words = actions.send_message(cast.ana, hers, client_id=uuid4(), content=Content("https://example.org/a"))
    MessageLink.objects.create(message_id=words.id, preview=preview_of("https://example.org/a"))
    page = {"conversation_id": hers, "message_id": words.id}
    return {
        Of.RECORDING: [
            played("sent to bruno", sent, both),
            played("in no use", loose, owner),
            played("of others", foreign, stranger),
        ],
        Of.OWN_RECORDING: [
            Thing(name, {"asset_id": asset.pk}, {"asset_id": uuid4()}, owners=owner)
            for name, asset in (("sent", sent), ("loose", loose))
        ],
        Of.STICKER: [Thing("a sticker", {"name": "dog-happy"}, {"name": "no-such-animal"}, EVERYONE)],
        Of.ONCE: [said("a photo of ana", hers, once, frozenset({"follower"}))],
        Of.ONCE_TICKET: [
            Thing("opened by bruno", {"ticket": ticket}, {"ticket": f"{ticket}x"}, frozenset({"follower"})),
        ],
        Of.LINKED_MESSAGE: [Thing("a page", page, page | {"message_id": uuid4()}, both, owner)],
        Of.VOICE: [said("ana's voice", hers, voice, both), said("of others", others, other, stranger)],
    }


def _once(sender: Any, at: UUID) -> UUID:
    from chat import actions
    from chat.kinds import Content
    from petamigos.tests.matrix import make_file

    content = Content("", [make_file(sender).pk], {"is_once": True})
    return actions.send_message(sender, at, client_id=uuid4(), kind="photo", content=content).id


def make_recording(owner: Any, **fields: Any) -> Any:
    """A sound that is ready, with a file in the store."""
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    from media.models import Asset, Rendition

    looks = {"kind": "audio", "status": "ready", "duration_ms": 3000, "peaks": "40" * 64} | fields
    asset = Asset.objects.create(owner=owner, folder=uuid4().hex, **looks)
    for suffix in ("mp4",) if asset.kind == "video" else ("ogg", "m4a"):
        name = default_storage.save(f"renditions/{asset.folder}/0.{suffix}", ContentFile(b"OggS a recording"))
        Rendition.objects.create(
            asset=asset, width=0, format=suffix, pixel_width=0, pixel_height=0, name=name, byte_size=16
        )
    return asset
