"""Pushes to apps by Apple's own service: HTTP/2, and a token signed by the key of the developer account (ES256)."""

from __future__ import annotations

import hashlib
import time
from http import HTTPStatus
from typing import Any, Final

import jwt
import orjson
from django.conf import settings
from django.core.cache import cache

from core.outbound import Answer, fetch
from notifications.delivery_models import Device
from notifications.gateways.messages import DeviceGone, Message, Refused, TryLater

TOKEN_LETTERS: Final = frozenset("0123456789abcdef")
TOKEN_MOST: Final = 200
CACHE_KEY: Final = "apns-provider"
RENEW_SECONDS: Final = 40 * 60  # Apple takes a token for an hour, and a new one at most every twenty minutes
TTL_SECONDS: Final = 24 * 3600
BODY_MOST: Final = 4096
COLLAPSE_MOST: Final = 64
# The token is of no app any more, or never was of ours.
_GONE: Final = {"BadDeviceToken", "DeviceTokenNotForTopic", "Unregistered", "ExpiredToken"}
_OUR_TOKEN: Final = {"ExpiredProviderToken", "InvalidProviderToken"}


def is_available() -> bool:
    return settings.NOTIFICATIONS.apns is not None


def _key() -> Any:
    found = settings.NOTIFICATIONS.apns
    assert found is not None  # asked first: is_available
    return found


def is_token(token: str) -> bool:
    """Apple says that a token may be of any length; it is hexadecimal."""
    return 64 <= len(token) <= TOKEN_MOST and not set(token) - TOKEN_LETTERS


def _provider_token() -> str:
    if kept := cache.get(CACHE_KEY):
        return str(kept)
    key = _key()
    claims = {"iss": key.team_id, "iat": int(time.time())}
    made = jwt.encode(claims, key.private_key, algorithm="ES256", headers={"kid": key.key_id})
    cache.set(CACHE_KEY, made, RENEW_SECONDS)
    return made


def _collapse_id(tag: str) -> str:
    return tag if len(tag) <= COLLAPSE_MOST else hashlib.sha256(tag.encode()).hexdigest()


def _body(message: Message) -> bytes:
    """Shortened until Apple takes it."""
    said = message.body
    while True:
        alert = {"title": message.title, "body": said}
        aps = {"alert": alert, "badge": message.unseen_count, "thread-id": message.tag}
        packed = orjson.dumps({"aps": aps, "url": message.url, "id": message.line_id, "tag": message.tag})
        if len(packed) <= BODY_MOST or not said:
            return packed
        said = said[: len(said) * 3 // 4]


def send(device: Device, message: Message) -> None:
    """Raises DeviceGone, Refused, or RetryableError."""
    more = {
        "apns-push-type": "alert",
        "apns-priority": "10" if message.urgency == "high" else "5",
        "apns-collapse-id": _collapse_id(message.tag),
    }
    _post(device, _body(message), more)


def close(device: Device, tags: list[str]) -> None:
    """Wakes the app without showing anything: it takes down what it shows of these tags. Raises as send."""
    quiet = orjson.dumps({"aps": {"content-available": 1}, "close": tags})
    _post(device, quiet, {"apns-push-type": "background", "apns-priority": "5"})


def _post(device: Device, body: bytes, more: dict[str, str]) -> None:
    known = settings.NOTIFICATIONS
    headers = {
        "authorization": f"bearer {_provider_token()}",
        "apns-topic": _key().topic,
        "apns-expiration": str(int(time.time()) + TTL_SECONDS),
        "content-type": "application/json",
        **more,
    }
    answer = fetch(
        f"{known.apns_url}/3/device/{device.address}",
        method="POST",
        headers=headers,
        body=body,
        tries=1,
        allow_private=True,
        http2=True,
    )
    if answer.status != HTTPStatus.OK:
        _refused(answer)


def _refused(answer: Answer) -> None:
    """Raises DeviceGone, TryLater or Refused."""
    reason = _reason_of(answer)
    if answer.status == HTTPStatus.GONE or reason in _GONE:
        raise DeviceGone("the app has gone")
    if reason in _OUR_TOKEN:
        cache.delete(CACHE_KEY)
        raise TryLater(reason, 60)
    if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
        raise TryLater("answered 429", 60)
    raise Refused(f"answered {answer.status} {reason}".strip())


def _reason_of(answer: Answer) -> str:
    try:
        found: Any = orjson.loads(answer.body)
        return str(found["reason"])[:60]
    except (ValueError, KeyError, TypeError):
        return ""
