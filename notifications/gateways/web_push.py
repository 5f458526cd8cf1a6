"""Pushes to browsers (RFC 8030), by whatever push service the browser has chosen, as far as we know that service.

pywebpush seals the message for the browser alone (RFC 8291) and says who sends it (RFC 8292, VAPID). It sends by the
session it is handed: ours goes out through core.outbound, because the address came from a client.
"""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit

import orjson
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid02
from py_vapid.utils import b64urldecode, b64urlencode
from pywebpush import WebPushException, webpush

from core.outbound import Answer, OutboundRefused, fetch
from notifications.delivery_models import Device
from notifications.gateways.messages import DeviceGone, Message, Refused, TryLater

TTL_SECONDS: Final = 24 * 3600  # a device that is off for longer finds it in the bell
ENDPOINT_MOST: Final = 1_000
PLAIN_MOST: Final = 3993  # what every push service takes: 4096 less header, padding mark and tag


def is_available() -> bool:
    return bool(settings.NOTIFICATIONS.vapid_private_key)


@functools.lru_cache(maxsize=4)
def _vapid(private: str) -> Vapid02:
    """Our key. Its `sub` may be an address of this machine: a developer's site has no other."""
    key = Vapid02.from_raw(private.encode())
    key.conf["no-strict"] = True
    return key


def server_key() -> str:
    """What browsers subscribe with."""
    public = _vapid(settings.NOTIFICATIONS.vapid_private_key).public_key
    return str(b64urlencode(public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)))


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
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), b64urldecode(p256dh.encode("ascii")))
        return len(b64urldecode(auth.encode("ascii"))) == 16
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
            **({"gone": message.gone} if message.gone else {}),
        }
        packed = orjson.dumps(given)
        if len(packed) <= PLAIN_MOST or not body:
            return packed[:PLAIN_MOST]
        body = body[: len(body) * 3 // 4]


def topic_header(tag: str) -> str:
    """At most 32 letters of base64url: what waits at the push service is replaced too."""
    return str(b64urlencode(hashlib.sha256(tag.encode()).digest()[:24]))


@dataclass(frozen=True, slots=True)
class _Said:
    """A push service's answer, by the names pywebpush asks for."""

    answer: Answer

    @property
    def status_code(self) -> int:
        return self.answer.status

    @property
    def headers(self) -> Any:
        return self.answer.headers

    reason = text = ""  # what a stranger's server says is kept nowhere


class _Outbound:
    """The session pywebpush sends by: one try, bounded, and to no address that is not public."""

    def post(self, endpoint: str, *, data: bytes, headers: Any, timeout: Any = None) -> _Said:
        sent = {str(name): str(value) for name, value in headers.items()}
        sent["content-type"] = "application/octet-stream"
        own = is_own(endpoint)
        return _Said(fetch(endpoint, method="POST", headers=sent, body=data, tries=1, allow_private=own))


def send(device: Device, message: Message) -> None:
    """Raises DeviceGone, Refused, or RetryableError."""
    known = settings.NOTIFICATIONS
    if not is_known(device.address):
        raise DeviceGone("its push service is not one we call")
    try:
        webpush(
            {"endpoint": device.address, "keys": {"p256dh": device.p256dh, "auth": device.auth}},
            payload(message),  # type: ignore[arg-type]
            vapid_private_key=_vapid(known.vapid_private_key),
            vapid_claims={"sub": known.vapid_contact},
            ttl=TTL_SECONDS,
            headers={"Urgency": message.urgency, "Topic": topic_header(message.tag)},
            requests_session=_Outbound(),  # type: ignore[arg-type]
        )
    except OutboundRefused as error:
        raise Refused("its address is not public") from error
    except WebPushException as error:
        _refused(error)


def _refused(error: WebPushException) -> None:
    """What the push service says of it. Raises DeviceGone, TryLater or Refused."""
    said: Any = error.response
    if said is None:
        raise Refused("it could not be sealed") from error
    if said.status_code < HTTPStatus.MULTIPLE_CHOICES:
        return  # taken, by another number than most say it with
    if said.status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        raise DeviceGone("the subscription has ended") from error
    if said.status_code in {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS}:
        after = said.headers.get("retry-after", "")
        raise TryLater(f"answered {said.status_code}", int(after) if after.isdigit() else 0) from error
    raise Refused(f"answered {said.status_code}") from error
