"""Shares in feeds: the reader's own wishes hold for what is passed on, and a page of them costs one query more."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import accounts.actions
from social import actions, selectors
from social.models import Post
from social.tests.factories import make_follow, make_pictured_post, make_post
from tests.cast import client_of

pytestmark = pytest.mark.usefixtures("quiet_badges")


# --- the reader's own wishes ----------------------------------------------------------------------
def test_feeds_leave_out_shares_of_muted_people_and_of_hidden_words(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_follow(cast.bruno, cast.xavi)
    loud, wordy = make_post(cast.carla, "so loud"), make_post(cast.eva, "the word is fireworks")
    for post in (loud, wordy, make_post(cast.paco, "fine")):
        actions.share_post(cast.xavi, post)
    run_tasks()

    def feed(mode: str) -> set[str]:
        items = client_of(cast.bruno).get(f"/api/v1/feed/?mode={mode}").json()["items"]
        return {one["shared"]["body"] for one in items if one["shared"]}

    modes = ("latest", "for_you")
    assert feed("latest") == {"so loud", "the word is fireworks", "fine"}
    assert len(feed("for_you")) == 2  # as many of one author as there are on a page
    accounts.actions.mute(cast.bruno, cast.carla, days=0)
    client_of(cast.bruno).post("/settings/words/", {"text": "fireworks", "hides_posts": "on"})
    assert [feed(mode) for mode in modes] == [{"fine"}] * 2
    # Who goes to look for it finds it: muting is about the feed.
    passed = Post.objects.get(original=loud)
    assert client_of(cast.bruno).get(f"/api/v1/posts/{passed.pk}/").json()["shared"]["body"] == "so loud"


# --- the cost -------------------------------------------------------------------------------------
@pytest.mark.parametrize("path", ["/", "/api/v1/feed/", "/@xavi/"])
def test_a_page_of_shares_costs_one_query_more_however_many(cast: SimpleNamespace, path: str, run_tasks: Any) -> None:
    make_follow(cast.bruno, cast.xavi)
    client = client_of(cast.bruno)

    def queries() -> list[str]:
        run_tasks()
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            client.get(path)
        return [one["sql"] for one in seen.captured_queries]

    make_pictured_post(cast.xavi, "no share")
    without = queries()
    actions.share_post(cast.xavi, make_pictured_post(cast.carla))
    one = queries()
    for number in range(9):
        actions.share_post(cast.xavi, make_pictured_post(cast.carla), body=f"{number}")
    ten = queries()
    assert len(one) == len(ten) == len(without) + 1
    assert [sql for sql in ten if "social_posts_originals" in sql] and not any("originals" in sql for sql in without)


def test_rows_of_one_page_share_one_original(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "twice")
    for user in (cast.bruno, cast.xavi):
        actions.share_post(user, post, body=user.handle)
    rows = selectors.list_shares(cast.bruno, post.pk).items
    assert [row.original.body for row in rows if row.original] == ["twice", "twice"]
