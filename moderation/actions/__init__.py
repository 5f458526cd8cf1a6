"""Writes of reports, cases, decisions and appeals: the rules every door goes through."""

from moderation.actions.appeals import answer_appeal, appeal
from moderation.actions.cases import claim_case, release_case
from moderation.actions.decisions import Ruling, decide, decide_about, dismiss_cases, undo_decision
from moderation.actions.reports import report, report_by_id
from moderation.actions.upkeep import end_suspension, erase_evidence, note_suspension, note_suspension_end

__all__ = [
    "Ruling",
    "answer_appeal",
    "appeal",
    "claim_case",
    "decide",
    "decide_about",
    "dismiss_cases",
    "end_suspension",
    "erase_evidence",
    "note_suspension",
    "note_suspension_end",
    "release_case",
    "report",
    "report_by_id",
    "undo_decision",
]
