"""Task doors of households."""

from __future__ import annotations

from uuid import UUID

from core.queue import task
from pets import follow_actions, household_actions


@task("pets.end_between", queue="delivery")
def end_between(*, blocker_id: str, blocked_id: str) -> None:
    household_actions.end_between(UUID(blocker_id), UUID(blocked_id))
    follow_actions.end_follows_between(UUID(blocker_id), UUID(blocked_id))


@task("pets.sweep_household", queue="bulk")
def sweep_household() -> None:
    household_actions.sweep_household()
    follow_actions.reconcile_followers()
