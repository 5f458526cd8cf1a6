"""The tasks of copies of conversations, and the bell that one is ready."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.actions import exporting
from chat.exports import ConversationExport
from core.queue import enqueue, task
from notifications.actions import notify
from notifications.kinds import Target, register_kind
from notifications.topics import Category, Channel, register_topic

READY: Final = "chat_export"


def register() -> None:
    register_kind(
        READY, model=ConversationExport, load=load_ready, words=ready_words, icon="download", is_impersonal=True
    )
    register_topic(
        READY,
        gettext_lazy("Copies of conversations that are ready"),
        Category.ACCOUNT,
        defaults=(Channel.PUSH,),
        has_people=False,
    )


@task("chat.build_export", queue="bulk", lease=600)
def build_export(*, export_id: str) -> None:
    exporting.build_copy(export_id)


@task("chat.end_export", queue="bulk")
def end_export(*, export_id: str) -> None:
    exporting.end_copy(export_id)


@task("chat.tell_export", queue="delivery")
def tell_export(*, export_id: str) -> None:
    made = ConversationExport.objects.filter(pk=export_id, status=ConversationExport.Status.READY).first()
    if made is not None:
        notify(made.person_id, READY, made.person_id, made.pk)


def load_ready(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Those that can be fetched. One query."""
    rows = ConversationExport.objects.filter(
        pk__in=ids,
        person_id=recipient.pk,
        status=ConversationExport.Status.READY,
        expires_at__gt=timezone.now(),
    )
    return {one.pk: Target(reverse("chat_export", args=[one.conversation_id])) for one in rows}


def ready_words(_name: str, _others: int, _target: Target) -> str:
    return _("The copy of your conversation is ready.")


def erase_copies(user_id: UUID) -> None:
    """The files go with the account; the rows go by themselves."""
    rows = ConversationExport.objects.filter(person_id=user_id).exclude(file="")
    if names := list(rows.values_list("file", flat=True)):
        enqueue("media.delete_files", names=names)
