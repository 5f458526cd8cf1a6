"""Task doors of media."""

from __future__ import annotations

from core.queue import task
from media import editing, processing, recordings, store, sweeping


@task("media.process_image", queue="media", lease=75)
def process_image(*, asset_id: str) -> None:
    processing.process_image(asset_id)


@task("media.process_sound", queue="media", lease=270)
def process_sound(*, asset_id: str) -> None:
    recordings.process_recording(asset_id)


@task("media.process_film", queue="bulk", lease=1260)
def process_film(*, asset_id: str) -> None:
    """Not among the pictures: they would wait for minutes."""
    recordings.process_recording(asset_id)


@task("media.remake", queue="media", lease=75)
def remake(*, asset_id: str) -> None:
    editing.remake(asset_id)


@task("media.delete_files", queue="bulk", lease=120)
def delete_files(*, names: list[str]) -> None:
    store.remove(names)


@task("media.delete_parts", queue="bulk", lease=120)
def delete_parts(*, stored: str, remote_id: str) -> None:
    sweeping.delete_parts(stored, remote_id)


@task("media.sweep_abandoned", queue="bulk", lease=600)
def sweep_abandoned() -> None:
    sweeping.sweep_abandoned()
