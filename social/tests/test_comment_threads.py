"""Answers to comments: a tree, its depth, its counters, and what becomes of it when something in the middle goes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import accounts.actions
from accounts.actions.quiet import restrict
from core.limits import LIMITS
from social import actions
from social.models import Comment, Post
from social.tests.factories import make_comment, make_post
from tests.cast import client_of, make_user

JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])


def answer(user: Any, door: str, post: Post, parent: Any, body: str = "Yes") -> Any:
    if door == "api":
        data = {"body": body, "parent_id": str(parent)}
        return client_of(user).post(f"/api/v1/posts/{post.pk}/comments/", data, content_type=JSON)
    return client_of(user).post(f"/p/{post.pk}/comments/", {"body": body, "parent": str(parent)})


def under(user: Any, post: Post, parent: Any = None) -> list[str]:
    """What the person reads there; an empty place is a dash."""
    where = f"comments/{parent.pk}/replies/" if parent else "comments/?sort=oldest"
    found = client_of(user).get(f"/api/v1/posts/{post.pk}/{where}")
    assert found.status_code == 200
    return ["-" if item["is_deleted"] else item["body"] for item in found.json()["items"]]


def check_counters() -> None:
    """The nightly count finds nothing to do."""
    assert actions.reconcile_counters() == 0


@DOORS
def test_an_answer_stands_below_what_it_answers(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.ana)
    first = make_comment(cast.bruno, post, "first")

    code = answer(cast.ana, door, post, first.pk, "second").status_code

    assert code == (302 if door == "site" else 201)
    second = Comment.objects.get(body="second")
    assert (second.parent, second.root, second.depth) == (first, first, 1)
    answer(cast.bruno, door, post, second.pk, "third")
    third = Comment.objects.get(body="third")
    assert (third.parent, third.root, third.depth) == (second, first, 2)
    post.refresh_from_db()
    assert post.comment_counter == 3
    assert (under(cast.ana, post), under(cast.ana, post, first), under(cast.ana, post, second)) == (
        ["first"],
        ["second"],
        ["third"],
    )
    check_counters()


def test_the_page_shows_two_levels_and_the_way_further_down(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    first = make_comment(cast.bruno, post, "first")
    second = actions.add_comment(cast.ana, post, body="second", parent=first)
    actions.add_comment(cast.bruno, post, body="third", parent=second)
    client = client_of(cast.ana)
    page = client.get(f"/p/{post.pk}/").content.decode()
    assert "first" in page and "1 answer" in page and "second" not in page
    opened = client.get(f"/p/{post.pk}/comments/{first.pk}/?part=replies", headers={"HX-Request": "true"})
    rows = opened.content.decode()
    assert "second" in rows and "third" not in rows and "<html" not in rows
    assert f'href="/p/{post.pk}/comments/{second.pk}/"' in rows and "1 answer" in rows
    thread = client.get(f"/p/{post.pk}/comments/{second.pk}/").content.decode()
    assert "second" in thread and "third" in thread and f"/p/{post.pk}/comments/{first.pk}/" in thread
    form = client.get(f"/p/{post.pk}/comments/{second.pk}/?part=form", headers={"HX-Request": "true"}).content.decode()
    assert f'value="{second.pk}"' in form and "<html" not in form


def test_beyond_the_deepest_level_answers_stand_beside_each_other(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    last = make_comment(cast.bruno, post)
    for turn in range(LIMITS.comment_depth_max + 3):
        last = actions.add_comment((cast.bruno, cast.ana)[turn % 2], post, body="deeper", parent=last)
    assert last.depth == LIMITS.comment_depth_max
    assert Comment.objects.filter(depth=LIMITS.comment_depth_max).count() == 4
    check_counters()


@DOORS
def test_only_what_one_sees_under_that_very_post_is_answered(cast: SimpleNamespace, door: str) -> None:
    post, other = make_post(cast.carla), make_post(cast.carla)
    of_dora, elsewhere = make_comment(cast.dora, post), make_comment(cast.bruno, other)
    gone = make_comment(cast.bruno, post)
    actions.delete_comment(cast.bruno, gone)
    for target in (of_dora.pk, elsewhere.pk, gone.pk, "nonsense" if door == "site" else post.pk):
        assert answer(cast.ana, door, post, target).status_code == 404
    assert not Comment.objects.filter(author=cast.ana).exists()


def test_what_others_answered_leaves_an_empty_place_until_the_last_answer_goes(
    cast: SimpleNamespace, run_tasks: Any
) -> None:
    post = make_post(cast.carla)
    first = make_comment(cast.bruno, post, "first")
    second = actions.add_comment(cast.ana, post, body="second", parent=first)
    third = actions.add_comment(cast.xavi, post, body="third", parent=second)
    actions.edit_comment(cast.ana, second, body="second, edited")

    actions.delete_comment(cast.ana, second)
    assert (under(cast.xavi, post, first), under(cast.xavi, post, second)) == (["-"], ["third"])
    place = client_of(cast.xavi).get(f"/api/v1/posts/{post.pk}/comments/{second.pk}/").json()
    assert (place["author"], place["body"], place["edited_at"]) == (None, "", None)
    assert (
        "ana" not in client_of(cast.xavi).get(f"/p/{post.pk}/comments/{second.pk}/").content.decode().split("<main")[1]
    )
    check_counters()

    assert actions.purge_comment(second.pk)
    second.refresh_from_db()
    assert (second.author, second.body, second.versions.count()) == (None, "", 0)
    assert under(cast.xavi, post, first) == ["-"]
    check_counters()

    actions.delete_comment(cast.xavi, third)
    assert under(cast.xavi, post, first) == [] and under(cast.xavi, post) == ["first"]
    check_counters()
    assert actions.purge_comment(third.pk)
    assert set(Comment.objects.values_list("body", flat=True)) == {"first"}
    check_counters()


@DOORS
def test_a_deletion_is_undone_for_ten_seconds_by_who_deleted(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla)
    comment = make_comment(cast.bruno, post, "keep me")

    def undo(user: Any) -> Any:
        if door == "api":
            return client_of(user).put(f"/api/v1/posts/{post.pk}/comments/{comment.pk}/restore/")
        return client_of(user).post(f"/p/{post.pk}/comments/{comment.pk}/restore/")

    actions.delete_comment(cast.carla, comment)
    assert under(cast.bruno, post) == []
    assert undo(cast.bruno).status_code == undo(cast.ana).status_code == 404  # it was not theirs to delete
    assert undo(cast.carla).status_code == (302 if door == "site" else 200)
    assert under(cast.bruno, post) == ["keep me"]
    check_counters()
    actions.delete_comment(cast.carla, comment)
    Comment.objects.update(deleted_at=timezone.now() - actions.UNDO * 4)
    assert undo(cast.carla).status_code == 409
    assert under(cast.bruno, post) == []


def test_the_answer_to_a_deletion_offers_the_way_back(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    comment = make_comment(cast.bruno, post)
    path = f"/p/{post.pk}/comments/{comment.pk}/"
    gone = client_of(cast.bruno).post(f"{path}delete/", headers={"HX-Request": "true"}).content.decode()
    assert f"{path}restore/" in gone and "<html" not in gone
    line = client_of(cast.bruno).post(f"{path}restore/", headers={"HX-Request": "true"}).content.decode()
    assert f'id="comment-{comment.pk}"' in line


def test_below_what_waits_all_waits_and_comes_out_with_it(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    top = make_comment(cast.bruno, post, "top")
    restrict(cast.carla, cast.xavi)
    held = actions.add_comment(cast.xavi, post, body="held", parent=top)
    actions.add_comment(cast.carla, post, body="by the author", parent=held)
    assert under(cast.ana, post, top) == [] and under(cast.carla, post, top) == under(cast.xavi, post, top) == ["held"]
    assert [client_of(user).get(f"/api/v1/posts/{post.pk}/comments/").json()["items"][0]["reply_count"] for user in (cast.ana, cast.xavi, cast.carla)] == [0, 1, 1]  # fmt: skip
    post.refresh_from_db()
    assert post.comment_counter == 1
    check_counters()

    actions.approve_comment(cast.carla, held)
    assert under(cast.ana, post, top) == ["held"] and under(cast.ana, post, held) == ["by the author"]
    post.refresh_from_db()
    assert post.comment_counter == 3
    check_counters()


def test_a_hidden_word_takes_the_whole_branch_along(cast: SimpleNamespace, run_tasks: Any) -> None:
    from accounts.actions.words import hide_word, show_word

    post = make_post(cast.carla)
    bad = make_comment(cast.bruno, post, "such a tonto")
    below = actions.add_comment(cast.xavi, post, body="indeed", parent=bad)
    actions.add_comment(cast.ana, post, body="no", parent=below)
    run_tasks()
    word = hide_word(cast.carla, text="tonto")
    run_tasks()
    post.refresh_from_db()
    assert (post.comment_counter, under(cast.ana, post)) == (0, [])
    check_counters()
    show_word(cast.carla, word)
    run_tasks()
    post.refresh_from_db()
    assert (post.comment_counter, under(cast.ana, post, below)) == (3, ["no"])
    check_counters()


def test_erased_with_its_person_a_comment_leaves_its_place_to_others(cast: SimpleNamespace) -> None:
    from social.erasure import erase_person

    post = make_post(cast.carla)
    first = make_comment(cast.bruno, post, "first")
    actions.add_comment(cast.xavi, post, body="kept", parent=first)
    alone = make_comment(cast.bruno, post, "alone")
    actions.react_to_comment(cast.bruno, Comment.objects.get(body="kept"), "sad")
    erase_person(cast.bruno.pk)
    assert under(cast.ana, post) == ["-"] and under(cast.ana, post, first) == ["kept"]
    assert not Comment.objects.filter(pk=alone.pk).exists()
    assert not Comment.objects.filter(author=cast.bruno).exists()
    check_counters()


def test_a_block_closes_the_way_to_answers_too(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    first = make_comment(cast.bruno, post, "first")
    actions.add_comment(cast.xavi, post, body="by xavi", parent=first)
    assert under(cast.ana, post, first) == ["by xavi"]
    accounts.actions.block(cast.ana, cast.xavi)
    assert under(cast.ana, post, first) == []


@pytest.mark.parametrize("count", [2, 20])
def test_answers_cost_the_same_at_2_and_at_20(cast: SimpleNamespace, count: int) -> None:
    post = make_post(cast.carla)
    top = make_comment(cast.bruno, post)
    for n in range(count):
        actions.add_comment(make_user(f"fan_{n}"), post, body="yes", parent=top)
    client, path = client_of(cast.ana), f"/api/v1/posts/{post.pk}/comments/{top.pk}/replies/"
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        assert len(client.get(path).json()["items"]) == count
    assert len(seen) == 3, [query["sql"] for query in seen.captured_queries]  # session; what is answered; the answers
