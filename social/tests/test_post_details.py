"""What a post says of itself: a warning, a language, a place, a feeling, and whom it lets answer and pass it on."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from accounts import actions as people_actions
from core.limits import LIMITS
from core.models import OutboxMessage
from core.places import snap
from social import selectors
from social.feelings import FEELINGS
from social.models import Comment, Post
from social.tests.factories import make_asset, make_follow, make_pictured_post, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])
CELL = snap(19.4326, -99.1332)
DETAILS = {
    "warning_kind": "injury",
    "warning": "Blood, and a happy end",
    "language": "de",
    "place_name": "Parque  México",
    "feeling": "at_the_vet",
    "comments_from": "followers",
    "shares_from": "nobody",
}


def publish(user: Any, door: str, **fields: Any) -> Any:
    if door == "api":
        return client_of(user).post("/api/v1/posts/", fields, content_type=JSON)
    return client_of(user).post("/new/", fields)


def change(user: Any, door: str, post: Post, **fields: Any) -> Any:
    if door == "api":
        return client_of(user).patch(f"/api/v1/posts/{post.pk}/", fields, content_type=JSON)
    return client_of(user).post(f"/p/{post.pk}/edit/", {"body": post.body, "audience": post.audience} | fields)


def befriend(one: Any, other: Any) -> None:
    people_actions.ask_friend(one, other)
    people_actions.accept_friend(other, one)


@DOORS
def test_all_of_it_is_kept_and_told(cast: SimpleNamespace, door: str) -> None:
    answer = publish(cast.carla, door, body="Stitches", **DETAILS)

    assert answer.status_code in (201, 302), answer.content
    post = Post.objects.get()
    kept = {name: getattr(post, name) for name in DETAILS}
    assert kept == DETAILS | {"place_name": "Parque México"}
    told = client_of(cast.bruno).get(f"/api/v1/posts/{post.pk}/").json()
    assert {name: told[name] for name in DETAILS} == kept
    page = client_of(None).get(f"/p/{post.pk}/").content.decode()
    assert "at the vet" in page and "Parque México" in page and 'lang="de"' in page


@DOORS
def test_a_place_is_a_name_and_a_cell_and_never_a_point(cast: SimpleNamespace, door: str) -> None:
    publish(cast.carla, door, body="Here", place_name="The lake", latitude=19.4326, longitude=-99.1332)
    post = Post.objects.get()
    assert post.place_cell == CELL
    told = client_of(cast.carla).get(f"/api/v1/posts/{post.pk}/").json()
    assert told["place_name"] == "The lake" and post.place_cell not in str(told)
    assert post.place_cell not in client_of(cast.carla).get(f"/p/{post.pk}/").content.decode()
    # Without a name there is no place; the name alone takes no cell away.
    change(cast.carla, door, post, place_name="Another lake")
    post.refresh_from_db()
    assert (post.place_name, post.place_cell) == ("Another lake", CELL)
    change(cast.carla, door, post, place_name="", latitude=19.4326, longitude=-99.1332)
    post.refresh_from_db()
    assert (post.place_name, post.place_cell) == ("", "")


@DOORS
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("warning_kind", "boring"),
        ("language", "klingon"),
        ("feeling", "hangry"),
        ("comments_from", "family"),
        ("shares_from", "family"),
        ("warning", "x" * (LIMITS.warning_max + 1)),
        ("place_name", "x" * (LIMITS.place_name_max + 1)),
    ],
)
def test_what_is_not_in_the_lists_is_refused_at_its_field(
    cast: SimpleNamespace, door: str, field: str, value: str
) -> None:
    answer = publish(cast.carla, door, body="Hello", **{field: value})
    assert answer.status_code == 422
    named = answer.json()["error"]["fields"] if door == "api" else answer.context["form"].errors
    assert field in named
    assert not Post.objects.exists() and not OutboxMessage.objects.exists()


def test_what_is_left_open_is_as_the_author_has_chosen(cast: SimpleNamespace) -> None:
    client = client_of(cast.carla)
    publish(cast.carla, "api", body="before")
    answer = client.post(
        "/settings/posts/", {"audience": "friends", "comments_from": "friends", "shares_from": "nobody"}
    )
    assert answer.status_code == 302
    publish(cast.carla, "api", body="after")
    publish(cast.carla, "api", body="said otherwise", audience="public", comments_from="everyone")
    rows = {
        post.body: (post.audience, post.comments_from, post.shares_from, post.language) for post in Post.objects.all()
    }
    assert rows == {
        "before": ("public", "everyone", "everyone", "en"),
        "after": ("friends", "friends", "nobody", "en"),
        "said otherwise": ("public", "everyone", "nobody", "en"),
    }
    assert 'value="friends" checked' in client.get("/new/").content.decode()
    told = client.patch("/api/v1/me/post-defaults/", {"audience": "only_me"}, content_type=JSON).json()
    assert told == {
        "audience": "only_me",
        "comments_from": "friends",
        "shares_from": "nobody",
        "has_feed": False,
        "reminds_alt": False,
    }
    assert client.patch("/api/v1/me/post-defaults/", {"audience": "world"}, content_type=JSON).status_code == 422


def test_a_private_account_is_never_opened_by_its_default(cast: SimpleNamespace) -> None:
    client_of(cast.ana).patch("/api/v1/me/post-defaults/", {"audience": "public"}, content_type=JSON)
    assert client_of(cast.ana).get("/api/v1/me/post-defaults/").json()["audience"] == "followers"
    publish(cast.ana, "api", body="mine")
    assert Post.objects.get().audience == "followers"


# --- the cover ------------------------------------------------------------------------------------
def test_a_warning_covers_words_and_pictures_and_tells_nobody_outside(cast: SimpleNamespace) -> None:
    asset = make_asset(cast.carla)
    publish(cast.carla, "api", body="The wound", media_ids=[str(asset.pk)], warning="Not for the squeamish")
    post = Post.objects.get()
    assert post.warning_kind == "other"  # own words alone are a warning too
    page = client_of(None).get(f"/p/{post.pk}/").content.decode()
    cover = page.index('<details class="post-cover">')
    end = page.index("</details>", cover)
    assert cover < page.index("Not for the squeamish", cover) < end
    assert cover < page.index(str(asset.pk), cover) < end and cover < page.index("The wound", cover) < end
    head = page[: page.index("</head>")]
    assert "The wound" not in head and str(asset.pk) not in head and "Not for the squeamish" in head
    assert post not in [card.id for card in selectors.list_public_sample(5)]
    make_pictured_post(cast.carla, "harmless")
    assert len(selectors.list_public_sample(5)) == 1


def test_the_bell_says_no_more_than_the_warning(cast: SimpleNamespace, run_tasks: Any) -> None:
    befriend(cast.bruno, cast.carla)
    publish(cast.carla, "api", body="@bruno look at this wound", warning_kind="medical")
    run_tasks()
    lines = client_of(cast.bruno).get("/api/v1/notifications/").json()["items"]
    line = next(one for one in lines if one["kind"] == "mention")
    assert "wound" not in line["words"] and "Medical" in line["words"]


def test_a_preset_is_said_in_the_readers_language_and_kept_apart_from_others(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "x", details={"warning_kind": "grief"})
    assert "Grief and loss" in client_of(cast.bruno).get(f"/p/{post.pk}/").content.decode()
    plain = make_post(cast.carla, "x")
    assert "post-cover" not in client_of(cast.bruno).get(f"/p/{plain.pk}/").content.decode()


def test_a_warning_can_be_taken_away(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "x", details={"warning": "careful"})
    change(cast.carla, "site", post, warning_kind="", warning="careful")
    post.refresh_from_db()
    # Words make a warning of their own: to have none, both are left empty.
    assert (post.warning_kind, post.warning) == ("other", "careful")
    change(cast.carla, "site", post, warning_kind="", warning="")
    post.refresh_from_db()
    assert (post.warning_kind, post.warning) == ("", "")


# --- friends --------------------------------------------------------------------------------------
@DOORS
def test_friends_see_it_and_nobody_else(cast: SimpleNamespace, door: str, run_tasks: Any) -> None:
    make_follow(cast.xavi, cast.carla)
    befriend(cast.bruno, cast.carla)
    run_tasks()
    for user in (cast.bruno, cast.xavi):
        assert client_of(user).get("/api/v1/feed/").json()["items"] == []  # lists are ready from now on
    publish(cast.carla, door, body="for friends", audience="friends")
    run_tasks()
    post = Post.objects.get()
    sees = {
        name: (
            client_of(getattr(cast, name)).get(f"/p/{post.pk}/").status_code == 200,
            "for friends" in client_of(getattr(cast, name)).get("/@carla/").content.decode(),
        )
        for name in ("carla", "bruno", "xavi", "ana", "staff", "guest")
    }
    assert sees == {name: (name in ("carla", "bruno"),) * 2 for name in sees}
    assert [item["body"] for item in client_of(cast.bruno).get("/api/v1/feed/").json()["items"]] == ["for friends"]
    assert client_of(cast.xavi).get("/api/v1/feed/").json()["items"] == []


def test_the_end_of_a_friendship_closes_it_at_once(cast: SimpleNamespace, run_tasks: Any) -> None:
    befriend(cast.bruno, cast.carla)
    post = make_post(cast.carla, "for friends", audience="friends")
    run_tasks()
    people_actions.end_friend(cast.bruno, cast.carla)
    assert client_of(cast.bruno).get(f"/p/{post.pk}/").status_code == 404
    assert client_of(cast.bruno).get("/api/v1/feed/").json()["items"] == []


def test_a_changed_audience_moves_it_out_of_other_lists(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_follow(cast.xavi, cast.carla)
    befriend(cast.bruno, cast.carla)
    run_tasks()
    for user in (cast.bruno, cast.xavi):
        client_of(user).get("/api/v1/feed/")
    post = make_post(cast.carla, "moved", audience="followers")
    run_tasks()
    change(cast.carla, "site", post, audience="friends")
    run_tasks()
    found = {u.handle: len(client_of(u).get("/api/v1/feed/").json()["items"]) for u in (cast.bruno, cast.xavi)}
    assert found == {"bruno": 1, "xavi": 0}


# --- who may answer -------------------------------------------------------------------------------
@DOORS
@pytest.mark.parametrize(
    ("circle", "let_in"),
    [
        ("everyone", {"carla", "bruno", "xavi", "ana"}),
        ("followers", {"carla", "bruno", "xavi"}),
        ("friends", {"carla", "bruno"}),
        ("nobody", set()),
    ],
)
def test_whom_it_lets_answer(cast: SimpleNamespace, door: str, circle: str, let_in: set[str]) -> None:
    make_follow(cast.xavi, cast.carla)
    befriend(cast.bruno, cast.carla)
    post = make_post(cast.carla, "Ask me", details={"comments_from": circle, "shares_from": circle})
    for name in ("carla", "bruno", "xavi", "ana"):
        client, count = client_of(getattr(cast, name)), Comment.objects.count()
        told = client.get(f"/api/v1/posts/{post.pk}/").json()
        assert told["can_comment"] is told["can_share"] is (name in let_in), name
        page = client.get(f"/p/{post.pk}/").content.decode()
        assert ('id="comment-form"' in page) is (name in let_in)
        assert ("data-share-sheet" in page) is (name in let_in or circle == "everyone")
        if door == "api":
            answer = client.post(f"/api/v1/posts/{post.pk}/comments/", {"body": "Hi"}, content_type=JSON)
            assert answer.status_code == (201 if name in let_in else 403)
        else:
            answer = client.post(f"/p/{post.pk}/comments/", {"body": "Hi"})
            assert answer.status_code == (302 if name in let_in else 422)
        assert Comment.objects.count() - count == (name in let_in)
    told = client_of(None).get(f"/api/v1/posts/{post.pk}/").json()
    assert told["can_comment"] is told["can_share"] is False


def test_the_lists_of_the_composer_are_those_of_the_rules(cast: SimpleNamespace) -> None:
    page = client_of(cast.carla).get("/new/").content.decode()
    for code in FEELINGS:
        assert f'name="feeling" value="{code}"' in page
