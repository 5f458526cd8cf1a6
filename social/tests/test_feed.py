"""The Latest feed: ready lists, their loss, their age, and what they must never show."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import accounts.actions
from core import valkey
from core.limits import LIMITS
from social import actions, readers, selectors, tasks, timeline
from social.models import Post, PulledAuthor
from social.tests.factories import make_asset, make_comment, make_follow, make_pictured_post, make_post, process
from tests.cast import client_of, make_user


def feed_ids(user: Any, size: int = 20) -> list[Any]:
    """All pages of a person's feed over the API."""
    client, found, cursor = client_of(user), [], ""
    while True:
        page = client.get(f"/api/v1/feed/?limit={size}" + (f"&cursor={cursor}" if cursor else "")).json()
        found += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if not cursor:
            return found


def text_ids(posts: list[Post]) -> list[str]:
    return [str(post.pk) for post in posts]


@pytest.fixture
def refuse_valkey(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes the lists unreachable, as a Valkey that is away."""

    def act() -> None:
        import redis

        def away() -> Any:
            raise redis.ConnectionError("away")

        monkeypatch.setattr(timeline.valkey, "client", away)

    return act


# --- what arrives ---------------------------------------------------------------------------------
def test_a_post_arrives_in_the_lists_of_author_and_followers(cast: SimpleNamespace, run_tasks: Any) -> None:
    assert feed_ids(cast.bruno) == feed_ids(cast.ana) == feed_ids(cast.carla) == []  # lists exist from now on

    post = make_post(cast.ana)
    run_tasks()

    for reader in (cast.ana, cast.bruno):
        assert timeline.read(reader.pk, before=None, count=5).ids == [post.pk]
        assert feed_ids(reader) == [str(post.pk)]
    for other in (cast.carla, cast.dora, cast.eva, cast.paco):
        assert feed_ids(other) == []


def test_a_post_held_back_by_its_photo_lands_in_its_place(cast: SimpleNamespace, run_tasks: Any) -> None:
    feed_ids(cast.bruno)
    asset = make_asset(cast.ana, status="uploaded")
    held = make_post(cast.ana, "held", media_ids=[asset.pk])
    newer = make_post(cast.ana, "newer")
    run_tasks()
    assert feed_ids(cast.bruno) == text_ids([newer])
    assert feed_ids(cast.ana) == text_ids([newer, held])

    process(asset)
    run_tasks()

    assert feed_ids(cast.bruno) == text_ids([newer, held])


def test_online_followers_are_told_that_something_is_there(
    cast: SimpleNamespace, run_tasks: Any, django_capture_on_commit_callbacks: Any
) -> None:
    from core.realtime import capture, presence

    presence.renew([(str(cast.bruno.pk), "socket-1"), (str(cast.carla.pk), "socket-2")])
    post = make_post(cast.ana)

    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        run_tasks()

    arrived = [(group, event) for group, event in sent if event["type"] == "post_created"]
    assert arrived == [(f"user.{cast.bruno.pk}", {"type": "post_created", "id": str(post.pk)})]


def test_a_fan_out_that_runs_twice_changes_nothing(cast: SimpleNamespace, run_tasks: Any) -> None:
    feed_ids(cast.bruno)
    post = make_post(cast.ana)
    run_tasks()

    tasks.fan_out_post(post_id=str(post.pk))

    assert feed_ids(cast.bruno) == [str(post.pk)]


def test_a_fan_out_without_valkey_is_tried_again(cast: SimpleNamespace, refuse_valkey: Any, run_tasks: Any) -> None:
    from core.errors import RetryableError
    from core.models import OutboxMessage

    post = make_post(cast.ana)
    refuse_valkey()

    with pytest.raises(RetryableError):
        tasks.fan_out_post(post_id=str(post.pk))
    run_tasks()

    waiting = OutboxMessage.objects.get(task="social.fan_out_post")
    assert waiting.tries == 1


# --- what is lost comes back ----------------------------------------------------------------------
def test_a_flushed_valkey_loses_nothing(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_follow(cast.bruno, cast.carla)
    posts = [make_post(author, f"{n}") for n in range(15) for author in (cast.ana, cast.carla, cast.bruno)]
    run_tasks()
    expected = text_ids(posts[::-1])
    assert feed_ids(cast.bruno) == expected

    valkey.client().flushdb()

    assert feed_ids(cast.bruno) == expected
    valkey.client().flushdb()
    newest = make_post(cast.ana, "after the flush")
    run_tasks()  # sent to nobody: there is no list
    assert feed_ids(cast.bruno) == [str(newest.pk), *expected]


def test_without_valkey_the_feed_is_read_from_postgresql(
    cast: SimpleNamespace, refuse_valkey: Any, run_tasks: Any
) -> None:
    make_follow(cast.bruno, cast.carla)
    posts = [make_post(author, f"{n}") for n in range(12) for author in (cast.ana, cast.carla)]
    make_post(cast.carla, "not for him", audience="only_me")
    run_tasks()

    refuse_valkey()

    assert feed_ids(cast.bruno, size=7) == text_ids(posts[::-1])


def test_a_busy_person_leaves_no_gap_in_a_rebuilt_list(cast: SimpleNamespace, run_tasks: Any) -> None:
    """More posts of one author than a rebuild reads: the list ends there, the page goes on below it."""
    make_follow(cast.bruno, cast.carla)
    old = [make_post(cast.carla, f"quiet {n}") for n in range(3)]
    busy = Post.objects.bulk_create(
        [
            Post(author=cast.ana, body=f"busy {n}", audience="public", published_at=old[0].published_at)
            for n in range(50)
        ]
    )
    run_tasks()

    assert feed_ids(cast.bruno) == text_ids([*busy[::-1], *old[::-1]])
    assert feed_ids(cast.bruno, size=100) == text_ids([*busy[::-1], *old[::-1]])


def test_the_list_has_a_length_and_the_feed_goes_on_below_it(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "LIMITS", SimpleNamespace(feed_length=5))
    monkeypatch.setattr(timeline, "TRIMS", 1)
    feed_ids(cast.bruno)
    posts = [make_post(cast.ana, f"{n}") for n in range(12)]
    run_tasks()

    assert valkey.client().zcard(f"feed:{cast.bruno.pk}") == 5 + 1  # and its mark
    assert feed_ids(cast.bruno, size=3) == text_ids(posts[::-1])


def test_a_post_older_than_what_the_list_knows_does_not_hide_others(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "LIMITS", SimpleNamespace(feed_length=3))
    monkeypatch.setattr(timeline, "TRIMS", 1)
    feed_ids(cast.bruno)
    asset = make_asset(cast.ana, status="uploaded")
    held = make_post(cast.ana, "held", media_ids=[asset.pk])
    posts = [make_post(cast.ana, f"{n}") for n in range(8)]
    run_tasks()
    process(asset)
    run_tasks()

    assert feed_ids(cast.bruno, size=2) == text_ids([*posts[::-1], held])


def test_a_list_dropped_while_it_is_rebuilt_is_not_filled_with_what_is_old(cast: SimpleNamespace) -> None:
    post = make_post(cast.ana)
    mark = timeline.open_list(cast.bruno.pk)
    timeline.forget([cast.bruno.pk])
    timeline.open_list(cast.bruno.pk)

    assert timeline.fill(cast.bruno.pk, mark, [post.pk], is_complete=True) is False
    assert timeline.read(cast.bruno.pk, before=None, count=5) is None


def test_a_post_sent_while_a_list_is_rebuilt_is_in_it(cast: SimpleNamespace) -> None:
    mark = timeline.open_list(cast.bruno.pk)
    post = make_post(cast.ana)
    timeline.push_each([(post.pk, [cast.bruno.pk])])

    assert timeline.fill(cast.bruno.pk, mark, [], is_complete=True)
    assert timeline.read(cast.bruno.pk, before=None, count=5).ids == [post.pk]


# --- authors with very many followers -------------------------------------------------------------
def test_authors_beyond_the_limit_are_read_instead_of_sent(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_follow(cast.bruno, cast.carla)
    feed_ids(cast.bruno)
    sent = [make_post(cast.carla, f"sent {n}") for n in range(4)]
    run_tasks()
    monkeypatch.setattr(readers, "LIMITS", SimpleNamespace(fan_out_max=0))
    cast.carla.refresh_from_db()
    monkeypatch.setattr(
        readers, "_is_pulled", lambda author, old=readers._is_pulled: old(author) if author == cast.carla else False
    )

    mixed = []
    for n in range(9):
        mixed += [make_post(cast.carla, f"pulled {n}"), make_post(cast.ana, f"pushed {n}")]
    run_tasks()

    assert PulledAuthor.objects.get().user == cast.carla
    listed = timeline.read(cast.bruno.pk, before=None, count=100).ids
    assert set(listed) == {post.pk for post in [*sent, *mixed] if post.author == cast.ana or post in sent}
    for size in (1, 3, 20):
        assert feed_ids(cast.bruno, size=size) == text_ids([*mixed[::-1], *sent[::-1]])
    assert feed_ids(cast.paco) == []


# --- a stale list shows nothing -------------------------------------------------------------------
def stale(user: Any, posts: list[Post]) -> None:
    """A list in which everything still is, whatever has happened."""
    mark = timeline.open_list(user.pk)
    assert timeline.fill(user.pk, mark, [post.pk for post in posts[::-1]], is_complete=True)


@pytest.mark.parametrize(
    "what",
    [
        lambda c: accounts.actions.block(c.ana, c.bruno),
        lambda c: accounts.actions.block(c.bruno, c.ana),
        lambda c: accounts.actions.unfollow(c.bruno, c.ana),
        lambda c: accounts.actions.remove_follower(c.ana, c.bruno),
        lambda c: [actions.edit_post(c.ana, post, audience="only_me") for post in Post.objects.all()],
        lambda c: [actions.delete_post(c.ana, post) for post in Post.objects.all()],
        lambda c: type(c.ana).objects.filter(pk=c.ana.pk).update(suspended_at="2026-01-01T00:00:00Z"),
        lambda c: type(c.ana).objects.filter(pk=c.ana.pk).update(is_active=False),
    ],
    ids=["blocked", "blocking", "unfollowed", "removed", "only_me", "deleted", "suspended", "closed"],
)
@pytest.mark.parametrize("is_open", [False, True], ids=["private", "public"])
def test_a_stale_list_never_leaks(cast: SimpleNamespace, run_tasks: Any, what: Any, is_open: bool) -> None:
    type(cast.ana).objects.filter(pk=cast.ana.pk).update(is_private=not is_open)
    cast.ana.refresh_from_db()
    posts = [make_pictured_post(cast.ana, f"secret {n}") for n in range(3)]
    stale(cast.bruno, posts)
    assert feed_ids(cast.bruno) == text_ids(posts[::-1])

    what(cast)
    stale(cast.bruno, posts)

    assert feed_ids(cast.bruno) == []
    assert "secret" not in client_of(cast.bruno).get("/").content.decode()
    run_tasks()  # and after the tasks the list itself is right
    assert feed_ids(cast.bruno) == []


def test_a_public_account_that_turns_private_keeps_its_posts_from_who_no_longer_follows(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    assert client_of(cast.dora).get(f"/p/{post.pk}/").status_code == 200

    accounts.actions.set_privacy(cast.carla, is_private=True)

    for viewer in (cast.dora, None):
        assert client_of(viewer).get(f"/p/{post.pk}/").status_code == 404


def test_a_page_is_filled_up_over_what_is_not_visible_any_more(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_follow(cast.bruno, cast.carla)
    visible = [make_post(cast.ana, f"{n}") for n in range(4)]
    hidden = [make_post(cast.carla, f"{n}") for n in range(18)]
    last = make_post(cast.ana, "newest")
    stale(cast.bruno, [*visible, *hidden, last])
    accounts.actions.unfollow(cast.bruno, cast.carla)

    assert feed_ids(cast.bruno, size=4) == text_ids([last, *visible[::-1]])


def test_a_new_follow_brings_what_was_there(cast: SimpleNamespace, run_tasks: Any) -> None:
    mine = make_post(cast.bruno, "mine")
    posts = [make_post(cast.carla, f"{n}") for n in range(3)]
    run_tasks()
    assert feed_ids(cast.bruno) == text_ids([mine])

    accounts.actions.follow(cast.bruno, cast.carla)
    run_tasks()

    assert feed_ids(cast.bruno) == text_ids([*posts[::-1], mine])


def test_foreign_and_spoiled_cursors_are_refused_alike(cast: SimpleNamespace) -> None:
    for cursor in ("x", "WyJ4Il0:abc", "💥", "0" * 600):
        answer = client_of(cast.bruno).get("/api/v1/feed/", {"cursor": cursor})
        assert answer.status_code == 422
        assert answer.json()["error"]["fields"].keys() == {"cursor"}
    for limit in ("0", "101", "10000000", "-1", "two"):
        assert client_of(cast.bruno).get("/api/v1/feed/", {"limit": limit}).status_code == 422


# --- the cost -------------------------------------------------------------------------------------
def queries_of(user: Any, path: str) -> list[str]:
    client = client_of(user)
    client.get(path)  # what a process does once: prepared statements, the time a session was last seen
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    return [query["sql"] for query in seen.captured_queries]


def fill_feed(cast: SimpleNamespace, count: int) -> None:
    authors = [make_user(f"author_{count}_{n}", is_private=False) for n in range(count)]
    for author in authors:
        make_follow(cast.bruno, author)
        make_pictured_post(author, "Hello @ana #plaza")
        make_comment(cast.bruno, make_post(author, "Hi"))


@pytest.mark.parametrize("count", [1, 10], ids=["2 posts", "20 posts"])
def test_the_page_costs_the_same_at_2_posts_and_at_20(cast: SimpleNamespace, count: int, run_tasks: Any) -> None:
    fill_feed(cast, count)
    run_tasks()

    seen = queries_of(cast.bruno, "/")

    assert len(seen) == 4, seen  # session, which feed, posts, the bell
    assert "django_session" in seen[0]  # the session, its person and their face
    assert "social_versions_feed" in seen[2]  # which posts; this process holds all that is on them
    assert "notifications_notification" in seen[3]  # the number on the bell
    assert client_of(cast.bruno).get("/").content.decode().count("<article") == 2 * count


@pytest.mark.parametrize("count", [1, 10], ids=["2 posts", "20 posts"])
def test_the_api_costs_the_same_at_2_posts_and_at_20(cast: SimpleNamespace, count: int, run_tasks: Any) -> None:
    fill_feed(cast, count)
    run_tasks()

    seen = queries_of(cast.bruno, "/api/v1/feed/")

    assert len(seen) == 2, seen
    assert "django_session" in seen[0]
    assert "social_versions_feed" in seen[1]  # the rows themselves this process holds since the page before


def test_an_unchanged_feed_is_not_sent_again(cast: SimpleNamespace, run_tasks: Any) -> None:
    posts = [make_post(cast.ana, f"{n}") for n in range(3)]
    client = client_of(cast.bruno)
    first = client.get("/api/v1/feed/?limit=2")

    again = client.get("/api/v1/feed/?limit=2", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304 and again.content == b""

    actions.react(cast.bruno, posts[2])
    changed = client.get("/api/v1/feed/?limit=2", headers={"If-None-Match": first["ETag"]})
    assert changed.json()["items"][0]["my_reaction"] == "like"


def test_the_length_of_a_list_is_the_one_of_the_table() -> None:
    assert timeline.LIMITS is LIMITS
    assert selectors.LIMITS.feed_length == 800
