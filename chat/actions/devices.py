"""A person's devices for encrypted chats: added, named, removed, and the keys by which others let them in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from chat import seals_realtime as realtime
from chat.devices import Device, KeyPackage
from chat.seals import Seat
from chat.seals_errors import KeyKnown, TooManyDevices, TooManyPackages
from chat.seals_kinds import clean_bytes
from chat.seals_selectors import count_packages, get_device, get_sealed_place, list_devices, missing_devices
from core.audit import record
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line

KEY_BYTES = 32


def digest_of(encoded: str) -> str:
    return hashlib.sha256(base64.b64decode(encoded)).hexdigest()


@transaction.atomic
def add_device(user: User, *, name: str, signature_key: str) -> Device:
    """A key that was here before, anybody's, is refused. Tells each encrypted conversation of the person.

    Raises Invalid on `name` or `signature_key`, LimitReached, TooManyDevices, KeyKnown.
    """
    check_rate("seal.device", account=user)
    title = clean_line(name, most=LIMITS.device_name_max, field="name") or _("A browser")
    key = clean_bytes(signature_key, most=KEY_BYTES, field="signature_key")
    if len(base64.b64decode(key)) != KEY_BYTES:
        raise Invalid(field="signature_key")
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if len(list_devices(user)) >= LIMITS.devices_max:
        raise TooManyDevices(most=LIMITS.devices_max)
    device = Device(person=user, name=title, signature_key=key, fingerprint=digest_of(key), seen_at=timezone.now())
    try:
        with transaction.atomic():
            device.save()
    except IntegrityError:
        raise KeyKnown from None
    record("chat.device_added", actor=user, target=device)
    realtime.tell_devices_of(user.pk)
    return device


def rename_device(user: Any, device_id: UUID, *, name: str) -> Device:
    """Raises NotFound, Invalid on `name`."""
    device = get_device(user, device_id)
    device.name = clean_line(name, most=LIMITS.device_name_max, field="name", required=True)
    device.save(update_fields=["name", "updated_at"])
    return device


@transaction.atomic
def remove_device(user: Any, device_id: UUID) -> None:
    """For good. From now on nothing is taken from it and nothing given to it, and nothing is written in its conversations
    until they have new keys. Raises NotFound.
    """
    device = Device.objects.select_for_update().filter(pk=device_id, person_id=user.pk, removed_at=None).first()
    if device is None:
        raise NotFound
    device.removed_at = timezone.now()
    device.save(update_fields=["removed_at", "updated_at"])
    KeyPackage.objects.filter(device=device).delete()
    Seat.objects.filter(device=device).update(welcome="")
    record("chat.device_removed", actor=user, target=device)
    realtime.tell_devices_of(user.pk)


@transaction.atomic
def publish_packages(user: Any, device_id: UUID, *, packages: Sequence[str], last_resort: str = "") -> int:
    """Keys for others to let the device in with; returns how many wait. A new last resort takes the place of the old one.

    Raises NotFound, Invalid on `packages`, LimitReached, TooManyPackages, KeyKnown for one that was here before.
    """
    check_rate("seal.packages", account=user)
    device = Device.objects.select_for_update(no_key=True).filter(pk=get_device(user, device_id).pk).get()
    most = LIMITS.key_package_bytes
    rows = [_package(device, clean_bytes(one, most=most, field="packages")) for one in packages]
    if last_resort:
        KeyPackage.objects.filter(device=device, is_last_resort=True).delete()
        rows.append(_package(device, clean_bytes(last_resort, most=most, field="last_resort"), is_last=True))
    was_ready = KeyPackage.objects.filter(device=device, used_at__isnull=True).exists()
    try:
        with transaction.atomic():
            KeyPackage.objects.bulk_create(rows)
    except IntegrityError:
        raise KeyKnown from None
    waiting = count_packages(device)
    if waiting > LIMITS.key_packages_max:
        raise TooManyPackages(most=LIMITS.key_packages_max)
    Device.objects.filter(pk=device.pk).update(seen_at=timezone.now())
    if rows and not was_ready:
        realtime.tell_devices_of(user.pk)
    return waiting


def _package(device: Device, content: str, *, is_last: bool = False) -> KeyPackage:
    return KeyPackage(device=device, content=content, digest=digest_of(content), is_last_resort=is_last)


@transaction.atomic
def take_packages(
    user: Any, conversation_id: UUID, *, device_id: UUID, wanted: Sequence[UUID]
) -> list[tuple[Device, str]]:
    """For devices of people in the conversation that are not in its group yet: one package each, given to nobody else.

    Raises NotFound also for a device that is not to be let in there, LimitReached.
    """
    get_sealed_place(user, conversation_id)
    get_device(user, device_id)
    devices = {one.pk: one for one in missing_devices(conversation_id).filter(pk__in=list(wanted))}
    if not wanted or set(devices) != set(wanted):
        raise NotFound
    taken = []
    for one in sorted(devices.values(), key=lambda device: device.pk):
        check_rate("seal.take", account=user, target=str(one.pk))
        taken.append((one, _take_one(one)))
    return taken


def _take_one(device: Device) -> str:
    """Two who ask at once get two; the last resort, which stays, only when nothing else is left."""
    free = KeyPackage.objects.select_for_update(skip_locked=True).filter(device=device, used_at__isnull=True)
    row = free.filter(is_last_resort=False).order_by("pk").first()
    if row is None:
        last = KeyPackage.objects.filter(device=device, is_last_resort=True).first()
        if last is None:
            raise NotFound
        return last.content
    content = row.content
    row.content, row.used_at = "", timezone.now()
    row.save(update_fields=["content", "used_at"])
    return content
