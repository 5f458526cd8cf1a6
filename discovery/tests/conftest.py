"""What the tests of the search share: things under names, already indexed."""

from __future__ import annotations

from typing import Any

import pytest

from discovery import actions, selectors
from discovery.kinds import KINDS
from tests.cast import make_species, make_user


def build() -> None:
    """What the workers would have done by now."""
    for kind in KINDS:
        actions.rebuild(kind)


def make_person(handle: str, name: str = "", **fields: Any) -> Any:
    """Open unless said otherwise; build() makes them found."""
    return make_user(handle, **({"display_name": name, "is_private": False} | fields))


def make_pet(owner: Any, name: str, **fields: Any) -> Any:
    from pets.models import Pet

    make_species()
    return Pet.objects.create(owner=owner, name=name, **({"species_id": "dog"} | fields))


def names(viewer: Any, query: str, kind: str = "people") -> list[str]:
    """Handles or names of what the viewer finds, in order."""
    rows = selectors.search(viewer, query, kind=kind).rows
    return [row.handle if kind == "people" else row.name for row in rows]


@pytest.fixture
def no_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that ask more than a person may in a minute. The limits have a test of their own."""
    monkeypatch.setattr(selectors, "check_rate", lambda *_a, **_k: None)
    monkeypatch.setattr(actions, "check_rate", lambda *_a, **_k: None)
