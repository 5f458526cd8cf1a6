"""Reporting. Thirty people at once make one case with thirty reports; one person twice makes one report."""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_text
from moderation.errors import ReportingYourself
from moderation.kinds import KINDS, Reportable
from moderation.models import Case, Report, Snapshot
from moderation.reasons import REASONS


def report_by_id(reporter: Any, kind: str, target_id: UUID, *, reason: str, words: str = "") -> Report:
    """As report, for a thing that is named by its kind and id. Raises NotFound too: absent and invisible alike."""
    thing = load(reporter, kind, target_id)
    return report(reporter, kind, thing, reason=reason, words=words)


def load(viewer: Any, kind: str, target_id: UUID) -> Any:
    """Something of a known kind that the viewer may see. Raises NotFound."""
    known = KINDS.get(kind)
    thing = known.load(viewer, target_id) if known is not None else None
    if thing is None:
        raise NotFound
    return thing


def require_others(reporter: Any, kind: str, thing: Any) -> None:
    if KINDS[kind].author_of(thing).pk == reporter.pk:
        raise ReportingYourself


def report(reporter: Any, kind: str, thing: Any, *, reason: str, words: str = "") -> Report:
    """Joins the open case of the thing, or opens one, and keeps the thing as it is now. A repeat while the case is open
    changes reason and words. Locks the case.

    Raises ReportingYourself, Invalid on `reason` and `words`, LimitReached.
    """
    known = KINDS[kind]
    require_others(reporter, kind, thing)
    if reason not in REASONS:
        raise Invalid(_("Choose one of the list."), field="reason")
    words = clean_text(words, most=LIMITS.report_words_max, field="words", required=reason == "other")
    check_rate("report", account=reporter)
    with transaction.atomic():
        case = open_case(known, thing)
        row, is_new = Report.objects.get_or_create(
            case=case, reporter=reporter, defaults={"reason": reason, "words": words}
        )
        if not is_new:
            row.reason, row.words = reason, words
            row.save(update_fields=["reason", "words", "updated_at"])
        keep_evidence(case, known, thing)
        _weigh(case)
    return row


def open_case(known: Reportable, thing: Any) -> Case:
    """The case of a thing that is not closed, locked; made when there is none. Within a transaction."""
    of_it = {"target_type": ContentType.objects.get_for_model(known.model), "target_id": thing.pk}
    while True:
        case = Case.objects.select_for_update().filter(**of_it).exclude(status=Case.Status.CLOSED).first()
        if case is not None:
            return case
        try:
            with transaction.atomic():
                Case.objects.create(**of_it, kind=known.name, person=known.author_of(thing))
        except IntegrityError:
            continue  # another was quicker: its case is there once it commits


def keep_evidence(case: Case, known: Reportable, thing: Any) -> None:
    seen = known.evidence(thing)
    pictures = [str(key) for key in seen.pictures]
    digest = hashlib.sha256("\n".join([seen.text, *pictures]).encode()).hexdigest()
    row = Snapshot(case=case, person=known.author_of(thing), text=seen.text, pictures=pictures, digest=digest)
    Snapshot.objects.bulk_create([row], ignore_conflicts=True)


def _weigh(case: Case) -> None:
    """A case weighs as much as its gravest report. The case is locked."""
    reasons = list(case.reports.values_list("reason", flat=True))
    gravest = max((REASONS[code] for code in reasons), key=lambda reason: reason.gravity)
    case.reason, case.gravity, case.report_counter = gravest.code, gravest.gravity, len(reasons)
    case.save(update_fields=["reason", "gravity", "report_counter", "updated_at"])
