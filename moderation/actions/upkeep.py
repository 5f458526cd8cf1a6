"""What runs by itself: evidence is erased by rule, suspensions end, and what the admin suspends has its decision."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.limits import LIMITS
from core.queue import enqueue
from moderation import effects
from moderation.actions.decisions import write_undo
from moderation.kinds import KINDS
from moderation.models import Case, Decision, Report, Snapshot

BATCH: Final = 500


def erase_evidence() -> int:
    """What was kept of things, and what reporters wrote, some time after the case was closed. Returns how many rows.
    An appeal that waits keeps its evidence.
    """
    since = timezone.now() - timedelta(days=LIMITS.evidence_days)
    over = Case.objects.filter(closed_at__lt=since).exclude(decisions__appeal__status="waiting").values("pk")
    done = 0
    while ids := list(Snapshot.objects.filter(case__in=over).values_list("pk", flat=True)[:BATCH]):
        done += Snapshot.objects.filter(pk__in=ids).delete()[0]
    return done + Report.objects.filter(case__in=over).exclude(words="").update(words="")


@transaction.atomic
def end_suspension(decision_id: UUID | str) -> None:
    """Its time is over. Nothing changes where it was undone before, or another decision still suspends."""
    decision = Decision.objects.filter(pk=decision_id).first()
    if decision is None or decision.ends_at is None or Decision.objects.filter(undoes=decision.pk).exists():
        return
    left = decision.ends_at - timezone.now()
    if left > timedelta():  # the clock of another machine was ahead: once more, in time
        enqueue("moderation.end_suspension", decision_id=decision.pk, delay=left)
        return
    effects.lift_suspension(decision)


@transaction.atomic
def note_suspension(user_id: UUID | str, moderator_id: UUID | str) -> Decision | None:
    """An account was suspended from its page in the admin: there is a decision of it, with letter and appeal, as of any.
    None when there is one already. Locks the person.
    """
    person = User.objects.select_for_update(no_key=True).filter(pk=user_id, suspended_at__isnull=False).first()
    if person is None or _running(person.pk) is not None:
        return None
    now = timezone.now()
    case = Case.objects.create(
        kind="person",
        target_type=ContentType.objects.get_for_model(KINDS["person"].model),
        target_id=person.pk,
        person=person,
        status=Case.Status.CLOSED,
        outcome=Case.Outcome.ACTED,
        reason="other",
        closed_at=now,
    )
    return Decision.objects.create(
        case=case,
        kind=Decision.Kind.SUSPEND,
        reason="other",
        statement=person.suspension_reason,
        person_id=person.pk,
        moderator_id=UUID(str(moderator_id)),
    )


@transaction.atomic
def note_suspension_end(user_id: UUID | str) -> None:
    """The account was opened from its page in the admin: what suspended it counts as undone."""
    person = User.objects.filter(pk=user_id, suspended_at__isnull=True).first()
    if person is None:
        return
    while (decision := _running(person.pk)) is not None:
        case = Case.objects.select_for_update().get(pk=decision.case_id)
        write_undo(decision, case)


def _running(person_id: UUID) -> Decision | None:
    found = Decision.objects.filter(person_id=person_id, kind=Decision.Kind.SUSPEND)
    return found.in_effect().first()  # type: ignore[attr-defined,no-any-return]
