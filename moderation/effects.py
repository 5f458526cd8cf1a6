"""What decisions do, and how it is taken back. Called within the transaction of the decision, with its case locked."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from accounts.actions import suspend
from accounts.actions.safety import end_suspension
from accounts.models import User
from core.queue import enqueue
from moderation.errors import AlreadySuspended
from moderation.kinds import KINDS
from moderation.models import AccountLimit, Case, Decision, WithheldWords

Kind = Decision.Kind


def apply(moderator: Any, decision: Decision, case: Case, thing: Any, *, request: HttpRequest | None = None) -> None:
    """Raises AlreadySuspended, and PermissionRefused for an account of staff."""
    known = KINDS[case.kind]
    if decision.kind == Kind.HIDE and known.hide is not None:
        known.hide(thing)
        keep_withheld(decision, thing)
    elif decision.kind == Kind.LABEL and known.mark is not None:
        known.mark(thing, decision.label)
    elif decision.kind == Kind.LIMIT:
        person_id: Any = decision.person_id
        AccountLimit.objects.bulk_create(
            AccountLimit(person_id=person_id, deed=deed, ends_at=decision.ends_at, decision=decision)
            for deed in decision.limits
        )
    elif decision.kind == Kind.SUSPEND:
        _suspend(moderator, decision, request)


def keep_withheld(decision: Decision, thing: Any) -> None:
    """Words that hiding a profile took off it are kept with the decision."""
    words = getattr(thing, "withheld_words", None)
    if words:
        WithheldWords.objects.create(decision=decision, person_id=thing.pk, words=words)


def _suspend(moderator: Any, decision: Decision, request: HttpRequest | None) -> None:
    person = User.objects.get(pk=decision.person_id)
    if person.is_suspended:
        raise AlreadySuspended
    suspend(moderator, person, reason=decision.statement[:300], request=request)
    if decision.ends_at is not None:
        enqueue("moderation.end_suspension", decision_id=decision.pk, delay=decision.ends_at - timezone.now())


def take_back(decision: Decision, case: Case, *, by: Any = None, request: HttpRequest | None = None) -> None:
    """As far as no other decision that is in effect says the same."""
    known = KINDS[case.kind]
    if decision.kind == Kind.LIMIT:
        AccountLimit.objects.filter(decision=decision, lifted_at__isnull=True).update(lifted_at=timezone.now())
    elif decision.kind == Kind.SUSPEND:
        lift_suspension(decision, by=by, request=request)
    elif decision.kind in (Kind.HIDE, Kind.LABEL):
        thing = known.find(case.target_id)
        other = _others(decision, case).first()
        if thing is None:
            return
        if decision.kind == Kind.LABEL and known.mark is not None:
            known.mark(thing, other.label if other is not None else "")
        elif decision.kind == Kind.HIDE and other is None and known.unhide is not None:
            thing.withheld_words = getattr(getattr(decision, "withheld", None), "words", {})
            known.unhide(thing)


def lift_suspension(decision: Decision, *, by: Any = None, request: HttpRequest | None = None) -> None:
    others = Decision.objects.filter(person_id=decision.person_id, kind=Kind.SUSPEND).exclude(pk=decision.pk)
    person = User.objects.filter(pk=decision.person_id).first()
    if person is not None and not others.in_effect().exists():  # type: ignore[attr-defined]
        end_suspension(person, by=by, request=request)


def _others(decision: Decision, case: Case) -> Any:
    """Decisions of the same kind about the same thing that are in effect, the latest first."""
    same = Decision.objects.filter(
        case__target_type=case.target_type_id, case__target_id=case.target_id, kind=decision.kind
    )
    return same.exclude(pk=decision.pk).in_effect().order_by(F("at").desc())  # type: ignore[attr-defined]
