"""The world of the privacy matrix, made once a file and never committed."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from core.limits import RATES
from petamigos.tests.matrix import World, made_world


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    logging.disable(logging.INFO)  # a line for each of thousands of requests
    try:
        with django_db_blocker.unblock(), made_world() as made:
            yield made
    finally:
        logging.disable(logging.NOTSET)


@pytest.fixture
def no_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of requests by one person in a second are no misuse here; core/tests/test_rates.py proves the limits."""
    for action, group in RATES.items():
        lifted = tuple(dataclasses.replace(rate, count=10**9, new_account_count=None) for rate in group)
        monkeypatch.setitem(RATES, action, lifted)
