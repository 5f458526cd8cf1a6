"""The page behind a link of a post: fetched safely and once, shown with the post, never in its way."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from PIL import Image

from core.limits import LIMITS
from core.models import OutboxMessage
from media.models import Asset
from social import actions
from social.link_models import LinkPreview
from social.models import Post, PostVersion
from social.tests.factories import make_follow, make_pictured_post
from social.tests.pages import PAGE, Site, address, link_of, page_of, publish, site
from tests.cast import client_of
from tests.pictures import address_of

__all__ = ["site"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"
Run = Callable[[], int]


def png(width: int = 800, height: int = 400) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#c86428").save(file, "PNG")
    return file.getvalue()


# --- what it shows --------------------------------------------------------------------------------
@pytest.mark.parametrize("door", ["site", "api"])
def test_a_post_shows_the_page_it_links_to(cast: SimpleNamespace, site: Site, run_tasks: Run, door: str) -> None:
    site.put("/dogs", PAGE)
    site.put("/swim.png", png(), "image/png")
    url = address(site)
    if door == "api":
        client_of(cast.carla).post("/api/v1/posts/", {"body": f"See {url}", "audience": "public"}, content_type=JSON)
    else:
        client_of(cast.carla).post("/new/", {"body": f"See {url}", "audience": "public", "link_asked": "1"})
    post = Post.objects.get()
    assert link_of(cast.bruno, post) is None and url.split("//")[1][:20] in page_of(None, post)

    run_tasks()

    told = link_of(cast.bruno, post)
    assert told["url"] == url
    assert (told["title"], told["description"]) == ("How dogs learn to swim", "Slowly, and with joy.")
    assert told["site_name"] == "The Dog Paper" and told["picture"]["alt_text"] == "A wet dog"
    shown = page_of(None, post)
    assert "How dogs learn to swim" in shown and "paper.example" in shown
    # Nothing of the other site is loaded by who looks, and the way there is by our own page.
    assert "/swim.png" not in shown and f'href="{url}"' not in shown and "nofollow ugc noopener" in shown
    file = client_of(None).get(address_of(told["picture"]))
    assert file.status_code == 200 and file["Content-Type"].startswith("image/")
    assert Asset.objects.get().owner is None


def test_who_may_not_see_the_post_sees_nothing_of_its_picture(
    cast: SimpleNamespace, site: Site, run_tasks: Run
) -> None:
    site.put("/dogs", PAGE)
    site.put("/swim.png", png(), "image/png")
    post = actions.publish_post(cast.ana, body=address(site), audience="followers")
    run_tasks()
    file = address_of(link_of(cast.bruno, post)["picture"])
    assert client_of(cast.bruno).get(file).status_code == 200
    for other in (cast.carla, cast.dora, cast.eva, cast.paco, None):
        assert client_of(other).get(file).status_code == 404

    actions.delete_post(cast.ana, post)
    assert client_of(cast.bruno).get(file).status_code == 404


def test_the_feed_asks_nothing_more_for_it(
    cast: SimpleNamespace, site: Site, run_tasks: Run, django_assert_num_queries: Any
) -> None:
    site.put("/dogs", PAGE)
    make_follow(cast.bruno, cast.carla)
    publish(cast.carla, address(site))
    run_tasks()
    client = client_of(cast.bruno)
    client.get("/api/v1/feed/")
    with django_assert_num_queries(2):  # who asks, posts
        items = client.get("/api/v1/feed/").json()["items"]
    assert items[0]["link"]["title"] == "How dogs learn to swim"


def test_a_link_beside_photos_and_under_a_warning_is_shown_once(
    cast: SimpleNamespace, site: Site, run_tasks: Run
) -> None:
    site.put("/dogs", PAGE)
    with_photo = make_pictured_post(cast.carla, address(site), audience="public")
    covered = publish(cast.carla, address(site), details={"warning_kind": "grief"})
    run_tasks()
    for post in (with_photo, covered):
        assert page_of(None, post).count('class="link-title"') == 1
    cover = page_of(None, covered)
    assert cover.index("<details") < cover.index("link-title") < cover.index("</details>")


def test_the_first_link_counts_and_our_own_pages_are_not_fetched(
    cast: SimpleNamespace, site: Site, run_tasks: Run, settings: Any
) -> None:
    site.put("/dogs", PAGE)
    settings.SITE_URL = f"http://own.example:{site.server_port}"
    own = actions.publish_post(cast.carla, body=f"{settings.SITE_URL}/@ana/ and {address(site)}", audience="public")
    run_tasks()
    assert link_of(None, own) is None and site.asked == []
    told = client_of(cast.carla).post("/api/v1/links/preview/", {"url": f"{settings.SITE_URL}/p/1/"}, content_type=JSON)
    assert told.json() == {"state": "none", "link": None}


# --- once for a while -----------------------------------------------------------------------------
def test_a_page_is_fetched_once_whoever_names_it(cast: SimpleNamespace, site: Site, run_tasks: Run) -> None:
    site.put("/dogs", PAGE)
    first, second = publish(cast.carla, address(site)), publish(cast.bruno, address(site, "/dogs#part"))
    run_tasks()
    third = publish(cast.paco, address(site))
    assert link_of(None, third) is not None  # at once: nothing is waited for
    run_tasks()
    assert site.hits("/dogs") == 1 and link_of(None, first) == link_of(None, second)

    site.put("/dogs", "<title>New words</title>")
    LinkPreview.objects.update(due_at=timezone.now())
    publish(cast.xavi, address(site))
    run_tasks()
    assert site.hits("/dogs") == 2 and link_of(None, first)["title"] == "New words"
    # A page that is away for a moment takes nothing from what is shown.
    site.put("/dogs", "", status=500)
    LinkPreview.objects.update(due_at=timezone.now())
    publish(cast.xavi, address(site))
    run_tasks()
    assert link_of(None, first)["title"] == "New words"


@pytest.mark.django_db(transaction=True)
def test_two_who_post_it_at_the_same_moment(cast: SimpleNamespace, site: Site, run_tasks: Run) -> None:
    site.put("/dogs", PAGE)
    both = threading.Barrier(2)
    failed: list[Exception] = []

    def post(author: Any) -> None:
        try:
            both.wait()
            publish(author, address(site))
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=post, args=[one]) for one in (cast.carla, cast.bruno)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    run_tasks()
    assert failed == [] and site.hits("/dogs") == 1 and LinkPreview.objects.count() == 1
    assert [one.link is not None for one in Post.objects.all()] == [True, True]


def test_a_post_that_came_between_is_shown_it_too(cast: SimpleNamespace, site: Site, run_tasks: Run) -> None:
    """The page was kept while the post was being written: the look after it finds what is there."""
    site.put("/dogs", PAGE)
    post = publish(cast.carla, address(site))
    OutboxMessage.objects.filter(task="social.show_link").update(arguments={"post_id": str(post.pk)})
    actions.fetch_link(LinkPreview.objects.get().pk)
    Post.objects.update(link=None)
    run_tasks()
    assert link_of(None, post)["title"] == "How dogs learn to swim"


def test_who_names_too_many_still_publishes(cast: SimpleNamespace, site: Site, run_tasks: Run) -> None:
    site.put("/dogs", PAGE)
    most = 20  # carla is new here
    for number in range(most):
        answer = client_of(cast.carla).post(
            "/api/v1/links/preview/", {"url": address(site, f"/{number}")}, content_type=JSON
        )
        assert answer.json()["state"] == "asked"
    refused = client_of(cast.carla).post("/api/v1/links/preview/", {"url": address(site, "/more")}, content_type=JSON)
    assert refused.status_code == 429
    post = publish(cast.carla, address(site))
    run_tasks()
    assert link_of(None, post) is None and site.hits("/dogs") == 0 and post.published_at is not None


# --- while one writes, and afterwards -------------------------------------------------------------
def test_the_composer_is_shown_it_before_anything_is_published(
    cast: SimpleNamespace, site: Site, run_tasks: Run
) -> None:
    site.put("/dogs", PAGE)
    site.put("/swim.png", png(200, 200), "image/png")
    client = client_of(cast.carla)
    first = client.post("/links/preview/", {"url": address(site)}).content.decode()
    assert 'data-state="asked"' in first
    run_tasks()
    shown = client.post("/links/preview/", {"url": address(site)}).content.decode()
    assert "How dogs learn to swim" in shown and "data-hide-link" in shown and "link-side" in shown
    told = client.post("/api/v1/links/preview/", {"url": address(site)}, content_type=JSON).json()
    file = address_of(told["link"]["picture"])
    assert client.get(file).status_code == 200 and client_of(cast.bruno).get(file).status_code == 404
    assert client_of(None).post("/links/preview/", {"url": address(site)}).status_code == 302
    for bad in ("", "x" * (LIMITS.link_url_max + 1)):
        assert client.post("/api/v1/links/preview/", {"url": bad}, content_type=JSON).status_code == 422
        assert 'data-state="failed"' in client.post("/links/preview/", {"url": bad}).content.decode()


@pytest.mark.parametrize("door", ["site", "api"])
def test_an_edit_takes_another_page_none_or_the_preview_away(
    cast: SimpleNamespace, site: Site, run_tasks: Run, door: str
) -> None:
    site.put("/dogs", PAGE)
    site.put("/cats", "<title>Cats</title>")
    post = publish(cast.carla, address(site))
    run_tasks()

    def change(body: str, **fields: Any) -> None:
        client = client_of(cast.carla)
        if door == "api":
            answer = client.patch(f"/api/v1/posts/{post.pk}/", {"body": body} | fields, content_type=JSON)
        else:
            ticked = {"hides_link": "on"} if fields.pop("hides_link", False) else {}
            answer = client.post(
                f"/p/{post.pk}/edit/", {"body": body, "audience": "public", "link_asked": "1"} | ticked
            )
        assert answer.status_code in (200, 302), answer.content
        run_tasks()

    change(f"Now {address(site, '/cats')}", hides_link=False)
    assert link_of(None, post)["title"] == "Cats"
    change(f"Now {address(site, '/cats')}", hides_link=True)
    assert link_of(None, post) is None and "paper.example" in page_of(None, post)
    change(f"Now {address(site, '/cats')}", hides_link=False)
    assert link_of(None, post)["title"] == "Cats" and site.hits("/cats") == 1
    change("No link at all", hides_link=False)
    assert link_of(None, post) is None
    assert PostVersion.objects.filter(post=post).count() == 2  # other words, twice


def test_a_draft_remembers_that_no_preview_is_wanted(cast: SimpleNamespace, site: Site, run_tasks: Run) -> None:
    site.put("/dogs", PAGE)
    client = client_of(cast.carla)
    draft = client.post("/api/v1/me/drafts/", {"body": address(site), "hides_link": True}, content_type=JSON).json()
    assert draft["hides_link"] is True
    assert 'name="hides_link" checked' in client.get(f"/drafts/{draft['id']}/").content.decode()
    client.post(f"/drafts/{draft['id']}/publish/")
    run_tasks()
    assert Post.objects.get().hides_link and site.asked == []


def test_what_no_post_shows_any_more_is_swept(cast: SimpleNamespace, site: Site, run_tasks: Run) -> None:
    site.put("/dogs", PAGE)
    site.put("/cats", PAGE)
    site.put("/swim.png", png(), "image/png")
    kept = publish(cast.carla, address(site))
    client_of(cast.carla).post("/links/preview/", {"url": address(site, "/cats")})
    run_tasks()
    LinkPreview.objects.update(due_at=timezone.now() - timezone.timedelta(days=30))
    assert Asset.objects.count() == 2 and actions.sweep_links() == 1
    assert LinkPreview.objects.get().posts.get() == kept and Asset.objects.count() == 1
