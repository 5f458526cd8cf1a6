"""The page behind a link in a message: found by a task, shown to who sees the message, taken away by who sent it."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from chat.models import Conversation, MessageLink
from chat.tests.factories import make_talk, say
from social import actions as social
from social.link_models import LinkPreview
from social.tests.pages import PAGE, Site, address, site
from social.tests.test_links import png
from tests.cast import client_of
from tests.pictures import address_of

__all__ = ["site"]
pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


@pytest.fixture
def page(site: Site) -> str:
    site.put("/dogs", PAGE)
    site.put("/swim.png", png(), "image/png")
    return address(site)


def last(user: Any, talk: Conversation) -> dict[str, Any]:
    return client_of(user).get(f"/api/v1/conversations/{talk.pk}/messages/").json()["items"][-1]


def url_of(talk: Conversation, message: Any, what: str = "") -> str:
    return f"/api/v1/conversations/{talk.pk}/messages/{message}/{what}"


def test_a_message_shows_the_page_it_links_to(
    cast: SimpleNamespace, talk: Conversation, page: str, run_tasks: Any
) -> None:
    say(cast.ana, talk, f"Mira {page}")
    assert last(cast.bruno, talk)["link"] is None  # nobody waits for it
    run_tasks()
    told = last(cast.bruno, talk)
    assert (told["link"]["title"], told["link"]["site_name"]) == ("How dogs learn to swim", "The Dog Paper")
    assert told["change"]  # who was away hears of it
    file = address_of(told["link"]["picture"])
    assert client_of(cast.bruno).get(file).status_code == 200
    for other in (cast.carla, cast.dora, None):
        assert client_of(other).get(file).status_code == 404
    shown = client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    assert "How dogs learn to swim" in shown and "link-card" in shown
    # Nothing of the other site is loaded by who looks, and the way there is by our own page.
    assert "/swim.png" not in shown and f'href="{page}"' not in shown and told["link"]["href"] != page


def test_only_who_sent_it_takes_it_away(cast: SimpleNamespace, talk: Conversation, page: str, run_tasks: Any) -> None:
    row = say(cast.ana, talk, page)
    run_tasks()
    file = address_of(last(cast.bruno, talk)["link"]["picture"])
    assert client_of(cast.bruno).delete(url_of(talk, row.id, "link/")).status_code == 403
    assert last(cast.bruno, talk)["link"]
    assert client_of(cast.ana).post(f"/chat/{talk.pk}/m/{row.id}/act/", {"act": "unlink"}).status_code == 302
    for person in (cast.ana, cast.bruno):
        assert (last(person, talk)["link"], last(person, talk)["body"]) == (None, page)
    assert client_of(cast.bruno).get(file).status_code == 404
    assert client_of(cast.ana).delete(url_of(talk, row.id, "link/")).status_code == 200  # again: nothing more
    plain = say(cast.ana, talk, "Hola")
    assert client_of(cast.ana).delete(url_of(talk, plain.id, "link/")).status_code == 404


def test_other_words_link_elsewhere(
    cast: SimpleNamespace, talk: Conversation, page: str, site: Site, run_tasks: Any
) -> None:
    row = say(cast.ana, talk, page)
    run_tasks()
    site.put("/cats", PAGE.replace("How dogs learn", "How cats learn") if isinstance(PAGE, str) else PAGE.replace(b"How dogs learn", b"How cats learn"))  # fmt: skip
    other = page.replace("/dogs", "/cats")
    client_of(cast.ana).patch(url_of(talk, row.id), {"body": other}, content_type=JSON)
    run_tasks()
    assert last(cast.bruno, talk)["link"]["title"].startswith("How cats learn")
    client_of(cast.ana).patch(url_of(talk, row.id), {"body": "Sin enlace"}, content_type=JSON)
    run_tasks()
    assert last(cast.bruno, talk)["link"] is None and not MessageLink.objects.exists()


def test_deleted_words_leave_no_trace_and_pages_in_use_are_not_swept(
    cast: SimpleNamespace, talk: Conversation, page: str, run_tasks: Any
) -> None:
    row = say(cast.ana, talk, page)
    run_tasks()
    LinkPreview.objects.update(due_at=timezone.now() - timedelta(days=30))
    assert social.sweep_links() == 0 and LinkPreview.objects.count() == 1
    client_of(cast.ana).delete(f"{url_of(talk, row.id)}?for=all")
    assert not MessageLink.objects.exists() and last(cast.bruno, talk)["link"] is None
    assert social.sweep_links() == 1 and not LinkPreview.objects.exists()


def test_only_words_are_looked_into(cast: SimpleNamespace, talk: Conversation, page: str, run_tasks: Any) -> None:
    say(cast.ana, talk, page, kind="place")
    run_tasks()
    assert not LinkPreview.objects.exists() and last(cast.bruno, talk)["link"] is None
