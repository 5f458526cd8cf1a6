"""The kinds that people and their follows make. They are here because accounts, below, does not know of us."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Follow, User
from notifications.kinds import Target, register_kind


def register() -> None:
    register_kind("follow", model=User, load=load_own_followers, words=follow_words, icon="user-plus", is_grouped=True)
    register_kind("follow_request", model=User, load=load_requests, words=request_words, icon="user-plus")
    register_kind("request_accepted", model=User, load=load_people, words=accepted_words, icon="user-check")


def load_own_followers(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """The target of "follow" is the one followed: the recipient."""
    url = reverse("followers", args=[recipient.handle])
    return {recipient.pk: Target(url)} if recipient.pk in ids else {}


def load_requests(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """People who still ask: an answered or withdrawn request is nothing to be told of."""
    waiting = Follow.objects.filter(target_id=recipient.pk, follower_id__in=ids, status=Follow.Status.REQUESTED)
    return {
        follow.follower_id: Target(
            follow.follower.get_absolute_url(),
            accept_url=reverse("follow_request_accept", args=[follow.follower.handle]),
            decline_url=reverse("follow_request_decline", args=[follow.follower.handle]),
        )
        for follow in waiting.select_related("follower")
    }


def load_people(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    found = User.objects.visible_to(recipient).filter(pk__in=ids)
    return {user.pk: Target(user.get_absolute_url()) for user in found}


def follow_words(name: str, others: int, _target: Target) -> str:
    if others == 0:
        return _("%(name)s follows you") % {"name": name}
    return ngettext(
        "%(name)s and %(others)d other person follow you", "%(name)s and %(others)d other people follow you", others
    ) % {"name": name, "others": others}


def request_words(name: str, _others: int, _target: Target) -> str:
    return _("%(name)s asks to follow you") % {"name": name}


def accepted_words(name: str, _others: int, _target: Target) -> str:
    return _("%(name)s accepted your request") % {"name": name}
