"""Devices and commits as tests make them: to the server their bytes are any bytes."""

from __future__ import annotations

import base64
from typing import Any
from uuid import uuid4

from chat.actions import devices, sealing
from chat.devices import Device
from chat.models import Conversation
from chat.tests.factories import make_talk
from tests.cast import client_of

JSON = "application/json"


def b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def make_device(person: Any, name: str = "Laptop", packages: int = 2, *, has_last: bool = True) -> Device:
    device = devices.add_device(person, name=name, signature_key=b64(uuid4().bytes * 2))
    made = [b64(uuid4().bytes) for _ in range(packages)]
    devices.publish_packages(person, device.pk, packages=made, last_resort=b64(uuid4().bytes) if has_last else "")
    return device


def make_commit(person: Any, talk: Conversation, device: Device, **more: Any) -> Any:
    given: dict[str, Any] = {"client_id": uuid4(), "device_id": device.pk, "epoch": 0, "content": b64(b"commit")} | more
    if given.get("added"):
        given.setdefault("welcome", b64(b"welcome"))
    return sealing.commit(person, talk.pk, sealing.Commit(**given))


def make_sealed(one: Any, other: Any) -> tuple[Conversation, Device, Device]:
    """An encrypted conversation of two, with a device of each in it, at epoch 1."""
    talk = sealing.open_sealed(one, make_talk(one, other).pk)
    first, second = make_device(one), make_device(other)
    make_commit(one, talk, first, added=[second.pk])
    talk.refresh_from_db()
    return talk, first, second


def call(user: Any, method: str, path: str, **data: Any) -> Any:
    return getattr(client_of(user), method)(f"/api/v1/{path}", data or None, content_type=JSON)


def send(
    user: Any, talk: Conversation, device: Device, epoch: int = 1, content: bytes | str = b"sealed", **more: Any
) -> Any:
    body = {"client_id": str(uuid4()), "kind": "sealed", "epoch": epoch, "device_id": str(device.pk)} | more
    shown = content if isinstance(content, str) else b64(content)
    return call(user, "post", f"conversations/{talk.pk}/messages/", **({"content": shown} | body))


def code_of(answer: Any) -> str:
    return str(answer.json()["error"]["code"])
