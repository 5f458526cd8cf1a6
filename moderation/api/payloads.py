"""What the API says of reports and decisions, as plain dicts; serializers.py holds the same shapes for the schema."""

from __future__ import annotations

from typing import Any

from moderation import selectors
from moderation.models import Report
from moderation.selectors import Line


def report_json(report: Report) -> dict[str, Any]:
    case = report.case
    return {
        "id": report.pk,
        "kind": case.kind,
        "target_id": case.target_id,
        "reason": report.reason,
        "words": report.words,
        "status": case.status,
        "outcome": case.outcome,
        "outcome_words": selectors.outcome_words(case),
        "created_at": report.created_at,
    }


def decision_json(line: Line) -> dict[str, Any]:
    decision, appeal = line.decision, line.appeal
    return {
        "id": decision.pk,
        "kind": decision.kind,
        "what": line.what,
        "thing": line.thing,
        "target_kind": decision.case.kind,
        "target_id": decision.case.target_id,
        "rule": decision.reason,
        "statement": decision.statement,
        "limits": decision.limits,
        "decided_at": decision.at,
        "ends_at": decision.ends_at,
        "is_in_effect": line.is_in_effect,
        "is_undone": decision.is_undone,  # type: ignore[attr-defined]
        "can_appeal": line.can_appeal,
        "appeal_until": line.appeal_until,
        "appeal": None
        if appeal is None
        else {
            "words": appeal.words,
            "status": appeal.status,
            "answer": appeal.answer,
            "created_at": appeal.created_at,
            "answered_at": appeal.answered_at,
        },
    }
