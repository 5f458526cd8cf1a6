"""A push service on this machine, and a site that has keys for it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest

from notifications.tests.delivering import VAPID, Browser, PushService, push_service
from tests.cast import client_of


@pytest.fixture
def service(settings: Any) -> Iterator[PushService]:
    with push_service() as running:
        hosts = (*settings.NOTIFICATIONS.push_hosts, running.url)
        settings.NOTIFICATIONS = dataclasses.replace(
            settings.NOTIFICATIONS, vapid_private_key=VAPID, vapid_contact="mailto:ops@example.com", push_hosts=hosts
        )
        yield running


@pytest.fixture
def subscribed(service: PushService) -> Any:
    """subscribed(person) → (their browser, the client signed in there)."""

    def subscribe(person: Any, endpoint: str = "") -> tuple[Browser, Any]:
        browser, client = Browser(), client_of(person)
        given = browser.subscription(endpoint or f"{service.url}/push/{person.handle}")
        answer = client.post("/api/v1/me/devices/", given, content_type="application/json")
        assert answer.status_code == 201, answer.content
        return browser, client

    return subscribe
