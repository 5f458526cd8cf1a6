"""Settings of notifications by push and of what mail providers report. What the environment does not name is not offered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

# The push services of the browsers there are. A subscription that names any other host is refused.
PUSH_HOSTS: Final = (
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "push.services.mozilla.com",
    ".push.services.mozilla.com",
    ".notify.windows.com",
    ".push.apple.com",
)


@dataclass(frozen=True, slots=True)
class AppleKey:
    """The key of a developer account by which Apple knows who pushes, and the app it pushes to."""

    team_id: str
    key_id: str
    private_key: str
    topic: str

    def __repr__(self) -> str:
        return f"AppleKey({self.key_id})"


@dataclass(frozen=True, slots=True)
class NotificationSettings:
    """`push_hosts`: hosts, `.suffixes` of hosts, and whole origins of the operator's own services
    (`http://127.0.0.1:9000`), which alone may be private and without TLS."""

    vapid_private_key: str
    vapid_contact: str
    push_hosts: tuple[str, ...]
    fcm: dict[str, Any] | None
    fcm_url: str
    apns: AppleKey | None
    apns_url: str
    mail_webhook_key: str

    def __repr__(self) -> str:
        return "NotificationSettings(…)"  # it holds keys: never in a trace


def notification_settings(env: Mapping[str, Any]) -> NotificationSettings:
    return NotificationSettings(
        vapid_private_key=env["VAPID_PRIVATE_KEY"],
        vapid_contact=env["VAPID_CONTACT"] or env["SITE_URL"],
        push_hosts=(*PUSH_HOSTS, *env["WEB_PUSH_HOSTS"]),
        fcm=json.loads(env["FCM_CREDENTIALS"]) if env["FCM_CREDENTIALS"] else None,
        fcm_url=env["FCM_URL"],
        apns=_apple_key(env),
        apns_url=env["APNS_URL"],
        mail_webhook_key=env["MAIL_WEBHOOK_KEY"],
    )


def _apple_key(env: Mapping[str, Any]) -> AppleKey | None:
    """Only when all of it is named."""
    parts = [env[name] for name in ("APNS_TEAM_ID", "APNS_KEY_ID", "APNS_PRIVATE_KEY", "APNS_TOPIC")]
    return AppleKey(*parts) if all(parts) else None
