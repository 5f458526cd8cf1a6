"""Pages of strangers, read without trusting them: odd letters, traps, and places of our own network."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from core import outbound
from core.limits import LIMITS
from media.models import Asset
from social.link_models import LinkPreview
from social.models import Post
from social.tests.pages import HTML, PAGE, Site, address, bomb, link_of, page_of, publish, site
from tests.cast import client_of

__all__ = ["site"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"
Run = Callable[[], int]


# --- what pages say -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("body", "kind", "title", "description"),
    [
        ("<title>Only\n a   title</title>", HTML, "Only a title", ""),
        ("<title>A &amp; B &lt;b&gt;</title>", HTML, "A & B <b>", ""),
        ('<meta name="twitter:title" content="Bird"><meta name="description" content="Sings">', HTML, "Bird", "Sings"),
        ('<meta name="description" content="No title at all">', HTML, "No title at all", ""),
        ("<title>Niño</title>".encode("latin-1"), "text/html; charset=iso-8859-1", "Niño", ""),
        ('<meta charset="windows-1251"><title>Собака</title>'.encode("cp1251"), "text/html", "Собака", ""),
        ("<title>犬</title>".encode("shift_jis"), 'text/html; charset="Shift_JIS"', "犬", ""),
        ("<title>gato</title>".encode("utf-16"), "text/html", "gato", ""),
        ("<title>Ni\xf1o</title>".encode("latin-1"), "text/html; charset=utf-8", "Ni\ufffdo", ""),
        ("<title>ok</title>", "text/html; charset=unicode_escape", "ok", ""),
        ("<title>ok</title>", "text/html; charset=no-such-thing", "ok", ""),
        ("<title>a\u202eb\x00c</title>", HTML, "abc", ""),
    ],
)
def test_titles_in_many_letters(
    cast: SimpleNamespace, site: Site, run_tasks: Run, body: Any, kind: str, title: str, description: str
) -> None:
    site.put("/dogs", body, kind)
    post = publish(cast.carla, address(site))
    run_tasks()
    told = link_of(None, post)
    assert (told["title"], told["description"]) == (title, description)


def test_long_and_hostile_words_are_cut_and_inert(cast: SimpleNamespace, site: Site, run_tasks: Run) -> None:
    evil = "<script>alert(1)</script>" + "é" * 5_000
    site.put("/dogs", f'<meta property="og:title" content="{evil.replace("<", "&lt;")}">')
    post = publish(cast.carla, address(site))
    run_tasks()
    title = link_of(None, post)["title"]
    assert len(title) == LIMITS.link_title_max and title.endswith("…")
    assert "<script>alert" not in page_of(None, post)


@pytest.mark.parametrize(
    "bad", ["<!--" * 130_000, "<a " * 170_000, "<div>" * 100_000, "<" * 500_000, "<a b='" * 80_000]
)
def test_pages_made_to_be_slow_are_given_up(cast: SimpleNamespace, site: Site, run_tasks: Run, bad: str) -> None:
    site.put("/dogs", f"{bad}<title>late</title>")
    post = publish(cast.carla, address(site))
    begun = time.monotonic()
    run_tasks()
    assert time.monotonic() - begun < 5
    assert LinkPreview.objects.get().state in {"ready", "failed"} and Post.objects.filter(pk=post.pk).exists()


@pytest.mark.parametrize(
    ("body", "kind"),
    [(b"GIF89a not really", "image/gif"), (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"), (b"", HTML)],
)
def test_a_picture_that_is_none_leaves_the_preview_without(
    cast: SimpleNamespace, site: Site, run_tasks: Run, body: bytes, kind: str
) -> None:
    site.put("/dogs", PAGE)
    site.put("/swim.png", body, kind)
    post = publish(cast.carla, address(site))
    run_tasks()
    told = link_of(None, post)
    assert told["title"] == "How dogs learn to swim" and told["picture"] is None
    assert not Asset.objects.exists()


# --- where the server does not go -----------------------------------------------------------------
@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/secret",
        "http://localhost:{port}/secret",
        "http://[::1]:{port}/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433:{port}/secret",
        "http://paper.example:22/",
        "file:///etc/passwd",
        "http://u:p@paper.example:{port}/secret",
    ],
)
def test_a_redirect_to_a_place_of_our_own_network_is_not_followed(
    cast: SimpleNamespace, site: Site, run_tasks: Run, target: str
) -> None:
    site.put("/secret", "<title>secret</title>")
    site.put("/dogs", "", status=302, Location=target.format(port=site.server_port))
    post = publish(cast.carla, address(site))
    run_tasks()
    assert link_of(None, post) is None and site.hits("/secret") == 0 and site.hits("/dogs") == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/dogs",
        "http://localhost.:{port}/dogs",
        "http://10.0.0.1/",
        "http://paper.example:25/dogs",
        "http://[::ffff:127.0.0.1]:{port}/dogs",
    ],
)
def test_private_addresses_and_odd_ports_are_never_called(
    cast: SimpleNamespace, site: Site, run_tasks: Run, url: str
) -> None:
    site.put("/dogs", PAGE)
    answer = client_of(cast.carla).post(
        "/api/v1/links/preview/", {"url": url.format(port=site.server_port)}, content_type=JSON
    )
    run_tasks()
    assert answer.status_code == 200 and answer.json()["link"] is None
    assert site.asked == [] and not LinkPreview.objects.filter(state="ready").exists()


def test_a_name_that_answers_differently_the_second_time_is_called_where_it_was_checked(
    cast: SimpleNamespace, site: Site, run_tasks: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the name is looked up once, and the machine that was checked is the one that is called."""
    looked_up: list[str] = []
    checked = outbound._checked_address

    def once(host: str, port: int, allow_private: bool) -> str:
        looked_up.append(host)
        return checked(host, port, allow_private)

    monkeypatch.setattr(outbound, "_checked_address", once)
    site.put("/dogs", "<title>ok</title>")
    post = publish(cast.carla, address(site))
    run_tasks()
    assert looked_up == ["paper.example"] and link_of(None, post)["title"] == "ok"
    assert site.asked[0][1]["Host"] == f"paper.example:{site.server_port}"


def test_nothing_of_us_goes_along(cast: SimpleNamespace, site: Site, run_tasks: Run) -> None:
    site.put("/dogs", "", status=302, Location="/there", Set_Cookie="id=1")
    site.put("/there", PAGE)
    publish(cast.carla, address(site))
    run_tasks()
    sent = [headers for path, headers in site.asked if path == "/there"]
    assert sent and {name.lower() for name in sent[0]}.isdisjoint({"cookie", "authorization", "referer"})


def test_what_has_no_end_is_given_up(
    cast: SimpleNamespace, site: Site, run_tasks: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbound, "TIMEOUT_SECONDS", 0.6)
    for path in ("/drip", "/drip-headers"):
        post = publish(cast.carla, address(site, path))
        begun = time.monotonic()
        run_tasks()
        assert time.monotonic() - begun < 5 and link_of(None, post) is None
    site.put("/loop", "", status=302, Location="/loop")
    publish(cast.carla, address(site, "/loop"))
    run_tasks()
    assert site.hits("/loop") == outbound.MOST_REDIRECTS + 1


def test_of_a_huge_page_the_beginning_is_read_and_a_bomb_stays_small(
    cast: SimpleNamespace, site: Site, run_tasks: Run
) -> None:
    site.put("/huge", b"<title>Huge</title>" + b"x" * 20_000_000)
    site.put("/bomb", bomb(), Content_Encoding="gzip")
    site.put("/br", b"<title>x</title>", Content_Encoding="br")
    site.put("/dogs", PAGE)
    site.put("/swim.png", b"\x89PNG" + b"x" * (LIMITS.link_picture_bytes + 10), "image/png")
    huge, bombed, packed, heavy = (
        publish(cast.carla, address(site, path)) for path in ("/huge", "/bomb", "/br", "/dogs")
    )
    run_tasks()
    assert link_of(None, huge)["title"] == "Huge"
    assert link_of(None, bombed) is None and link_of(None, packed) is None
    assert link_of(None, heavy)["picture"] is None


@pytest.mark.parametrize(
    ("status", "kind"), [(404, HTML), (500, HTML), (200, "application/pdf"), (200, "application/json"), (200, "")]
)
def test_what_is_no_page_leaves_the_bare_link(
    cast: SimpleNamespace, site: Site, run_tasks: Run, status: int, kind: str
) -> None:
    site.put("/dogs", PAGE, kind, status)
    post = publish(cast.carla, address(site))
    run_tasks()
    assert link_of(None, post) is None and "paper.example" in page_of(None, post)
    assert LinkPreview.objects.get().state == "failed"
