"""What a page asks in one round trip is what it goes on to ask: nothing is asked for nobody, and the page is the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts import views
from core.statements import Ask, _ahead, ask_together
from petamigos import pages
from social.tests.factories import make_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Ask]:
    """What pages said they would ask."""
    told: list[Ask] = []

    @contextmanager
    def listen(asks: Sequence[Ask]) -> Iterator[None]:
        told.extend(asks)
        with ask_together(asks):
            yield
            assert not _ahead.found or not _ahead.found.results, "answers that nobody fetched"

    monkeypatch.setattr(views, "ask_together", listen)
    monkeypatch.setattr(pages, "ask_together", listen)
    return told


@pytest.mark.parametrize("viewer", ["ana", "bruno", "carla", "xavi"])
@pytest.mark.parametrize(
    "path", ["/", "/@ana/", "/@ana/?tab=pets", "/@ana/?tab=badges", "/@ana/?tab=tagged", "/@carla/"]
)
def test_whatever_is_asked_together_is_asked_by_the_page(
    cast: SimpleNamespace, told: list[Ask], viewer: str, path: str
) -> None:
    make_post(cast.ana, "Al parque")
    client = client_of(getattr(cast, viewer))
    client.get(path)  # prepares them
    straight = client.get(path)
    told.clear()
    with CaptureQueriesContext(connection) as asked:
        watched = client.get(path)
    assert straight.status_code == watched.status_code == 200
    assert len(told) >= 2
    run = [query["sql"] for query in asked.captured_queries]
    for statement, _values in told:
        assert any(f"EXECUTE {statement.name}(" in sql for sql in run), f"{path} asks {statement.name} for nobody"


def words_of(page: Any) -> str:
    """Without what is new on each page."""
    text: str = page.content.decode()
    return "\n".join(line for line in text.splitlines() if "csrf" not in line and "nonce" not in line)


@pytest.mark.parametrize("path", ["/", "/@ana/"])
def test_the_page_is_the_same_on_either_way(cast: SimpleNamespace, path: str) -> None:
    make_post(cast.ana, "Al parque")
    client = client_of(cast.bruno)
    found = [client.get(path) for _again in range(3)]  # at first the statements are not prepared
    with CaptureQueriesContext(connection):
        found.append(client.get(path))
    assert len({words_of(page) for page in found}) == 1
    assert "Al parque" in words_of(found[0])
