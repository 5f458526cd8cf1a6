"""Task doors of pets."""

from __future__ import annotations

from core.queue import task
from pets import actions


@task("pets.purge", queue="bulk")
def purge(*, pet_id: str) -> None:
    actions.purge_pet(pet_id)
