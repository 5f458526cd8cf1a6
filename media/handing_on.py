"""A file that somebody passes on to others: a copy of their own, so that each side may end theirs."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from media import store
from media.actions import reserve
from media.models import Asset

_LOOKS = (
    "kind", "byte_size", "width", "height", "page_count", "blurhash", "dominant_color", "focal", "fingerprint", "alt_text",
    "duration_ms", "peaks",
)  # fmt: skip


def hand_on(user: Any, asset: Asset) -> Asset | None:
    """A loose copy that is the user's, with files of its own; None when the file is not ready.

    Who may see the file was decided before. Raises StorageFull; Unavailable when the store is away.
    """
    if not asset.is_ready:
        return None
    folder, made = store.new_folder(), []
    try:
        with transaction.atomic():
            reserve(user, asset.byte_size)
            copy = Asset(owner=user, folder=folder, **{name: getattr(asset, name) for name in _LOOKS})
            copy.move_to(Asset.Status.READY)
            copy.save()
            for one in asset.renditions.all():
                name = f"renditions/{folder}/{one.name.rpartition('/')[2]}"
                made.append(name)
                store.keep(name, store.open_file(one.name))  # type: ignore[arg-type]
                one.pk, one.asset, one.name = None, copy, name
                one.save(force_insert=True)
    except Exception:
        store.remove(made)
        raise
    return copy
