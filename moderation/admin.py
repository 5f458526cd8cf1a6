"""The queue, the log of decisions and the appeals, for staff."""

from __future__ import annotations

from moderation import appeal_admin, case_admin, decision_admin  # noqa: F401 (register themselves)
