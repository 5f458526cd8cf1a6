"""The kind that an invitation makes: someone came by it and agreed to be named."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.invitations import InvitedPerson
from accounts.models import User
from core.events import listen
from core.queue import task
from notifications.actions import notify
from notifications.kinds import Target, register_kind


def register() -> None:
    register_kind("invitee_joined", model=User, load=load_joined, words=joined_words, icon="user-check")
    listen("accounts.invitee_joined", "notifications.on_invitee_joined")


def load_joined(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """People who came by the recipient's invitation and agreed to be named. One query."""
    rows = InvitedPerson.objects.filter(invitation__owner_id=recipient.pk, person_id__in=ids)
    seen = User.objects.visible_to(recipient).filter(pk__in=rows.values("person_id"))
    return {user.pk: Target(user.get_absolute_url()) for user in seen}


def joined_words(name: str, _others: int, _target: Target) -> str:
    return _("%(name)s joined by your invitation") % {"name": name}


@task("notifications.on_invitee_joined", queue="delivery")
def on_invitee_joined(*, inviter_id: str, person_id: str) -> None:
    notify(inviter_id, "invitee_joined", person_id, person_id)
