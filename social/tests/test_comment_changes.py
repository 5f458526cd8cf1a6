"""A comment changes: its words with their history, its place above the others; and with what it is reacted to."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from accounts.actions.quiet import restrict
from social import actions
from social.models import Comment, CommentReaction, CommentVersion
from social.reaction_models import CODES, counters_text, tally_of
from social.tests.factories import make_comment, make_post
from social.tests.test_reactions import at_once
from tests.cast import client_of

JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])


def edit(user: Any, door: str, comment: Comment, body: str) -> Any:
    if door == "api":
        path = f"/api/v1/posts/{comment.post_id}/comments/{comment.pk}/"
        return client_of(user).patch(path, {"body": body}, content_type=JSON)
    return client_of(user).post(f"/p/{comment.post_id}/comments/{comment.pk}/edit/", {"body": body})


def history(user: Any, comment: Comment) -> list[str]:
    path = f"/api/v1/posts/{comment.post_id}/comments/{comment.pk}/versions/"
    return [item["body"] for item in client_of(user).get(path).json()["items"]]


def react(user: Any, door: str, comment: Comment, kind: str) -> Any:
    client = client_of(user)
    if door == "api":
        path = f"/api/v1/posts/{comment.post_id}/comments/{comment.pk}/reaction/"
        return client.delete(path) if kind == "none" else client.put(path, {"kind": kind}, content_type=JSON)
    return client.post(f"/p/{comment.post_id}/comments/{comment.pk}/react/", {"kind": kind})


# --- words ----------------------------------------------------------------------------------------
@DOORS
def test_an_edited_comment_says_so_and_shows_what_it_said(cast: SimpleNamespace, door: str) -> None:
    comment = make_comment(cast.bruno, make_post(cast.carla), "first words")
    assert edit(cast.bruno, door, comment, "second words").status_code == (302 if door == "site" else 200)
    edit(cast.bruno, door, comment, "third words")
    edit(cast.bruno, door, comment, " third words ")  # no change, no history
    page = client_of(cast.ana).get(f"/p/{comment.post_id}/").content.decode()
    assert "third words" in page and "first words" not in page and "edited" in page
    told = client_of(cast.ana).get(f"/p/{comment.post_id}/comments/{comment.pk}/history/").content.decode()
    assert told.index("third words") < told.index("second words") < told.index("first words")
    assert history(cast.ana, comment) == history(None, comment) == ["second words", "first words"]


@DOORS
def test_only_who_wrote_it_edits_it(cast: SimpleNamespace, door: str) -> None:
    comment = make_comment(cast.bruno, make_post(cast.carla), "mine")
    for who in ("carla", "xavi"):
        assert edit(getattr(cast, who), door, comment, "yours").status_code == 403
    assert edit(cast.bruno, door, comment, "  ").status_code == 422
    comment.refresh_from_db()
    assert (comment.body, comment.edited_at, CommentVersion.objects.count()) == ("mine", None, 0)


def test_what_was_let_through_were_the_words_of_then(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    restrict(cast.carla, cast.bruno)
    comment = make_comment(cast.bruno, post, "harmless")
    actions.approve_comment(cast.carla, comment)
    edit(cast.bruno, "api", comment, "not so harmless")
    comment.refresh_from_db()
    post.refresh_from_db()
    assert (comment.held_for, comment.approved_at, post.comment_counter) == ("restricted", None, 0)
    assert client_of(cast.ana).get(f"/api/v1/posts/{post.pk}/comments/").json()["items"] == []
    assert actions.reconcile_counters() == 0


def test_an_edit_does_not_publish_what_waited(cast: SimpleNamespace) -> None:
    from accounts.actions.words import hide_word

    hide_word(cast.carla, text="tonto")
    comment = make_comment(cast.bruno, make_post(cast.carla), "tonto you")
    edit(cast.bruno, "api", comment, "lovely you")
    comment.refresh_from_db()
    assert comment.held_for == ""
    assert history(cast.ana, comment) == [] and history(cast.bruno, comment) == history(cast.carla, comment) == [
        "tonto you"
    ]


# --- pinned ---------------------------------------------------------------------------------------
@DOORS
def test_the_posts_author_pins_one(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla)
    first, second, third = (make_comment(cast.bruno, post, name) for name in ("first", "second", "third"))

    def pin(user: Any, comment: Comment, *, on: bool = True) -> int:
        if door == "api":
            path = f"/api/v1/posts/{post.pk}/comments/{comment.pk}/pin/"
            return (client_of(user).put if on else client_of(user).delete)(path).status_code
        data = {"state": "on" if on else "off"}
        return client_of(user).post(f"/p/{post.pk}/comments/{comment.pk}/pin/", data).status_code

    def order(sort: str) -> list[str]:
        items = client_of(cast.ana).get(f"/api/v1/posts/{post.pk}/comments/?sort={sort}").json()["items"]
        return [item["body"] for item in items]

    done = 302 if door == "site" else 200
    assert pin(cast.bruno, first) == 403
    assert pin(cast.carla, first) == done
    assert order("newest") == ["first", "third", "second"]
    assert pin(cast.carla, second) == done
    assert order("newest") == ["second", "third", "first"] and order("oldest") == ["second", "first", "third"]
    below = actions.add_comment(cast.bruno, post, body="below", parent=third)
    assert pin(cast.carla, below) == (302 if door == "site" else 409)
    assert Comment.objects.filter(is_pinned=True).get() == second
    assert pin(cast.carla, second, on=False) == done
    assert order("newest") == ["third", "second", "first"]
    with pytest.raises(IntegrityError), transaction.atomic():  # also when two pin at once
        Comment.objects.filter(pk__in=[first.pk, third.pk]).update(is_pinned=True)


def test_what_is_pinned_stands_above_the_first_page_only(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    made = [make_comment(cast.bruno, post, f"word {n}") for n in range(5)]
    actions.pin_comment(cast.carla, made[1])
    for sort, expected in (("newest", [1, 4, 3, 2, 0]), ("oldest", [1, 0, 2, 3, 4])):
        path = f"/api/v1/posts/{post.pk}/comments/?sort={sort}&limit=2"
        found, cursor, pages = [], "", []
        while True:
            page = client_of(cast.ana).get(path + (f"&cursor={cursor}" if cursor else "")).json()
            found += [item["body"] for item in page["items"]]
            pages.append(len(page["items"]))
            if not (cursor := page["next_cursor"]):
                break
        assert found == [f"word {n}" for n in expected] and pages == [3, 2]


# --- best -----------------------------------------------------------------------------------------
def test_best_is_what_its_rule_says(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    plain, liked, answered, selfish = (make_comment(cast.bruno, post, name) for name in ("plain", "liked", "answered", "selfish"))  # fmt: skip
    actions.react_to_comment(cast.ana, liked, "angry")
    actions.add_comment(cast.ana, post, body="so?", parent=answered)
    actions.react_to_comment(cast.bruno, selfish)
    actions.add_comment(cast.bruno, post, body="me again", parent=selfish)
    client, path = client_of(cast.xavi), f"/api/v1/posts/{post.pk}/comments/?sort=best&limit=1"
    found, cursor = [], ""
    while True:
        page = client.get(path + (f"&cursor={cursor}" if cursor else "")).json()
        found += [item["body"] for item in page["items"]]
        if not (cursor := page["next_cursor"]):
            break
    assert found == ["answered", "liked", "selfish", "plain"]
    assert list(Comment.objects.filter(parent=None).order_by("-points", "-id").values_list("points", flat=True)) == [2, 1, 0, 0]  # fmt: skip
    assert actions.reconcile_counters() == 0
    html = client.get(f"/p/{post.pk}/?sort=best").content.decode()
    assert "A reaction of someone else is 1 point, an answer of someone else 2." in html
    assert client.get(f"/api/v1/posts/{post.pk}/comments/?sort=loudest").status_code == 422
    assert client.get(f"/p/{post.pk}/?sort=loudest").status_code in (400, 422)
    assert plain.points == 0


# --- reactions ------------------------------------------------------------------------------------
@DOORS
def test_a_comment_has_one_reaction_a_person(cast: SimpleNamespace, door: str) -> None:
    comment = make_comment(cast.bruno, make_post(cast.ana))
    for kind in ("love", "love", "sad"):
        assert react(cast.ana, door, comment, kind).status_code == (302 if door == "site" else 200)
    react(cast.bruno, door, comment, "like")
    item = client_of(cast.ana).get(f"/api/v1/posts/{comment.post_id}/comments/").json()["items"][0]
    assert (item["my_reaction"], item["reaction_count"], item["reactions"]) == ("sad", 2, {"sad": 1, "like": 1})
    path = f"/api/v1/posts/{comment.post_id}/comments/{comment.pk}/reactions/"
    assert [one["handle"] for one in client_of(cast.ana).get(f"{path}?kind=sad").json()["items"]] == ["ana"]
    page = client_of(cast.ana).get(f"/p/{comment.post_id}/comments/{comment.pk}/reactions/").content.decode()
    assert "@ana" in page and "@bruno" in page
    for _ in range(2):
        react(cast.ana, door, comment, "none")
    comment.refresh_from_db()
    assert tally_of(counters_text(comment.reaction_counters)).counts == (("like", 1),)
    assert react(cast.ana, door, comment, "meh").status_code == 422


@DOORS
@pytest.mark.parametrize("who", ["carla", "dora", "eva", "paco", "staff"])
def test_who_does_not_see_a_comment_does_not_react(cast: SimpleNamespace, door: str, who: str) -> None:
    comment = make_comment(cast.bruno, make_post(cast.ana))
    assert react(getattr(cast, who), door, comment, "like").status_code == 404
    assert not CommentReaction.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_thirty_parallel_reactions_to_a_comment_leave_one(cast: SimpleNamespace) -> None:
    comment = make_comment(cast.bruno, make_post(cast.carla))
    cookies = {"Cookie": "; ".join(f"{k}={v.value}" for k, v in client_of(cast.ana).cookies.items())}
    path = f"/api/v1/posts/{comment.post_id}/comments/{comment.pk}/reaction/"

    def wish(kind: str) -> Any:
        sent = {"kind": kind}
        return lambda: client_of(None).put(path, sent, content_type=JSON, headers=cookies).status_code

    assert set(at_once([wish(CODES[n % 6]) for n in range(30)])) == {200}
    comment.refresh_from_db()
    assert CommentReaction.objects.count() == sum(comment.reaction_counters) == comment.points == 1
    assert actions.reconcile_counters() == 0
