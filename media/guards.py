"""Who may see a file: its owner, and whoever the room it is attached to says.

A room registers one guard for its purpose ("avatar", "cover", "pet_photo", "post") in its ready(). A guard is
asked once a picture, with up to forty pictures a page: one cheap query. Without a guard nobody but the owner sees.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Guard = Callable[[Any, Any], bool]

_GUARDS: dict[str, Guard] = {}


def register_guard(purpose: str, guard: Guard) -> None:
    """`guard(viewer, asset)` is asked for files attached for `purpose`; the asset has `pk` and `owner_id`.

    The viewer may be anonymous. A purpose has one guard: a second is a mistake in the code (ValueError).
    """
    if _GUARDS.get(purpose, guard) is not guard:
        raise ValueError(f"{purpose} has a guard already")
    _GUARDS[purpose] = guard


def can_see(viewer: Any, asset: Any) -> bool:
    """The owner sees own files, attached or not; others only what the guard of its purpose opens to them."""
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is not None and viewer_id == asset.owner_id:
        return True
    guard = _GUARDS.get(asset.purpose) if asset.purpose else None
    return guard is not None and guard(viewer, asset)


def purposes() -> frozenset[str]:
    return frozenset(_GUARDS)
