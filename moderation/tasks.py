"""Task doors: who is told, and what ends by itself."""

from __future__ import annotations

import structlog

from accounts.models import User
from core.queue import task
from moderation import actions, letters, telling
from moderation.models import Appeal, Case, Decision

log = structlog.get_logger(__name__)


@task("moderation.on_decided", queue="delivery")
def on_decided(*, decision_id: str) -> None:
    decision = Decision.objects.filter(pk=decision_id).select_related("case").first()
    if decision is None or decision.kind == Decision.Kind.DISMISS:
        return
    person = User.objects.filter(pk=decision.person_id, is_active=True).first()
    if person is None:
        return
    telling.tell_decision(decision)
    letters.send_decision(person, decision)


@task("moderation.on_case_closed", queue="delivery")
def on_case_closed(*, case_id: str) -> None:
    """The reporters are told the outcome, and nothing of the person."""
    case = Case.objects.filter(pk=case_id).first()
    if case is None:
        return
    reports = case.reports.filter(reporter__is_active=True, reporter__suspended_at__isnull=True)
    for report in reports.select_related("reporter", "case"):
        telling.tell_outcome(report)
        letters.send_outcome(report, case)


@task("moderation.on_appeal_answered", queue="delivery")
def on_appeal_answered(*, appeal_id: str) -> None:
    appeal = Appeal.objects.filter(pk=appeal_id).select_related("person", "decision__case").first()
    if appeal is not None and appeal.person.is_active:
        telling.tell_answer(appeal)
        letters.send_answer(appeal.person, appeal)


@task("moderation.end_suspension", queue="delivery")
def end_suspension(*, decision_id: str) -> None:
    actions.end_suspension(decision_id)


@task("moderation.on_suspended", queue="delivery")
def on_suspended(*, user_id: str, moderator_id: str) -> None:
    decision = actions.note_suspension(user_id, moderator_id)
    if decision is not None:
        on_decided(decision_id=str(decision.pk))


@task("moderation.on_unsuspended", queue="delivery")
def on_unsuspended(*, user_id: str) -> None:
    actions.note_suspension_end(user_id)


@task("moderation.erase_evidence", queue="bulk", lease=1800)
def erase_evidence() -> None:
    """From the timetable."""
    if erased := actions.erase_evidence():
        log.info("evidence_erased", rows=erased)
