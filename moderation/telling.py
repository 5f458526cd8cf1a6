"""What the bell says: to the person concerned that something was decided, to reporters what came of it. Neither is ever
told of the other.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.models import Appeal, Decision, Report
from moderation.selectors import outcome_words, what_words
from notifications.actions import notify, withdraw_target
from notifications.kinds import Target, register_kind
from notifications.topics import Category, Channel, register_topic


def register() -> None:
    """Nobody acts here but the site: the lines stand by themselves."""
    for name, model, load, icon in (
        ("moderation_decision", Decision, load_decisions, "flag"),
        ("moderation_outcome", Report, load_reports, "hand-heart"),
        ("moderation_appeal", Appeal, load_appeals, "flag"),
    ):
        register_kind(name, model=model, load=load, words=own_words, icon=icon, is_impersonal=True)  # type: ignore[arg-type]
    register_topic(
        "moderation",
        gettext_lazy("Decisions about what you published or reported"),
        Category.ACCOUNT,
        kinds=("moderation_decision", "moderation_outcome", "moderation_appeal"),
        defaults=(Channel.PUSH,),  # the letter goes by a mail of its own
        has_people=False,
    )


def own_words(_name: str, _others: int, target: Target) -> str:
    return target.snippet


def load_decisions(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    rows = Decision.objects.filter(pk__in=ids, person_id=recipient.pk).select_related("case")
    found = {}
    for row in rows:
        if row.undoes is not None:
            words = _("A decision about your account was undone.")
            found[row.pk] = Target(reverse("decision_detail", args=[row.undoes]), snippet=words)
        else:
            words = _("%(what)s See why.") % {"what": what_words(row)}
            found[row.pk] = Target(reverse("decision_detail", args=[row.pk]), snippet=words)
    return found


def load_reports(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    rows = Report.objects.filter(pk__in=ids, reporter_id=recipient.pk).select_related("case")
    return {
        row.pk: Target(
            reverse("report_detail", args=[row.pk]),
            snippet=_("Your report: %(outcome)s") % {"outcome": outcome_words(row.case)},
        )
        for row in rows
    }


def load_appeals(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    rows = Appeal.objects.filter(pk__in=ids, person_id=recipient.pk)
    return {
        row.pk: Target(
            reverse("decision_detail", args=[row.decision_id]),
            snippet=_("Your appeal was answered: %(outcome)s") % {"outcome": row.get_status_display()},
        )
        for row in rows
    }


def tell_decision(decision: Decision) -> None:
    notify(decision.person_id, "moderation_decision", decision.person_id, decision.pk)  # type: ignore[arg-type]


def tell_outcome(report: Report) -> None:
    """Anew when it changed: what was said before of the same report is no longer so."""
    if report.reporter_id is not None:
        withdraw_target(report.pk)
        notify(report.reporter_id, "moderation_outcome", report.reporter_id, report.pk)


def tell_answer(appeal: Appeal) -> None:
    notify(appeal.person_id, "moderation_appeal", appeal.person_id, appeal.pk)
