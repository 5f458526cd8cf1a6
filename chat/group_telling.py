"""The bell about groups: that somebody asks to come in, and that one was let in."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.group_links import JoinRequest, leaders_of
from chat.models import Member
from core.queue import task
from notifications.actions import notify, withdraw
from notifications.kinds import Target, register_kind
from notifications.topics import Category, register_topic

ASKED: Final = "join_request"
LET_IN: Final = "let_in"
LEADERS_TOLD: Final = 20


def register() -> None:
    register_kind(ASKED, model=JoinRequest, load=load_asked, words=asked_words, icon="user-plus")
    register_kind(LET_IN, model=JoinRequest, load=load_let_in, words=let_in_words, icon="users")
    register_topic(ASKED, gettext_lazy("Who asks to join your groups"), Category.REQUESTS)
    register_topic(LET_IN, gettext_lazy("Groups that let you in"), Category.SOCIAL)


@task("chat.tell_join_request", queue="delivery")
def tell_join_request(*, request_id: str) -> None:
    asked = JoinRequest.objects.filter(pk=request_id, state=JoinRequest.State.WAITING).first()
    if asked is None:
        return
    for person_id in leaders_of(asked.conversation_id)[:LEADERS_TOLD]:
        notify(person_id, ASKED, asked.person_id, asked.pk)


@task("chat.untell_join_request", queue="delivery")
def untell_join_request(*, request_id: str) -> None:
    """It was answered: the line goes for all admins."""
    withdraw(ASKED, UUID(request_id))


@task("chat.tell_let_in", queue="delivery")
def tell_let_in(*, request_id: str) -> None:
    asked = JoinRequest.objects.filter(pk=request_id, state=JoinRequest.State.APPROVED).first()
    if asked is not None and asked.answered_by_id is not None:
        notify(asked.person_id, LET_IN, asked.answered_by_id, asked.pk)


def load_asked(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Those that wait, of groups the recipient leads. One query."""
    led = Member.objects.filter(person_id=recipient.pk, state=Member.State.ACTIVE, role__in=("owner", "admin"))
    rows = JoinRequest.objects.filter(
        pk__in=ids, state=JoinRequest.State.WAITING, conversation_id__in=led.values("conversation_id")
    ).select_related("conversation")
    return {
        one.pk: Target(reverse("chat_group_links", args=[one.conversation_id]), one.conversation.name) for one in rows
    }


def load_let_in(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Those of groups the recipient is in. One query."""
    here = Member.objects.filter(person_id=recipient.pk, state=Member.State.ACTIVE)
    rows = JoinRequest.objects.filter(
        pk__in=ids, person_id=recipient.pk, conversation_id__in=here.values("conversation_id")
    ).select_related("conversation")
    return {one.pk: Target(reverse("chat_detail", args=[one.conversation_id]), one.conversation.name) for one in rows}


def asked_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s asks to join “%(group)s”.") % {"name": name, "group": target.snippet}


def let_in_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s let you into “%(group)s”.") % {"name": name, "group": target.snippet}
