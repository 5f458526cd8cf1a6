"""Pushes to apps by Firebase Cloud Messaging, HTTP v1. It reaches iPhones too, for it hands on to Apple's service."""

from __future__ import annotations

import time
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote, urlencode

import jwt
import orjson
from django.conf import settings
from django.core.cache import cache

from core.outbound import Answer, fetch
from notifications.delivery_models import Device
from notifications.gateways.messages import DeviceGone, Message, Refused, TryLater

SCOPE: Final = "https://www.googleapis.com/auth/firebase.messaging"
GRANT: Final = "urn:ietf:params:oauth:grant-type:jwt-bearer"
TOKEN_MOST: Final = 1_000
CACHE_KEY: Final = "fcm-access"
AHEAD_SECONDS: Final = 300  # a token is asked for anew before it ends
TTL_SECONDS: Final = 24 * 3600


def is_available() -> bool:
    return settings.NOTIFICATIONS.fcm is not None


def _account() -> dict[str, Any]:
    found = settings.NOTIFICATIONS.fcm
    assert found is not None  # asked first: is_available
    return found


def _access() -> str:
    """An OAuth token of the service account, kept until shortly before its end. Raises Refused, RetryableError."""
    if kept := cache.get(CACHE_KEY):
        return str(kept)
    account = _account()
    now = int(time.time())
    claims = {
        "iss": account["client_email"],
        "scope": SCOPE,
        "aud": account["token_uri"],
        "iat": now,
        "exp": now + 3600,
    }
    named = {"kid": account["private_key_id"]} if account.get("private_key_id") else None
    asked = jwt.encode(claims, account["private_key"], algorithm="RS256", headers=named)
    answer = fetch(
        account["token_uri"],
        method="POST",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
        body=urlencode({"grant_type": GRANT, "assertion": asked}).encode(),
        tries=1,
        allow_private=True,
    )
    if answer.status != HTTPStatus.OK:
        raise TryLater(f"no access token: {answer.status}", 60)
    found = orjson.loads(answer.body)
    cache.set(CACHE_KEY, found["access_token"], max(1, int(found.get("expires_in", 0)) - AHEAD_SECONDS))
    return str(found["access_token"])


def _body(device: Device, message: Message) -> dict[str, Any]:
    is_urgent = message.urgency == "high"
    return {
        "message": {
            "token": device.address,
            "notification": {"title": message.title, "body": message.body},
            "data": {"url": message.url, "id": message.line_id, "unseen": str(message.unseen_count)},
            "android": {
                "collapse_key": message.tag,
                "priority": "HIGH" if is_urgent else "NORMAL",
                "ttl": f"{TTL_SECONDS}s",
                "notification": {"tag": message.tag},
            },
            "apns": {
                "headers": {"apns-collapse-id": message.tag[:64], "apns-priority": "10" if is_urgent else "5"},
                "payload": {"aps": {"badge": message.unseen_count, "thread-id": message.tag}},
            },
        }
    }


def close(device: Device, tags: list[str]) -> None:
    """Tells the app, without showing anything, to take down what it shows of these tags. Raises as send."""
    quiet = {
        "token": device.address,
        "data": {"close": " ".join(tags)},
        "android": {"priority": "NORMAL", "ttl": f"{TTL_SECONDS}s"},
        "apns": {
            "headers": {"apns-push-type": "background", "apns-priority": "5"},
            "payload": {"aps": {"content-available": 1}},
        },
    }
    _post({"message": quiet})


def send(device: Device, message: Message) -> None:
    """Raises DeviceGone, Refused, or RetryableError."""
    _post(_body(device, message))


def _post(given: dict[str, Any]) -> None:
    project = quote(_account()["project_id"], safe="")
    answer = fetch(
        f"{settings.NOTIFICATIONS.fcm_url}/v1/projects/{project}/messages:send",
        method="POST",
        headers={"Authorization": f"Bearer {_access()}", "Content-Type": "application/json"},
        body=orjson.dumps(given),
        tries=1,
        allow_private=True,
    )
    if answer.status == HTTPStatus.OK:
        return
    if answer.status == HTTPStatus.UNAUTHORIZED:
        cache.delete(CACHE_KEY)
        raise TryLater("the access token was not taken")
    if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
        after = answer.headers.get("retry-after", "")
        raise TryLater("answered 429", int(after) if after.isdigit() else 60)
    if answer.status == HTTPStatus.NOT_FOUND or "UNREGISTERED" in _codes(answer):
        raise DeviceGone("the app has gone")
    raise Refused(f"answered {answer.status}")


def _codes(answer: Answer) -> list[str]:
    try:
        details = orjson.loads(answer.body)["error"].get("details", [])
        return [str(one.get("errorCode", "")) for one in details]
    except (ValueError, KeyError, TypeError, AttributeError):
        return []
