"""The schema is the promise made to apps: it is valid, it is complete, and the site keeps it."""

from __future__ import annotations

import dataclasses
import warnings
from collections import Counter
from typing import Any

import pytest
import schemathesis
from django.core.management import call_command
from schemathesis import engine
from schemathesis.config import SchemathesisConfig

from core.limits import RATES
from tests.cast import client_of, make_cast

SEED = 20_261
EXAMPLES = 15  # of each operation, besides what its schema's edges give
OFF = {"enabled": False}


@pytest.fixture
def no_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    """One app sends thousands of requests in a minute here. The limits themselves: core/tests/test_rates.py."""
    for action, group in RATES.items():
        lifted = tuple(dataclasses.replace(rate, count=10**9, new_account_count=None) for rate in group)
        monkeypatch.setitem(RATES, action, lifted)


def test_the_schema_is_valid_and_made_without_a_warning(tmp_path: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "openapi.yaml"))


@pytest.mark.django_db(transaction=True)
def test_the_site_keeps_its_promise(no_rates: None, settings: Any) -> None:
    from petamigos.wsgi import application

    settings.ALLOWED_HOSTS = ["localhost"]
    cast = make_cast()
    token = client_of(cast.ana).session.session_key
    config = SchemathesisConfig.from_dict(
        {
            "seed": SEED,
            "headers": {"X-Session-Token": token},
            "continue-on-failure": True,
            "generation": {"max-examples": EXAMPLES, "deterministic": True, "database": "none", "no-shrink": True},
            "phases": {"stateful": OFF, "examples": OFF},
            "warnings": False,
        }
    )
    schema = schemathesis.openapi.from_wsgi("/api/v1/schema/?format=json", application, config=config)
    found: list[str] = []
    tried: Counter[str] = Counter()
    for event in engine.from_schema(schema).execute():
        if isinstance(event, engine.events.ScenarioFinished):
            tried[event.recorder.label] += len(event.recorder.cases)
            for checks in event.recorder.checks.values():
                for check in checks:
                    if check.failure_info is not None:
                        found.append(
                            f"{event.recorder.label}: {check.name}: {check.failure_info.failure}\n{check.failure_info.code_sample}"
                        )
        elif isinstance(event, engine.events.NonFatalError | engine.events.FatalError):
            found.append(str(event))
    print(sum(tried.values()), tried)
    assert found == []
