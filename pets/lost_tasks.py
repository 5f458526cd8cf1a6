"""Task doors of lost and found animals."""

from __future__ import annotations

from core.queue import task
from pets import found_actions, lost_actions, tag_actions


@task("pets.tell_near", queue="delivery")
def tell_near(*, report_id: str) -> None:
    lost_actions.tell_near(report_id)


@task("pets.match_lost", queue="bulk")
def match_lost(*, report_id: str) -> None:
    found_actions.match_lost(report_id)


@task("pets.match_found", queue="bulk")
def match_found(*, report_id: str) -> None:
    found_actions.match_found(report_id)


@task("pets.match_all", queue="bulk", lease=1800)
def match_all() -> None:
    found_actions.match_all()


@task("pets.mail_keepers", queue="delivery")
def mail_keepers(*, message_id: str, person_id: str = "") -> None:
    tag_actions.mail_keepers(message_id, only=person_id)
