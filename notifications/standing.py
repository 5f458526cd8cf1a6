"""What the site itself tells a person of their standing: a verification was decided, a badge earned."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.badges import KINDS as BADGES
from accounts.models import BadgeAward, Verification
from core.queue import task
from notifications.actions import notify, withdraw_target
from notifications.kinds import Target, register_kind


def register() -> None:
    """The words of a line are its target's: nobody acts here but the site."""
    for name, words in (
        ("verification_approved", approved_words),
        ("verification_rejected", rejected_words),
        ("verification_ended", ended_words),
    ):
        register_kind(
            name, model=Verification, load=load_verifications, words=words, icon="collar-tag", is_impersonal=True
        )
    register_kind(
        "badge_earned", model=BadgeAward, load=load_awards, words=badge_words, icon="sparkles", is_impersonal=True
    )


def load_verifications(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    own = Verification.objects.filter(user_id=recipient.pk, pk__in=ids)
    url = reverse("settings_verification")
    return {row.pk: Target(url, snippet=str(row.get_kind_display())) for row in own}


def load_awards(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    own = BadgeAward.objects.filter(user_id=recipient.pk, pk__in=ids)
    url = f"{recipient.get_absolute_url()}?tab=badges"
    return {row.pk: Target(url, snippet=str(BADGES[row.badge].label)) for row in own if row.badge in BADGES}


def approved_words(_name: str, _others: int, target: Target) -> str:
    return _("Your verification is approved: %(kind)s. You wear the collar tag now.") % {"kind": target.snippet}


def rejected_words(_name: str, _others: int, target: Target) -> str:
    return _("Your verification was not approved: %(kind)s. Here is why.") % {"kind": target.snippet}


def ended_words(_name: str, _others: int, target: Target) -> str:
    return _("Your verification was taken back: %(kind)s. Here is why.") % {"kind": target.snippet}


def badge_words(_name: str, _others: int, target: Target) -> str:
    return _("You earned a badge: %(badge)s") % {"badge": target.snippet}


@task("notifications.on_verification_decided", queue="delivery")
def on_verification_decided(*, verification_id: str) -> None:
    row = Verification.objects.filter(pk=verification_id).first()
    if row is not None and row.status in (row.Status.APPROVED, row.Status.REJECTED, row.Status.ENDED):
        withdraw_target(row.pk)  # what was said before of the same request is no longer so
        notify(row.user_id, f"verification_{row.status}", row.user_id, row.pk)


@task("notifications.on_badge_earned", queue="delivery")
def on_badge_earned(*, award_id: str) -> None:
    row = BadgeAward.objects.filter(pk=award_id).first()
    if row is not None:
        notify(row.user_id, "badge_earned", row.user_id, row.pk)
