"""Task doors of imports. All may run twice."""

from __future__ import annotations

from uuid import UUID

from core.queue import task
from social import actions, import_kinds


@task("social.read_import", queue="bulk", lease=300)
def read_import(*, import_id: str) -> None:
    actions.read_import(import_id)


@task("social.import_step", queue="bulk", lease=600)
def import_step(*, import_id: str) -> None:
    actions.import_step(import_id)


@task("social.undo_import_step", queue="bulk", lease=300)
def undo_import_step(*, import_id: str) -> None:
    actions.undo_step(import_id)


@task("social.tell_import", queue="delivery")
def tell_import(*, import_id: str) -> None:
    import_kinds.tell_import(UUID(import_id))


@task("social.sweep_imports", queue="bulk", lease=600)
def sweep_imports() -> None:
    actions.sweep_imports()
