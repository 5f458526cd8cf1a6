"""Encrypted conversations: begun beside an open one, and led by commits, one for each epoch.

The database decides which of two commits is the one: both hold the conversation's row, and only the first finds the epoch
it was made for (chat/seals_sql.py). The other is refused, and its device takes what came and does it anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from accounts.ages import require_birthday
from accounts.models import User
from accounts.restraints import require_free
from chat import realtime, selectors, sending
from chat.actions.groups import CannotBeAdded
from chat.actions.saying import TELL_AFTER
from chat.history import MessageRow
from chat.models import Conversation, Member
from chat.seals import Seat
from chat.seals_errors import NoTalkYet
from chat.seals_kinds import clean_bytes
from chat.seals_selectors import (
    check_people,
    find_sealed,
    get_device,
    get_sealed_place,
    get_seat,
    missing_devices,
    surplus_devices,
)
from core.errors import Conflict, Invalid
from core.ids import new_id
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate

State = Member.State


# --- the beginning ----------------------------------------------------------------------------------
def open_sealed(user: User, conversation_id: UUID) -> Conversation:
    """The encrypted conversation beside an open one, with the same people; of two people there is one, of a group each
    time a new one. Keys are made by devices afterwards.

    Raises NotFound, NoTalkYet, TooManyForSeal, CannotBeAdded, BirthdayMissing, AccountLimited, LimitReached.
    """
    require_birthday(user)
    require_free(user, "message")
    place = selectors.get_place(user, conversation_id, active=True)
    if place.conversation.is_sealed:
        return place.conversation
    found = find_sealed(user, place.conversation)
    if found is not None:
        return found
    check_rate("chat.open", account=user)
    if place.conversation.is_direct:
        return _seal_pair(place.conversation)
    return _seal_group(user, place.conversation)


@transaction.atomic
def _seal_pair(talk: Conversation) -> Conversation:
    """Both may do it at the same moment: the pair has one row."""
    people = list(Member.objects.filter(conversation=talk, state=State.ACTIVE).values_list("person_id", flat=True))
    if len(people) != 2:
        raise NoTalkYet
    made = Conversation(kind=talk.kind, first_id=talk.first_id, second_id=talk.second_id, is_sealed=True)
    Conversation.objects.bulk_create([made], ignore_conflicts=True)
    conversation: Conversation = Conversation.objects.select_for_update(no_key=True).get(
        first_id=talk.first_id, second_id=talk.second_id, is_sealed=True
    )
    rows = [Member(conversation=conversation, person_id=pk) for pk in people]
    Member.objects.bulk_create(rows, ignore_conflicts=True)
    return conversation


@transaction.atomic
def _seal_group(user: User, group: Conversation) -> Conversation:
    inside = Member.objects.filter(conversation=group, state=State.ACTIVE).select_related("person")
    others = [row.person for row in inside[: LIMITS.sealed_people_max + 1] if row.person_id != user.pk]
    check_people(len(others) + 1)
    if not others:
        raise NoTalkYet
    shut = [one.name for one in others if not selectors.lets_be_added(user, one)]
    if shut:
        raise CannotBeAdded(names=", ".join(shut[:5]))
    made: Conversation = Conversation.objects.create(kind=group.kind, name=group.name, is_sealed=True)
    roles = [Member(conversation=made, person_id=user.pk, role=Member.Role.OWNER)]
    Member.objects.bulk_create(roles + [Member(conversation=made, person_id=one.pk) for one in others])
    return made


# --- commits ----------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Commit:
    """What a device has made of one epoch. `welcome` is for all whom it lets in."""

    device_id: UUID
    client_id: UUID
    epoch: int
    content: str
    welcome: str = ""
    added: Sequence[UUID] = ()
    removed: Sequence[UUID] = ()


def commit(user: Any, conversation_id: UUID, given: Commit) -> MessageRow:
    """Stores a commit of the present epoch, begins the next, lets in and takes out. A repeat of `client_id` gives the one
    that is stored. Locks the conversation.

    Raises NotFound, Invalid, LimitReached, EpochPassed, NotSeated, and for who is let in or out against the rules Invalid
    on `added` or `removed`.
    """
    check_rate("seal.commit", account=user)
    get_sealed_place(user, conversation_id)
    get_device(user, given.device_id)
    content = clean_bytes(given.content, most=LIMITS.sealed_commit_bytes, field="content")
    if given.added:
        clean_bytes(given.welcome, most=LIMITS.sealed_welcome_bytes, field="welcome")
    with transaction.atomic():
        sending.lock(conversation_id)
        added, removed = _coming(conversation_id, given), _going(conversation_id, given)
        payload = {
            "epoch": given.epoch,
            "device": str(given.device_id),
            "content": content,
            "actor": str(user.pk),
            "added": added,
            "removed": removed,
        }
        stored = sending.store(
            user.pk,
            conversation_id,
            client_id=given.client_id,
            message_id=new_id(),
            kind="sealed_commit",
            body="",
            payload=payload,
            reply_to_id=None,
            is_forwarded=False,
        )
        if stored.is_new:
            _seat(conversation_id, given, stored.row.seq)
            _tell(user, stored, is_first=given.epoch == 0)
    return stored.row


def _tell(user: Any, stored: sending.Stored, *, is_first: bool) -> None:
    """Who is not there is told of the beginning only: that keys have changed calls nobody."""
    there = realtime.tell_sent(stored.conversation_id, stored.row, user.pk, stored.others)
    if is_first and len(there) < len(stored.others):
        enqueue("chat.tell_unread", delay=TELL_AFTER, conversation_id=stored.conversation_id)


def _coming(conversation_id: UUID, given: Commit) -> list[dict[str, Any]]:
    """Raises Invalid for a device that is not of somebody here, is in already, or is the one that lets in."""
    if not given.added:
        return []
    others = missing_devices(conversation_id).filter(pk__in=list(given.added)).exclude(pk=given.device_id)
    devices = list(others.order_by("pk"))
    if len(devices) != len(set(given.added)) and not _is_repeat(conversation_id, given):
        raise Invalid(field="added")
    before = set(Seat.objects.filter(conversation_id=conversation_id).values_list("device__person_id", flat=True))
    return [
        {"device": str(one.pk), "person": str(one.person_id), "is_first": one.person_id not in before}
        for one in devices
    ]


def _going(conversation_id: UUID, given: Commit) -> list[dict[str, Any]]:
    """Raises Invalid for a device that may stay."""
    if not given.removed:
        return []
    devices = list(surplus_devices(conversation_id).filter(pk__in=list(given.removed)).order_by("pk"))
    if len(devices) != len(set(given.removed)) and not _is_repeat(conversation_id, given):
        raise Invalid(field="removed")
    return [{"device": str(one.pk), "person": str(one.person_id)} for one in devices]


def _is_repeat(conversation_id: UUID, given: Commit) -> bool:
    """What was let in before is not missing any more: whether this is the same commit again, the statement says."""
    epoch = Conversation.objects.values_list("seal_epoch", flat=True).get(pk=conversation_id)
    return bool(epoch != given.epoch)


def _seat(conversation_id: UUID, given: Commit, seq: int) -> None:
    moved = Conversation.objects.filter(pk=conversation_id, seal_epoch=given.epoch).update(
        seal_epoch=F("seal_epoch") + 1
    )
    if not moved:
        raise Conflict
    Seat.objects.filter(conversation_id=conversation_id, device_id__in=list(given.removed)).delete()
    place = {"conversation_id": conversation_id, "joined_seq": seq - 1}  # the commit itself is the first it reads
    rows = [Seat(device_id=pk, welcome=given.welcome, **place) for pk in given.added]
    if given.epoch == 0:
        rows.append(Seat(device_id=given.device_id, **place))
    Seat.objects.bulk_create(rows)


def take_welcome(user: Any, conversation_id: UUID, device_id: UUID) -> None:
    """The device has it: the server keeps it no longer. Repeating it changes nothing. Raises NotFound, NotSeated."""
    seat = get_seat(user, conversation_id, device_id)
    Seat.objects.filter(pk=seat.pk).exclude(welcome="").update(welcome="")
