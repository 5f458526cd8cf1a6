"""What moderators label as hard to see stands behind a cover, words and pictures, until its reader takes it off."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest

from accounts import actions as people
from social import actions
from social.models import Post
from social.tests.factories import make_follow, make_pictured_post, make_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db
COVER = re.compile(r'<details class="post-cover">.*?</details>', re.DOTALL)


def page_of(user: Any, path: str) -> tuple[str, str]:
    """What is under covers, and what is not."""
    page = client_of(user).get(path, headers={"Accept-Language": "en"}).content.decode()
    return "".join(COVER.findall(page)), COVER.sub("", page)


def labelled(author: Any, label: str, **fields: Any) -> Post:
    post = make_pictured_post(author, "xolotlwords", **fields)
    actions.label_post(post, label)
    return post


@pytest.mark.parametrize("label", ["graphic", "distress", "sensitive"])
def test_its_pictures_and_words_are_covered_wherever_it_stands(
    cast: SimpleNamespace, label: str, run_tasks: Any
) -> None:
    make_follow(cast.xavi, cast.carla)
    post = labelled(cast.carla, label)
    share = actions.share_post(cast.carla, post, body="look", audience="public")
    run_tasks()
    asset = str(post.media_rows.get().asset_id)
    for user, path in ((cast.xavi, "/"), (None, f"/p/{post.pk}/"), (None, "/@carla/"), (None, f"/p/{share.pk}/")):
        under, open_part = page_of(user, path)
        assert asset in under and "xolotlwords" in under, path
        assert f"/media/{asset}" not in open_part and "xolotlwords" not in open_part, path
    assert "Tap to see it" in under


def test_its_author_sees_the_cover_and_the_way_to_the_decision(cast: SimpleNamespace) -> None:
    post = labelled(cast.carla, "graphic")
    under, open_part = page_of(cast.carla, f"/p/{post.pk}/")
    assert "Blood or wounds" in under and 'href="/settings/standing/"' in open_part


def test_advice_is_read_with_its_label(cast: SimpleNamespace) -> None:
    post = labelled(cast.carla, "doubtful_advice")
    under, open_part = page_of(None, f"/p/{post.pk}/")
    assert under == "" and "xolotlwords" in open_part and "Doubtful advice: ask a vet" in open_part


def test_a_cover_of_the_author_keeps_its_own_words(cast: SimpleNamespace) -> None:
    post = labelled(cast.carla, "sensitive", details={"warning_kind": "injury", "warning": "A stitched paw"})
    under, _open = page_of(None, f"/p/{post.pk}/")
    assert "A stitched paw" in under and "Sensitive content" not in under


def test_the_bell_shows_none_of_it(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = labelled(cast.carla, "graphic")
    actions.react(cast.bruno, post)
    actions.add_comment(cast.bruno, post, body="oh")
    people.choose_privacy(cast.bruno, {"mention": "everyone"})
    mention = make_post(cast.carla, "@bruno xolotlwords")
    actions.label_post(mention, "graphic")
    run_tasks()
    asset = str(post.media_rows.get().asset_id)
    for user in (cast.carla, cast.bruno):
        items = client_of(user).get("/api/v1/notifications/").json()["items"]
        assert items and asset not in str(items) and "xolotlwords" not in str(items)
