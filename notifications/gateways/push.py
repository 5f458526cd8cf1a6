"""The devices of one channel, push: each kind has its gateway."""

from __future__ import annotations

from types import ModuleType
from typing import Final

from notifications.delivery_models import Device
from notifications.gateways import apns, fcm, web_push
from notifications.gateways.messages import Message, Refused

# Apps take a message that shows nothing. Browsers do not: each push they get must be seen (userVisibleOnly), so they
# hear of what is to be taken down with the next one, or from the next page that opens (notifications.closing).
QUIET: Final = (Device.Kind.FCM, Device.Kind.APNS)
GATEWAYS: Final[dict[str, ModuleType]] = {Device.Kind.WEB: web_push, Device.Kind.FCM: fcm, Device.Kind.APNS: apns}


def is_available() -> bool:
    return any(gateway.is_available() for gateway in GATEWAYS.values())


def send(device: Device, message: Message) -> None:
    """Raises DeviceGone, Refused, or RetryableError."""
    gateway = GATEWAYS[device.kind]
    if not gateway.is_available():
        raise Refused("not configured here")
    gateway.send(device, message)


def close(device: Device, tags: list[str]) -> None:
    """Takes down what an app shows of these tags. Raises as send."""
    gateway = GATEWAYS[device.kind]
    if not gateway.is_available():
        raise Refused("not configured here")
    gateway.close(device, tags)
