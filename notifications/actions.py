"""Telling people, and taking it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone

from accounts.models import Block, User
from accounts.quiet import is_quiet
from core.ids import new_id
from notifications import closing, planning, preferences, realtime
from notifications.kinds import KINDS
from notifications.models import Notification


def notify(recipient_id: UUID | str, kind: str, actor_id: UUID | str, target_id: UUID | str) -> bool:
    """Tells one person one thing, once; returns whether a row was written. Repeating it changes nothing.

    Nobody is told of themselves, by someone they closed the way to, muted or restricted, of what they may not see,
    or of what they chose not to hear of. Other channels than the bell follow, as the person wants them.
    """
    if str(recipient_id) == str(actor_id) and not KINDS[kind].is_impersonal:
        return False
    recipient = User.objects.active().filter(pk=recipient_id).first()
    if recipient is None or not User.objects.active().filter(pk=actor_id).exists():
        return False
    known = KINDS[kind]
    target = UUID(str(target_id))
    if Block.between(recipient.pk, actor_id).exists() or is_quiet(recipient.pk, actor_id):
        return False
    seen = known.load(recipient, [target]).get(target)
    if seen is None:
        return False
    wish = preferences.wants(recipient, kind, actor_id, seen.thing_id)
    if wish is None:
        return False
    row = Notification(
        id=new_id(),
        recipient_id=recipient.pk,
        kind=kind,
        actor_id=actor_id,
        target_type=ContentType.objects.get_for_model(known.model),
        target_id=target,
    )
    Notification.objects.bulk_create([row], ignore_conflicts=True)
    if not Notification.objects.filter(pk=row.pk).exists():
        return False
    realtime.tell_created(recipient, row)
    planning.plan(recipient, row, wish)
    return True


def withdraw(
    kind: str, target_id: UUID | str, *, actor_id: UUID | str | None = None, recipient_id: UUID | str | None = None
) -> None:
    """The cause is gone: nobody is told of it any more; with `recipient_id` that person is not."""
    rows = Notification.objects.filter(kind=kind, target_id=target_id)
    if recipient_id is not None:
        rows = rows.filter(recipient_id=_as_id(recipient_id))
    _delete(rows if actor_id is None else rows.filter(actor_id=_as_id(actor_id)))


def withdraw_pair(kind: str, *, recipient_id: UUID | str, actor_id: UUID | str) -> None:
    """What one person was told of another, of one kind, goes."""
    _delete(Notification.objects.filter(kind=kind, recipient_id=_as_id(recipient_id), actor_id=_as_id(actor_id)))


def withdraw_target(target_id: UUID | str) -> None:
    """A thing is gone: whatever was told about it goes too."""
    _delete(Notification.objects.filter(target_id=target_id))


def withdraw_between(one_id: UUID | str, other_id: UUID | str) -> None:
    """Two people closed the way to each other: what one was told of the other goes, both ways."""
    both = Q(recipient_id=one_id, actor_id=other_id) | Q(recipient_id=other_id, actor_id=one_id)
    _delete(Notification.objects.filter(both))


def withdraw_person(user_id: UUID) -> None:
    """Someone is erased: what they were told goes, and what others were told of them."""
    _delete(Notification.objects.filter(Q(recipient_id=user_id) | Q(actor_id=user_id)))


def hush(recipient_id: UUID | str, actor_id: UUID | str) -> None:
    """What was told of someone who is muted now is new no more: the number on the bell does not count it."""
    rows = Notification.objects.filter(recipient_id=_as_id(recipient_id), actor_id=_as_id(actor_id), seen_at=None)
    if rows.update(seen_at=timezone.now()):
        realtime.tell_seen(_as_id(recipient_id))


def _as_id(raw: UUID | str) -> UUID:
    return raw if isinstance(raw, UUID) else UUID(raw)


def _delete(rows: Any) -> None:
    recipients = set(rows.values_list("recipient_id", flat=True))
    shown = closing.shown_of(rows) if recipients else set()
    rows.delete()
    closing.ask_to_close(shown)
    for recipient_id in recipients:
        realtime.tell_withdrawn(recipient_id)


def mark_seen(user: Any) -> int:
    """Everything so far has been seen; returns how much was new."""
    changed = Notification.objects.filter(recipient_id=user.pk, seen_at__isnull=True).update(seen_at=timezone.now())
    if changed:
        realtime.tell_seen(user.pk)
    return changed


def mark_read(user: Any, notification_id: UUID) -> bool:
    """One line was opened, and with it its group; repeating it changes nothing. False when it is not the person's."""
    row = Notification.objects.filter(recipient_id=user.pk, pk=notification_id).first()
    if row is None:
        return False
    now = timezone.now()
    group = Notification.objects.filter(recipient_id=user.pk, kind=row.kind, target_id=row.target_id, read_at=None)
    group.update(read_at=now, seen_at=now)
    realtime.tell_seen(user.pk)
    return True
