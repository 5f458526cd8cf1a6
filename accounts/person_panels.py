"""Further panels on the admin's page of a person, registered by rooms. Apart from the admin, which loads later."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.functional import Promise

from accounts.models import User

# (person) → lines of a further panel, each a row of words. One query.
Rows = Callable[[User], list[tuple[str, ...]]]
_PANELS: dict[str, tuple[str | Promise, Rows]] = {}


def register_person_panel(name: str, label: str | Promise, rows: Rows) -> None:
    """Called in ready(): what another room adds to the page, such as exports that were asked for."""
    _PANELS[name] = (label, rows)


def person_panels() -> list[tuple[str | Promise, Rows]]:
    return list(_PANELS.values())
