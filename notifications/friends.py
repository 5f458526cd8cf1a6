"""The kinds that friendship makes, and what this room hears of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.friends import friends_of
from accounts.friendships import Friendship
from accounts.models import User
from core.events import listen
from core.queue import task
from notifications import actions
from notifications.kinds import Target, register_kind


def register() -> None:
    register_kind("friend_request", model=User, load=load_asking, words=asking_words, icon="user-plus")
    register_kind("friend_accepted", model=User, load=load_friends, words=friend_words, icon="user-check")
    listen("accounts.friend_asked", "notifications.on_friend_asked")
    listen("accounts.befriended", "notifications.on_befriended")
    listen("accounts.friend_gone", "notifications.on_friend_gone")


def load_asking(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """People who still ask. One query."""
    waiting = Friendship.objects.waiting().filter(asked_id=recipient.pk, asker_id__in=ids).select_related("asker")
    return {
        row.asker_id: Target(
            row.asker.get_absolute_url(),
            accept_url=reverse("friend_request_accept", args=[row.asker.handle]),
            decline_url=reverse("friend_request_decline", args=[row.asker.handle]),
        )
        for row in waiting
    }


def load_friends(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """People who are friends still. One query."""
    return {user.pk: Target(user.get_absolute_url()) for user in friends_of(recipient.pk).filter(pk__in=ids)}


def asking_words(name: str, _others: int, _target: Target) -> str:
    return _("%(name)s wants to be your friend") % {"name": name}


def friend_words(name: str, _others: int, _target: Target) -> str:
    return _("You and %(name)s are friends now") % {"name": name}


def _status(asker_id: str, asked_id: str) -> str | None:
    rows = Friendship.objects.filter(asker_id=UUID(asker_id), asked_id=UUID(asked_id))
    return rows.values_list("status", flat=True).first()


@task("notifications.on_friend_asked", queue="delivery")
def on_friend_asked(*, asker_id: str, asked_id: str) -> None:
    if _status(asker_id, asked_id) == Friendship.Status.REQUESTED:
        actions.notify(asked_id, "friend_request", asker_id, asker_id)


@task("notifications.on_befriended", queue="delivery")
def on_befriended(*, asker_id: str, asked_id: str) -> None:
    if _status(asker_id, asked_id) == Friendship.Status.ACCEPTED:
        actions.withdraw_pair("friend_request", recipient_id=asked_id, actor_id=asker_id)
        actions.notify(asker_id, "friend_accepted", asked_id, asked_id)


@task("notifications.on_friend_gone", queue="delivery")
def on_friend_gone(*, asker_id: str, asked_id: str) -> None:
    status = _status(asker_id, asked_id)
    if status != Friendship.Status.REQUESTED:
        actions.withdraw_pair("friend_request", recipient_id=asked_id, actor_id=asker_id)
    if status != Friendship.Status.ACCEPTED:
        actions.withdraw_pair("friend_accepted", recipient_id=asker_id, actor_id=asked_id)
