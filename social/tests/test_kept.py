"""Drawn cards are kept in the process for all who see the same. Nothing of one person may reach another by them."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from django.test import Client

from social import actions
from social.models import Reaction
from social.tests.factories import make_follow, make_pictured_post, make_post

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def browser(user: Any) -> Client:
    """Signed in, and as strict about forms as production."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    return client


def page_of(client: Client, path: str = "/") -> str:
    return client.get(path).content.decode()


def card(page: str, post: Any) -> str:
    found = re.search(rf'<article class="[^"]*" id="post-{post.pk}".*?</article>', page, re.DOTALL)
    assert found, "the post is not on the page"
    return found[0]


def test_one_post_two_people_two_states_two_tokens(cast: SimpleNamespace) -> None:
    for reader in (cast.bruno, cast.xavi):
        make_follow(reader, cast.carla)
    post = make_pictured_post(cast.carla)
    actions.react(cast.bruno, post)
    pages = {name: page_of(browser(getattr(cast, name))) for name in ("bruno", "xavi", "carla")}
    again = {name: page_of(browser(getattr(cast, name))) for name in ("xavi", "carla", "bruno")}
    for shown in (pages, again):
        pressed = {name: 'aria-pressed="true"' in card(page, post) for name, page in shown.items()}
        assert pressed == {"bruno": True, "xavi": False, "carla": False}
        own = {name: f"/p/{post.pk}/delete/" in page for name, page in shown.items()}
        assert own == {"bruno": False, "xavi": False, "carla": True}
    tokens = [TOKEN.findall(page) for page in (*pages.values(), *again.values())]
    assert [len(found) for found in tokens] == [1] * 6
    assert len({found[0] for found in tokens}) == 6
    assert all(name not in page for name, page in again.items() for name in tokens[0] + tokens[1])
    assert not any("csrf" in card(page, post) for page in again.values())


def test_the_frame_is_ones_own(cast: SimpleNamespace) -> None:
    for reader, other in ((cast.bruno, cast.xavi), (cast.xavi, cast.bruno), (cast.bruno, cast.xavi)):
        rail = page_of(browser(reader)).partition('<section class="rail"')[2].partition("</section>")[0]
        assert f'href="/@{reader.handle}/"' in rail
        assert reader.display_name in rail
        assert other.handle not in rail


def test_a_changed_post_is_drawn_anew(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "Before the change")
    client = browser(cast.carla)
    assert "Before the change" in card(page_of(client), post)
    actions.edit_post(cast.carla, post, body="After the change")
    actions.react(cast.xavi, post)
    shown = card(page_of(client), post)
    assert "After the change" in shown
    assert "Before the change" not in shown
    assert re.search(r'data-like>.*?<span class="count">1</span>', shown, re.DOTALL)


def test_the_paw_of_a_kept_card_works_without_scripts(cast: SimpleNamespace) -> None:
    """The button names the page's one form, whose token is this page's."""
    make_follow(cast.bruno, cast.carla)
    make_follow(cast.xavi, cast.carla)
    post = make_post(cast.carla)
    page_of(browser(cast.bruno))  # the card is kept now
    client = browser(cast.xavi)
    page = page_of(client)
    button = re.search(r"<button[^>]*data-like[^>]*>", card(page, post))
    assert button
    form, action = (re.search(rf'{name}="([^"]+)"', button[0]) for name in ("form", "formaction"))
    assert form and action
    assert f'<form id="{form[1]}" method="post"' in page
    assert client.post(action[1], {"state": "on"}).status_code == 403
    (token,) = TOKEN.findall(page)
    assert client.post(action[1], {"state": "on", "csrfmiddlewaretoken": token}).status_code == 302
    assert list(Reaction.objects.filter(post=post).values_list("user__handle", flat=True)) == ["xavi"]
