"""Encrypted conversations in the world of the matrix: one of ana and bruno, one of others, one shut by a block."""

from __future__ import annotations

import base64
import hashlib
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import Thing

KEY = base64.b64encode(b"k" * 32).decode()
# What would be taken from who may send it (petamigos/tests/test_policies.py). The doors of a conversation's devices are
# asked without one: who is let in hears that, all others hear nothing.
SEAL_BODIES: dict[str, dict[str, Any]] = {
    "api_sealed_report": {"reason": "spam", "copy": "Hola", "is_consented": True},
    "api_sealed_devices": {"signature_key": KEY},
    "sealed_devices": {"act": "nothing"},
    "api_sealed_device": {"name": "Phone"},
    "api_key_packages": {"packages": [base64.b64encode(b"package").decode()]},
}


def seal_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    from chat.devices import Device
    from chat.models import Conversation, Member, Message
    from chat.seals import SealedFile

    both, owner, stranger = frozenset({"owner", "follower"}), frozenset({"owner"}), frozenset({"stranger"})

    def talk(one: Any, other: Any) -> Conversation:
        first, second = sorted((one.pk, other.pk))
        made = Conversation.objects.create(kind="direct", first_id=first, second_id=second, is_sealed=True)
        for person in (one, other):
            Member.objects.create(conversation=made, person=person)
        return made

    def device(person: Any) -> Device:
        key = uuid4().bytes * 2
        return Device.objects.create(
            person=person,
            name="Laptop",
            signature_key=base64.b64encode(key).decode(),
            fingerprint=hashlib.sha256(key).hexdigest(),
        )

    def file(at: Conversation, person: Any) -> SealedFile:
        message = Message.objects.create(conversation=at, seq=1, sender=person, client_id=uuid4(), kind="sealed")
        Conversation.objects.filter(pk=at.pk).update(last_seq=1)
        name = default_storage.save(f"sealed/{uuid4().hex}", ContentFile(b"sealed"))
        return SealedFile.objects.create(conversation=at, owner=person, message=message, name=name, byte_size=6)

    def place(name: str, at: Conversation, who: frozenset[str]) -> Thing:
        return Thing(name, {"conversation_id": at.pk}, {"conversation_id": uuid4()}, who, who)

    def stored(name: str, at: Conversation, one: SealedFile, who: frozenset[str]) -> Thing:
        there = {"conversation_id": at.pk, "file_id": one.pk}
        return Thing(name, there, there | {"file_id": uuid4()}, who, who)

    def machine(name: str, one: Device, who: frozenset[str]) -> Thing:
        return Thing(name, {"device_id": one.pk}, {"device_id": uuid4()}, who, who)

    hers, others, shut = talk(cast.ana, cast.bruno), talk(cast.pilar, cast.carla), talk(cast.ana, cast.dora)

    def message(name: str, at: Conversation, file: SealedFile, who: frozenset[str]) -> Thing:
        there = {"conversation_id": at.pk, "message_id": file.message_id}
        return Thing(name, there, there | {"message_id": uuid4()}, who, who)

    files = {at: file(at, person) for at, person in ((hers, cast.ana), (others, cast.carla), (shut, cast.ana))}
    return {
        Of.SEALED_MESSAGE: [
            message("of ana and bruno", hers, files[hers], both),
            message("of others", others, files[others], stranger),
            message("shut by a block", shut, files[shut], frozenset()),
        ],
        Of.SEALED_TALK: [
            place("of ana and bruno", hers, both),
            place("of others", others, stranger),
            place("shut by a block", shut, frozenset()),
        ],
        Of.SEALED_DEVICE: [
            machine("of ana", device(cast.ana), owner),
            machine("of carla", device(cast.carla), stranger),
        ],
        Of.SEALED_FILE: [
            stored("of ana and bruno", hers, files[hers], both),
            stored("of others", others, files[others], stranger),
            stored("shut by a block", shut, files[shut], frozenset()),
        ],
    }
