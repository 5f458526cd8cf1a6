"""The answer of the person concerned, and the decision of another moderator on it."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import User
from core import audit
from core.errors import NotFound, PermissionRefused
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_text
from moderation.actions.decisions import write_undo
from moderation.errors import AlreadyAppealed, AlreadyUndone, AppealAnswered, CannotAppeal, NotImpartial, OwnDecision
from moderation.models import Appeal, Case, Decision
from moderation.policies import may_answer_appeals


def is_appealable(decision: Decision) -> bool:
    """As to kind and time; not whether it was appealed or undone already."""
    since = timezone.now() - timedelta(days=LIMITS.appeal_days)
    return decision.kind not in (Decision.Kind.DISMISS, Decision.Kind.UNDO) and decision.at > since


def appeal(person: User, decision: Decision, *, words: str) -> Appeal:
    """Once a decision, within LIMITS.appeal_days. Raises NotFound, CannotAppeal, AlreadyAppealed, Invalid on `words`,
    LimitReached.
    """
    if decision.person_id != person.pk:
        raise NotFound
    if not is_appealable(decision) or Decision.objects.filter(undoes=decision.pk).exists():
        raise CannotAppeal
    words = clean_text(words, most=LIMITS.appeal_words_max, field="words", required=True)
    check_rate("appeal", account=person)
    try:
        with transaction.atomic():
            made = Appeal.objects.create(
                decision=decision, decider_id=decision.moderator_id, person=person, words=words
            )
            audit.record("moderation.appealed", actor=person, target=decision)
    except IntegrityError:
        raise AlreadyAppealed from None
    return made


@transaction.atomic
def answer_appeal(
    moderator: Any, row: Appeal, *, overturn: bool, answer: str, request: HttpRequest | None = None
) -> Appeal:
    """By another moderator than the one who decided. Overturned, what was done is undone; both sides are told.

    Locks the appeal and the case. Raises PermissionRefused, NotImpartial, OwnDecision, AppealAnswered, Invalid on `answer`.
    """
    if not may_answer_appeals(moderator):
        raise PermissionRefused
    answer = clean_text(answer, most=LIMITS.statement_max, field="answer", required=True)
    locked = Appeal.objects.select_for_update(of=("self",)).select_related("decision").get(pk=row.pk)
    if locked.status != Appeal.Status.WAITING:
        raise AppealAnswered
    if locked.decider_id == moderator.pk:
        raise OwnDecision
    decision = locked.decision
    if locked.person_id == moderator.pk or decision.case.reports.filter(reporter=moderator).exists():
        raise NotImpartial
    locked.move_to(Appeal.Status.OVERTURNED if overturn else Appeal.Status.UPHELD)
    locked.answered_by, locked.answered_at, locked.answer = moderator, timezone.now(), answer
    locked.save(update_fields=["status", "answered_by", "answered_at", "answer", "updated_at"])
    if overturn:
        case = Case.objects.select_for_update().get(pk=decision.case_id)
        with suppress(AlreadyUndone):  # taken back meanwhile: it stays so
            write_undo(decision, case, moderator=moderator, statement=answer, request=request)
    audit.record("moderation.appeal_answered", actor=moderator, target=decision, request=request, overturned=overturn)
    announce("moderation.appeal_answered", appeal_id=locked.pk)
    return locked
