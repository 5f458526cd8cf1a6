"""Taking a case, so that two moderators do not work on the same, and letting it go."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.errors import PermissionRefused
from core.limits import LIMITS
from moderation.errors import CaseClaimed, CaseClosed, NotImpartial
from moderation.models import Case
from moderation.policies import may_decide


@transaction.atomic
def claim_case(moderator: Any, case: Case) -> Case:
    """Repeating it keeps it longer. What another took is theirs for LIMITS.case_claim_hours. Locks the case.

    Raises PermissionRefused, NotImpartial, CaseClosed, CaseClaimed.
    """
    locked = lock_case(moderator, case)
    take(moderator, locked)
    return locked


def take(moderator: Any, locked: Case) -> None:
    if locked.status == Case.Status.OPEN:
        locked.move_to(Case.Status.IN_REVIEW)
    locked.claimed_by, locked.claimed_at = moderator, timezone.now()
    locked.save(update_fields=["status", "claimed_by", "claimed_at", "updated_at"])


@transaction.atomic
def release_case(moderator: Any, case: Case) -> Case:
    """Back into the queue. Raises PermissionRefused, CaseClosed, CaseClaimed."""
    locked = lock_case(moderator, case)
    if locked.status == Case.Status.IN_REVIEW:
        locked.move_to(Case.Status.OPEN)
        locked.claimed_by = locked.claimed_at = None
        locked.save(update_fields=["status", "claimed_by", "claimed_at", "updated_at"])
    return locked


def lock_case(moderator: Any, case: Case) -> Case:
    """The case, locked, if this moderator may decide it now. Raises as claim_case."""
    if not may_decide(moderator):
        raise PermissionRefused
    locked = Case.objects.select_for_update(of=("self",)).select_related("person").get(pk=case.pk)
    if locked.status == Case.Status.CLOSED:
        raise CaseClosed
    if locked.person_id == moderator.pk or locked.reports.filter(reporter=moderator).exists():
        raise NotImpartial
    if locked.claimed_by_id not in (None, moderator.pk) and not is_claim_over(locked):
        raise CaseClaimed
    return locked


def is_claim_over(case: Case) -> bool:
    since = timezone.now() - timedelta(hours=LIMITS.case_claim_hours)
    return case.claimed_at is None or case.claimed_at < since
