"""Comments: written by who sees the post, deleted by their author or the post's, read without the blocked."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import accounts.actions
from core.limits import LIMITS
from social.models import Comment
from social.tests.factories import make_comment, make_post
from tests.cast import client_of, make_user

JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])


def say(user: Any, door: str, post_id: Any, body: str = "Lovely") -> Any:
    if door == "api":
        return client_of(user).post(f"/api/v1/posts/{post_id}/comments/", {"body": body}, content_type=JSON)
    return client_of(user).post(f"/p/{post_id}/comments/", {"body": body})


def take_back(user: Any, door: str, comment: Any, post_id: Any = None) -> Any:
    post_id = post_id or comment.post_id
    if door == "api":
        return client_of(user).delete(f"/api/v1/posts/{post_id}/comments/{comment.pk}/")
    return client_of(user).post(f"/p/{post_id}/comments/{comment.pk}/delete/")


@DOORS
def test_a_comment_is_counted_and_shown(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.ana)

    answer = say(cast.bruno, door, post.pk, "  So <b>good</b> ")

    assert answer.status_code == (302 if door == "site" else 201)
    post.refresh_from_db()
    assert (post.comment_counter, Comment.objects.get().body) == (1, "So <b>good</b>")
    page = client_of(cast.ana).get(f"/p/{post.pk}/").content.decode()
    assert "So &lt;b&gt;good&lt;/b&gt;" in page and "<b>good" not in page


@DOORS
@pytest.mark.parametrize("body", ["", "  \n ", "x" * (LIMITS.comment_body_max + 1)], ids=["empty", "blank", "too long"])
def test_empty_and_endless_comments_are_refused_at_their_field(cast: SimpleNamespace, door: str, body: str) -> None:
    post = make_post(cast.ana)
    answer = say(cast.bruno, door, post.pk, body)
    assert answer.status_code == 422
    if door == "api":
        assert "body" in answer.json()["error"]["fields"]
    else:
        assert "body" in answer.context["form"].errors
    assert not Comment.objects.exists()


def test_htmx_gets_the_new_line_or_the_form_with_its_error(cast: SimpleNamespace) -> None:
    post = make_post(cast.ana)
    client, headers = client_of(cast.bruno), {"HX-Request": "true"}
    line = client.post(f"/p/{post.pk}/comments/", {"body": "Hi"}, headers=headers)
    assert line.status_code == 200 and line.content.decode().count("<li") == 1
    refused = client.post(f"/p/{post.pk}/comments/", {"body": " "}, headers=headers)
    assert refused.status_code == 422 and 'id="comment-form"' in refused.content.decode()


@DOORS
@pytest.mark.parametrize("who", ["carla", "dora", "eva", "paco", "staff"])
def test_who_does_not_see_a_post_does_not_comment_it(cast: SimpleNamespace, door: str, who: str) -> None:
    post = make_post(cast.ana)
    comment = make_comment(cast.bruno, post)
    user = getattr(cast, who)
    refused, unknown = say(user, door, post.pk), say(user, door, uuid4())
    assert refused.status_code == unknown.status_code == 404 and refused.content == unknown.content
    assert take_back(user, door, comment).status_code == 404
    assert Comment.objects.get() == comment


@DOORS
@pytest.mark.parametrize(("who", "may"), [("bruno", True), ("carla", True), ("xavi", False), ("staff", False)])
def test_a_comment_is_deleted_by_its_author_or_the_posts(cast: SimpleNamespace, door: str, who: str, may: bool) -> None:
    post = make_post(cast.carla)
    comment = make_comment(cast.bruno, post)

    code = take_back(getattr(cast, who), door, comment).status_code

    assert code == ({"site": 200, "api": 204}[door] if may else 403)
    post.refresh_from_db()
    assert post.comment_counter == Comment.objects.alive().count() == (0 if may else 1)


@DOORS
def test_a_comment_is_found_only_under_its_own_post(cast: SimpleNamespace, door: str) -> None:
    comment, other = make_comment(cast.bruno, make_post(cast.carla)), make_post(cast.carla)
    assert take_back(cast.bruno, door, comment, other.pk).status_code == 404
    assert Comment.objects.exists()


def test_blocked_people_do_not_read_each_other_under_a_third_ones_post(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    make_comment(cast.ana, post, "by ana")
    make_comment(cast.dora, post, "by dora")
    make_comment(cast.bruno, post, "by bruno")

    def read(user: Any) -> set[str]:
        answers = [
            client_of(user).get(path).content.decode()
            for path in (f"/p/{post.pk}/", f"/api/v1/posts/{post.pk}/comments/")
        ]
        seen = [{name for name in ("ana", "dora", "bruno") if f"by {name}" in page} for page in answers]
        assert seen[0] == seen[1]
        return seen[0]

    assert read(cast.carla) == read(None) == {"ana", "dora", "bruno"}
    assert read(cast.ana) == {"ana", "bruno"}
    assert read(cast.dora) == {"dora", "bruno"}
    accounts.actions.block(cast.carla, cast.bruno)  # an old comment goes with the block
    assert read(cast.carla) == {"ana", "dora"}


def test_older_comments_come_on_request(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    Comment.objects.bulk_create([Comment(author=cast.bruno, post=post, body=f"word {n:02}") for n in range(45)])
    client, path = client_of(cast.ana), f"/api/v1/posts/{post.pk}/comments/?limit=20"
    found, cursor = [], ""
    while True:
        page = client.get(path + (f"&cursor={cursor}" if cursor else "")).json()
        found += [item["body"] for item in page["items"]]
        if not (cursor := page["next_cursor"]):
            break
    assert found == [f"word {n:02}" for n in reversed(range(45))]

    first = client.get(f"/p/{post.pk}/")
    assert "word 44" in first.content.decode() and "word 24" not in first.content.decode()
    older = client.get(first.context["more_url"], headers={"HX-Request": "true"}).content.decode()
    assert "word 24" in older and "word 44" not in older and "<html" not in older


@pytest.mark.parametrize("count", [2, 20])
@pytest.mark.parametrize("door", ["site", "api"])
def test_comments_cost_the_same_at_2_and_at_20(cast: SimpleNamespace, door: str, count: int) -> None:
    post = make_post(cast.carla)
    for n in range(count):
        make_comment(make_user(f"fan_{n}"), post, f"@ana {n}")
    path = f"/p/{post.pk}/" if door == "site" else f"/api/v1/posts/{post.pk}/comments/"
    client = client_of(cast.ana)
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).content.decode().count("fan_") >= count
    # the session; the post with its comments and authors; and on the page the card, and the number on the bell
    assert len(seen) == (4 if door == "site" else 2), [query["sql"] for query in seen.captured_queries]


# --- the same form twice --------------------------------------------------------------------------
def test_a_form_sent_twice_makes_one_comment(cast: SimpleNamespace) -> None:
    """A double tap, or a tap again because the answer was lost."""
    post = make_post(cast.carla)
    client, address = client_of(cast.bruno), f"/p/{post.pk}/comments/"
    page = client.get(f"/p/{post.pk}/").content.decode()
    (key,) = set(re.findall(r'name="once" value="([0-9a-f]{32})"', page))
    said = {"body": "How lovely", "once": key}
    first, second = (client.post(address, said, headers={"HX-Request": "true"}) for _ in range(2))
    (comment,) = Comment.objects.filter(post=post)
    assert all(f"comment-{comment.pk}" in answer.content.decode() for answer in (first, second))
    post.refresh_from_db()
    assert post.comment_counter == 1
    client.post(address, {"body": "How lovely, again", "once": key})  # gone back to, and changed
    client.post(address, {"body": "How lovely"})  # of a form without a key
    client_of(cast.xavi).post(address, said)  # of another person
    assert Comment.objects.filter(post=post).count() == 4
