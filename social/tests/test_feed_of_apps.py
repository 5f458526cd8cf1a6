"""The feed by an app's token, which asks for session and posts at once: given only to who is in, as they are now."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts import actions as people
from accounts.models import User
from accounts.tests.door import App
from social import actions
from social.tests.factories import make_post
from tests.cast import PASSWORD

FEED = "/api/v1/feed/"


@pytest.fixture
def app(cast: SimpleNamespace) -> App:
    app = App()
    assert app.sign_in(cast.carla.email, PASSWORD).status_code == 200
    return app


ENDS = {
    "signed out": lambda ana: Session.objects.all().delete(),
    "run out": lambda ana: Session.objects.update(expire_date=timezone.now()),
    "signed out everywhere": lambda ana: people.raise_session_epoch(ana),
    "closed": lambda ana: User.objects.filter(pk=ana.pk).update(is_active=False),
    "suspended": lambda ana: User.objects.filter(pk=ana.pk).update(suspended_at=timezone.now()),
}


@pytest.mark.parametrize("end", ENDS)
def test_what_is_read_with_the_session_is_given_only_while_it_lasts(cast: SimpleNamespace, app: App, end: str) -> None:
    """The hottest reads ask for both at once: the first time of a token, and when it is known."""
    with CaptureQueriesContext(connection) as first:
        assert app.call("GET", FEED).status_code == 200
    with CaptureQueriesContext(connection) as again:
        assert app.call("GET", FEED).status_code == 200
    asked = [q["sql"] for q in again if not q["sql"].startswith("PREPARE")]
    assert len(asked) == 2 <= len(first), asked
    assert app.call("GET", f"{FEED}?mode=none").json()["error"]["fields"].keys() == {"mode"}
    ENDS[end](cast.carla)
    for _again in range(2):
        answer = app.call("GET", FEED)
        assert answer.status_code in (401, 403) and "items" not in answer.json()


def test_what_is_read_with_the_session_is_for_the_person_of_now(
    cast: SimpleNamespace, app: App, run_tasks: Any
) -> None:
    User.objects.filter(pk=cast.bruno.pk).update(is_private=False)
    make_post(cast.bruno, "Under the sun #siesta", audience="public")
    run_tasks()
    assert app.call("GET", FEED).json()["items"] == app.call("GET", FEED).json()["items"] == []
    actions.follow_tag(cast.carla, "siesta")  # counted on the person: who was read before follows none
    assert len(app.call("GET", FEED).json()["items"]) == 1
