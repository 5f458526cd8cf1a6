"""Deciding a case, and undoing what was decided. Each is one line of the log, and what it does happens with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.restraints import deeds
from core import audit
from core.errors import DomainError, Invalid, PermissionRefused
from core.events import announce
from core.limits import LIMITS
from core.text import clean_text
from moderation import effects
from moderation.actions.cases import lock_case, take
from moderation.actions.reports import keep_evidence, open_case
from moderation.errors import AlreadyUndone, NotForThisKind, NotImpartial, ThingGone
from moderation.kinds import KINDS
from moderation.labels import LABELS
from moderation.models import Case, Decision
from moderation.policies import may_answer_appeals, may_decide
from moderation.reasons import REASONS

Kind = Decision.Kind
_TIMED: Final = (Kind.LIMIT, Kind.SUSPEND)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is decided. `days` without a number: a suspension without an end. `is_last` closes the case."""

    kind: str
    reason: str = ""
    statement: str = ""
    days: int | None = None
    limits: tuple[str, ...] = ()
    label: str = ""
    is_last: bool = True


@transaction.atomic
def decide(moderator: Any, case: Case, ruling: Ruling, *, request: HttpRequest | None = None) -> Decision:
    """Writes the decision, does what it says, and tells the person concerned, and with the last one the reporters.

    Locks the case; who comes second finds it closed or taken. Raises PermissionRefused, NotImpartial, CaseClosed,
    CaseClaimed, Invalid naming the field, ThingGone, NotForThisKind, AlreadySuspended.
    """
    locked = lock_case(moderator, case)
    ruling = _clean(ruling)
    thing = _thing_for(locked, ruling)
    if ruling.kind != Kind.DISMISS and locked.person is None:
        raise ThingGone  # the account was erased since
    decision = Decision.objects.create(
        case=locked,
        kind=ruling.kind,
        reason=ruling.reason,
        statement=ruling.statement,
        person_id=locked.person_id,
        moderator_id=moderator.pk,
        ends_at=timezone.now() + timedelta(days=ruling.days) if ruling.days else None,
        limits=list(ruling.limits),
        label=ruling.label,
    )
    effects.apply(moderator, decision, locked, thing, request=request)
    _advance(moderator, locked, ruling)
    audit.record(
        "moderation.decided",
        actor=moderator,
        target=f"{locked.kind}:{locked.target_id}",
        request=request,
        decision=str(decision.pk),
        kind=decision.kind,
        reason=decision.reason,
    )
    announce("moderation.decided", decision_id=decision.pk)
    return decision


def _clean(ruling: Ruling) -> Ruling:
    """Raises Invalid naming the field."""
    if ruling.kind not in Kind.values or ruling.kind == Kind.UNDO:
        raise Invalid(_("Choose one of the list."), field="kind")
    if ruling.kind == Kind.DISMISS:
        return Ruling(Kind.DISMISS, is_last=True)
    if ruling.reason not in REASONS:
        raise Invalid(_("Choose the rule that was broken."), field="reason")
    statement = clean_text(ruling.statement, most=LIMITS.statement_max, field="statement", required=True)
    days = ruling.days if ruling.kind in _TIMED else None
    if ruling.kind == Kind.LIMIT and (days is None or not 1 <= days <= LIMITS.account_limit_days_max):
        raise Invalid(_("Give 1 to %(most)d days."), field="days", most=LIMITS.account_limit_days_max)
    if days is not None and not 1 <= days <= 3650:
        raise Invalid(_("Give 1 to %(most)d days."), field="days", most=3650)
    limits = tuple(name for name in deeds() if name in ruling.limits) if ruling.kind == Kind.LIMIT else ()
    if ruling.kind == Kind.LIMIT and not limits:
        raise Invalid(_("Choose what the account may not do."), field="limits")
    label = ruling.label if ruling.kind == Kind.LABEL else ""
    if ruling.kind == Kind.LABEL and label not in LABELS:
        raise Invalid(_("Choose one of the list."), field="label")
    return replace(ruling, statement=statement, days=days, limits=limits, label=label)


def _thing_for(case: Case, ruling: Ruling) -> Any:
    """What the decision is done to; None where it is done to the account. Raises ThingGone, NotForThisKind."""
    if ruling.kind not in (Kind.HIDE, Kind.LABEL):
        return None
    known = KINDS[case.kind]
    if (known.hide if ruling.kind == Kind.HIDE else known.mark) is None:
        raise NotForThisKind
    thing = known.find(case.target_id)
    if thing is None:
        raise ThingGone
    return thing


def _advance(moderator: Any, case: Case, ruling: Ruling) -> None:
    if ruling.kind != Kind.DISMISS:
        case.outcome = Case.Outcome.ACTED
    elif case.outcome == Case.Outcome.NONE:
        case.outcome = Case.Outcome.NO_ACTION
    if not ruling.is_last:
        case.save(update_fields=["outcome", "updated_at"])
        take(moderator, case)
        return
    case.move_to(Case.Status.CLOSED)
    case.closed_at = timezone.now()
    case.save(update_fields=["status", "outcome", "closed_at", "updated_at"])
    announce("moderation.case_closed", case_id=case.pk)


def decide_about(
    moderator: Any, kind: str, thing: Any, ruling: Ruling, *, request: HttpRequest | None = None
) -> Decision:
    """Decides about something nobody has reported, or joins its open case. Raises as decide."""
    with transaction.atomic():
        if not may_decide(moderator):
            raise PermissionRefused
        case = open_case(KINDS[kind], thing)
        keep_evidence(case, KINDS[kind], thing)
        if not case.reason:
            case.reason, case.gravity = ruling.reason, REASONS[ruling.reason].gravity if ruling.reason else 0
            case.save(update_fields=["reason", "gravity", "updated_at"])
        return decide(moderator, case, ruling, request=request)


def dismiss_cases(
    moderator: Any, cases: Iterable[Case], *, request: HttpRequest | None = None
) -> tuple[int, list[str]]:
    """Closes many without doing anything; returns how many, and in words why others stayed open."""
    done, refused = 0, []
    for case in cases:
        try:
            decide(moderator, case, Ruling(Kind.DISMISS), request=request)
            done += 1
        except DomainError as error:
            refused.append(f"{case}: {error}")
    return done, refused


@transaction.atomic
def undo_decision(
    moderator: Any, decision: Decision, *, statement: str = "", request: HttpRequest | None = None
) -> Decision:
    """Takes back what a decision did, as far as no other decision wants the same. The person and the reporters are told.

    Locks the case. Raises PermissionRefused, NotImpartial, AlreadyUndone, NotForThisKind, Invalid on `statement`.
    """
    if not (may_decide(moderator) or may_answer_appeals(moderator)):
        raise PermissionRefused
    if decision.person_id == moderator.pk:
        raise NotImpartial
    if decision.kind in (Kind.DISMISS, Kind.UNDO):
        raise NotForThisKind
    statement = clean_text(statement, most=LIMITS.statement_max, field="statement")
    case = Case.objects.select_for_update().get(pk=decision.case_id)
    return write_undo(decision, case, moderator=moderator, statement=statement, request=request)


def write_undo(
    decision: Decision, case: Case, *, moderator: Any = None, statement: str = "", request: HttpRequest | None = None
) -> Decision:
    """The undoing line and its effect; the case is locked. Raises AlreadyUndone."""
    try:
        with transaction.atomic():
            undo = Decision.objects.create(
                case=case,
                kind=Kind.UNDO,
                reason=decision.reason,
                statement=statement,
                person_id=decision.person_id,
                moderator_id=getattr(moderator, "pk", None),
                undoes=decision.pk,
            )
    except IntegrityError:
        raise AlreadyUndone from None
    effects.take_back(decision, case, by=moderator, request=request)
    if not case.decisions.exclude(kind__in=(Kind.DISMISS, Kind.UNDO)).in_effect().exists():
        case.outcome = Case.Outcome.UNDONE
        case.save(update_fields=["outcome", "updated_at"])
        announce("moderation.case_closed", case_id=case.pk)
    target = f"{case.kind}:{case.target_id}"
    audit.record("moderation.undone", actor=moderator, target=target, request=request, decision=str(decision.pk))
    announce("moderation.decided", decision_id=undo.pk)
    return undo
