"""The kinds that lost animals make: to people near, to who was told, and to the animal's own people."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from core.queue import task
from notifications import actions
from notifications.households import face_of
from notifications.kinds import Target, register_kind
from pets.lost_models import FinderMessage, LostMatch, LostNotice, LostReport
from pets.models import Pet
from pets.policies import Right, roles_with
from pets.tag_actions import keepers_of

LOST, FOUND = LostReport.Status.LOST, LostReport.Status.FOUND


def register() -> None:
    register_kind("pet_lost", model=LostReport, load=load_lost, words=lost_words, icon="triangle-alert")
    register_kind("pet_found", model=LostReport, load=load_found_again, words=found_words, icon="heart")
    register_kind(
        "finder_wrote",
        model=FinderMessage,
        load=load_finder_words,
        words=finder_words,
        icon="message-circle",
        is_impersonal=True,
    )
    register_kind(
        "lost_match", model=LostMatch, load=load_matches, words=match_words, icon="search", is_impersonal=True
    )


# --- targets, only those the recipient may see ----------------------------------------------------
def _reports(rows: Any) -> dict[UUID, Target]:
    return {
        report.pk: Target(
            report.get_absolute_url(), snippet=report.pet.name, thumb=face_of(report.pet), thing_id=report.pk
        )
        for report in rows.select_related("pet__photo")
    }


def load_lost(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    rows = LostReport.objects.visible_to(recipient).filter(pk__in=ids, status=LOST)  # type: ignore[attr-defined]
    return _reports(rows)


def load_found_again(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    rows = LostReport.objects.visible_to(recipient).filter(pk__in=ids, status=FOUND)  # type: ignore[attr-defined]
    return _reports(rows)


def load_matches(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    mine = Pet.objects.in_care_of(recipient, roles_with(Right.REPORT_LOST)).values("pk")  # type: ignore[attr-defined]
    rows = LostMatch.objects.filter(pk__in=ids, lost__status=LOST, found__status="open", lost__pet__in=mine)
    return {
        match.pk: Target(
            reverse("pet_lost", args=[match.lost.pet_id]),
            snippet=match.lost.pet.name,
            thumb=face_of(match.lost.pet),
        )
        for match in rows.select_related("lost__pet__photo")
    }


def load_finder_words(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    mine = Pet.objects.in_care_of(recipient, roles_with(Right.MANAGE_TAG)).values("pk")  # type: ignore[attr-defined]
    rows = FinderMessage.objects.filter(pk__in=ids, thread__pet__in=mine, author=None)
    return {
        message.pk: Target(
            reverse("finder_answer", args=[message.thread_id]),
            snippet=message.thread.pet.name,
            thumb=face_of(message.thread.pet),
        )
        for message in rows.select_related("thread__pet__photo")
    }


# --- words ----------------------------------------------------------------------------------------
def lost_words(name: str, _others: int, target: Target) -> str:
    return _("%(pet)s is lost. %(name)s asks you to keep your eyes open") % {"name": name, "pet": target.snippet}


def found_words(name: str, _others: int, target: Target) -> str:
    return _("%(pet)s is back home. %(name)s thanks you for looking") % {"name": name, "pet": target.snippet}


def finder_words(_name: str, _others: int, target: Target) -> str:
    return _("Somebody wrote to you about %(pet)s") % {"pet": target.snippet}


def match_words(_name: str, _others: int, target: Target) -> str:
    return _("An animal was found that may be %(pet)s") % {"pet": target.snippet}


# --- what this room hears from pets; each looks at how things stand now ---------------------------
@task("notifications.on_lost_noticed", queue="delivery")
def on_lost_noticed(*, report_id: str, person_ids: list[str]) -> None:
    report = LostReport.objects.filter(pk=report_id, status=LOST).select_related("pet").first()
    if report is not None:
        for person_id in person_ids:
            actions.notify(person_id, "pet_lost", report.pet.owner_id, report.pk)


@task("notifications.on_lost_ended", queue="delivery")
def on_lost_ended(*, report_id: str) -> None:
    """The alert goes out of every bell; found: in its place comes the thanks."""
    actions.withdraw("pet_lost", report_id)
    report = LostReport.objects.filter(pk=report_id, status=FOUND).select_related("pet").first()
    if report is not None:
        for person_id in LostNotice.objects.filter(report=report).order_by("pk").values_list("person_id", flat=True):
            actions.notify(person_id, "pet_found", report.pet.owner_id, report.pk)


@task("notifications.on_finder_wrote", queue="delivery")
def on_finder_wrote(*, message_id: str) -> None:
    message = FinderMessage.objects.filter(pk=message_id, author=None).select_related("thread__pet").first()
    if message is not None:
        for person in keepers_of(message.thread.pet):
            actions.notify(person.pk, "finder_wrote", person.pk, message.pk)


@task("notifications.on_lost_matched", queue="delivery")
def on_lost_matched(*, match_id: str) -> None:
    match = LostMatch.objects.filter(pk=match_id, lost__status=LOST).select_related("lost__pet").first()
    if match is not None:
        for person in keepers_of(match.lost.pet):
            actions.notify(person.pk, "lost_match", person.pk, match.pk)
