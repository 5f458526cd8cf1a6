"""The end of an account: what other rooms undo first, then its rows, then the person; and the list that is kept of it.

The list stands in the database and, one small file each, in the store: a database that is restored from a backup is
cleaned by what the store remembers (manage.py apply_erasures; also every night).
"""

from __future__ import annotations

import io
import json
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.utils import timezone

from accounts.actions.follows import end_follow
from accounts.data_requests import AccountDeletion, DataExport, ErasedAccount
from accounts.models import Follow, User
from accounts.pairs import lock_pair
from core import audit, data_rights
from core.errors import NotFound
from core.models import DeadLetter, KeptMail, OutboxMessage
from core.queue import enqueue
from media import store

log = structlog.get_logger(__name__)

LIST: Final = "erased"  # the folder of the list in the store
BATCH: Final = 200


def ask_for_due() -> int:
    """One task for each account whose thirty days are over; returns how many."""
    due = AccountDeletion.objects.filter(due_at__lte=timezone.now())
    ids = list(due.order_by("due_at").values_list("user_id", flat=True)[:500])
    for user_id in ids:
        enqueue("accounts.erase", user_id=user_id)
    return len(ids)


def erase_due(user_id: UUID | str) -> bool:
    """Erases an account whose time has come. False when it was opened again, or is gone. May run twice."""
    with transaction.atomic():
        rows = AccountDeletion.objects.select_for_update().filter(user_id=user_id, due_at__lte=timezone.now())
        deletion = rows.first()
        if deletion is None:
            return False
        if deletion.erasing_at is None:
            deletion.erasing_at = timezone.now()
            deletion.save(update_fields=["erasing_at", "updated_at"])
        ErasedAccount.objects.get_or_create(user_id=deletion.user_id, defaults={"requested_at": deletion.created_at})
    _remember(deletion.user_id, deletion.created_at)
    _erase(deletion.user_id)
    return True


def apply_list() -> int:
    """Erases again whoever is on the list and, since a backup was restored, is back; returns how many."""
    listed: dict[UUID, datetime | None] = dict(ErasedAccount.objects.values_list("user_id", "requested_at"))
    for name in _stored():
        listed.setdefault(name, None)
    back = User.objects.filter(pk__in=listed).exclude(deletion__isnull=False, deletion__erasing_at__isnull=False)
    done = 0
    for user_id in list(back.values_list("pk", flat=True)):
        requested_at = listed[user_id] or _requested_at(user_id)
        ErasedAccount.objects.get_or_create(user_id=user_id, defaults={"requested_at": requested_at})
        _erase(user_id)
        done += 1
    return done


# --- the list in the store ------------------------------------------------------------------------
def _remember(user_id: UUID, requested_at: datetime) -> None:
    content = json.dumps({"user_id": str(user_id), "requested_at": requested_at.isoformat()}).encode()
    store.replace(f"{LIST}/{user_id}", io.BytesIO(content))


def _stored() -> list[UUID]:
    try:
        _folders, names = default_storage.listdir(LIST)
    except FileNotFoundError:
        return []
    return [UUID(name) for name in names]


def _requested_at(user_id: UUID) -> datetime:
    with default_storage.open(f"{LIST}/{user_id}") as file:
        return datetime.fromisoformat(json.load(file)["requested_at"])


# --- erasing --------------------------------------------------------------------------------------
def _erase(user_id: UUID) -> None:
    for name, eraser in data_rights.erasers():
        log.info("erasing", part=name, user_id=str(user_id))
        eraser(user_id)
    _erase_mail(user_id)
    kept_to_the_end = {User, AccountDeletion}
    for rights in reversed(data_rights.all_rights().values()):
        if rights.model not in kept_to_the_end:
            data_rights.erase_rows(rights, user_id)
    with transaction.atomic():
        User.objects.filter(pk=user_id).delete()
        ErasedAccount.objects.filter(pk=user_id).update(erased_at=timezone.now())
        audit.record("accounts.erased", target=f"accounts.user:{user_id}")


def _erase_mail(user_id: UUID) -> None:
    """What was written to the person and to nobody else, sent or waiting, and tasks that failed over them."""
    addresses = {*EmailAddress.objects.filter(user_id=user_id).values_list("email", flat=True)}
    addresses |= {*User.objects.filter(pk=user_id).values_list("email", flat=True)}
    mentioned = Q(text__contains=str(user_id))
    for address in addresses:
        KeptMail.objects.filter(recipient__iexact=address).delete()
        OutboxMessage.objects.filter(task="core.send_mail", arguments__recipient__iexact=address).delete()
        mentioned |= Q(text__icontains=json.dumps(address)[1:-1])
    DeadLetter.objects.annotate(text=Cast("arguments", TextField())).filter(mentioned).delete()


def erase_relations(user_id: UUID) -> None:
    """Follows of both directions, with the counters of the others; then what no table says: sessions and archives."""
    while True:
        about = Follow.objects.filter(Q(follower_id=user_id) | Q(target_id=user_id)).order_by("pk")
        pairs = list(about.values_list("follower_id", "target_id")[:BATCH])
        if not pairs:
            break
        for follower_id, target_id in pairs:
            _end(follower_id, target_id)
    keys = list(UserSession.objects.filter(user_id=user_id).values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    files = DataExport.objects.filter(user_id=user_id).exclude(file="").values_list("file", flat=True)
    store.remove(files)


@transaction.atomic
def _end(follower_id: UUID, target_id: UUID) -> None:
    try:
        lock_pair(follower_id, target_id)
    except NotFound:  # the other one went in the same moment, and the row with them
        return
    end_follow(follower_id, target_id)
