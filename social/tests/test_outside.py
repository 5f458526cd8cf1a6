"""Public posts on other sites: cards of links, oEmbed, the frame, and feeds for readers. They know no session."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

import accounts.actions
from media.models import Rendition
from pets.models import Pet
from social import actions
from social.defaults import choose_defaults
from social.models import Post
from social.tests.factories import make_asset, make_pictured_post, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
JSON = "application/json"
MEDIA = "{http://search.yahoo.com/mrss/}"


def oembed(url: str, *, user: Any = None, **more: Any) -> Any:
    return client_of(user).get("/oembed/", {"url": url} | more)


def link(post: Post) -> str:
    return f"{settings.SITE_URL}/p/{post.pk}/"


def closed_posts(cast: SimpleNamespace) -> dict[str, Post]:
    """None of these is for other sites."""
    posts = {
        "for followers": make_post(cast.carla, "a", audience="followers"),
        "private": make_post(cast.ana, "b"),
        "suspended": make_post(cast.sofia, "c"),
        "not to be shared": make_post(cast.carla, "d", details={"shares_from": "nobody"}),
        "deleted": make_post(cast.carla, "e"),
        "archived": make_post(cast.carla, "f"),
        "hidden": make_post(cast.carla, "g"),
        "being prepared": make_post(cast.carla, "h", media_ids=[make_asset(cast.carla, status="uploaded").pk]),
    }
    actions.delete_post(cast.carla, posts["deleted"])
    actions.archive_post(cast.carla, posts["archived"])
    actions.hide_post(posts["hidden"])
    return posts


# --- cards of links -------------------------------------------------------------------------------
def metas(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"', page))


def test_a_public_post_says_what_it_is(cast: SimpleNamespace) -> None:
    post = make_pictured_post(cast.carla, "Michi in a box")
    found = metas(client_of(None).get(f"/p/{post.pk}/").content.decode())
    assert found["og:title"] == found["twitter:title"] == "Carla · PetAmigos"
    assert found["og:description"] == "Michi in a box" and found["og:url"] == link(post)
    asset = post.media_rows.get().asset_id
    assert found["og:image"] == found["twitter:image"] and f"{settings.SITE_URL}/media/{asset}/" in found["og:image"]
    assert found["twitter:card"] == "summary_large_image" and found["og:image:alt"] == "A dog in the sun"


def test_covered_pictures_are_not_shown_to_other_sites(cast: SimpleNamespace) -> None:
    by_author = make_pictured_post(cast.carla, "the wound", details={"warning_kind": "injury"})
    by_moderators = make_pictured_post(cast.carla, "a fight")
    actions.label_post(by_moderators, "graphic")
    for post in (by_author, by_moderators):
        found = metas(client_of(None).get(f"/p/{post.pk}/").content.decode())
        assert "og:image" not in found and found["twitter:card"] == "summary"
        assert "thumbnail_url" not in oembed(link(post)).json()
    assert metas(client_of(None).get(f"/p/{by_author.pk}/").content.decode())["og:description"] == "Injury"
    assert oembed(link(by_author)).json()["title"] == "Injury"


def test_only_what_is_for_all_speaks_to_other_sites(cast: SimpleNamespace) -> None:
    for name, post in closed_posts(cast).items():
        for user in (cast.carla, cast.ana, cast.bruno, None):
            page = client_of(user).get(f"/p/{post.pk}/").content.decode()
            assert "oembed" not in page, name
            if name != "not to be shared":  # it is public all the same
                assert metas(page) == {}, name


def test_profiles_and_animals_of_open_accounts_say_who_they_are(cast: SimpleNamespace) -> None:
    mora = Pet.objects.create(owner=cast.carla, name="Mora", species_id="cat")
    found = metas(client_of(None).get("/@carla/").content.decode())
    assert (found["og:type"], found["og:title"]) == ("profile", "Carla · PetAmigos")
    assert found["og:url"] == f"{settings.SITE_URL}/@carla/"
    assert metas(client_of(None).get(f"/pets/{mora.pk}/").content.decode())["og:title"] == "Mora · PetAmigos"
    assert metas(client_of(None).get("/@ana/").content.decode()) == {}
    assert metas(client_of(None).get(f"/pets/{cast.rex.pk}/").content.decode()) == {}


# --- oEmbed ---------------------------------------------------------------------------------------
def test_the_page_leads_to_its_oembed(cast: SimpleNamespace) -> None:
    post = make_pictured_post(cast.carla, "Michi in a box")
    page = client_of(None).get(f"/p/{post.pk}/").content.decode()
    (href,) = re.findall(r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)"', page)
    asked = urlsplit(href.replace("&amp;", "&"))
    answer = client_of(None).get(asked.path, {key: value[0] for key, value in parse_qs(asked.query).items()})
    told = answer.json()
    assert answer.status_code == 200 and answer["Content-Type"] == JSON
    assert (told["version"], told["type"], told["provider_name"]) == ("1.0", "rich", "PetAmigos")
    assert (told["title"], told["author_name"]) == ("Michi in a box", "Carla")
    assert told["author_url"] == f"{settings.SITE_URL}/@carla/"
    assert (
        f'src="{settings.SITE_URL}/p/{post.pk}/embed/"' in told["html"] and f'width="{told["width"]}"' in told["html"]
    )
    assert told["thumbnail_url"].startswith(f"{settings.SITE_URL}/media/")


def test_it_fits_into_what_is_asked_for(cast: SimpleNamespace) -> None:
    post = make_pictured_post(cast.carla, "wide")
    assert oembed(link(post)).json()["width"] == 550
    small = oembed(link(post), maxwidth=320, maxheight=200).json()
    assert (small["width"], small["height"]) == (320, 200) and "thumbnail_url" not in small
    assert 'height="200"' in small["html"]


def test_a_picture_without_words_is_a_photo(cast: SimpleNamespace) -> None:
    post = make_pictured_post(cast.carla, "")
    told = oembed(link(post)).json()
    asset = post.media_rows.get().asset_id
    assert (told["type"], told["url"]) == ("photo", f"{settings.SITE_URL}/media/{asset}/1280.jpg")
    assert (told["width"], told["height"]) == (1280, 960) and "html" not in told and "thumbnail_url" not in told
    assert (told["title"], told["author_name"]) == ("A post by Carla", "Carla")
    assert oembed(link(post), maxwidth=600).json()["type"] == "rich"  # there is none that small
    large = make_pictured_post(cast.carla, "")
    large.media_rows.get().asset.__class__.objects.filter(pk=large.media_rows.get().asset_id).update(
        width=4000, height=3000
    )
    assert [oembed(link(large)).json()[side] for side in ("width", "height")] == [1280, 960]  # of the file itself
    two = make_post(cast.carla, "", media_ids=[make_asset(cast.carla).pk, make_asset(cast.carla).pk])
    covered = make_pictured_post(cast.carla, "", details={"warning_kind": "injury"})
    for other in (two, covered, make_post(cast.carla, "words")):
        assert oembed(link(other)).json()["type"] == "rich"


def test_errors_are_those_of_oembed(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    assert oembed(link(post), format="xml").status_code == 501
    assert client_of(None).get("/oembed/").status_code == 422
    for bad in ("-1", "0", "wide", "٣", "9" * 9):
        assert oembed(link(post), maxwidth=bad).status_code == 422
    absent = [oembed(f"{settings.SITE_URL}/p/{uuid4()}/")]
    absent += [oembed(link(closed)) for closed in closed_posts(cast).values()]
    absent += [oembed(link(closed), user=closed.author) for closed in Post.objects.exclude(pk=post.pk)]
    absent += [
        oembed(url)
        for url in (
            link(post).replace("://", "://evil."), f"/p/{post.pk}/", f"{settings.SITE_URL}/@carla/", "http://[", "x",
            f"{settings.SITE_URL}@evil.example/p/{post.pk}/", f"{link(post)}edit/",
        )
    ]  # fmt: skip
    assert {one.status_code for one in absent} == {404}
    assert len({one.content for one in absent}) == 1


def test_what_people_write_stays_text_on_other_sites(cast: SimpleNamespace) -> None:
    cast.carla.display_name = EVIL[:50]
    cast.carla.save()
    post = make_pictured_post(cast.carla, EVIL)
    html = oembed(link(post)).json()["html"]
    assert html.count("<") == 2 and "<script" not in html and 'onerror=alert(1)>"' not in html
    frame = client_of(None).get(f"/p/{post.pk}/embed/").content.decode()
    assert "<script" not in frame and "<img src=x" not in frame
    feed = client_of(None).get("/@carla/rss/").content
    assert b"<script" not in feed and ElementTree.fromstring(feed).find("channel/item/title").text  # type: ignore[union-attr]
    description = ElementTree.fromstring(feed).findtext("channel/item/description") or ""
    assert "<script" not in description and "<img src=x" not in description


# --- the frame ------------------------------------------------------------------------------------
def test_any_site_may_frame_it_and_it_runs_nothing(cast: SimpleNamespace) -> None:
    post = make_pictured_post(cast.carla, "Michi in a box")
    answer = client_of(None).get(f"/p/{post.pk}/embed/")
    page, policy = answer.content.decode(), answer["Content-Security-Policy"]
    assert answer.status_code == 200 and "Michi in a box" in page
    assert "frame-ancestors *" in policy and "default-src 'none'" in policy and "script" not in policy
    assert "X-Frame-Options" not in answer and "<script" not in page and "<form" not in page
    assert answer["Cache-Control"] == "public, max-age=300"
    # Every other page stays out of frames.
    other = client_of(None).get(f"/p/{post.pk}/")
    assert other["X-Frame-Options"] == "DENY" and "frame-ancestors 'none'" in other["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["embed", "oembed", "rss"])
def test_nobody_is_known_there_and_no_cookie_is_left(cast: SimpleNamespace, name: str) -> None:
    """Also with a session of the author's, and in another language."""
    post = make_post(cast.carla, "mine")
    path = {
        "embed": f"/p/{post.pk}/embed/",
        "oembed": f"/oembed/?url={link(post)}",
        "rss": "/@carla/rss/",
    }[name]
    answers = [client_of(user).get(path) for user in (None, cast.carla, cast.bruno, cast.dora, cast.sofia)]
    assert {one.status_code for one in answers} == {200} and len({one.content for one in answers}) == 1
    for answer in (*answers, client_of(cast.carla).get(f"{path}{'&' if '?' in path else '?'}lang=fr")):
        assert not answer.cookies and "Set-Cookie" not in answer.headers
        assert "cookie" not in answer.get("Vary", "").lower()
        assert answer["Cache-Control"].startswith("public") and answer["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_what_is_not_for_all_has_no_frame_for_anyone(cast: SimpleNamespace) -> None:
    posts = closed_posts(cast)
    posts["absent"] = SimpleNamespace(pk=uuid4(), author=cast.carla)  # type: ignore[assignment]
    answers = [client_of(user).get(f"/p/{post.pk}/embed/") for post in posts.values() for user in (None, post.author)]
    assert {one.status_code for one in answers} == {404} and len({one.content for one in answers}) == 1


def test_a_frame_of_a_share_shows_what_everyone_may_see(cast: SimpleNamespace) -> None:
    shown = actions.share_post(cast.carla, make_post(cast.xavi, "in the open"), body="look", audience="public")
    private = actions.share_post(cast.bruno, make_post(cast.ana, "secret"), body="look", audience="public")
    assert "in the open" in client_of(None).get(f"/p/{shown.pk}/embed/").content.decode()
    page = client_of(cast.bruno).get(f"/p/{private.pk}/embed/").content.decode()
    assert "secret" not in page and "is gone" in page
    kept = make_post(cast.xavi, "just here", details={"shares_from": "followers"})
    own = actions.share_post(cast.xavi, kept, body="mine", audience="public")
    assert client_of(None).get(f"/p/{own.pk}/embed/").status_code == 404


# --- feeds for readers ----------------------------------------------------------------------------
def items(path: str, user: Any = None) -> list[dict[str, str]]:
    answer = client_of(user).get(path)
    assert answer.status_code == 200 and answer["Content-Type"].startswith("application/rss+xml")
    root = ElementTree.fromstring(answer.content)
    return [{part.tag: part.text or "" for part in one} for one in root.iter("item")]


def test_a_feed_has_the_public_posts_with_their_pictures(cast: SimpleNamespace) -> None:
    asset = make_asset(cast.carla, alt_text="A cat in a box")
    pictures = [asset.pk, make_asset(cast.carla).pk]
    post = make_post(cast.carla, "Michi found a box #gatos", media_ids=pictures)
    make_post(cast.carla, "for followers", audience="followers")
    Rendition.objects.create(
        asset=asset, width=1280, format="jpg", pixel_width=1280, pixel_height=960, name="x/1280.jpg", byte_size=4321
    )
    root = ElementTree.fromstring(client_of(None).get("/@carla/rss/").content)
    (item,) = root.iter("item")
    assert item.findtext("title") == "Michi found a box #gatos" and item.findtext("link") == link(post)
    assert item.findtext("category") == "gatos"
    enclosure = item.find("enclosure")
    assert enclosure is not None and enclosure.get("type") == "image/jpeg" and enclosure.get("length") == "4321"
    assert f"{settings.SITE_URL}/media/{asset.pk}/1280.jpg" == enclosure.get("url")
    contents = item.findall(f"{MEDIA}content")
    assert len(contents) == 2 and contents[0].findtext(f"{MEDIA}description") == "A cat in a box"
    assert root.findtext("channel/link") == f"{settings.SITE_URL}/@carla/"


def test_covered_posts_say_their_warning_and_no_more(cast: SimpleNamespace) -> None:
    make_pictured_post(cast.carla, "the wound #x", details={"warning_kind": "injury"})
    actions.label_post(make_pictured_post(cast.carla, "a fight"), "graphic")
    body = client_of(None).get("/@carla/rss/").content.decode()
    assert "the wound" not in body and "enclosure" not in body and "/media/" not in body and "Injury" in body


def test_shares_are_in_it_as_everyone_sees_them(cast: SimpleNamespace) -> None:
    actions.share_post(cast.carla, make_post(cast.xavi, "in the open"), body="look", audience="public")
    hidden = make_post(cast.xavi, "soon private")
    actions.share_post(cast.carla, hidden, audience="public")
    actions.edit_post(cast.xavi, hidden, audience="followers")
    newest, oldest = items("/@carla/rss/")
    assert "is gone" in newest["description"] and "soon private" not in newest["description"]
    assert "look" in oldest["description"] and "in the open" in oldest["description"]


def test_a_feed_is_there_for_who_lets_it_be_there(cast: SimpleNamespace) -> None:
    mora = Pet.objects.create(owner=cast.carla, name="Mora", species_id="cat")
    make_post(cast.carla, "with Mora", pet_ids=[mora.pk])
    for path, page in (("/@carla/rss/", "/@carla/"), (f"/pets/{mora.pk}/rss/", f"/pets/{mora.pk}/")):
        assert [one["title"] for one in items(path)] == ["with Mora"]
        assert (
            f'<link rel="alternate" type="application/rss+xml" href="{path}"'
            in client_of(None).get(page).content.decode()
        )
    answer = client_of(cast.carla).post(
        "/settings/posts/", {"audience": "public", "comments_from": "everyone", "shares_from": "everyone"}
    )
    assert answer.status_code == 302
    absent = [client_of(None).get(f"/@{name}/rss/") for name in ("carla", "ana", "sofia", "no_such_person")]
    absent += [client_of(None).get(f"/pets/{pk}/rss/") for pk in (mora.pk, cast.rex.pk, uuid4())]
    absent.append(client_of(cast.ana).get("/@ana/rss/"))
    assert {one.status_code for one in absent} == {404} and len({one.content for one in absent}) == 1
    assert "rss" not in client_of(None).get("/@carla/").content.decode()
    told = client_of(cast.carla).patch("/api/v1/me/post-defaults/", {"has_feed": True}, content_type=JSON).json()
    assert told["has_feed"] is True and items("/@carla/rss/")
    accounts.actions.set_privacy(cast.carla, is_private=True)
    assert client_of(None).get("/@carla/rss/").status_code == 404


def test_an_animal_s_feed_leaves_out_people_who_do_not_want_it(cast: SimpleNamespace) -> None:
    from pets.models import Pet

    mora = Pet.objects.create(owner=cast.carla, name="Mora", species_id="cat")
    make_post(cast.carla, "hers", pet_ids=[mora.pk])
    other = make_post(cast.xavi, "his")
    other.pet_rows.create(pet=mora)
    path = f"/pets/{mora.pk}/rss/"
    assert [one["title"] for one in items(path)] == ["his", "hers"]
    choose_defaults(cast.xavi, {"has_feed": False})
    assert [one["title"] for one in items(path)] == ["hers"]


def test_an_unchanged_feed_is_not_sent_again(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "one")
    client = client_of(None)
    first = client.get("/@carla/rss/")
    by_tag = client.get("/@carla/rss/", headers={"If-None-Match": first["ETag"]})
    by_time = client.get("/@carla/rss/", headers={"If-Modified-Since": first["Last-Modified"]})
    for again in (by_tag, by_time):
        assert again.status_code == 304 and again.content == b"" and not again.cookies
    assert client.get("/@carla/rss/").content == first.content
    actions.edit_post(cast.carla, post, body="two")
    changed = client.get("/@carla/rss/", headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200 and b"two" in changed.content and changed["ETag"] != first["ETag"]
    make_post(cast.xavi)
    empty = client.get("/@bruno/rss/") if not cast.bruno.is_private else None
    assert empty is None or client.get("/@bruno/rss/").content == empty.content


def test_a_feed_costs_the_same_with_one_post_and_with_twenty(cast: SimpleNamespace) -> None:
    def queries() -> int:
        client_of(None).get("/@carla/rss/")
        with CaptureQueriesContext(connection) as seen:
            client_of(None).get("/@carla/rss/")
        return len(seen.captured_queries)

    make_pictured_post(cast.carla, "one")
    few = queries()
    for number in range(19):
        make_pictured_post(cast.carla, f"{number}")
    assert queries() == few <= 5  # the person, whether they want it, posts, sizes of files
