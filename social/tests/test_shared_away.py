"""An original that is not for the reader is in no share, wherever the share stands; and the frame says no more than for what
is gone.
"""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

import accounts.actions
from accounts.people_lists import PeopleList
from social import actions
from social.models import Post
from social.tests.factories import make_asset, make_follow, make_post
from tests.cast import client_of

pytestmark = pytest.mark.usefixtures("quiet_badges")
MARK = "xolotl"
FRAME = re.compile(r'<figure class="shared-post[^"]*".*?</figure>', re.DOTALL)
GONE = "This post is not for you to see, or is gone."

ENDS = {
    "deleted": lambda c, post: actions.delete_post(c.carla, post),
    "purged": lambda c, post: (actions.delete_post(c.carla, post), actions.purge_post(post.pk)),
    "archived": lambda c, post: actions.archive_post(c.carla, post),
    "hidden": lambda c, post: actions.hide_post(post),
    "for her alone": lambda c, post: actions.edit_post(c.carla, post, audience="only_me"),
    "for friends": lambda c, post: actions.edit_post(c.carla, post, audience="friends"),
    "private": lambda c, post: accounts.actions.set_privacy(c.carla, is_private=True),
    "blocked": lambda c, post: accounts.actions.block(c.carla, c.xavi),
    "blocking": lambda c, post: accounts.actions.block(c.xavi, c.carla),
    "suspended": lambda c, post: type(c.carla).objects.filter(pk=c.carla.pk).update(suspended_at=timezone.now()),
    "closed": lambda c, post: type(c.carla).objects.filter(pk=c.carla.pk).update(is_active=False),
}


def made(cast: SimpleNamespace) -> tuple[Post, Post]:
    """Xavi follows bruno, who shared a post of carla."""
    make_follow(cast.xavi, cast.bruno)
    post = make_post(cast.carla, f"{MARK} in the garden", media_ids=[make_asset(cast.carla, alt_text=MARK).pk])
    return post, actions.share_post(cast.bruno, post, body="look #perros", audience="public")


def surfaces(cast: SimpleNamespace, passed: Post) -> list[str]:
    actions.keep_post(cast.xavi, passed)
    people = PeopleList.objects.create(owner=cast.xavi, name="mine")
    accounts.actions.people_lists.put_on_list(cast.xavi, people, cast.bruno)
    return [
        "/",
        f"/p/{passed.pk}/",
        f"/p/{passed.pk}/history/",
        f"/p/{passed.pk}/reactions/",
        "/@bruno/",
        "/saved/",
        "/tags/perros/",
        f"/lists/{people.pk}/",
        "/api/v1/feed/",
        "/api/v1/feed/?mode=for_you",
        f"/api/v1/posts/{passed.pk}/",
        "/api/v1/users/bruno/posts/",
        "/api/v1/me/bookmarks/",
        "/api/v1/tags/perros/posts/",
        f"/api/v1/me/lists/{people.pk}/posts/",
    ]


def test_before_that_all_of_these_show_it(cast: SimpleNamespace, run_tasks: Any) -> None:
    _post, passed = made(cast)
    paths = surfaces(cast, passed)
    run_tasks()
    shown = {path: MARK in client_of(cast.xavi).get(path).content.decode() for path in paths}
    del shown[f"/p/{passed.pk}/reactions/"]
    assert shown == dict.fromkeys(shown, True)


@pytest.mark.parametrize("name", ENDS)
def test_what_is_not_for_the_reader_is_in_no_share(cast: SimpleNamespace, name: str, run_tasks: Any) -> None:
    post, passed = made(cast)
    paths = surfaces(cast, passed)
    asset = post.media_rows.get().asset_id
    run_tasks()
    client = client_of(cast.xavi)
    client.get(f"/p/{passed.pk}/")  # drawn and kept while it could be seen
    ENDS[name](cast, post)
    for moment in ("at once", "after the tasks"):
        for path in paths:
            answer = client.get(path)
            body = answer.content.decode()
            assert answer.status_code == 200, path
            assert MARK not in body and str(post.pk) not in body and str(asset) not in body, (moment, path)
            assert "carla" not in "".join(FRAME.findall(body)).lower()
            if path.startswith("/api/") and "look" in body:
                items = answer.json().get("items", [answer.json()])
                assert [one["shared"] for one in items if one["body"].startswith("look")] == [{"unavailable": True}]
        run_tasks()
    frames = FRAME.findall(client.get(f"/p/{passed.pk}/").content.decode())
    assert len(frames) == 1 and GONE in frames[0]
    assert "data-share-sheet" not in client.get(f"/p/{passed.pk}/").content.decode()


def test_the_frame_is_the_same_bytes_whatever_the_reason(cast: SimpleNamespace) -> None:
    frames = set()
    for number, name in enumerate(ENDS):
        if name in {"private", "blocked", "blocking", "suspended", "closed"}:
            continue
        post = make_post(cast.carla, f"{number}")
        passed = actions.share_post(cast.bruno, post, audience="public")
        ENDS[name](cast, post)
        frames |= set(FRAME.findall(client_of(cast.xavi).get(f"/p/{passed.pk}/").content.decode()))
    accounts.actions.block(cast.carla, cast.xavi)
    passed = actions.share_post(cast.bruno, make_post(cast.carla, "blocked"), audience="public")
    frames |= set(FRAME.findall(client_of(cast.xavi).get(f"/p/{passed.pk}/").content.decode()))
    assert len(frames) == 1


def test_each_reader_sees_what_is_theirs_to_see_in_the_same_share(cast: SimpleNamespace) -> None:
    """Bruno follows ana, whose account is private, and shares a post of hers with everyone."""
    post = make_post(cast.ana, MARK)
    passed = actions.share_post(cast.bruno, post, body="look", audience="public")
    for who, sees in (("bruno", True), ("ana", True), ("carla", False), ("paco", False), ("guest", False)):
        for path in (f"/p/{passed.pk}/", f"/api/v1/posts/{passed.pk}/", "/@bruno/"):
            body = client_of(getattr(cast, who)).get(path).content.decode()
            assert (MARK in body) is sees, (who, path)
            assert "look" in body


def test_a_warning_covers_it_in_the_share_too(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "the wound", details={"warning_kind": "injury"})
    actions.label_post(post, "")
    passed = actions.share_post(cast.bruno, post, audience="public")
    (frame,) = FRAME.findall(client_of(cast.xavi).get(f"/p/{passed.pk}/").content.decode())
    assert '<details class="post-cover">' in frame
    assert item_of(cast.xavi, passed)["shared"]["warning_kind"] == "injury"


def item_of(user: Any, post: Post) -> dict[str, Any]:
    found: dict[str, Any] = client_of(user).get(f"/api/v1/posts/{post.pk}/").json()
    return found


def test_what_people_write_is_shown_as_text_in_frames(cast: SimpleNamespace) -> None:
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    passed = actions.share_post(cast.bruno, make_post(cast.carla, evil), body=evil, audience="public")
    for path in (f"/p/{passed.pk}/", f"/p/{passed.pk}/share/", f"/p/{passed.original_id}/shares/"):
        page = client_of(cast.xavi).get(path).content.decode()
        assert "<script>alert" not in page and "<img src=x" not in page
