"""What the bell tells of posts: once, to who may see it, and no longer than its cause lasts."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import accounts.actions
from accounts.privacy import DEFAULTS
from core.models import OutboxMessage
from notifications.models import Notification
from social import actions
from social.tests.factories import make_comment, make_follow, make_pictured_post, make_post
from tests.cast import client_of, make_user

pytestmark = pytest.mark.usefixtures("quiet_badges")


@pytest.fixture(autouse=True)
def anyone_may_mention(monkeypatch: pytest.MonkeyPatch) -> None:
    """What people let whom is tested in test_privacy.py; here everybody lets everybody."""
    monkeypatch.setitem(DEFAULTS, "mention", "everyone")


def told(user: Any) -> list[tuple[str, str]]:
    items = client_of(user).get("/api/v1/notifications/", headers={"Accept-Language": "en"}).json()["items"]
    return [(item["kind"], item["words"]) for item in items]


def kinds(user: Any) -> list[str]:
    return [kind for kind, _words in told(user)]


def test_a_like_is_told_once_and_taken_back(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.ana)
    actions.react(cast.bruno, post)
    run_tasks()
    assert told(cast.ana) == [("reaction", "Bruno likes your post")]

    actions.unreact(cast.bruno, post)
    run_tasks()
    assert told(cast.ana) == []

    for _ in range(3):
        actions.react(cast.bruno, post)
    run_tasks()
    assert Notification.objects.filter(kind="reaction").count() == 1


def test_many_likes_are_one_line(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    for n in range(13):
        actions.react(make_user(f"fan_{n:02}"), post)
    run_tasks()
    assert told(cast.carla) == [("reaction", "Fan_12 and 12 other people like your post")]


def test_the_bell_says_of_which_kind_and_follows_a_change(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    actions.react(cast.bruno, post, "love")
    run_tasks()
    assert told(cast.carla) == [("reaction", "Bruno reacted to your post: Love")]

    actions.react(cast.bruno, post, "wow")  # nothing new to tell, and yet right
    actions.react(cast.xavi, post, "wow")
    run_tasks()
    assert told(cast.carla) == [("reaction", "Xavi and 1 other person reacted to your post: Wow")]
    actions.react(cast.ana, post)
    run_tasks()
    assert told(cast.carla)[0][1] == "Ana and 2 other people reacted to your post: Wow 2 and Like 1"


def test_who_wrote_a_comment_hears_of_answers_and_reactions(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    comment = make_comment(cast.bruno, post, "So good")
    run_tasks()
    answer = actions.add_comment(cast.xavi, post, body="@bruno yes", parent=comment)
    actions.react_to_comment(cast.carla, comment, "haha")
    actions.react_to_comment(cast.bruno, comment)  # oneself is not told
    run_tasks()
    assert told(cast.bruno) == [
        ("comment_reaction", "Carla reacted to your comment: Haha"),
        ("reply", "Xavi answered you: @bruno yes"),  # and not of the mention once more
    ]
    assert kinds(cast.carla) == ["comment", "comment"]
    line = client_of(cast.bruno).get("/notifications/").content.decode()
    assert f"/p/{post.pk}/comments/{answer.pk}/" in line

    actions.unreact_to_comment(cast.carla, comment)
    actions.delete_comment(cast.xavi, answer)
    run_tasks()
    assert told(cast.bruno) == [] and kinds(cast.carla) == ["comment"]


def test_under_ones_own_post_an_answer_is_told_once(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    own = make_comment(cast.carla, post, "Ask me")
    actions.add_comment(cast.bruno, post, body="When?", parent=own)
    run_tasks()
    assert kinds(cast.carla) == ["reply"]


def test_nobody_is_told_of_themselves(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.ana, "@ana looks at @ana")
    actions.react(cast.ana, post)
    make_comment(cast.ana, post, "@ana again")
    run_tasks()
    assert not Notification.objects.exists()


def test_a_comment_and_its_mentions(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    make_comment(cast.bruno, post, "@carla look, @ana and @dora and @nobody_here")
    run_tasks()
    assert kinds(cast.carla) == ["comment"]  # not mentioned a second time
    assert kinds(cast.ana) == kinds(cast.dora) == ["comment_mention"]
    assert told(cast.ana)[0][1].startswith("Bruno mentioned you in a comment: @carla look")


@pytest.mark.parametrize(
    ("who", "is_told"),
    [
        ("bruno", True),
        ("carla", False),
        ("dora", False),
        ("eva", False),
        ("paco", False),
        ("sofia", False),
        ("staff", False),
    ],
)
def test_a_mention_reaches_only_who_may_see_the_post(
    cast: SimpleNamespace, run_tasks: Any, who: str, is_told: bool
) -> None:
    person = getattr(cast, who)
    make_post(cast.ana, f"Rex says hello to @{person.handle}")
    run_tasks()
    assert Notification.objects.filter(recipient=person, kind="mention").exists() is is_told


def test_a_mention_is_hidden_as_soon_as_its_post_is(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.ana, "@bruno")
    run_tasks()
    assert kinds(cast.bruno) == ["mention"]

    actions.edit_post(cast.ana, post, audience="only_me")
    assert kinds(cast.bruno) == []
    actions.edit_post(cast.ana, post, audience="followers")
    assert kinds(cast.bruno) == ["mention"]
    accounts.actions.unfollow(cast.bruno, cast.ana)
    assert kinds(cast.bruno) == []


def test_an_edit_tells_only_who_is_newly_mentioned(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla, "@bruno")
    run_tasks()
    Notification.objects.update(seen_at=timezone.now())
    actions.edit_post(cast.carla, post, body="@bruno and @xavi")
    run_tasks()
    assert set(Notification.objects.filter(seen_at=None).values_list("recipient__handle", flat=True)) == {"xavi"}


def test_a_post_held_back_by_its_photos_tells_nobody_before_it_is_out(cast: SimpleNamespace, run_tasks: Any) -> None:
    from social.tests.factories import make_asset, process

    asset = make_asset(cast.carla, status="uploaded")
    make_post(cast.carla, "@bruno", media_ids=[asset.pk])
    run_tasks()
    assert kinds(cast.bruno) == []
    process(asset)
    run_tasks()
    assert kinds(cast.bruno) == ["mention"]


def test_what_is_deleted_leaves_the_bell(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla, "@bruno")
    comment = make_comment(cast.bruno, post, "@ana")
    run_tasks()
    assert kinds(cast.ana) == ["comment_mention"]
    actions.delete_comment(cast.bruno, comment)
    run_tasks()
    assert kinds(cast.ana) == kinds(cast.carla) == []

    make_comment(cast.bruno, post)
    actions.react(cast.bruno, post)
    run_tasks()
    actions.delete_post(cast.carla, post)
    assert kinds(cast.carla) == kinds(cast.bruno) == []
    OutboxMessage.objects.update(run_after=timezone.now())
    run_tasks()
    assert not Notification.objects.exists()


def test_a_block_takes_back_what_was_told(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla, "@bruno")
    actions.react(cast.bruno, post)
    run_tasks()
    accounts.actions.block(cast.carla, cast.bruno)
    run_tasks()
    assert not Notification.objects.filter(kind__in=["reaction", "mention"]).exists()


@pytest.mark.parametrize("count", [2, 20])
def test_the_bell_costs_the_same_at_2_lines_and_at_20(cast: SimpleNamespace, run_tasks: Any, count: int) -> None:
    for n in range(count // 2):
        fan = make_user(f"fan_{n}")
        post = make_pictured_post(cast.carla)
        actions.react(fan, post)
        make_comment(fan, post)
    run_tasks()
    client = client_of(cast.carla)
    client.get("/notifications/")
    with CaptureQueriesContext(connection) as seen:
        page = client.get("/notifications/").content.decode()
    assert page.count("notice-row") >= count
    # session; groups; actors; liked posts, their pictures and the kinds; comments and their pictures; the number on the bell
    assert len(seen) == 9, [query["sql"][:150] for query in seen.captured_queries]


def test_a_follower_hears_of_nothing_they_did_not_ask_for(cast: SimpleNamespace, run_tasks: Any) -> None:
    """Posts of people one follows are in the feed, not in the bell."""
    make_follow(cast.bruno, cast.carla)
    make_post(cast.carla)
    run_tasks()
    assert kinds(cast.bruno) == []
