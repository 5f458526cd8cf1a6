"""Pushes to browsers (RFC 8030), by whatever push service the browser has chosen, as far as we know that service."""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

import orjson
from django.conf import settings

from core.outbound import OutboundRefused, fetch
from notifications.delivery_models import Device
from notifications.gateways import sealing
from notifications.gateways.messages import DeviceGone, Message, Refused, TryLater

TTL_SECONDS: Final = 24 * 3600  # a device that is off for longer finds it in the bell
ENDPOINT_MOST: Final = 1_000


def is_available() -> bool:
    return bool(settings.NOTIFICATIONS.vapid_private_key)


def server_key() -> str:
    """What browsers subscribe with."""
    key = sealing.private_key(settings.NOTIFICATIONS.vapid_private_key)
    return sealing.encode(sealing.public_bytes(key.public_key()))


def is_own(endpoint: str) -> bool:
    """Whether the operator named this very origin: only then may it be private or without TLS."""
    parts = urlsplit(endpoint)
    return f"{parts.scheme}://{parts.netloc}" in settings.NOTIFICATIONS.push_hosts


def is_known(endpoint: str) -> bool:
    """Whether we call this address at all: a known push service by https, or the operator's own."""
    try:
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if len(endpoint) > ENDPOINT_MOST or parts.username is not None or not endpoint.isascii():
        return False
    if is_own(endpoint):
        return True
    named = any(host.endswith(one) if one.startswith(".") else host == one for one in settings.NOTIFICATIONS.push_hosts)
    return parts.scheme == "https" and port in {None, 443} and named


def are_keys(p256dh: str, auth: str) -> bool:
    try:
        sealing.public_key(sealing.decode(p256dh))
        return len(sealing.decode(auth)) == 16
    except (ValueError, UnicodeError):
        return False


def payload(message: Message) -> bytes:
    """What the service worker shows; shortened until it fits."""
    body = message.body
    while True:
        given = {
            "title": message.title,
            "body": body,
            "url": message.url,
            "tag": message.tag,
            "id": message.line_id,
            "unseen": message.unseen_count,
            "lang": message.language,
        }
        packed = orjson.dumps(given)
        if len(packed) <= sealing.PLAIN_MOST or not body:
            return packed[: sealing.PLAIN_MOST]
        body = body[: len(body) * 3 // 4]


def topic_header(tag: str) -> str:
    """At most 32 letters of base64url: what waits at the push service is replaced too."""
    return sealing.encode(hashlib.sha256(tag.encode()).digest()[:24])


def send(device: Device, message: Message) -> None:
    """Raises DeviceGone, Refused, or RetryableError."""
    known = settings.NOTIFICATIONS
    if not is_known(device.address):
        raise DeviceGone("its push service is not one we call")
    body = sealing.seal(payload(message), receiver=sealing.decode(device.p256dh), auth=sealing.decode(device.auth))
    headers = {
        "Authorization": sealing.vapid_header(
            device.address, private=known.vapid_private_key, contact=known.vapid_contact
        ),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(TTL_SECONDS),
        "Urgency": message.urgency,
        "Topic": topic_header(message.tag),
    }
    try:
        answer = fetch(
            device.address, method="POST", headers=headers, body=body, tries=1, allow_private=is_own(device.address)
        )
    except OutboundRefused as error:
        raise Refused("its address is not public") from error
    if answer.status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        raise DeviceGone("the subscription has ended")
    if answer.status in {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS}:
        after = answer.headers.get("retry-after", "")
        raise TryLater(f"answered {answer.status}", int(after) if after.isdigit() else 0)
    if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
        raise Refused(f"answered {answer.status}")
