"""An import takes its time: its person hears of it when it is read, not taken, or done, and not of what they did themselves."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from social import actions
from social.tests.archives import instagram, zipped
from social.tests.test_import import send, waiting
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def told(user: Any) -> list[tuple[str, str]]:
    items = client_of(user).get("/api/v1/notifications/").json()["items"]
    return [(one["kind"], one["words"]) for one in items if one["kind"].startswith("import_")]


def test_its_person_is_told_where_it_stands(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = waiting(cast.ana, instagram(), run_tasks)
    said = "Your archive has been read and waits for your choice: 2 posts, 3 photos"
    assert told(cast.ana) == [("import_read", said)]
    actions.start_import(cast.ana, found, audience="only_me")
    run_tasks()
    assert told(cast.ana) == [("import_done", "Your import is done: 2 posts came")]  # and what waited waits no more
    page = client_of(cast.ana).get("/notifications/").content.decode()
    assert (
        f"/settings/import/{found.pk}/" in page
        and "Imports of your posts" in client_of(cast.ana).get("/settings/notifications/").content.decode()
    )
    send(cast.bruno, zipped({"posts.html": "<p>", "content/posts_1.html": "<p>"}))
    run_tasks()
    assert [kind for kind, _words in told(cast.bruno)] == ["import_failed"]
    assert "choose the format JSON" in told(cast.bruno)[0][1]


def test_who_stops_it_is_not_told(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = waiting(cast.ana, instagram(), run_tasks)
    actions.start_import(cast.ana, found, audience="only_me")
    actions.stop_import(cast.ana, found)
    run_tasks()
    assert told(cast.ana) == []
