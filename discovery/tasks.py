"""What this room hears. Each looks at how things stand now, so that order and repetition do not matter."""

from __future__ import annotations

from uuid import UUID

from core.queue import enqueue, task
from discovery import actions
from discovery.kinds import KINDS
from discovery.models import SearchEntry


@task("discovery.on_person_changed", queue="bulk")
def on_person_changed(*, user_id: str) -> None:
    """The person, and the animals whose place depends on them."""
    actions.index("people", [UUID(user_id)])
    _index_animals(user_id)


@task("discovery.on_follow_changed", queue="bulk")
def on_follow_changed(*, follower_id: str, target_id: str) -> None:
    actions.index("people", [UUID(target_id)])
    _index_animals(target_id)


def _index_animals(user_id: str) -> None:
    owner_id = UUID(user_id)
    ids = set(KINDS["pets"].listed().filter(owner_id=owner_id).values_list("pk", flat=True))
    ids |= set(SearchEntry.objects.filter(kind="pets", owner_id=owner_id).values_list("object_id", flat=True))
    actions.index("pets", sorted(ids))


@task("discovery.on_pet_changed", queue="bulk")
def on_pet_changed(*, pet_id: str) -> None:
    actions.index("pets", [UUID(pet_id)])


@task("discovery.rebuild", queue="bulk", lease=3600)
def rebuild(*, kind: str) -> None:
    actions.rebuild(kind)


@task("discovery.reconcile", queue="bulk")
def reconcile() -> None:
    """From the timetable, nightly: what a lost event left behind is put right."""
    for kind in KINDS:
        enqueue("discovery.rebuild", kind=kind)
