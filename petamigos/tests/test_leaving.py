"""Links that people write lead to other sites by a page that says where, and nobody makes such a page but us."""

from __future__ import annotations

import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.core import signing
from django.test import override_settings
from django.urls import reverse

from accounts.actions.about import update_about
from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from core.leaving import SALT, leaving_url
from core.templatetags.ui import rich_text
from core.text import scan
from social.actions import add_comment, publish_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db
EN = {"Accept-Language": "en"}


def links_in(page: str) -> list[tuple[str, str]]:
    """Address and rel of each link out."""
    tags = [unescape(tag) for tag in re.findall(r"<a [^>]*>", page)]
    out = [tag for tag in tags if "/leave/" in tag or 'href="http' in tag]
    return [(re.search(r'href="([^"]*)"', tag)[1], (re.search(r'rel="([^"]*)"', tag) or ["", ""])[1]) for tag in out]  # type: ignore[index]


def token_of(address: str) -> str:
    return leaving_url(address).strip("/").rpartition("/")[2]


def test_links_of_profiles_posts_and_comments_lead_to_the_page_in_between(cast: SimpleNamespace) -> None:
    cast.carla.is_private = False
    cast.carla.save()
    update_about(cast.carla, {"links": ["https://example.com/shop"]})
    post = publish_post(cast.carla, body="Look: https://example.org/a?b=1&c=2", audience="public")
    add_comment(cast.carla, post, body="and http://example.net/")
    client = client_of(cast.carla)
    found = links_in(client.get("/@carla/").content.decode()) + links_in(client.get(f"/p/{post.pk}/").content.decode())
    found = found or links_in(client.get(post.get_absolute_url()).content.decode())
    seen = set()
    for address, rel in found:
        assert address.startswith("/leave/"), address
        assert {"nofollow", "ugc", "noopener"} <= set(rel.split())
        page = client_of(None).get(address, headers=EN).content.decode()
        seen.add(unescape(re.search(r'<a class="button button-action" href="([^"]*)"', page)[1]))  # type: ignore[index]
    assert "https://example.com/shop" in seen
    assert "https://example.org/a?b=1&c=2" in seen


def test_the_page_says_where_it_leads_and_nobody_is_sent_on(cast: SimpleNamespace) -> None:
    answer = client_of(None).get(leaving_url("http://аpple.com:8080/x"), headers=EN)  # a Cyrillic а
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Location" not in answer.headers
    assert "http-equiv" not in page
    assert '<p class="leave-host ltr">xn--pple-43d.com:8080</p>' in page
    assert "letters that can look like others" in page
    assert "not encrypted" in page
    assert 'rel="nofollow ugc noopener noreferrer"' in page
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]


@pytest.mark.parametrize(
    "token",
    [
        "https://evil.example/",
        signing.Signer(salt="other").sign_object("https://evil.example/"),
        signing.Signer(key="y" * 60, salt=SALT).sign_object("https://evil.example/"),
        "x" * 5000,
        "",
    ],
)
def test_what_we_did_not_sign_is_absent(token: str) -> None:
    answer = client_of(None).get(f"/leave/{token}/")
    assert answer.status_code == 404
    assert "evil.example" not in answer.content.decode().replace("/leave/", "")


def test_a_changed_link_is_absent() -> None:
    path = leaving_url("https://example.org/")
    at = len("/leave/") + 3
    assert client_of(None).get(path).status_code == 200
    assert client_of(None).get(path[:at] + ("A" if path[at] != "A" else "B") + path[at + 1 :]).status_code == 404


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.example/", "ftp://x.example/"])
def test_even_signed_only_web_pages_are_led_to(address: str) -> None:
    signed = signing.Signer(salt=SALT).sign_object(address)
    assert client_of(None).get(reverse("leave", args=[signed])).status_code == 404
    assert "<a" not in rich_text(scan(address))


@override_settings(SITE_URL="https://petamigos.example")
@pytest.mark.parametrize(
    ("address", "is_straight"),
    [
        ("https://petamigos.example/@ana/", True),
        ("https://PETAMIGOS.example/@ana/", True),
        ("http://petamigos.example/@ana/", False),
        ("https://petamigos.example.evil.example/", False),
        ("https://petamigos.example@evil.example/", False),
        ("https://petamigos.example:8443/", False),
        ("https://evil.example/petamigos.example", False),
    ],
)
def test_links_to_our_own_site_go_straight_and_no_lookalike_does(address: str, is_straight: bool) -> None:
    leaving_url.cache_clear()
    try:
        assert (leaving_url(address) == address) == is_straight
    finally:
        leaving_url.cache_clear()


def test_go_back_stays_here(cast: SimpleNamespace) -> None:
    path = leaving_url("https://example.org/")
    for came_from, back in (
        ("http://testserver/@ana/", "http://testserver/@ana/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ):
        page = client_of(None).get(path, headers=EN | {"Referer": came_from}).content.decode()
        assert f'<a class="button button-quiet" href="{back}">Go back</a>' in page
