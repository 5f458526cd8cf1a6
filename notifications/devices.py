"""Browsers and apps that show pushes. Each belongs to one session: who signs out there is told nothing there."""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from accounts.devices import marks
from core.errors import NotFound
from core.limits import LIMITS
from core.rates import check_rate
from core.text import one_line
from notifications.delivery_models import Device
from notifications.errors import DeviceNotTaken
from notifications.gateways import apns, fcm, web_push
from notifications.preference_models import NotificationSettings

Kind = Device.Kind


@transaction.atomic
def register_browser(
    user: Any, *, endpoint: str, p256dh: str, auth: str, session_key: str, program: str = ""
) -> Device:
    """What a browser subscribed with. The same browser again is one device, of who is signed in there now.

    Raises DeviceNotTaken for a push service we do not call, LimitReached.
    """
    if not web_push.is_available() or not web_push.is_known(endpoint) or not web_push.are_keys(p256dh, auth):
        raise DeviceNotTaken(field="endpoint")
    return _keep(user, Kind.WEB, endpoint, session_key, marks(program), p256dh=p256dh, auth=auth)


@transaction.atomic
def register_app(user: Any, *, token: str, session_key: str, program: str = "") -> Device:
    """An app's token of Firebase. Raises DeviceNotTaken, LimitReached."""
    if not fcm.is_available() or not 0 < len(token) <= fcm.TOKEN_MOST or not token.isascii():
        raise DeviceNotTaken(field="token")
    return _keep(user, Kind.FCM, token, session_key, marks(program))


@transaction.atomic
def register_iphone(user: Any, *, token: str, session_key: str, program: str = "") -> Device:
    """An app's token of Apple. Raises DeviceNotTaken, LimitReached."""
    token = token.lower()
    if not apns.is_available() or not apns.is_token(token):
        raise DeviceNotTaken(field="token")
    return _keep(user, Kind.APNS, token, session_key, marks(program))


def _keep(user: Any, kind: str, address: str, session_key: str, label: str, **keys: str) -> Device:
    check_rate("notification.device", account=user)
    digest = hashlib.sha256(address.encode()).hexdigest()
    known = Device.objects.select_for_update().filter(kind=kind, digest=digest).first()
    if known is not None and known.user_id != user.pk:
        known.delete()  # with what was on its way to who was signed in there before
        known = None
    fields = {
        "address": address,
        "label": one_line(label)[:80],
        "session_key": session_key,
        "session_epoch": user.session_epoch,
        **keys,
    }
    device, _is_new = Device.objects.update_or_create(user_id=user.pk, kind=kind, digest=digest, defaults=fields)
    oldest = Device.objects.filter(user_id=user.pk).order_by("-updated_at", "-id")[LIMITS.push_devices :]
    Device.objects.filter(pk__in=[row.pk for row in oldest]).delete()
    return device


def is_signed_in(device: Device, user: Any) -> bool:
    """Whether the session it was registered in goes on. One query."""
    return (
        device.session_epoch == user.session_epoch
        and Session.objects.filter(session_key=device.session_key, expire_date__gt=timezone.now()).exists()
    )


def list_devices(user: Any) -> QuerySet[Device]:
    """Those that are told something, newest first."""
    alive = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=timezone.now())
    rows = Device.objects.filter(user_id=user.pk, session_epoch=user.session_epoch)
    return rows.filter(Exists(alive)).order_by("-id")


def forget_device(user: Any, device_id: UUID) -> None:
    """Raises NotFound for what is not the person's."""
    if not Device.objects.filter(user_id=user.pk, pk=device_id).delete()[0]:
        raise NotFound


def forget_browser(user: Any, endpoint: str) -> None:
    """The browser says that it has ended its subscription; repeating it changes nothing."""
    digest = hashlib.sha256(endpoint.encode()).hexdigest()
    Device.objects.filter(user_id=user.pk, kind=Kind.WEB, digest=digest).delete()


def forget_ended() -> int:
    """Devices whose session has ended; returns how many."""
    alive = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=timezone.now())
    ended = Device.objects.exclude(Exists(alive), session_epoch=F("user__session_epoch"))
    return ended.delete()[0]


def key_to_offer(user: Any) -> str:
    """The key to subscribe with, for who was never offered pushes and has them nowhere; else "". Two queries at most."""
    if not web_push.is_available() or Device.objects.filter(user_id=user.pk).exists():
        return ""
    answered = NotificationSettings.objects.filter(user_id=user.pk, push_answered_at__isnull=False).exists()
    return "" if answered else web_push.server_key()
