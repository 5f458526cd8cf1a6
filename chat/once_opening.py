"""Photos, films and voices that each receiver opens once. Then they are gone for that person; when all have opened them, or
after two weeks, they are gone from the store. That somebody photographs a screen cannot be prevented, and is said.
"""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.core import signing
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from chat import realtime, selectors
from chat.actions.changing import change
from chat.models import Member, Message, OnceMessage, OpenedMessage
from chat.once import is_once
from chat.sending import lock
from core.errors import Conflict, NotFound
from core.queue import enqueue
from media import actions as media
from media.errors import PictureNotReady
from media.models import Asset
from media.playing import send_recording
from media.recordings import WAYS, sources_of
from media.selectors import recording_file
from media.views import send_picture

SALT: Final = "chat.once"
LOOK_SECONDS: Final = 120  # so long its address answers; a film and a voice: twice as long as it lasts besides


class AlreadyOpened(Conflict):
    message = gettext_lazy("You have opened this already. It could be opened once.")


# --- opening ----------------------------------------------------------------------------------------
def open_once(user: Any, message: Message) -> dict[str, Any]:
    """Where it is looked at now, for a short while, by this person alone; a second time there is none.

    Raises NotFound (also for who sent it), AlreadyOpened, PictureNotReady.
    """
    if not is_once(message.payload) or message.deleted_at is not None or message.sender_id == user.pk:
        raise NotFound
    place = selectors.get_place(user, message.conversation_id, active=True)
    if place.member.joined_seq >= message.seq:
        raise NotFound
    asset = Asset.objects.filter(chat_place__message=message).first()
    if asset is None:
        raise AlreadyOpened
    if not asset.is_ready:
        raise PictureNotReady
    seconds = LOOK_SECONDS + 2 * asset.duration_ms // 1000
    with transaction.atomic():
        _row, is_first = OpenedMessage.objects.get_or_create(message=message, person_id=user.pk)
        if not is_first:
            raise AlreadyOpened
        enqueue("chat.end_once", delay=timedelta(seconds=seconds + 5), message_id=message.pk)
    _tell_opened(user, message)
    return {"kind": message.kind, "files": _addresses(user, message, asset, seconds), "seconds": seconds} | {
        "duration_ms": asset.duration_ms,
        "peaks": asset.peaks,
    }


def _tell_opened(user: Any, message: Message) -> None:
    realtime.tell_own(user.pk, message.conversation_id, "opened", message_id=message.pk)
    sender = message.sender
    if sender is not None and all(selectors.settings_of(one).shows_read for one in (user, sender)):
        realtime.tell_own(sender.pk, message.conversation_id, "opened", message_id=message.pk)


def _addresses(user: Any, message: Message, asset: Asset, seconds: int) -> list[dict[str, str]]:
    until = int(time.time()) + seconds
    told = {"m": str(message.pk), "a": str(asset.pk), "p": str(user.pk), "until": until}
    url = reverse("once_file", args=[signing.dumps(told, salt=SALT)])
    if asset.kind not in WAYS:
        return [{"type": "image/webp", "url": url}]
    return [
        {"type": one["type"], "url": f"{url}?as={one['url'].rpartition('.')[2]}"}
        for one in sources_of(asset.pk, asset.kind)
    ]


def send_once(request: HttpRequest, user: Any, ticket: str, suffix: str) -> HttpResponseBase:
    """The file behind an address that `open_once` gave this person. Raises NotFound for every other."""
    try:
        told = signing.loads(ticket, salt=SALT)
    except signing.BadSignature:
        raise NotFound from None
    if told["p"] != str(user.pk) or told["until"] < time.time():
        raise NotFound
    message = Message.objects.filter(pk=told["m"], deleted_at__isnull=True).first()
    if message is None:
        raise NotFound
    selectors.get_message(user, message.conversation_id, message.pk)
    asset = Asset.objects.filter(pk=told["a"], chat_place__message=message).first()
    if asset is None or not asset.is_ready:
        raise NotFound
    if asset.kind not in WAYS:
        return send_picture(asset.pk)
    found = recording_file(asset.pk, suffix or WAYS[asset.kind].files[0])
    answer = send_recording(request, found)
    answer["Content-Disposition"] = f'inline; filename="petamigos.{found.suffix}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


# --- its end ----------------------------------------------------------------------------------------
def end_if_all_opened(message_id: UUID | str) -> None:
    """In a task: when everyone has opened it, it goes from the store."""
    message = Message.objects.filter(pk=message_id, once__isnull=False).first()
    if message is None:
        return
    readers = Member.objects.filter(
        conversation_id=message.conversation_id, state=Member.State.ACTIVE, joined_seq__lt=message.seq
    ).exclude(person_id=message.sender_id)
    opened = OpenedMessage.objects.filter(message=message).values("person_id")
    if not readers.exclude(person_id__in=opened).exists():
        _end(message)


def sweep_once() -> int:
    """What nobody has opened in time goes too; returns how many."""
    due = OnceMessage.objects.filter(ends_at__lt=timezone.now()).select_related("message__sender")
    rows = list(due.order_by("ends_at")[:500])
    for row in rows:
        _end(row.message)
    return len(rows)


def _end(message: Message) -> None:
    with transaction.atomic():
        lock(message.conversation_id)
        media.purge(Asset.objects.filter(chat_place__message=message))
        OnceMessage.objects.filter(message=message).delete()
        row = Message.objects.select_related("sender").filter(pk=message.pk, deleted_at__isnull=True).first()
        if row is None:
            return
        over = {"is_once": True, "is_over": True}
        Message.objects.filter(pk=row.pk).update(payload=over)
        if row.sender is not None and (row.expires_at is None or row.expires_at > timezone.now()):
            _change_quietly(row)


def _change_quietly(row: Message) -> None:
    try:
        with transaction.atomic():
            change(row, "ready", viewer=row.sender)
    except NotFound:
        return  # hidden by who sent it: others see it at their next look
