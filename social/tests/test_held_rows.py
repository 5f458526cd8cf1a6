"""A process holds rows by their version: whatever changes a row for its viewer must change its version, on every path."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.actions.blocks import block
from accounts.actions.friends import accept_friend, ask_friend, end_friend
from accounts.actions.profile import ProfileChanges, set_privacy, update_profile
from accounts.actions.quiet import mute, restrict
from accounts.actions.words import hide_word
from accounts.models import User
from core.held import Held
from media.actions import describe, purge
from media.hiding import hide_picture
from pets.actions import PetChanges, delete_pet, update_pet
from pets.hiding import hide_pet
from pets.models import Pet
from social import actions, hydration
from social.actions.moderated import hide_comment, hide_post, label_post
from social.hydration import PostRow
from social.models import Comment, Post, PostPet
from social.tests.factories import make_asset, make_comment, make_follow, make_post, process
from tests.cast import client_of

World = SimpleNamespace


@pytest.fixture
def world(cast: SimpleNamespace) -> World:
    """A post of ana's and two of bruno's own, one of them being prepared, as bruno gets them, who follows her. Nobody has
    read them yet.
    """
    cast.picture, cast.waiting = make_asset(cast.ana), make_asset(cast.bruno, status="uploaded")
    cast.mia = Pet.objects.create(owner=cast.ana, name="Mia", species_id="cat")
    cast.post = make_post(cast.ana, "At the fountain", media_ids=[cast.picture.pk], pet_ids=[cast.rex.pk, cast.mia.pk])
    cast.own = make_post(cast.bruno, "Mine", media_ids=[cast.waiting.pk])
    cast.out = make_post(cast.bruno, "Mine, and out", audience="public")
    return cast


def as_held(viewer: Any, *posts: Post, comments: bool = False) -> list[PostRow]:
    return hydration.fetch("feed", [post.pk for post in posts], viewer=viewer, count=10, comments=comments)


def as_read(viewer: Any, *posts: Post, comments: bool = False) -> list[PostRow]:
    """By a process that holds nothing."""
    with patch.object(hydration, "_held", Held(100)):
        return as_held(viewer, *posts, comments=comments)


def commented(world: World) -> Comment:
    comment = make_comment(world.carla, world.out, "How lovely")
    for viewer in (world.ana, world.bruno):
        as_held(viewer, world.out, comments=True)
    return comment


def edit_comment(world: World) -> None:
    actions.edit_comment(world.carla, commented(world), body="How very lovely")


def rename_commenter(world: World) -> None:
    commented(world)
    update_profile(world.carla, ProfileChanges(display_name="Carla of the lake"))


def block_commenter(world: World) -> None:
    commented(world)
    block(world.bruno, world.carla)


def delete_comment(world: World) -> None:
    comment = commented(world)
    make_comment(world.ana, world.post, "And this stays")
    actions.delete_comment(world.carla, comment)


def restricted_words(world: World) -> None:
    restrict(world.ana, world.bruno)
    make_comment(world.bruno, world.post, "Nobody else sees this")


def words_of_another(world: World) -> None:
    restrict(world.bruno, world.carla)
    make_comment(world.carla, world.out)


def other_order(world: World) -> None:
    PostPet.objects.filter(post=world.post, pet=world.rex).update(position=9)


def react_twice(world: World) -> None:
    actions.react(world.bruno, world.post, "wow")
    as_held(world.bruno, world.post)
    actions.react(world.bruno, world.post, "haha")


def befriend(world: World) -> None:
    ask_friend(world.bruno, world.ana)
    accept_friend(world.ana, world.bruno)


def no_friend_any_more(world: World) -> None:
    befriend(world)
    Post.objects.filter(pk=world.post.pk).update(comments_from="friends")
    as_held(world.bruno, world.post)
    end_friend(world.ana, world.bruno)


def without_versions(pages: list[list[PostRow]]) -> list[list[PostRow]]:
    return [[row._replace(version=None) for row in rows] for rows in pages]


CHANGES: dict[str, Callable[[World], Any]] = {
    "other words": lambda w: actions.edit_post(w.ana, w.post, body="At the lake"),
    "who may answer": lambda w: actions.edit_post(w.ana, w.post, details={"comments_from": "nobody"}),
    "a reaction of another": lambda w: actions.react(w.ana, w.post, "love"),
    "one's own reaction": lambda w: actions.react(w.bruno, w.post, "love"),
    "another reaction": react_twice,
    "a comment": lambda w: make_comment(w.ana, w.post),
    "a comment that waits": restricted_words,
    "a comment that waits for one": words_of_another,
    "a comment that is hidden": lambda w: hide_comment(make_comment(w.bruno, w.post)),
    "a share": lambda w: actions.share_post(w.carla, w.out),
    "other words of a comment": edit_comment,
    "another name of who commented": rename_commenter,
    "a comment by somebody blocked": block_commenter,
    "a comment less": delete_comment,
    "a pin": lambda w: actions.pin_post(w.ana, w.post),
    "a label": lambda w: label_post(w.post, "sensitive"),
    "hidden by a moderator": lambda w: hide_post(w.own),
    "another name": lambda w: update_profile(w.ana, ProfileChanges(display_name="Ana of the lake")),
    "another handle": lambda w: User.objects.filter(pk=w.ana.pk).update(handle="ana_of_the_lake"),
    "another face": lambda w: update_profile(w.ana, ProfileChanges(avatar_id=make_asset(w.ana).pk)),
    "an open account": lambda w: set_privacy(w.ana, is_private=False),
    "other words for a picture": lambda w: describe(w.ana, w.picture.pk, alt_text="A lake"),
    "a hidden picture": lambda w: hide_picture(w.picture),
    "no picture": lambda w: purge([w.picture]),
    "a picture that is ready": lambda w: process(w.waiting),
    "a picture that is none": lambda w: process(w.waiting, "failed"),
    "another name of an animal": lambda w: update_pet(w.ana, w.mia, PetChanges(name="Mia II")),
    "another face of an animal": lambda w: Pet.objects.filter(pk=w.mia.pk).update(photo=make_asset(w.ana)),
    "an animal less": lambda w: delete_pet(w.ana, w.mia),
    "a hidden animal": lambda w: hide_pet(w.mia),
    "animals in another order": other_order,
    "a friend": lambda w: (Post.objects.filter(pk=w.post.pk).update(shares_from="friends"), befriend(w)),
    "a friend less": no_friend_any_more,
}


@pytest.mark.parametrize("name", CHANGES)
def test_no_change_of_a_row_is_missed(world: World, name: str, run_tasks: Any) -> None:
    posts, ways = (world.post, world.own, world.out), (False, True)
    viewers = (world.bruno, world.ana)
    before = [as_held(viewer, *posts, comments=way) for viewer in viewers for way in ways]

    CHANGES[name](world)
    run_tasks()

    after = [as_held(viewer, *posts, comments=way) for viewer in viewers for way in ways]
    assert after == [as_read(viewer, *posts, comments=way) for viewer in viewers for way in ways]
    assert without_versions(after) != without_versions(before), "nothing changed"


CLOSINGS: dict[str, Callable[[World], Any]] = {
    "deleted": lambda w: actions.delete_post(w.ana, w.post),
    "archived": lambda w: actions.archive_post(w.ana, w.post),
    "hidden": lambda w: hide_post(w.post),
    "for nobody": lambda w: actions.edit_post(w.ana, w.post, audience="only_me"),
    "blocked": lambda w: block(w.ana, w.bruno),
    "muted": lambda w: mute(w.bruno, w.ana, days=1),
    "suspended": lambda w: User.objects.filter(pk=w.ana.pk).update(suspended_at=w.post.created_at),
    "closed": lambda w: User.objects.filter(pk=w.ana.pk).update(is_active=False),
}


@pytest.mark.parametrize("name", CLOSINGS)
def test_what_is_held_is_shown_to_nobody_who_may_not_see_it(world: World, name: str) -> None:
    assert len(as_held(world.bruno, world.post)) == 1

    CLOSINGS[name](world)

    assert as_held(world.bruno, world.post) == []


def count_queries(viewer: Any, *posts: Post) -> int:
    with CaptureQueriesContext(connection) as seen:
        as_held(viewer, *posts)
    return len([one for one in seen.captured_queries if not one["sql"].startswith("PREPARE")])


def test_only_what_is_not_held_in_this_version_is_read_whole(world: World) -> None:
    other = make_post(world.bruno, "Another")
    assert count_queries(world.bruno, world.post, world.own, other) == 2
    assert count_queries(world.bruno, world.post, world.own, other) == 1
    assert count_queries(world.ana, world.post) == 2  # hers is another row

    actions.react(world.ana, world.post)

    assert count_queries(world.bruno, world.post, world.own, other) == 2
    assert count_queries(world.bruno, world.post, world.own, other) == 1


def test_a_poll_goes_by_the_clock_and_is_read_every_time(world: World) -> None:
    poll: Any = {"options": ["Yes", "No"], "minutes": 60}
    post = make_post(world.ana, "A walk?", poll=poll)

    assert [count_queries(world.bruno, post) for _time in range(2)] == [2, 2]
    actions.vote(world.bruno, post, choices=[0])
    assert as_held(world.bruno, post) == as_read(world.bruno, post)


def test_hidden_words_are_of_the_reader_and_stay_with_nobody_else(world: World) -> None:
    post = make_post(world.carla, "Fireworks tonight", audience="public")
    for reader in (world.bruno, world.paco):
        make_follow(reader, world.carla)
    for reader in (world.paco, world.bruno):
        hydration.fetch("feed", [post.pk], viewer=reader, count=5)
    hide_word(world.bruno, text="fireworks", hides_posts=True)

    (of_bruno,) = hydration.fetch("feed", [post.pk], viewer=world.bruno, count=5)
    (of_paco,) = hydration.fetch("feed", [post.pk], viewer=world.paco, count=5)

    assert of_bruno.words_json and "firework" in of_bruno.words_json
    assert of_paco.words_json is None
    assert client_of(world.bruno).get("/api/v1/feed/").json()["items"][0]["id"] != str(post.pk)
    assert client_of(world.paco).get("/api/v1/feed/").json()["items"][0]["id"] == str(post.pk)
