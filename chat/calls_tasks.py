"""What happens to calls by itself."""

from __future__ import annotations

from uuid import UUID

from chat import calls_telling
from chat.actions import calling
from core.queue import task


@task("chat.end_ringing", queue="delivery")
def end_ringing(*, call_id: str) -> None:
    calling.end_ringing(UUID(call_id))


@task("chat.watch_call", queue="delivery")
def watch_call(*, call_id: str) -> None:
    calling.watch_call(UUID(call_id))


@task("chat.tell_call", queue="delivery")
def tell_call(*, call_id: str) -> None:
    calls_telling.tell_call(UUID(call_id))


@task("chat.tell_missed_call", queue="delivery")
def tell_missed_call(*, call_id: str, person_id: str) -> None:
    calls_telling.tell_missed(UUID(call_id), UUID(person_id))


@task("chat.end_calls_of_blocked", queue="delivery")
def end_calls_of_blocked(*, blocker_id: str, blocked_id: str) -> None:
    calling.end_between(UUID(blocker_id), UUID(blocked_id))
