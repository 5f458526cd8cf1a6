"""The schema is the promise made to apps: it is valid, it is complete, and the site keeps it."""

from __future__ import annotations

import dataclasses
import os
import warnings
from collections import Counter
from typing import Any

import pytest
import schemathesis
from django.core.management import call_command
from django.db import connections
from schemathesis import engine
from schemathesis.config import SchemathesisConfig
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished

from core.limits import RATES
from tests.cast import client_of, make_cast

METHODS = {"get", "post", "put", "patch", "delete"}
CONFIG: dict[str, Any] = {
    "seed": 20_261,
    "continue-on-failure": True,
    # Examples of each operation, besides what the edges of its schema give.
    "generation": {"max-examples": 15, "deterministic": True, "database": "none", "no-shrink": True},
    "phases": {"stateful": {"enabled": False}, "examples": {"enabled": False}},
    "warnings": False,
}


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


def application_on(connection: Any) -> Any:
    """The site's own WSGI application; its requests, made in a thread, are part of the transaction of the test."""
    from petamigos.wsgi import application

    connection.inc_thread_sharing()

    def serve(environ: dict[str, Any], start_response: Any) -> Any:
        connections["default"] = connection
        return application(environ, start_response)

    return serve


@pytest.mark.django_db
def test_the_site_keeps_its_promise(no_rates: None) -> None:
    """Thousands of good and bad calls made from the schema: no 5xx, no answer the schema does not tell of."""
    token = client_of(make_cast().ana).session.session_key
    config = SchemathesisConfig.from_dict(CONFIG | {"headers": {"X-Session-Token": token}})
    schema = schemathesis.openapi.from_wsgi("/api/v1/schema/?format=json", application_on(connections["default"]), config=config)
    found: list[str] = []
    tried: Counter[str] = Counter()
    for event in engine.from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            tried[event.recorder.label] += len(event.recorder.cases)
            found += failures(event)
        elif isinstance(event, NonFatalError | FatalError):
            found.append(str(event))
    if os.environ.get("DUMP"):
        open(os.environ["DUMP"], "w").write("\n----\n".join(found))
    assert found == []
    assert len(tried) == sum(len(set(item) & METHODS) for item in schema.raw_schema["paths"].values())


def failures(event: ScenarioFinished) -> list[str]:
    """What each failed check says, with the request that shows it."""
    return [
        f"{event.recorder.label}: {check.name}: {check.failure_info.failure}\n{check.failure_info.code_sample}"
        for checks in event.recorder.checks.values()
        for check in checks
        if check.failure_info is not None
    ]
