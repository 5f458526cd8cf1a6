"""Changing posts: the pictures, what they say of themselves, and the former versions that stay readable."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from social.models import Post
from social.tests.factories import make_asset, make_follow, make_post
from social.tests.test_post_details import change
from social.versions import PostVersion
from tests.cast import client_of

pytestmark = pytest.mark.django_db
DOORS = pytest.mark.parametrize("door", ["site", "api"])


def history(user: Any, post: Post) -> Any:
    return client_of(user).get(f"/api/v1/posts/{post.pk}/history/")


@DOORS
def test_every_change_keeps_the_former_version(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla, "One")
    assert "edited" not in client_of(cast.bruno).get(f"/p/{post.pk}/").content.decode()
    change(cast.carla, door, post, body="Two", warning_kind="grief")
    change(cast.carla, door, post, body="Three", warning_kind="grief")
    told = history(cast.bruno, post).json()["items"]
    assert [(one["body"], one["warning_kind"]) for one in told] == [("Two", "grief"), ("One", "")]
    assert told[0]["written_at"] == told[1]["replaced_at"]
    page = client_of(cast.bruno).get(f"/p/{post.pk}/").content.decode()
    assert f'href="/p/{post.pk}/history/"' in page
    shown = client_of(cast.bruno).get(f"/p/{post.pk}/history/").content.decode()
    assert shown.index("Three") < shown.index("Two") < shown.index("One") and "Grief and loss" in shown


def test_what_changes_nothing_keeps_nothing(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "One")
    change(cast.carla, "site", post, body="One", audience="followers", feeling="happy")
    post.refresh_from_db()
    assert post.feeling == "happy" and post.edited_at is None and not PostVersion.objects.exists()


def test_who_sees_the_post_sees_its_history_and_nobody_else(cast: SimpleNamespace) -> None:
    make_follow(cast.xavi, cast.carla)
    post = make_post(cast.carla, "One", audience="followers")
    change(cast.carla, "site", post, body="Two")
    seen = {name: history(getattr(cast, name), post).status_code for name in ("carla", "xavi", "bruno", "guest")}
    assert seen == {"carla": 200, "xavi": 200, "bruno": 404, "guest": 404}
    for name, code in seen.items():
        assert client_of(getattr(cast, name)).get(f"/p/{post.pk}/history/").status_code == code


def test_of_a_post_that_is_not_out_nothing_is_kept(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "Soon", media_ids=[make_asset(cast.carla, status="uploaded").pk])
    change(cast.carla, "site", post, body="Sooner")
    assert not PostVersion.objects.exists()


# --- pictures -------------------------------------------------------------------------------------
def pictures(post: Post) -> list[Any]:
    return list(post.media_rows.order_by("position").values_list("asset_id", flat=True))


@DOORS
def test_pictures_are_moved_added_and_left_out(cast: SimpleNamespace, door: str) -> None:
    one, two, three = (make_asset(cast.carla, alt_text="x") for _ in range(3))
    post = make_post(cast.carla, "Three", media_ids=[one.pk, two.pk])
    wanted = [str(three.pk), str(one.pk)]
    if door == "api":
        answer = change(cast.carla, door, post, media_ids=wanted)
    else:
        sent = {"asset_ids": wanted, "photos_listed": "1", f"alt_{three.pk}": "Rex at sea"}
        answer = change(cast.carla, door, post, **sent)
    assert answer.status_code in (200, 302), answer.content
    assert pictures(post) == [three.pk, one.pk]
    two.refresh_from_db()
    three.refresh_from_db()
    assert (two.attached_at, two.purpose) == (None, "") and three.purpose == "post"
    assert client_of(None).get(f"/media/{two.pk}/320.webp").status_code == 404
    if door == "site":
        assert three.alt_text == "Rex at sea"
    assert PostVersion.objects.get().had_other_pictures is True
    assert "Its photos were others" in client_of(None).get(f"/p/{post.pk}/history/").content.decode()


def test_without_scripts_they_are_put_in_order_by_numbers(cast: SimpleNamespace) -> None:
    one, two, three = (make_asset(cast.carla) for _ in range(3))
    post = make_post(cast.carla, "Three", media_ids=[one.pk, two.pk, three.pk])
    page = client_of(cast.carla).get(f"/p/{post.pk}/edit/").content.decode()
    assert all(f'name="order_{asset.pk}"' in page for asset in (one, two, three))
    sent: dict[str, Any] = {"asset_ids": [one.pk, two.pk, three.pk], "photos_listed": "1"}
    sent |= {f"order_{one.pk}": "3", f"order_{two.pk}": "1", f"order_{three.pk}": "2", f"drop_{three.pk}": "1"}
    change(cast.carla, "site", post, **sent)
    assert pictures(post) == [two.pk, one.pk]


@DOORS
def test_nobody_takes_pictures_of_others_or_too_many(cast: SimpleNamespace, door: str) -> None:
    own, foreign = make_asset(cast.carla), make_asset(cast.ana)
    used = make_asset(cast.carla)
    make_post(cast.carla, "x", media_ids=[used.pk])
    post = make_post(cast.carla, "Mine", media_ids=[own.pk])
    many = [str(make_asset(cast.carla).pk) for _ in range(10)]
    for wanted in ([own.pk, foreign.pk], [own.pk, used.pk], [own.pk, own.pk], [str(own.pk), *many]):
        ids = [str(one) for one in wanted]
        sent = {"media_ids": ids} if door == "api" else {"asset_ids": ids, "photos_listed": "1"}
        assert change(cast.carla, door, post, body="Changed", **sent).status_code in (404, 422)
        post.refresh_from_db()
        assert (post.body, pictures(post)) == ("Mine", [own.pk])
    assert not PostVersion.objects.exists()


@DOORS
def test_a_post_does_not_become_empty_by_losing_its_pictures(cast: SimpleNamespace, door: str) -> None:
    own = make_asset(cast.carla)
    post = make_post(cast.carla, "", media_ids=[own.pk])
    sent: dict[str, Any] = {"media_ids": []} if door == "api" else {"photos_listed": "1"}
    assert change(cast.carla, door, post, **sent).status_code == 422
    assert pictures(post) == [own.pk]
