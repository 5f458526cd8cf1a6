"""A photo in a comment: it waits until it is ready, is seen by who sees the comment, and goes with it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from media.guards import can_see
from media.models import Asset
from social import actions
from social.models import Comment
from social.tests.factories import make_asset, make_comment, make_post, process
from tests.cast import client_of

pytestmark = pytest.mark.usefixtures("quiet_badges")
JSON = "application/json"


def say(user: Any, post: Any, *assets: Any, body: str = "") -> Any:
    data = {"body": body, "media_ids": [str(asset.pk) for asset in assets]}
    return client_of(user).post(f"/api/v1/posts/{post.pk}/comments/", data, content_type=JSON)


def seen(user: Any, post: Any) -> list[dict[str, Any]]:
    return client_of(user).get(f"/api/v1/posts/{post.pk}/comments/").json()["items"]


@pytest.mark.parametrize("door", ["site", "api"])
def test_a_photo_without_words_is_a_comment(cast: SimpleNamespace, door: str) -> None:
    post, asset = make_post(cast.ana), make_asset(cast.bruno)
    if door == "api":
        assert say(cast.bruno, post, asset).json()["photo"]["id"] == str(asset.pk)
    else:
        sent = {"body": "", "asset_ids": str(asset.pk), f"alt_{asset.pk}": "A wet dog"}
        assert client_of(cast.bruno).post(f"/p/{post.pk}/comments/", sent).status_code == 302
        asset.refresh_from_db()
        assert asset.alt_text == "A wet dog"
    assert str(asset.pk) in client_of(cast.ana).get(f"/p/{post.pk}/").content.decode()
    assert seen(cast.ana, post)[0]["photo"]["status"] == "ready"
    assert all(can_see(getattr(cast, name), Asset.objects.get(pk=asset.pk)) for name in ("ana", "bruno"))
    assert not any(can_see(getattr(cast, name), Asset.objects.get(pk=asset.pk)) for name in ("carla", "dora", "eva"))


def test_until_it_is_ready_only_who_wrote_it_sees_the_comment(cast: SimpleNamespace, run_tasks: Any) -> None:
    post, asset = make_post(cast.carla), make_asset(cast.bruno, status="uploaded")
    assert say(cast.bruno, post, asset, body="look").json()["photo"]["status"] == "uploaded"
    run_tasks()
    assert [len(seen(user, post)) for user in (cast.bruno, cast.carla, cast.ana)] == [1, 0, 0]
    assert client_of(cast.carla).get("/api/v1/notifications/").json()["items"] == []
    post.refresh_from_db()
    assert post.comment_counter == 0
    process(asset)
    run_tasks()
    assert [len(seen(user, post)) for user in (cast.bruno, cast.carla, cast.ana)] == [1, 1, 1]
    assert [one["kind"] for one in client_of(cast.carla).get("/api/v1/notifications/").json()["items"]] == ["comment"]
    assert actions.reconcile_counters() == 0


def test_what_could_not_be_read_leaves_the_words(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    with_words, alone = make_asset(cast.bruno, status="uploaded"), make_asset(cast.bruno, status="uploaded")
    say(cast.bruno, post, with_words, body="look")
    say(cast.bruno, post, alone)
    for asset in (with_words, alone):
        process(asset, status="failed")
    run_tasks()
    assert [(one["body"], one["photo"]) for one in seen(cast.ana, post)] == [("look", None)]
    assert {one["photo"]["status"] for one in seen(cast.bruno, post)} == {"failed"}


def test_one_photo_of_ones_own_and_no_other(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    own, second, foreign = make_asset(cast.bruno), make_asset(cast.bruno), make_asset(cast.ana)
    assert say(cast.bruno, post, own, second).status_code == 422
    assert say(cast.bruno, post, foreign).status_code == 404
    refused = client_of(cast.bruno).post(f"/p/{post.pk}/comments/", {"body": "x" * 5000, "asset_ids": str(own.pk)})
    assert refused.status_code == 422  # and what was sent is still there
    page = refused.content.decode()
    assert "x" * 5000 in page and f'value="{own.pk}"' in page
    assert not Comment.objects.exists()


def test_it_goes_with_its_comment_and_with_its_post(cast: SimpleNamespace) -> None:
    post, one, two = make_post(cast.carla), make_asset(cast.bruno), make_asset(cast.bruno)
    say(cast.bruno, post, one, body="one")
    say(cast.bruno, post, two, body="two")
    comment = Comment.objects.get(body="one")
    actions.add_comment(cast.ana, post, body="answer", parent=comment)
    actions.delete_comment(cast.bruno, comment)
    assert not can_see(cast.ana, Asset.objects.get(pk=one.pk))
    actions.purge_comment(comment.pk)
    assert not Asset.objects.filter(pk=one.pk).exists() and Comment.objects.filter(pk=comment.pk).exists()
    actions.delete_post(cast.carla, post)
    actions.purge_post(post.pk)
    assert not Asset.objects.filter(pk=two.pk).exists()


def test_the_box_keeps_what_was_typed_when_htmx_is_refused(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    parent = make_comment(cast.ana, post)
    sent = {"body": "y" * 5000, "parent": str(parent.pk)}
    refused = client_of(cast.bruno).post(f"/p/{post.pk}/comments/", sent, headers={"HX-Request": "true"})
    page = refused.content.decode()
    assert refused.status_code == 422 and "y" * 5000 in page and f'id="answer-{parent.pk}"' in page
