"""What happens to a message after it was sent: edited, deleted, reacted to, starred, pinned, passed on."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chat import kinds, policies, realtime, selectors, sending
from chat.actions.saying import note, say
from chat.details import HiddenMessage, PinnedMessage, Reaction, StarredMessage
from chat.errors import (
    CannotBeChanged,
    CannotBePassedOn,
    TooLateToDelete,
    TooLateToEdit,
    TooManyPinned,
)
from chat.kinds import Taken
from chat.link_looks import look_for_link
from chat.models import Conversation, Message, MessageLink, OpenedMessage
from chat.once import is_once
from chat.seals_files import purge_of_messages
from chat.words import clean_words
from core.errors import Invalid, PermissionRefused
from core.limits import LIMITS
from core.rates import check_rate
from media import actions as media
from media.handing_on import hand_on
from media.models import Asset

# One a person and message. The first six stand in the picker.
EMOJI: Final = (
    "❤️", "😂", "😮", "😢", "👍", "🐾",
    "🙏", "👏", "🔥", "🎉", "🥰", "😍", "😊", "😅", "🤔", "😭", "😡", "👎", "💪", "🤗", "😴", "🤒", "🎂", "✅",
    "🐶", "🐱", "🐰", "🐦", "🐠", "🦴",
)  # fmt: skip


def change(message: Message, what: str, *, by: dict[str, Any] | None = None, viewer: Any, **fields: Any) -> None:
    """Writes a change of a message that is locked with its conversation, numbers it, and tells it."""
    last = Conversation.objects.filter(pk=message.conversation_id)
    last.update(last_change=F("last_change") + 1)
    number = last.values_list("last_change", flat=True).get()
    Message.objects.filter(pk=message.pk).update(change=number, updated_at=timezone.now(), **fields)
    row = selectors.get_message(viewer, message.conversation_id, message.pk)
    realtime.tell_changed(message.conversation_id, row, what, by=by)


def _locked(message: Message) -> Message:
    """As it is now, with nothing else being numbered in its conversation. Raises NotFound."""
    sending.lock(message.conversation_id)
    return Message.objects.get(pk=message.pk)


@transaction.atomic
def edit_message(user: Any, message: Message, *, body: str) -> None:
    """One's own words, for a quarter of an hour; marked. Raises PermissionRefused, Invalid on `body`,
    TooLateToEdit, CannotBeChanged.
    """
    check_rate("chat.change", account=user)
    if message.sender_id != user.pk:
        raise PermissionRefused
    words = clean_words(body, required=True)
    row = _locked(message)
    selectors.get_place(user, row.conversation_id, active=True)
    now = timezone.now()
    if not policies.can_edit(user.pk, row, now):
        if row.deleted_at is None and not policies.is_young(row, now):
            raise TooLateToEdit(minutes=LIMITS.message_edit_minutes)
        raise CannotBeChanged
    if words != row.body:
        change(row, "edited", viewer=user, body=words, edited_at=now)
        look_for_link(row.kind, row.pk, words, row.body)


@transaction.atomic
def delete_for_all(user: Any, message: Message) -> None:
    """An empty place stays where it was; its words, files, reactions and stars are gone. Repeating it changes nothing.

    Raises PermissionRefused, TooLateToDelete.
    """
    check_rate("chat.change", account=user)
    row = _locked(message)
    place = selectors.get_place(user, row.conversation_id, active=True)
    if row.deleted_at is not None:
        return
    now = timezone.now()
    if not policies.can_delete_for_all(place.member, row, now):
        if row.sender_id == user.pk:
            raise TooLateToDelete(hours=LIMITS.message_delete_hours)
        raise PermissionRefused
    empty(row)
    change(row, "deleted", viewer=user, deleted_at=now)


def empty(message: Message) -> None:
    """What a message held goes for good, its files with it; the row stays. Inside a transaction."""
    media.purge(Asset.objects.filter(chat_place__message=message))
    purge_of_messages([message.pk])
    for related in (message.reactions, message.votes):
        related.all().delete()
    StarredMessage.objects.filter(message=message).delete()
    PinnedMessage.objects.filter(message=message).delete()
    MessageLink.objects.filter(message=message).delete()
    OpenedMessage.objects.filter(message=message).delete()
    Message.objects.filter(pk=message.pk).update(
        body="", payload={}, reply_to=None, reaction_counter=0, edited_at=None, is_forwarded=False
    )


def hide_message(user: Any, message: Message) -> None:
    """Deleted for this person alone. Repeating it changes nothing."""
    HiddenMessage.objects.bulk_create([HiddenMessage(person_id=user.pk, message=message)], ignore_conflicts=True)
    StarredMessage.objects.filter(person_id=user.pk, message=message).delete()
    realtime.tell_own(user.pk, message.conversation_id, "hidden", message_id=message.pk)


@transaction.atomic
def react(user: Any, message: Message, emoji: str) -> None:
    """One emoji a person, another takes its place, "" takes it back. Raises Invalid on `emoji`, CannotBeChanged."""
    if emoji and emoji not in EMOJI:
        raise Invalid(_("Choose one of the list."), field="emoji")
    check_rate("chat.change", account=user)
    row = _locked(message)
    selectors.get_place(user, row.conversation_id, active=True)
    if row.deleted_at is not None or row.kind in ("notice", "sealed", "sealed_change", "sealed_commit"):
        raise CannotBeChanged  # of an encrypted message even an emoji would tell: devices seal it (chat/seals_kinds.py)
    own = Reaction.objects.filter(message=row, person_id=user.pk)
    before = own.values_list("emoji", flat=True).first() or ""
    if before == emoji:
        return
    if not emoji:
        own.delete()
    elif not own.update(emoji=emoji):
        Reaction.objects.create(message=row, person_id=user.pk, emoji=emoji)
    step = int(bool(emoji)) - int(bool(before))
    by = {"person_id": str(user.pk), "emoji": emoji}
    change(row, "reacted", viewer=user, by=by, reaction_counter=F("reaction_counter") + step)


def star(user: Any, message: Message, *, is_starred: bool) -> None:
    """Kept for oneself; others are not told. Repeating it changes nothing. Raises CannotBeChanged for what is opened once."""
    if is_starred and is_once(message.payload):
        raise CannotBeChanged
    if is_starred and message.deleted_at is None:
        StarredMessage.objects.bulk_create([StarredMessage(person_id=user.pk, message=message)], ignore_conflicts=True)
    elif not is_starred:
        StarredMessage.objects.filter(person_id=user.pk, message=message).delete()
    realtime.tell_own(user.pk, message.conversation_id, "starred", message_id=message.pk, is_starred=is_starred)


@transaction.atomic
def pin(user: Any, message: Message, *, is_pinned: bool) -> None:
    """Above the conversation, for all: by either of two people, by admins of a group. Repeating it changes nothing.

    Raises PermissionRefused, TooManyPinned, CannotBeChanged.
    """
    check_rate("chat.change", account=user)
    row = _locked(message)
    place = selectors.get_place(user, row.conversation_id, active=True)
    if not policies.can_pin(place.conversation, place.member):
        raise PermissionRefused
    pins = PinnedMessage.objects.filter(conversation=place.conversation)
    if not is_pinned:
        if pins.filter(message=row).delete()[0]:
            change(row, "unpinned", viewer=user)
        return
    if row.deleted_at is not None or row.kind == "notice":
        raise CannotBeChanged
    if pins.filter(message=row).exists():
        return
    if pins.count() >= LIMITS.chat_pins_max:
        raise TooManyPinned(most=LIMITS.chat_pins_max)
    PinnedMessage.objects.create(conversation=place.conversation, message=row, pinned_by_id=user.pk)
    change(row, "pinned", viewer=user)
    note(place.conversation, "pinned", actor=user, message=str(row.pk))


def forward(user: Any, message: Message, conversation_ids: list[UUID], *, client_id: UUID) -> None:
    """Passes a message on, marked as forwarded; its files are shared, not moved. A repeat passes nothing on twice.

    Raises CannotBePassedOn, Invalid on `conversation_ids`, NotFound, and what sending refuses.
    """
    known = kinds.KINDS.get(message.kind)
    if message.deleted_at is not None or known is None or not known.can_forward or is_once(message.payload):
        raise CannotBePassedOn
    if not 1 <= len(set(conversation_ids)) <= LIMITS.chat_forwards_max:
        raise Invalid(
            _("Choose one to %(most)d conversations."), field="conversation_ids", most=LIMITS.chat_forwards_max
        )
    check_rate("chat.message", account=user)
    with transaction.atomic():
        for conversation_id in sorted(set(conversation_ids)):
            name = uuid5(client_id, str(conversation_id))
            if Message.objects.filter(sender_id=user.pk, client_id=name).exists():
                continue
            taken = Taken(message.body, message.payload, *_copies(user, message))
            say(user, conversation_id, client_id=name, kind=message.kind, taken=taken, is_forwarded=True)


def _copies(user: Any, message: Message) -> tuple[list[UUID], list[str]]:
    """The files of a message as files of who passes it on. Raises CannotBePassedOn for one that is not ready."""
    ids, names = [], []
    for place in message.attachments.select_related("asset").order_by("position"):
        copy = hand_on(user, place.asset)
        if copy is None:
            raise CannotBePassedOn
        ids.append(copy.pk)
        names.append(place.name)
    return ids, names
