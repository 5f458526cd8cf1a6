"""Task doors of links. All may run twice."""

from __future__ import annotations

from core.queue import task
from social import actions


@task("social.fetch_link", queue="media", lease=120)
def fetch_link(*, preview_id: str) -> None:
    actions.fetch_link(preview_id)


@task("social.show_link", queue="delivery")
def show_link(*, post_id: str) -> None:
    actions.show_link(post_id)


@task("social.sweep_links", queue="bulk", lease=600)
def sweep_links() -> None:
    actions.sweep_links()
