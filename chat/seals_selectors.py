"""Reads of encrypted conversations: which devices are in, which are to come, and the log a device goes by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import User
from chat.devices import Device, KeyPackage
from chat.models import Conversation, Member, Message
from chat.seals import KeyBackup, Seat
from chat.seals_errors import NotSeated, SealedHasNoCalls, TooManyForSeal
from chat.selectors import get_place
from core.errors import NotFound
from core.limits import LIMITS

LOG_SIZE: Final = 100
LOG_KINDS: Final = ("sealed", "sealed_change", "sealed_commit", "notice")


# --- devices ----------------------------------------------------------------------------------------
def list_devices(user: Any) -> list[Device]:
    """Those that are not removed, oldest first. At most LIMITS.devices_max."""
    return list(Device.objects.filter(person_id=user.pk, removed_at__isnull=True).order_by("pk"))


def get_device(user: Any, device_id: UUID) -> Device:
    """One of the user's own that is not removed. Raises NotFound."""
    found = Device.objects.filter(pk=device_id, person_id=user.pk, removed_at__isnull=True).first()
    if found is None:
        raise NotFound
    return found


def count_packages(device: Device) -> int:
    """Those that wait, without the last resort."""
    return KeyPackage.objects.filter(device=device, used_at__isnull=True, is_last_resort=False).count()


def has_device(user: Any) -> bool:
    return Device.objects.filter(person_id=user.pk, removed_at__isnull=True).exists()


def get_backup(user: Any) -> KeyBackup | None:
    return KeyBackup.objects.filter(person_id=user.pk).first()


def describe_backup(user: Any) -> KeyBackup | None:
    """Without what is in it."""
    return KeyBackup.objects.filter(person_id=user.pk).defer("content").first()


# --- conversations ----------------------------------------------------------------------------------
def get_sealed_place(user: Any, conversation_id: UUID) -> Any:
    """An encrypted conversation the user is in. Raises NotFound. Two queries."""
    place = get_place(user, conversation_id, active=True)
    if not place.conversation.is_sealed:
        raise NotFound
    return place


def refuse_sealed(conversation: Conversation) -> None:
    """For what an encrypted chat does not have. Raises SealedHasNoCalls."""
    if conversation.is_sealed:
        raise SealedHasNoCalls


def find_sealed(user: Any, conversation: Conversation) -> Conversation | None:
    """The encrypted conversation beside an open one of two people. One query."""
    if not conversation.is_direct or conversation.is_sealed:
        return None
    pair = Conversation.objects.filter(first_id=conversation.first_id, second_id=conversation.second_id)
    return pair.filter(is_sealed=True).first()


@dataclass(slots=True)
class SealState:
    """How an encrypted conversation stands, for one device."""

    epoch: int
    seats: list[Seat]
    missing: list[Device]  # of people who are in it; not let in yet
    surplus: list[UUID]  # devices that hold keys and must not any more
    people: list[User]
    own: Seat | None


def get_state(user: Any, conversation_id: UUID, device_id: UUID) -> SealState:
    """Raises NotFound. Seven queries, whatever the size."""
    place = get_sealed_place(user, conversation_id)
    get_device(user, device_id)
    people = list(User.objects.filter(pk__in=active_people(conversation_id)).select_related("avatar").order_by("pk"))
    seats = list(Seat.objects.filter(conversation_id=conversation_id).select_related("device").order_by("pk"))
    here = {one.pk for one in people}
    surplus = [one.device_id for one in seats if one.device.removed_at or one.device.person_id not in here]
    own = next((one for one in seats if one.device_id == device_id), None)
    missing = list(missing_devices(conversation_id).order_by("pk"))
    return SealState(place.conversation.seal_epoch, seats, missing, surplus, people, own)


def active_people(conversation_id: UUID) -> QuerySet[Any]:
    """The ids of who is in it."""
    rows = Member.objects.filter(conversation_id=conversation_id, state=Member.State.ACTIVE)
    return rows.values("person_id")


def missing_devices(conversation_id: UUID) -> QuerySet[Device]:
    """Devices of who is in it that are not in the group, and can be let in."""
    seats = Seat.objects.filter(conversation_id=conversation_id, device_id=OuterRef("pk"))
    packages = KeyPackage.objects.filter(device_id=OuterRef("pk"), used_at__isnull=True)
    devices = Device.objects.filter(person_id__in=active_people(conversation_id), removed_at__isnull=True)
    return devices.filter(~Exists(seats), Exists(packages))


def surplus_devices(conversation_id: UUID) -> QuerySet[Device]:
    """Devices in the group that were removed, or whose person is out."""
    seated = Device.objects.filter(seats__conversation_id=conversation_id)
    return seated.filter(Q(removed_at__isnull=False) | ~Q(person_id__in=active_people(conversation_id)))


def get_seat(user: Any, conversation_id: UUID, device_id: UUID) -> Seat:
    """The user's own device in an encrypted conversation. Raises NotFound, NotSeated."""
    get_sealed_place(user, conversation_id)
    get_device(user, device_id)
    seat = Seat.objects.filter(conversation_id=conversation_id, device_id=device_id).first()
    if seat is None:
        raise NotSeated
    return seat


def list_log(user: Any, conversation_id: UUID, device_id: UUID, *, after: int) -> tuple[list[Message], bool]:
    """What a device has to go through, in order: sealed messages, commits and notices since it was let in.

    A device needs each commit, also those before what its person has cleared. Raises NotFound, NotSeated. Four queries.
    """
    seat = get_seat(user, conversation_id, device_id)
    rows = Message.objects.filter(
        conversation_id=conversation_id, seq__gt=max(after, seat.joined_seq), kind__in=LOG_KINDS
    ).order_by("seq")
    found = list(rows[: LOG_SIZE + 1])
    return found[:LOG_SIZE], len(found) > LOG_SIZE


def check_people(count: int) -> None:
    """Raises TooManyForSeal."""
    if count > LIMITS.sealed_people_max:
        raise TooManyForSeal(most=LIMITS.sealed_people_max)
