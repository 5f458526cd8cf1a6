"""Passing a post on: with words or without, as far as its author lets it, counted right and told."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections

import accounts.actions
from social import actions, erasure
from social.errors import AlreadyShared
from social.models import Post
from social.tests.factories import make_comment, make_follow, make_pictured_post, make_post
from tests.cast import client_of, make_user

pytestmark = pytest.mark.usefixtures("quiet_badges")
JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])


def share(user: Any, door: str, post_id: Any, **fields: Any) -> Any:
    """By the page or the API."""
    client = client_of(user)
    if door == "api":
        return client.post(f"/api/v1/posts/{post_id}/shares/", fields, content_type=JSON)
    return client.post(f"/p/{post_id}/share/", {"body": "", "audience": ""} | fields)


def shares_of(post: Post) -> list[tuple[str, str, str]]:
    rows = Post.objects.filter(original=post, deleted_at__isnull=True, archived_at__isnull=True).order_by("id")
    found = list(rows.values_list("author__handle", "body", "audience"))
    post.refresh_from_db()
    assert post.share_counter == len(found)
    return found


def item(user: Any, post_id: Any) -> dict[str, Any]:
    found: dict[str, Any] = client_of(user).get(f"/api/v1/posts/{post_id}/").json()
    return found


def told(user: Any) -> list[tuple[str, str]]:
    items = client_of(user).get("/api/v1/notifications/", headers={"Accept-Language": "en"}).json()["items"]
    return [(one["kind"], one["words"]) for one in items]


# --- sharing --------------------------------------------------------------------------------------
@DOORS
def test_a_post_is_passed_on_with_words_and_without(cast: SimpleNamespace, door: str, run_tasks: Any) -> None:
    make_follow(cast.xavi, cast.bruno)
    post = make_pictured_post(cast.carla, "Michi found a box", pet_ids=[])
    assert share(cast.bruno, door, post.pk).status_code == (201 if door == "api" else 302)
    assert share(cast.bruno, door, post.pk, body="Look at her! #gatos", audience="followers").status_code < 400
    assert shares_of(post) == [("bruno", "", "public"), ("bruno", "Look at her! #gatos", "followers")]
    run_tasks()
    page = client_of(cast.xavi).get("/").content.decode()
    assert page.count('class="shared-post"') == 2 and page.count("Michi found a box") >= 2
    assert "Look at her!" in page
    with_words, without = client_of(cast.xavi).get("/api/v1/feed/").json()["items"]
    assert (with_words["body"], without["body"]) == ("Look at her! #gatos", "")
    for one in (with_words, without):
        assert one["author"]["handle"] == "bruno"
        assert one["shared"]["id"] == str(post.pk) and one["shared"]["body"] == "Michi found a box"
        assert one["shared"]["author"]["handle"] == "carla" and len(one["shared"]["media"]) == 1
    assert item(cast.xavi, post.pk)["share_count"] == 2 and item(cast.xavi, post.pk)["shared"] is None
    assert "data-share-count>2<" in client_of(cast.xavi).get(f"/p/{post.pk}/").content.decode()


@DOORS
def test_without_words_once_and_again_after_it_went(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla)
    share(cast.bruno, door, post.pk)
    again = share(cast.bruno, door, post.pk)
    assert again.status_code == (200 if door == "api" else 302)
    there = Post.objects.get(original=post)
    if door == "api":
        assert again.json()["id"] == str(there.pk)
    else:
        assert again["Location"] == f"/p/{there.pk}/"
    assert len(shares_of(post)) == 1
    actions.delete_post(cast.bruno, there)
    assert shares_of(post) == []
    share(cast.bruno, door, post.pk)
    assert len(shares_of(post)) == 1


@DOORS
def test_a_share_of_a_share_shares_the_original(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla)
    first = actions.share_post(cast.bruno, post, body="see")
    assert share(cast.xavi, door, first.pk, body="and me").status_code in (201, 302)
    assert [row[0] for row in shares_of(post)] == ["bruno", "xavi"]
    assert shares_of(first) == []
    assert item(cast.xavi, first.pk)["share_count"] == 0


@DOORS
def test_there_is_nothing_to_share_of_what_one_may_not_see(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.ana)  # a private account
    passed = actions.share_post(cast.bruno, post, audience="public")
    refused = share(cast.carla, door, passed.pk, body="me too")
    assert refused.status_code == 409
    assert [row[0] for row in shares_of(post)] == ["bruno"]
    assert client_of(cast.carla).get(f"/p/{passed.pk}/share/").status_code == 409


@DOORS
@pytest.mark.parametrize(
    ("circle", "let_in"),
    [("everyone", {"carla", "xavi", "bruno"}), ("followers", {"carla", "xavi"}), ("nobody", set())],
)
def test_its_author_decides_who_shares(cast: SimpleNamespace, door: str, circle: str, let_in: set[str]) -> None:
    make_follow(cast.xavi, cast.carla)
    post = make_post(cast.carla, details={"shares_from": circle})
    by_bruno = None if circle != "everyone" else actions.share_post(cast.eva, post, body="passed on")
    before = post.shares.count()
    for number, name in enumerate(("carla", "xavi", "bruno")):
        user = getattr(cast, name)
        answer = share(user, door, post.pk, body=f"words {number}")
        assert answer.status_code == ((201 if door == "api" else 302) if name in let_in else 403), name
        assert client_of(user).get(f"/p/{post.pk}/share/").status_code == (200 if name in let_in else 403)
        assert client_of(user).get(f"/p/{post.pk}/share/out/").status_code == (200 if name in let_in else 403)
    assert post.shares.count() == before + len(let_in)
    guest = client_of(None)
    assert guest.get(f"/p/{post.pk}/share/out/").status_code == (200 if circle == "everyone" else 403)
    assert by_bruno is None or item(cast.xavi, by_bruno.pk)["can_share"] is True


@DOORS
@pytest.mark.parametrize("who", ["carla", "dora", "eva", "paco", "staff"])
def test_who_does_not_see_a_post_does_not_share_it(cast: SimpleNamespace, door: str, who: str) -> None:
    post = make_post(cast.ana)
    refused = share(getattr(cast, who), door, post.pk, body="x")
    unknown = share(getattr(cast, who), door, uuid4(), body="x")
    assert refused.status_code == unknown.status_code == 404 and refused.content == unknown.content
    assert shares_of(post) == []


@DOORS
def test_what_is_not_out_is_not_shared_by_its_author_either(cast: SimpleNamespace, door: str) -> None:
    away, hidden = make_post(cast.carla, "away"), make_post(cast.carla, "hidden")
    actions.archive_post(cast.carla, away)
    actions.hide_post(hidden)
    for post in (away, hidden):
        assert share(cast.carla, door, post.pk).status_code == 409
        assert shares_of(post) == []
        assert "data-share-sheet" not in client_of(cast.carla).get(f"/p/{post.pk}/").content.decode()


@DOORS
def test_what_is_sent_is_checked(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla)
    assert share(cast.bruno, door, post.pk, audience="family").status_code == 422
    assert share(cast.bruno, door, post.pk, body="x" * 5001).status_code == 422
    assert shares_of(post) == []
    assert share(None, door, post.pk).status_code == (401 if door == "api" else 302)
    assert share(cast.sofia, door, post.pk).status_code == (403 if door == "api" else 302)
    assert shares_of(post) == []


def test_a_repeated_call_with_a_key_has_one_effect(cast: SimpleNamespace) -> None:
    post, client = make_post(cast.carla), client_of(cast.bruno)
    answers = [
        client.post(
            f"/api/v1/posts/{post.pk}/shares/", {"body": "once"}, content_type=JSON, headers={"Idempotency-Key": "k1"}
        )
        for _ in range(3)
    ]
    assert {one.status_code for one in answers} == {201} and len({one.json()["id"] for one in answers}) == 1
    assert len(shares_of(post)) == 1


def test_a_script_stays_on_its_page(cast: SimpleNamespace) -> None:
    post, client = make_post(cast.carla), client_of(cast.bruno)
    sheet = client.get(f"/p/{post.pk}/share/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in sheet and "data-share-now" in sheet and 'class="qr"' in sheet
    answer = client.post(f"/p/{post.pk}/share/", {"audience": "public"}, headers={"Accept": JSON})
    assert answer.json() == {"url": f"/p/{Post.objects.get(original=post).pk}/", "words": "Shared."}
    sheet = client.get(f"/p/{post.pk}/share/", headers={"HX-Request": "true"}).content.decode()
    assert "You have shared it already." in sheet and "data-share-now" not in sheet


# --- the number -----------------------------------------------------------------------------------
def test_the_number_follows_deletion_and_its_undoing(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    passed = actions.share_post(cast.bruno, post)
    actions.delete_post(cast.bruno, passed)
    actions.delete_post(cast.bruno, passed)
    assert shares_of(post) == []
    actions.restore_post(cast.bruno, passed)
    assert len(shares_of(post)) == 1
    actions.delete_post(cast.bruno, passed)
    actions.purge_post(passed.pk)
    assert shares_of(post) == []


def test_the_number_follows_an_erasure_and_is_set_right_at_night(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    for user in (cast.bruno, cast.xavi):
        actions.share_post(user, post, body="a")
    actions.share_post(cast.bruno, post, body="b")
    erasure.erase_person(cast.bruno.pk)
    assert [row[0] for row in shares_of(post)] == ["xavi"]
    Post.objects.filter(pk=post.pk).update(share_counter=40)
    assert actions.reconcile_counters() == 1
    assert len(shares_of(post)) == 1


def test_shares_outlive_their_original_and_say_that_it_is_gone(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "xolotl")
    passed = actions.share_post(cast.bruno, post, body="my words")
    actions.delete_post(cast.carla, post)
    actions.purge_post(post.pk)
    assert item(cast.xavi, passed.pk)["shared"] == {"unavailable": True}
    assert "is gone" in client_of(cast.xavi).get(f"/p/{passed.pk}/").content.decode()
    assert share(cast.xavi, "api", passed.pk).status_code == 409
    actions.delete_post(cast.bruno, passed)
    actions.restore_post(cast.bruno, passed)
    assert item(cast.xavi, passed.pk)["body"] == "my words"


@pytest.mark.django_db(transaction=True)
def test_thirty_at_once_are_counted_right(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    people = [make_user(f"fan_{n}") for n in range(10)]

    def run(number: int) -> str:
        try:
            person = people[number % 10]
            made = actions.share_post(person, Post.objects.get(pk=post.pk), body="" if number < 20 else f"{number}")
            if number % 3 == 0:
                actions.delete_post(person, made)
        except AlreadyShared:
            return "there"
        finally:
            connections.close_all()
        return "made"

    with ThreadPoolExecutor(10) as pool:
        assert set(pool.map(run, range(30))) <= {"made", "there"}
    found = shares_of(post)
    assert len([row for row in found if row[1] == ""]) == len({row[0] for row in found if row[1] == ""})


# --- the bell -------------------------------------------------------------------------------------
def test_its_author_is_told_once_a_person_and_no_longer_than_it_lasts(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    passed = actions.share_post(cast.bruno, post)
    run_tasks()
    assert told(cast.carla) == [("share", "Bruno shared your post")]
    also = actions.share_post(cast.xavi, post, body="one")
    actions.share_post(cast.xavi, post, body="two")
    actions.share_post(cast.carla, post)  # oneself is not told
    run_tasks()
    assert told(cast.carla) == [("share", "Xavi and 1 other person shared your post")]
    actions.delete_post(cast.bruno, passed)
    actions.delete_post(cast.xavi, also)  # there is another of hers
    run_tasks()
    assert told(cast.carla) == [("share", "Xavi shared your post")]
    actions.restore_post(cast.bruno, passed)
    run_tasks()
    assert told(cast.carla)[0][1].endswith("and 1 other person shared your post")


@pytest.mark.parametrize(
    "what",
    [
        lambda c, one: actions.archive_post(c.bruno, one),
        lambda c, one: actions.edit_post(c.bruno, one, audience="friends"),
        lambda c, one: actions.hide_post(one),
        lambda c, one: accounts.actions.block(c.carla, c.bruno),
    ],
    ids=["archived", "for friends", "hidden", "blocked"],
)
def test_nobody_is_told_of_what_they_may_not_see(cast: SimpleNamespace, what: Any, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    passed = actions.share_post(cast.bruno, post, audience="public")
    run_tasks()
    assert told(cast.carla)
    what(cast, passed)
    run_tasks()
    assert told(cast.carla) == []


def test_a_share_for_others_is_not_told(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    actions.share_post(cast.bruno, post, body="just friends", audience="friends")
    run_tasks()
    assert told(cast.carla) == []


def test_a_share_that_is_put_away_does_not_count(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    kept = actions.share_post(cast.bruno, post, body="kept", audience="public")
    away = actions.share_post(cast.xavi, post, body="away", audience="public")
    actions.archive_post(cast.xavi, away)
    actions.archive_post(cast.xavi, away)  # once
    assert [body for _who, body, _audience in shares_of(post)] == ["kept"]
    assert item(cast.carla, post.pk)["share_count"] == 1
    actions.delete_post(cast.xavi, away)  # it was not counted any more
    actions.delete_post(cast.bruno, kept)
    assert shares_of(post) == []
    actions.restore_post(cast.xavi, away)
    assert shares_of(post) == []
    actions.unarchive_post(cast.xavi, away)
    actions.unarchive_post(cast.xavi, away)
    assert [body for _who, body, _audience in shares_of(post)] == ["away"]
    assert actions.reconcile_counters() == 0
    actions.archive_post(cast.xavi, away)
    assert actions.reconcile_counters() == 0
    erasure.erase_person(cast.xavi.pk)
    assert shares_of(post) == []


def test_a_form_sent_twice_makes_one_share(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    client, address = client_of(cast.bruno), f"/p/{post.pk}/share/"
    (key,) = re.findall(r'name="once" value="([0-9a-f]{32})"', client.get(address).content.decode())
    said = {"body": "Look at her", "audience": "public", "once": key}
    first, second = client.post(address, said), client.post(address, said)
    assert shares_of(post) == [("bruno", "Look at her", "public")] and first["Location"] == second["Location"]
    client.post(address, said | {"body": "Look again"})
    assert len(shares_of(post)) == 2


# --- who shared it --------------------------------------------------------------------------------
def test_the_list_has_what_the_viewer_may_see(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    actions.share_post(cast.bruno, post, body="for all", audience="public")
    actions.share_post(cast.xavi, post, body="for me", audience="only_me")
    actions.share_post(cast.ana, post, body="of a private account")
    for user, seen in ((cast.guest, {"for all"}), (cast.carla, {"for all"}), (cast.xavi, {"for all", "for me"})):
        page = client_of(user).get(f"/p/{post.pk}/shares/").content.decode()
        listed = client_of(user).get(f"/api/v1/posts/{post.pk}/shares/").json()["items"]
        assert {one["body"] for one in listed} == seen
        for words in ("for all", "for me", "of a private account"):
            assert (f">{words}<" in page) is (words in seen)
    # A follower of ana sees hers, and asks by the share.
    by_share = Post.objects.get(body="for all")
    listed = client_of(cast.bruno).get(f"/api/v1/posts/{by_share.pk}/shares/").json()["items"]
    assert {one["body"] for one in listed} == {"for all", "of a private account"}


# --- as any post ----------------------------------------------------------------------------------
def test_a_share_is_a_post_like_any_other(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla, "the original")
    passed = actions.share_post(cast.bruno, post, body="first words", audience="public")
    make_comment(cast.xavi, passed, "under the share")
    actions.react(cast.xavi, passed)
    client = client_of(cast.bruno)
    assert client.post(f"/p/{passed.pk}/edit/", {"body": "", "audience": "public"}).status_code == 302
    passed.refresh_from_db()
    post.refresh_from_db()
    assert (passed.body, passed.comment_counter, passed.reaction_counter) == ("", 1, 1)
    assert (post.comment_counter, post.reaction_counter) == (0, 0)
    history = client_of(cast.xavi).get(f"/p/{passed.pk}/history/").content.decode()
    assert "first words" in history and "the original" in history
    run_tasks()
    assert client_of(cast.carla).get(f"/report/post/{passed.pk}/").status_code == 200
    assert "the original" in client_of(cast.xavi).get("/@bruno/").content.decode()
    client.post(f"/p/{passed.pk}/pin/")
    assert "the original" in client_of(cast.xavi).get("/@bruno/").content.decode()
    client_of(cast.xavi).post(f"/p/{passed.pk}/save/", {"collection": ""})
    assert "the original" in client_of(cast.xavi).get("/saved/").content.decode()


def test_moderators_see_what_a_share_shares(cast: SimpleNamespace) -> None:
    from social.reportables import context_of_post

    passed = actions.share_post(cast.bruno, make_post(cast.carla, "bad words"), body="agreed")
    assert [(line.title, line.text, line.is_the_thing) for line in context_of_post(passed).lines] == [
        ("@carla", "bad words", False),
        ("@bruno", "agreed", True),
    ]


def test_for_you_shows_shares_too(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla, "passed on")
    actions.share_post(cast.xavi, post, body="see this", audience="public")
    run_tasks()
    items = client_of(cast.bruno).get("/api/v1/feed/?mode=for_you").json()["items"]
    assert {one["body"]: (one["shared"] or {}).get("body") for one in items}["see this"] == "passed on"
