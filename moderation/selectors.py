"""Reads of one's own reports and one's own standing. Who reported is in none of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.restraints import deeds
from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from moderation.actions.appeals import is_appealable
from moderation.kinds import KINDS
from moderation.labels import LABELS
from moderation.models import Appeal, Case, Decision, Report

Kind = Decision.Kind
# Of things with a page of their own: the name of the address.
_PAGES: Final = {"post": "post_detail", "pet": "pet_detail"}


# --- reports one has made -------------------------------------------------------------------------
def list_reports(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Report]:
    """The newest first, each with its case. One query."""
    rows = Report.objects.filter(reporter_id=user.pk).select_related("case")
    return keyset(rows, order=("-id",), cursor=cursor, size=size)


def get_report(user: Any, report_id: UUID) -> Report:
    """One of one's own. Raises NotFound. One query."""
    report = Report.objects.filter(reporter_id=user.pk, pk=report_id).select_related("case__person").first()
    if report is None:
        raise NotFound
    return report


def outcome_words(case: Case) -> str:
    """What a reporter is told: the outcome, and never what was decided about the person."""
    if case.status == Case.Status.CLOSED or case.outcome == Case.Outcome.UNDONE:
        return str(case.get_outcome_display())
    return _("A moderator is reading it.") if case.status == Case.Status.IN_REVIEW else _("Waiting for a moderator.")


def kind_label(case: Case) -> str:
    known = KINDS.get(case.kind)
    return str(known.label) if known else case.kind


# --- one's own standing ---------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Line:
    """A decision as the person concerned reads it."""

    decision: Decision
    what: str
    thing: str
    url: str
    appeal: Appeal | None
    can_appeal: bool
    is_in_effect: bool
    appeal_until: datetime

    @property
    def limits(self) -> list[str]:
        known = deeds()
        return [str(known.get(name, name)) for name in self.decision.limits]

    @property
    def withheld(self) -> dict[str, str]:
        return getattr(getattr(self.decision, "withheld", None), "words", {})


def list_standing(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Line]:
    """Every decision about a person and what is theirs, the newest first. One query."""
    page = keyset(_of(user.pk), order=("-id",), cursor=cursor, size=size)
    return Page(_lines(page.items), page.next_cursor)


def get_decision(user: Any, decision_id: UUID) -> Line:
    """One decision about the person who asks. Raises NotFound. One query."""
    found = _lines(_of(user.pk).filter(pk=decision_id))
    if not found:
        raise NotFound
    return found[0]


def _of(person_id: UUID) -> Any:
    rows = Decision.objects.filter(person_id=person_id).exclude(kind__in=(Kind.DISMISS, Kind.UNDO))
    return rows.with_undone().select_related("case", "withheld", "appeal")  # type: ignore[attr-defined]


def _lines(decisions: Iterable[Decision]) -> list[Line]:
    return [_line(decision) for decision in decisions]


def _line(decision: Decision) -> Line:
    now = timezone.now()
    is_over = decision.ends_at is not None and decision.ends_at <= now
    is_undone: bool = decision.is_undone  # type: ignore[attr-defined]
    appeal = getattr(decision, "appeal", None)
    case = decision.case
    page = _PAGES.get(case.kind, "") if decision.kind in (Kind.HIDE, Kind.LABEL, Kind.WARN) else ""
    return Line(
        decision=decision,
        what=past_words(decision) if is_over or is_undone else what_words(decision),
        thing=kind_label(case),
        url=reverse(page, args=[case.target_id]) if page else "",
        appeal=appeal,
        can_appeal=appeal is None and not is_undone and is_appealable(decision),
        is_in_effect=not is_over and not is_undone and decision.kind != Kind.WARN,
        appeal_until=decision.at + timedelta(days=LIMITS.appeal_days),
    )


def what_words(decision: Decision) -> str:
    """What was decided, as it is said to the person concerned."""
    thing = KINDS[decision.case.kind].name if decision.case.kind in KINDS else ""
    if decision.kind == Kind.HIDE:
        return {
            "post": _("Your post is hidden: only you see it."),
            "comment": _("Your comment is hidden: only you see it."),
            "picture": _("Your picture is hidden: only you see it."),
            "pet": _("The page of your animal is hidden: only who takes care of it sees it."),
            "person": _("Name and words were taken off your profile."),
        }.get(thing, _("Something of yours is hidden: only you see it."))
    if decision.kind == Kind.LABEL:
        return _("Your post carries a label: %(label)s") % {"label": LABELS.get(decision.label, decision.label)}
    if decision.kind == Kind.WARN:
        return _("You have a warning.")
    if decision.kind == Kind.LIMIT:
        return _("Your account is limited for a while.")
    return _("Your account is suspended.")


def past_words(decision: Decision) -> str:
    """The same when it is undone or over."""
    if decision.kind == Kind.HIDE:
        return _("Something of yours was hidden.")
    if decision.kind == Kind.LABEL:
        return _("Your post carried a label: %(label)s") % {"label": LABELS.get(decision.label, decision.label)}
    if decision.kind == Kind.LIMIT:
        return _("Your account was limited.")
    return _("Your account was suspended.") if decision.kind == Kind.SUSPEND else _("You had a warning.")
