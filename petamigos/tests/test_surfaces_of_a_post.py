"""Every surface on which a post, a comment or a count of it can show, over real HTTP: all of them show it to who may see
it, and none does, without any task having run, once the right is gone. Whoever adds a surface adds a line here.
"""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from django.conf import settings
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts import actions as people
from accounts import archive
from accounts.models import User
from core.queue import drain
from core.realtime.registry import SUBSCRIPTIONS
from media import store
from moderation.actions import Ruling, decide_about, report_by_id
from moderation.models import Case
from petamigos.tests.moderators import make_moderator
from pets.follow_actions import follow_pet
from pets.models import Pet
from social import actions, trends
from social.models import Post
from tests.cast import client_of, make_species, make_user
from tests.delivering import PushService, later
from tests.pictures import address_of
from tests.site import picture

pytestmark = pytest.mark.django_db(transaction=True)
WORDS, ANSWER = "xolotlpost", "xolotlanswer"
SECONDS = 5


@dataclass(frozen=True)
class Surface:
    """`who`: vera, who may see it without following its author, or nobody. `word`: what of it would show."""

    path: str
    who: str = "vera"
    word: str = WORDS


SURFACES = (
    # --- pages
    Surface("/p/{post}/"),
    Surface("/p/{post}/", word=ANSWER),
    Surface("/p/{post}/why/"),
    Surface("/p/{post}/history/", word="firstwords"),
    Surface("/p/{post}/reactions/", word="tere"),
    Surface("/p/{post}/comments/{comment}/", word=ANSWER),
    Surface("/"),
    Surface("/@lina/"),
    Surface("/@lina/", word='id="post-{post}"'),
    Surface("/pets/{pet}/"),
    Surface("/tags/xolotltag/"),
    Surface("/tags/xolotltag/?order=top"),
    Surface("/saved/"),
    Surface("/lists/{list}/"),
    Surface("/notifications/", word="/p/{post}/"),
    Surface("/p/{post}/share/"),
    Surface("/p/{post}/share/out/", word=""),
    Surface("/p/{post}/shares/", word="tere"),
    Surface("/p/{post}/save/", word=""),
    # --- reporting it, or an answer to it: who may not see it may not even ask
    Surface("/report/post/{post}/", word=""),
    Surface("/report/comment/{comment}/", word=""),
    # --- signed out: the page itself with its OpenGraph, the wall, the tag
    Surface("/p/{post}/", "guest"),
    Surface("/p/{post}/", "guest", "og:description"),
    Surface("/@lina/", "guest"),
    Surface("/pets/{pet}/", "guest"),
    Surface("/tags/xolotltag/", "guest"),
    Surface("/", "guest", "{post}"),
    Surface("/p/{post}/share/out/", "guest", ""),
    # --- on other sites
    Surface("/p/{post}/embed/", "guest"),
    Surface("/oembed/?url={site}/p/{post}/", "guest"),
    Surface("/@lina/rss/", "guest"),
    Surface("/pets/{pet}/rss/", "guest"),
    # --- the API's twins
    Surface("/api/v1/posts/{post}/"),
    Surface("/api/v1/posts/{post}/why/", word="words"),
    Surface("/api/v1/posts/{post}/history/", word="firstwords"),
    Surface("/api/v1/posts/{post}/reactions/", word="tere"),
    Surface("/api/v1/posts/{post}/comments/", word=ANSWER),
    Surface("/api/v1/posts/{post}/comments/{comment}/", word=ANSWER),
    Surface("/api/v1/feed/"),
    Surface("/api/v1/feed/?mode=for_you"),
    Surface("/api/v1/users/lina/posts/"),
    Surface("/api/v1/users/lina/pinned/"),
    Surface("/api/v1/pets/{pet}/posts/"),
    Surface("/api/v1/tags/xolotltag/posts/"),
    Surface("/api/v1/me/bookmarks/"),
    Surface("/api/v1/me/lists/{list}/posts/"),
    Surface("/api/v1/notifications/", word="{post}"),
    Surface("/api/v1/posts/{post}/shares/", word="tere"),
    Surface("/api/v1/posts/{post}/", "guest"),
    Surface("/api/v1/users/lina/posts/", "guest"),
    Surface("/api/v1/tags/xolotltag/posts/", "guest"),
    # --- its picture
    Surface("{file}", word=""),
    Surface("{file}", "guest", ""),
)


@pytest.fixture
def world(over_http: Callable[..., httpx.Client], service: PushService) -> Iterator[SimpleNamespace]:
    """lina's post, shown to vera by everything but a follow: its animal, its tag, a list, a bookmark, a mention."""
    make_species()
    lina, vera, tere = (make_user(name, is_private=False) for name in ("lina", "vera", "tere"))
    staff = make_user("moderator", is_staff=True, is_superuser=True)
    people.choose_privacy(vera, {"mention": "everyone"})
    pet = Pet.objects.create(owner=lina, name="Luna", species_id="dog")
    files = {"file": SimpleUploadedFile("x.jpg", picture(), "image/jpeg")}
    photo = client_of(lina).post("/api/v1/media/", files).json()["id"]
    drain()
    words = f"{WORDS} #xolotltag @vera"
    post = actions.publish_post(
        lina, body="firstwords #xolotltag", audience="public", media_ids=[photo], pet_ids=[pet.pk]
    )
    actions.edit_post(lina, post, body=words)
    actions.pin_post(lina, post)
    comment = actions.add_comment(tere, post, body=ANSWER)
    actions.react(tere, post)
    actions.share_post(tere, post, audience="public")
    case = report_by_id(tere, "post", post.pk, reason="spam").case
    follow_pet(vera, pet)
    actions.follow_tag(vera, "xolotltag")
    actions.keep_post(vera, post)
    made = client_of(vera).post("/api/v1/me/lists/", {"name": "All"}, "application/json").json()["id"]
    assert client_of(vera).put(f"/api/v1/me/lists/{made}/people/lina/").status_code == 204
    drain()
    trends.refresh_trends()
    told = client_of(vera).get(f"/api/v1/posts/{post.pk}/").json()
    file = address_of(told["media"][0])
    names = {"post": post.pk, "comment": comment.pk, "pet": pet.pk, "list": made, "file": file}
    names |= {"site": settings.SITE_URL, "case": case.pk}
    doors = {"vera": over_http(vera, is_browser=True), "guest": over_http(None)}
    doors["moderator"] = over_http(make_moderator("judge"), is_browser=True)
    for door in doors.values():
        door.headers["Accept-Language"] = "en"
    yield SimpleNamespace(
        lina=lina, vera=vera, tere=tere, staff=staff, post=post, names=names, doors=doors, service=service
    )


def shows(world: SimpleNamespace, surface: Surface) -> bool:
    answer = world.doors[surface.who].get(surface.path.format(**world.names), follow_redirects=True)
    assert answer.status_code < 500, surface
    if answer.status_code != 200:
        return False
    return not surface.word or surface.word.format(**world.names) in answer.text


def suspend(world: SimpleNamespace) -> None:
    User.objects.filter(pk=world.lina.pk).update(suspended_at=timezone.now(), session_epoch=1)


def hide(world: SimpleNamespace) -> None:
    decide_about(world.staff, "post", world.post, Ruling("hide", reason="other", statement="It was not yours to show."))


CAUSES: dict[str, tuple[Callable[[SimpleNamespace], Any], tuple[str, ...]]] = {
    # what happens; whose surfaces close by it
    "its author blocks": (lambda w: people.block(w.lina, w.vera), ("vera",)),
    "its reader blocks": (lambda w: people.block(w.vera, w.lina), ("vera",)),
    "private": (lambda w: people.set_privacy(w.lina, is_private=True), ("vera", "guest")),
    "only me": (lambda w: actions.edit_post(w.lina, w.post, audience="only_me"), ("vera", "guest")),
    "deleted": (lambda w: actions.delete_post(w.lina, w.post), ("vera", "guest")),
    "archived": (lambda w: actions.archive_post(w.lina, w.post), ("vera", "guest")),
    "hidden": (hide, ("vera", "guest")),
    "suspended": (suspend, ("vera", "guest")),
}


def test_who_may_see_it_sees_it_on_every_one(world: SimpleNamespace) -> None:
    """The other side of the test below: each of these would show it."""
    assert [surface for surface in SURFACES if not shows(world, surface)] == []
    assert SUBSCRIPTIONS["post"](world.vera, world.post.pk) is True


@pytest.mark.parametrize("cause", CAUSES)
def test_nothing_shows_it_any_more(world: SimpleNamespace, cause: str) -> None:
    act, whose = CAUSES[cause]
    world.lina.refresh_from_db()
    world.post = Post.objects.get(pk=world.post.pk)
    act(world)
    began = time.monotonic()
    assert [surface for surface in SURFACES if surface.who in whose and shows(world, surface)] == []
    assert time.monotonic() - began < SECONDS
    assert SUBSCRIPTIONS["post"](world.vera, world.post.pk) is False
    if "guest" in whose:
        assert trends.count_people() == {}
    # What was on its way by mail and push when it happened does not arrive.
    later()
    assert not [one for one in mail.outbox if one.to == [world.vera.email] and WORDS in one.body]
    pushed = [headers for headers, _body in world.service.got]
    assert pushed == []
    again = [surface for surface in SURFACES if surface.who in whose and shows(world, surface)]
    assert again == []


DESK = Surface("/admin/moderation/case/{case}/change/", "moderator")


def test_who_decides_about_it_sees_it_in_its_case_and_nobody_else(world: SimpleNamespace) -> None:
    """Whatever became of it meanwhile: what was reported is kept for who decides, and goes when the case is closed long."""
    assert shows(world, DESK)
    for who in ("vera", "guest"):
        assert not shows(world, Surface(DESK.path, who))
        assert not shows(world, Surface("/admin/moderation/case/", who, "spam"))
    actions.delete_post(world.lina, world.post)
    assert shows(world, DESK) and Case.objects.get().status == Case.Status.OPEN


@pytest.mark.parametrize("cause", ["private", "deleted", "hidden"])
def test_the_archive_of_a_reader_holds_none_of_it(world: SimpleNamespace, cause: str) -> None:
    CAUSES[cause][0](world)
    drain()
    name = archive.new_name()
    archive.write_archive(world.vera, name, lambda _percent: None)
    with store.open_file(name) as file, zipfile.ZipFile(file) as packed:
        everything = b"".join(packed.read(one) for one in packed.namelist())
    store.remove([name])
    assert WORDS.encode() not in everything and ANSWER.encode() not in everything
