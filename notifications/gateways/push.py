"""The devices of one channel, push: each kind has its gateway."""

from __future__ import annotations

from types import ModuleType
from typing import Final

from notifications.delivery_models import Device
from notifications.gateways import fcm, web_push
from notifications.gateways.messages import Message, Refused

GATEWAYS: Final[dict[str, ModuleType]] = {Device.Kind.WEB: web_push, Device.Kind.FCM: fcm}


def is_available() -> bool:
    return any(gateway.is_available() for gateway in GATEWAYS.values())


def send(device: Device, message: Message) -> None:
    """Raises DeviceGone, Refused, or RetryableError."""
    gateway = GATEWAYS[device.kind]
    if not gateway.is_available():
        raise Refused("not configured here")
    gateway.send(device, message)
