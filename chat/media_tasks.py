"""Task doors of links and of what is opened once. All may run twice."""

from __future__ import annotations

from chat import links, once_opening
from core.queue import task


@task("chat.find_link", queue="delivery")
def find_link(*, message_id: str) -> None:
    links.find_link(message_id)


@task("chat.show_page", queue="delivery")
def show_page(*, preview_id: str) -> None:
    links.show_page(preview_id)


@task("chat.end_once", queue="delivery")
def end_once(*, message_id: str) -> None:
    once_opening.end_if_all_opened(message_id)


@task("chat.sweep_once", queue="bulk")
def sweep_once() -> None:
    once_opening.sweep_once()
