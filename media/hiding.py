"""Pictures that moderators hid: their owner still sees them, everybody else nothing of them, in lists and by address."""

from __future__ import annotations

from django.db import transaction

from media.models import Asset


@transaction.atomic
def hide_picture(asset: Asset) -> None:
    """From now on only its owner has it. Repeating it changes nothing, as for one that is not ready. Locks the row."""
    _move(asset, Asset.Status.READY, Asset.Status.HIDDEN)


@transaction.atomic
def show_picture(asset: Asset) -> None:
    """Undoes hide_picture."""
    _move(asset, Asset.Status.HIDDEN, Asset.Status.READY)


def _move(asset: Asset, before: str, after: str) -> None:
    row = Asset.objects.select_for_update(no_key=True).filter(pk=asset.pk).first()
    if row is not None and row.status == before:
        row.move_to(after)
        row.save(update_fields=["status", "updated_at"])
