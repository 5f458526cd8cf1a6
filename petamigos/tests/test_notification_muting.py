"""Hearing no more of one post: from its line in the bell, by page and API, and back again."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

import social.actions
from accounts import actions as people
from notifications.models import Notification
from notifications.preference_models import MutedThing
from tests.cast import client_of
from tests.delivering import PushService, later

pytestmark = pytest.mark.django_db


def liked(author: Any, by: Any, run_tasks: Any) -> tuple[Any, Notification]:
    post = social.actions.publish_post(author, body="Look at him", audience="public")
    social.actions.react(by, post)
    run_tasks()
    return post, Notification.objects.get(recipient=author, kind="reaction", target_id=post.pk)


def test_a_muted_post_is_heard_of_no_more_with_all_under_it(cast: SimpleNamespace, run_tasks: Any) -> None:
    post, line = liked(cast.carla, cast.bruno, run_tasks)
    client = client_of(cast.carla)
    assert reverse("notification_mute", args=[line.pk]) in client.get(reverse("notification_list")).content.decode()
    for _repeat in range(2):
        assert client.post(reverse("notification_mute", args=[line.pk])).status_code == 302
    assert MutedThing.objects.get().thing_id == post.pk
    line.refresh_from_db()
    assert line.seen_at is not None  # the badge does not count it
    social.actions.react(cast.xavi, post)
    social.actions.add_comment(cast.xavi, post, body="How lovely")
    other, _line = liked(cast.carla, cast.xavi, run_tasks)
    told = Notification.objects.filter(recipient=cast.carla, actor=cast.xavi)
    assert list(told.values_list("kind", "target_id")) == [("reaction", other.pk)]
    page = client.get(reverse("muted_things")).content.decode()
    assert "Look at him" in page
    client.post(reverse("unmute_thing", args=[MutedThing.objects.get().pk]))
    social.actions.add_comment(cast.xavi, post, body="Still here?")
    run_tasks()
    assert Notification.objects.filter(recipient=cast.carla, kind="comment").count() == 1


def test_what_was_on_its_way_when_the_post_was_muted_is_not_sent(
    cast: SimpleNamespace, run_tasks: Any, service: PushService, subscribed: Any
) -> None:
    _browser, client = subscribed(cast.carla)
    _post, line = liked(cast.carla, cast.bruno, run_tasks)
    assert client.put(f"/api/v1/notifications/{line.pk}/mute/").status_code == 204
    later()
    assert service.got == []


def test_a_line_about_nothing_one_can_mute_says_so(cast: SimpleNamespace, run_tasks: Any) -> None:
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    line = Notification.objects.get(recipient=cast.carla)
    assert client_of(cast.carla).put(f"/api/v1/notifications/{line.pk}/mute/").status_code == 409
    assert client_of(cast.xavi).put(f"/api/v1/notifications/{line.pk}/mute/").status_code == 404
    assert not MutedThing.objects.exists()


def test_what_one_mutes_is_ones_own_and_shows_nothing_that_is_hidden_now(cast: SimpleNamespace, run_tasks: Any) -> None:
    post, line = liked(cast.carla, cast.bruno, run_tasks)
    client = client_of(cast.carla)
    client.put(f"/api/v1/notifications/{line.pk}/mute/")
    muted = client.get("/api/v1/notifications/muted/").json()["items"]
    assert [one["words"] for one in muted] == ["Look at him"]
    assert client_of(cast.xavi).delete(f"/api/v1/notifications/muted/{muted[0]['id']}/").status_code == 404
    social.actions.delete_post(cast.carla, post)
    [left] = client.get("/api/v1/notifications/muted/").json()["items"]
    assert (left["words"], left["url"]) == ("", "")
    assert client.delete(f"/api/v1/notifications/muted/{muted[0]['id']}/").status_code == 204
