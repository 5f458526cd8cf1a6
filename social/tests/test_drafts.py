"""Drafts: saved while one writes, found again, never lost; and posts that come out at their time."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from accounts import actions as people_actions
from core.limits import LIMITS
from core.models import OutboxMessage
from media.models import Asset
from media.sweeping import sweep_abandoned
from notifications.models import Notification
from social.drafts import Draft
from social.models import Post
from social.tests.factories import make_asset, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"
DRAFTS = "/api/v1/me/drafts/"
ALL = {
    "body": "  Half a sent",
    "audience": "friends",
    "warning_kind": "grief",
    "warning": "",
    "language": "fr",
    "place_name": "The lake",
    "feeling": "sad",
    "comments_from": "friends",
    "shares_from": "nobody",
    "poll": {"options": ["One", ""], "minutes": 60, "allows_several": True, "allows_change": False},
}


def save(user: Any, **content: Any) -> Any:
    return client_of(user).post(DRAFTS, content, content_type=JSON)


def put(user: Any, draft: Any, version: int, **content: Any) -> Any:
    return client_of(user).put(f"{DRAFTS}{draft}/", content | {"version": version}, content_type=JSON)


def composer(user: Any, path: str = "/new/") -> str:
    return client_of(user).get(path).content.decode()


# --- keeping --------------------------------------------------------------------------------------
def test_all_that_was_typed_and_sent_comes_back(cast: SimpleNamespace) -> None:
    """A crash: the page is opened anew, on whatever device."""
    asset = make_asset(cast.ana)
    told = save(cast.ana, **ALL, media_ids=[str(asset.pk)], pet_ids=[str(cast.rex.pk)]).json()
    assert {name: told[name] for name in ALL} == ALL and told["version"] == 1

    page = composer(cast.ana)

    assert "We kept what you had begun" in page and "  Half a sent</textarea>" in page
    assert f'name="asset_ids" value="{asset.pk}"' in page and f'name="draft_id" value="{told["id"]}"' in page
    for mark in (
        'value="friends" checked',
        'value="sad" checked',
        'value="The lake"',
        'value="One"',
        'value="fr" selected',
    ):
        assert mark in page, mark
    assert f'value="{cast.rex.pk}" checked' in page
    anew = composer(cast.ana, "/new/?fresh=1")
    assert "Half a sent" not in anew and Draft.objects.count() == 1


def test_pictures_of_a_draft_are_not_swept_away_and_those_left_out_are(cast: SimpleNamespace) -> None:
    kept, dropped = make_asset(cast.ana), make_asset(cast.ana)
    told = save(cast.ana, body="x", media_ids=[str(kept.pk), str(dropped.pk)]).json()
    put(cast.ana, told["id"], 1, body="x", media_ids=[str(kept.pk)])
    old = timezone.now() - timedelta(days=3)
    Asset.objects.update(created_at=old, updated_at=old)
    sweep_abandoned()
    assert list(Asset.objects.values_list("pk", flat=True)) == [kept.pk]
    assert client_of(cast.bruno).get(f"/media/{kept.pk}/320.webp").status_code == 404
    client_of(cast.ana).delete(f"{DRAFTS}{told['id']}/")
    kept.refresh_from_db()
    assert kept.attached_at is None and not Draft.objects.exists()


def test_foreign_and_used_pictures_are_left_out_of_it(cast: SimpleNamespace) -> None:
    foreign, used = make_asset(cast.carla), make_asset(cast.ana)
    make_post(cast.ana, "x", media_ids=[used.pk])
    told = save(cast.ana, body="x", media_ids=[str(foreign.pk), str(used.pk)]).json()
    assert told["media_ids"] == []
    foreign.refresh_from_db()
    assert foreign.attached_at is None


def test_two_windows_lose_neither_text(cast: SimpleNamespace) -> None:
    told = save(cast.ana, body="begun").json()
    first = put(cast.ana, told["id"], 1, body="from the first window").json()
    second = put(cast.ana, told["id"], 1, body="from the second window").json()
    assert (first["id"], first["version"], first["is_copy"]) == (told["id"], 2, False)
    assert second["id"] != told["id"] and second["is_copy"] is True
    assert sorted(Draft.objects.values_list("content__body", flat=True)) == [
        "from the first window",
        "from the second window",
    ]
    # The window goes on with what is its own; the same again is no change.
    again = put(cast.ana, second["id"], second["version"], body="from the second window").json()
    assert (again["id"], again["version"], again["is_copy"]) == (second["id"], second["version"], False)


def test_without_scripts_too(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    assert client.post("/drafts/", {"body": "by a form", "then": "keep", "feeling": "proud"}).status_code == 302
    draft = Draft.objects.get()
    assert "by a form" in client.get("/drafts/").content.decode()
    assert "by a form" in client.get(f"/drafts/{draft.pk}/").content.decode()
    # What one keeps on purpose does not come up by itself.
    assert "by a form" not in client.get("/new/").content.decode()
    sent = {"body": "older window", "draft_id": str(draft.pk), "draft_version": "0"}
    client.post("/drafts/", sent)
    assert Draft.objects.count() == 2


def test_more_than_may_be_published_is_kept(cast: SimpleNamespace) -> None:
    long = "x" * (LIMITS.post_body_max + 50)
    told = save(cast.ana, body=long).json()
    assert told["body"] == long
    answer = client_of(cast.ana).post(f"{DRAFTS}{told['id']}/publish/", {}, content_type=JSON)
    assert answer.status_code == 422 and Draft.objects.count() == 1 and not Post.objects.exists()


def test_drafts_have_an_end(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    monkeypatch.setattr("social.actions.drafts.LIMITS", dataclasses.replace(LIMITS, drafts_max=1))
    told = save(cast.ana, body="one").json()
    assert save(cast.ana, body="two").status_code == 409
    assert put(cast.ana, told["id"], 1, body="one more").status_code == 200


# --- publishing -----------------------------------------------------------------------------------
def test_publishing_ends_the_draft_with_its_pictures_in_use(cast: SimpleNamespace) -> None:
    asset = make_asset(cast.ana)
    told = save(cast.ana, body="Ready", media_ids=[str(asset.pk)], feeling="happy").json()
    sent = {"body": "Ready now", "asset_ids": [str(asset.pk)], "draft_id": told["id"], "draft_version": "1"}
    assert client_of(cast.ana).post("/new/", sent).status_code == 302
    post = Post.objects.get()
    asset.refresh_from_db()
    assert post.body == "Ready now" and asset.purpose == "post" and not Draft.objects.exists()


def test_a_refused_form_keeps_the_draft_and_all_of_it(cast: SimpleNamespace) -> None:
    asset = make_asset(cast.ana)
    told = save(cast.ana, body="x", media_ids=[str(asset.pk)]).json()
    sent = {"body": "y" * 5_001, "asset_ids": [str(asset.pk)], "draft_id": told["id"], "draft_version": "1"}
    answer = client_of(cast.ana).post("/new/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and "y" * 5_001 in page
    assert f'name="asset_ids" value="{asset.pk}"' in page and f'name="draft_id" value="{told["id"]}"' in page
    asset.refresh_from_db()
    assert Draft.objects.count() == 1 and asset.purpose == "draft"


def test_a_script_is_told_the_way_on(cast: SimpleNamespace) -> None:
    answer = client_of(cast.ana).post("/new/", {"body": "Hello"}, headers={"Accept": "application/json"})
    assert answer.json() == {"url": f"/p/{Post.objects.get().pk}/"}


def test_a_draft_is_published_as_it_is(cast: SimpleNamespace) -> None:
    told = save(cast.ana, **(ALL | {"poll": None}), pet_ids=[str(cast.rex.pk)]).json()
    answer = client_of(cast.ana).post(f"{DRAFTS}{told['id']}/publish/", {}, content_type=JSON)
    assert answer.status_code == 201
    post = Post.objects.get()
    assert (post.body, post.audience, post.feeling, post.language) == ("Half a sent", "friends", "sad", "fr")
    assert not Draft.objects.exists()


# --- at a time ------------------------------------------------------------------------------------
def schedule(user: Any, draft: Any, at: Any) -> Any:
    sent = {"publish_at": at if isinstance(at, str) else at.isoformat()}
    return client_of(user).put(f"{DRAFTS}{draft}/schedule/", sent, content_type=JSON)


def arrive() -> None:
    """The time has come for all that waits."""
    OutboxMessage.objects.filter(task="social.publish_scheduled").update(run_after=timezone.now())


def test_it_comes_out_at_its_time_and_not_before(cast: SimpleNamespace, run_tasks: Any) -> None:
    told = save(cast.carla, body="Later", audience="public").json()
    at = timezone.now() + timedelta(hours=3)
    assert schedule(cast.carla, told["id"], at).json()["publish_at"] is not None
    row = OutboxMessage.objects.get(task="social.publish_scheduled")
    assert abs((row.run_after - at).total_seconds()) < 5
    run_tasks()
    assert not Post.objects.exists() and "Later" in composer(cast.carla, "/drafts/scheduled/")
    arrive()
    run_tasks()
    assert Post.objects.get().body == "Later" and not Draft.objects.exists()


def test_by_the_form_the_time_is_that_of_the_persons_clock(cast: SimpleNamespace) -> None:
    cast.carla.time_zone = "Asia/Tokyo"
    cast.carla.save()
    day = (timezone.now() + timedelta(days=10)).date()
    answer = client_of(cast.carla).post("/drafts/", {"body": "Later", "then": "schedule", "publish_at": f"{day}T09:30"})
    assert answer.status_code == 302
    draft = Draft.objects.get()
    assert draft.publish_at is not None and draft.publish_at.isoformat() == f"{day}T00:30:00+00:00"
    assert f'value="{day}T09:30"' in composer(cast.carla, f"/drafts/{draft.pk}/")


def test_a_time_that_was_put_off_or_taken_back_does_not_count(cast: SimpleNamespace, run_tasks: Any) -> None:
    told = save(cast.carla, body="Later").json()
    schedule(cast.carla, told["id"], timezone.now() + timedelta(hours=1))
    schedule(cast.carla, told["id"], timezone.now() + timedelta(hours=2))
    OutboxMessage.objects.filter(
        pk=OutboxMessage.objects.filter(task="social.publish_scheduled").order_by("pk")[0].pk
    ).update(run_after=timezone.now())
    run_tasks()
    assert not Post.objects.exists()
    assert client_of(cast.carla).delete(f"{DRAFTS}{told['id']}/schedule/").json()["publish_at"] is None
    arrive()
    run_tasks()
    assert not Post.objects.exists() and Draft.objects.get().body == "Later"


def test_what_it_says_may_be_changed_until_then(cast: SimpleNamespace, run_tasks: Any) -> None:
    told = save(cast.carla, body="Later").json()
    schedule(cast.carla, told["id"], timezone.now() + timedelta(hours=1))
    put(cast.carla, told["id"], 1, body="Later, and better")
    arrive()
    run_tasks()
    assert Post.objects.get().body == "Later, and better"


@pytest.mark.parametrize("at", [timedelta(minutes=-1), timedelta(days=366)], ids=["past", "too far"])
def test_times_that_are_refused(cast: SimpleNamespace, at: timedelta) -> None:
    told = save(cast.carla, body="Later").json()
    answer = schedule(cast.carla, told["id"], timezone.now() + at)
    assert answer.status_code == 422 and "publish_at" in answer.json()["error"]["fields"]
    for wrong in ("", "soon"):
        sent = {"body": "Later", "then": "schedule", "publish_at": wrong}
        answer = client_of(cast.carla).post("/drafts/", sent)
        assert answer.status_code == 422 and "Later</textarea>" in answer.content.decode()
    assert not OutboxMessage.objects.filter(task="social.publish_scheduled").exists()


def test_nobody_waits_for_a_refusal(cast: SimpleNamespace) -> None:
    told = save(cast.carla, body="").json()
    assert schedule(cast.carla, told["id"], timezone.now() + timedelta(hours=1)).status_code == 422


def test_an_account_that_went_private_opens_nothing(cast: SimpleNamespace, run_tasks: Any) -> None:
    told = save(cast.carla, body="Later", audience="public").json()
    schedule(cast.carla, told["id"], timezone.now() + timedelta(hours=1))
    people_actions.set_privacy(cast.carla, is_private=True)
    arrive()
    run_tasks()
    assert Post.objects.get().audience == "followers"


def test_what_cannot_come_out_is_told_and_stays_a_draft(cast: SimpleNamespace, run_tasks: Any) -> None:
    from pets.models import Pet

    told = save(cast.ana, body="Rex later", pet_ids=[str(cast.rex.pk)]).json()
    schedule(cast.ana, told["id"], timezone.now() + timedelta(hours=1))
    Pet.objects.filter(pk=cast.rex.pk).update(deleted_at=timezone.now())
    arrive()
    run_tasks()
    draft = Draft.objects.get()
    assert draft.publish_at is None and draft.failure and not Post.objects.exists()
    assert Notification.objects.get(kind="draft_failed").recipient == cast.ana
    line = client_of(cast.ana).get("/api/v1/notifications/").json()["items"][0]
    assert line["url"] == f"/drafts/{draft.pk}/" and draft.failure in line["words"]
    assert "could not come out" in composer(cast.ana, "/drafts/")


def test_who_is_suspended_by_then_publishes_nothing(cast: SimpleNamespace, run_tasks: Any) -> None:
    told = save(cast.carla, body="Later").json()
    schedule(cast.carla, told["id"], timezone.now() + timedelta(hours=1))
    cast.carla.suspended_at = timezone.now()
    cast.carla.save()
    arrive()
    run_tasks()
    assert not Post.objects.exists() and Draft.objects.get().failure


def test_drafts_are_their_authors_alone(cast: SimpleNamespace) -> None:
    told = save(cast.ana, body="nobody reads this").json()
    client = client_of(cast.bruno)
    assert client.get(f"{DRAFTS}{told['id']}/").status_code == 404
    assert put(cast.bruno, told["id"], 1, body="yours").status_code == 404
    assert client.post(f"/drafts/{told['id']}/publish/").status_code == 404
    client.post("/new/", {"body": "with a foreign draft", "draft_id": told["id"]})
    assert Draft.objects.get().body == "nobody reads this" not in composer(cast.bruno)
