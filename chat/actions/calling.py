"""Calls: who rings for whom, who comes in, and how a call ends. What devices say to each other only passes through.

Each change holds the conversation's row, so that a call has one history. A ringing call ends by a task, one that is under
way by another, which looks for devices that have fallen silent: a call never outlives its people.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts.models import Block
from accounts.restraints import require_free
from chat import calls_realtime as realtime
from chat import selectors
from chat.actions.saying import note
from chat.calls import Call, CallMember
from chat.calls_errors import AlreadyInCall, CallFull, CallOver, NotYetForCalls, TooManyForCall
from chat.calls_selectors import get_call
from chat.errors import ConversationClosed, OnlyAdminsWrite
from chat.models import Conversation, Member
from chat.seals_selectors import refuse_sealed
from chat.selectors import Place
from chat.sending import lock
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from notifications.actions import withdraw

INCOMING: Final = "call"
LOOK_EVERY: Final = timedelta(seconds=10)
S, M, R = Call.State, CallMember.State, Call.Reason


# --- the beginning ----------------------------------------------------------------------------------
def start_call(user: Any, conversation_id: UUID, *, kind: str, device_id: UUID) -> Call:
    """Rings for everybody in the conversation; where a call is under way already it comes into that one.

    Who talks or is called elsewhere is busy: when that is everybody, the call has ended before it began. Raises NotFound,
    Invalid on `kind`, AccountLimited, LimitReached, AlreadyInCall, NotYetForCalls, ConversationClosed, OnlyAdminsWrite,
    TooManyForCall, CallFull, SealedHasNoCalls.
    """
    if kind not in Call.Kind.values:
        raise Invalid(field="kind")
    place = selectors.get_place(user, conversation_id, active=True)
    refuse_sealed(place.conversation)
    check_rate("call.start", account=user, target=str(conversation_id))
    require_free(user, "message")
    with transaction.atomic():
        lock(conversation_id)
        live = Call.objects.filter(conversation_id=conversation_id).exclude(state=S.ENDED).first()
        if live is not None:
            return _come_in(user, live, device_id)
        return _ring(user, place, _to_call(user, place), kind, device_id)


def _to_call(user: Any, place: Place) -> list[UUID]:
    """Whom a call rings for; nobody of a group with whom one has closed the way to the other."""
    conversation = place.conversation
    if conversation.is_announcement and not place.member.is_admin:
        raise OnlyAdminsWrite
    others = Member.objects.filter(conversation=conversation).exclude(person_id=user.pk)
    here = others.filter(person__is_active=True, person__suspended_at__isnull=True)
    if conversation.is_direct and not here.exists():
        raise ConversationClosed
    found = list(here.filter(state=Member.State.ACTIVE).values_list("person_id", flat=True)[: LIMITS.call_people_max])
    if conversation.is_direct and not found:
        raise NotYetForCalls
    if len(found) >= LIMITS.call_people_max:
        raise TooManyForCall(most=LIMITS.call_people_max)
    return sorted(set(found) - _apart_from(user.pk, found))


def _apart_from(person_id: Any, people: Collection[Any]) -> set[UUID]:
    rows = Block.objects.filter(
        Q(blocker_id=person_id, blocked_id__in=people) | Q(blocked_id=person_id, blocker_id__in=people)
    )
    return {one for pair in rows.values_list("blocker_id", "blocked_id") for one in pair} - {person_id}


def _ring(user: Any, place: Place, people: list[UUID], kind: str, device_id: UUID) -> Call:
    call = Call.objects.create(conversation=place.conversation, started_by=user, kind=kind)
    now = timezone.now()
    own = CallMember(call=call, person_id=user.pk, state=M.JOINED, device_id=device_id, heard_at=now, joined_at=now)
    rows = [own, *(CallMember(call=call, person_id=pk) for pk in people)]
    # In the order of people, so that two who call each other at once never wait for one another.
    rows.sort(key=lambda row: row.person_id)
    CallMember.objects.bulk_create(rows, ignore_conflicts=True)
    there = set(CallMember.objects.filter(call=call).values_list("person_id", flat=True))
    if user.pk not in there:
        raise AlreadyInCall
    busy = [CallMember(call=call, person_id=pk, state=M.BUSY) for pk in people if pk not in there]
    CallMember.objects.bulk_create(busy)
    ringing = [pk for pk in people if pk in there]
    if not ringing:
        _end(call, R.BUSY)
        return call
    enqueue("chat.end_ringing", delay=timedelta(seconds=LIMITS.call_ring_seconds), call_id=call.pk)
    enqueue("chat.tell_call", call_id=call.pk)
    muted = set(_muted(call.conversation_id, ringing))
    realtime.tell_ringing(call, [pk for pk in ringing if pk not in muted], quietly=False)
    realtime.tell_ringing(call, sorted(muted), quietly=True)
    return call


def _muted(conversation_id: UUID, people: Collection[UUID]) -> list[UUID]:
    rows = Member.objects.filter(conversation_id=conversation_id, person_id__in=people, muted_until__gt=timezone.now())
    return list(rows.values_list("person_id", flat=True))


# --- coming and going -------------------------------------------------------------------------------
def accept_call(user: Any, call_id: UUID, *, device_id: UUID) -> Call:
    """Answers on this device, or comes into a call that is under way. Repeating it on the device changes nothing.

    Raises NotFound, LimitReached, CallOver, AlreadyInCall, CallFull.
    """
    call = get_call(user, call_id)
    check_rate("call.answer", account=user)
    with transaction.atomic():
        lock(call.conversation_id)
        call.refresh_from_db(fields=["state", "answered_at"])
        return _come_in(user, call, device_id)


def _come_in(user: Any, call: Call, device_id: UUID) -> Call:
    """The conversation is locked."""
    if not call.is_live:
        raise CallOver
    members = {row.person_id: row for row in CallMember.objects.filter(call=call)}
    mine = members.get(user.pk) or CallMember(call=call, person_id=user.pk)
    if mine.state == M.JOINED:
        if mine.device_id != device_id:
            raise AlreadyInCall
        return call
    joined = [pk for pk, row in members.items() if row.state == M.JOINED]
    if _apart_from(user.pk, joined):
        raise NotFound
    if len(joined) >= LIMITS.call_people_max:
        raise CallFull(most=LIMITS.call_people_max)
    if CallMember.objects.filter(person_id=user.pk, state__in=CallMember.LIVE).exclude(call=call).exists():
        raise AlreadyInCall
    was_ringing = mine.pk is not None and mine.state == M.RINGING
    mine.move_to(M.JOINED)
    mine.device_id, mine.heard_at, mine.joined_at = device_id, timezone.now(), timezone.now()
    mine.save()
    if call.state == S.RINGING:
        call.move_to(S.ACTIVE)
        call.answered_at = timezone.now()
        call.save(update_fields=["state", "answered_at", "updated_at"])
        enqueue("chat.watch_call", delay=LOOK_EVERY, call_id=call.pk)
    if was_ringing:
        withdraw(INCOMING, call.pk, recipient_id=user.pk)
    realtime.tell_answered(call, user.pk, device_id)
    realtime.tell_changed(call)
    return call


def decline_call(user: Any, call_id: UUID) -> None:
    """It stops ringing on all devices of the user. Repeating it changes nothing. Raises NotFound."""
    _go(user, call_id, {M.RINGING: M.DECLINED}, R.DECLINED)


def leave_call(user: Any, call_id: UUID, *, device_id: UUID | None = None, has_failed: bool = False) -> None:
    """Hangs up, takes a call back that was not answered, or declines one that rings. A device that is not the one the
    user talks on changes nothing. `has_failed`: the devices could not reach each other. Raises NotFound.
    """
    reason = R.FAILED if has_failed else R.ENDED
    moves: dict[Any, str] = {M.JOINED: M.LEFT} if device_id else {M.JOINED: M.LEFT, M.RINGING: M.DECLINED}
    _go(user, call_id, moves, reason, device_id)


def _go(user: Any, call_id: UUID, moves: dict[Any, str], reason: str, device_id: UUID | None = None) -> None:
    call = get_call(user, call_id)
    with transaction.atomic():
        lock(call.conversation_id)
        call.refresh_from_db(fields=["state", "answered_at"])
        mine = CallMember.objects.filter(call=call, person_id=user.pk).first()
        if mine is None:
            raise NotFound
        if not call.is_live or mine.state not in moves or (device_id and mine.device_id != device_id):
            return
        if mine.state == M.RINGING:
            withdraw(INCOMING, call.pk, recipient_id=user.pk)
            reason = R.DECLINED
        mine.move_to(moves[mine.state])
        mine.device_id = None
        mine.save(update_fields=["state", "device_id"])
        _settle(call, reason)


def _settle(call: Call, reason: str) -> None:
    """Somebody went: the call goes on, or ends. The conversation is locked."""
    states = list(CallMember.objects.filter(call=call).values_list("state", flat=True))
    joined, ringing = states.count(M.JOINED), states.count(M.RINGING)
    if call.state == S.RINGING and not joined:
        return _end(call, R.CANCELLED if reason == R.ENDED else reason)
    if joined < 2 and (not ringing or not joined or call.conversation.is_direct):
        return _end(call, reason)
    return realtime.tell_changed(call)


# --- while it lasts ---------------------------------------------------------------------------------
def relay_signal(user: Any, call_id: UUID, *, to: UUID, device_id: UUID, what: str, data: Any) -> None:
    """Passes an offer, an answer or candidates to another's device. Nothing is stored.

    Raises NotFound unless both are in the call now and may be, LimitReached.
    """
    check_rate("call.signal", account=user)
    call = get_call(user, call_id)
    if call.state != S.ACTIVE:
        raise NotFound
    both = CallMember.objects.filter(call=call, state=M.JOINED, person_id__in=[user.pk, to])
    devices: dict[Any, Any] = dict(both.values_list("person_id", "device_id"))
    still = Member.objects.filter(conversation_id=call.conversation_id, person_id=to, state=Member.State.ACTIVE)
    if to == user.pk or to not in devices or devices.get(user.pk) != device_id:
        raise NotFound
    if not still.exists() or _apart_from(user.pk, [to]):
        raise NotFound
    realtime.relay_signal(call, (user.pk, device_id), (to, devices[to]), what, data)


def beat(user: Any, call_id: UUID, *, device_id: UUID) -> Call:
    """The device is still there. Raises NotFound where it is not in the call any more, CallOver."""
    call = get_call(user, call_id)
    mine = CallMember.objects.filter(call=call, person_id=user.pk, state=M.JOINED, device_id=device_id)
    if not call.is_live:
        raise CallOver
    if not mine.update(heard_at=timezone.now()):
        raise NotFound
    return call


# --- the end ----------------------------------------------------------------------------------------
def end_ringing(call_id: UUID) -> None:
    """It has rung long enough. A call that others have answered goes on without who has not."""
    with transaction.atomic():
        call = _lock_live(call_id)
        if call is None:
            return
        if call.state == S.RINGING:
            _end(call, R.MISSED)
            return
        missed = list(CallMember.objects.filter(call=call, state=M.RINGING).values_list("person_id", flat=True))
        CallMember.objects.filter(call=call, person_id__in=missed).update(state=M.MISSED)
        if missed:
            _tell_missed(call, missed)
            realtime.tell_ended(call, missed)
            _settle(call, R.ENDED)


def watch_call(call_id: UUID) -> None:
    """Devices that have fallen silent are out, and so is who left the conversation; as long as the call lives it looks again."""
    with transaction.atomic():
        call = _lock_live(call_id)
        if call is None:
            return
        since = timezone.now() - timedelta(seconds=LIMITS.call_silent_seconds)
        inside = Member.objects.filter(conversation_id=call.conversation_id, state=Member.State.ACTIVE)
        joined = CallMember.objects.filter(call=call, state=M.JOINED)
        gone = joined.filter(Q(heard_at__lt=since) | ~Q(person_id__in=inside.values("person_id")))
        if gone.update(state=M.LEFT, device_id=None):
            _settle(call, R.FAILED)
        if call.is_live:
            enqueue("chat.watch_call", delay=LOOK_EVERY, call_id=call.pk)


def end_between(one_id: UUID, other_id: UUID) -> None:
    """One has blocked the other: a call of the two is over at once. In groups nothing passes between them any more."""
    first, second = sorted((one_id, other_id))
    both = Conversation.objects.filter(first_id=first, second_id=second)
    for call_id in Call.objects.filter(conversation__in=both).exclude(state=S.ENDED).values_list("pk", flat=True):
        with transaction.atomic():
            call = _lock_live(call_id)
            if call is not None:
                _end(call, R.ENDED)


def _lock_live(call_id: UUID) -> Call | None:
    """Inside a transaction. None when there is nothing to end."""
    call = Call.objects.select_related("conversation").filter(pk=call_id).exclude(state=S.ENDED).first()
    if call is None:
        return None
    lock(call.conversation_id)
    call.refresh_from_db(fields=["state", "answered_at"])
    return call if call.is_live else None


def _end(call: Call, reason: str) -> None:
    """The conversation is locked."""
    call.move_to(S.ENDED)
    call.reason, call.ended_at = reason, timezone.now()
    call.save(update_fields=["state", "reason", "ended_at", "updated_at"])
    rows = CallMember.objects.filter(call=call)
    rows.filter(state=M.RINGING).update(state=M.MISSED)
    talked = list(rows.exclude(joined_at=None).values_list("person_id", flat=True))
    rows.filter(state=M.JOINED).update(state=M.LEFT)
    rows.update(device_id=None)
    withdraw(INCOMING, call.pk)
    _write_down(call, talked)
    _tell_missed(call, rows.filter(state__in=[M.MISSED, M.BUSY]).values_list("person_id", flat=True))
    realtime.tell_ended(call)


def _write_down(call: Call, talked: Collection[UUID]) -> None:
    """A line of the conversation says that there was a call; nothing of it is new to who talked."""
    if call.started_by is None:
        return
    more = {"media": call.kind, "reason": call.reason, "seconds": call.seconds, "talked": [str(pk) for pk in talked]}
    note(call.conversation, "call", actor=call.started_by, **more)
    seq = Conversation.objects.values_list("last_seq", flat=True).get(pk=call.conversation_id)
    own = Member.objects.filter(conversation_id=call.conversation_id, person_id__in=talked, read_seq=seq - 1)
    own.update(read_seq=seq, delivered_seq=seq)


def _tell_missed(call: Call, people: Collection[UUID] | Any) -> None:
    for person in people:
        withdraw(INCOMING, call.pk, recipient_id=person)
        enqueue("chat.tell_missed_call", call_id=call.pk, person_id=person)
