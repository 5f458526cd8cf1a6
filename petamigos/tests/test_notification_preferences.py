"""What a person wants to be told, chosen on the page and by the API, and kept to by every line after."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

import social.actions
from accounts import actions as people
from notifications.delivery_models import Delivery
from notifications.kinds import KINDS
from notifications.models import Notification
from notifications.preference_models import NotificationSettings, TopicChoice
from notifications.topics import TOPICS, known_kinds
from tests.cast import client_of
from tests.delivering import PushService

pytestmark = pytest.mark.django_db


def choose(user: Any, topic: str, channels: list[str], **more: str) -> Any:
    given = {"items": [{"topic": topic, "channels": channels, **more}]}
    return client_of(user).patch("/api/v1/notifications/topics/", given, content_type="application/json")


def bell(user: Any) -> list[str]:
    return [item["kind"] for item in client_of(user).get("/api/v1/notifications/").json()["items"]]


def test_every_kind_stands_behind_a_line_of_the_preferences() -> None:
    assert set(KINDS) - set(known_kinds()) == set()
    assert set(known_kinds()) - set(KINDS) == {"other"}
    assert set(known_kinds().values()) | {"other"} == set(TOPICS)


def test_what_is_not_in_the_bell_is_told_by_no_other_way(
    cast: SimpleNamespace, run_tasks: Any, service: PushService, subscribed: Any
) -> None:
    subscribed(cast.carla)
    assert choose(cast.carla, "follow", ["push", "mail"]).status_code == 200
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    assert bell(cast.carla) == [] and not Delivery.objects.exists()


def test_one_hears_of_people_one_follows_only_if_one_likes(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = social.actions.publish_post(cast.carla, body="Look", audience="public")
    people.follow(cast.carla, cast.bruno)
    choose(cast.carla, "reaction", ["bell"], heard_from="followed")
    for person in (cast.bruno, cast.xavi):
        social.actions.react(person, post)
    run_tasks()
    assert list(Notification.objects.filter(kind="reaction").values_list("actor__handle", flat=True)) == ["bruno"]
    choose(cast.carla, "reaction", ["bell"], heard_from="nobody")
    social.actions.react(cast.paco, post)
    run_tasks()
    assert Notification.objects.filter(kind="reaction").count() == 1


def test_the_page_shows_and_keeps_what_is_chosen(cast: SimpleNamespace) -> None:
    client = client_of(cast.carla)
    page = client.get(reverse("settings_notifications")).content.decode()
    assert "Reactions to what you wrote" in page and 'name="reaction.from"' in page
    assert 'value="push"' not in page and 'value="sms"' not in page  # neither is offered here
    sent = {"reaction": ["bell"], "reaction.from": "followed", "comment": ["bell", "mail"], "comment.from": "everyone"}
    assert client.post(reverse("settings_notifications"), sent).status_code == 302
    row = TopicChoice.objects.get(user=cast.carla, topic="reaction")
    # Push is not offered now: what was chosen of it by default stays.
    assert (sorted(row.channels), row.heard_from) == (["bell", "push"], "followed")
    assert TopicChoice.objects.get(user=cast.carla, topic="health_due").channels == ["push"]  # the bell unticked
    items = {one["topic"]: one for one in client.get("/api/v1/notifications/topics/").json()["items"]}
    assert items["comment"]["channels"] == ["bell", "push", "mail"]
    assert items["reaction"]["heard_from"] == "followed" and "push" not in items["reaction"]["offered"]


def test_the_page_of_ways_keeps_switches_and_refuses_an_empty_night(cast: SimpleNamespace) -> None:
    client, url = client_of(cast.carla), reverse("settings_notification_ways")
    sent = {
        "mail_on": "on",
        "digest_every": "day",
        "digest_hour": "7",
        "digest_weekday": "0",
        "quiet_on": "on",
        "quiet_from": "22:30",
        "quiet_to": "06:15",
        "quiet_days": ["4", "5"],
    }
    assert client.post(url, sent).status_code == 302
    row = NotificationSettings.objects.get(user=cast.carla)
    assert (row.digest_every, row.digest_hour, row.quiet_days, row.critical_passes) == ("day", 7, [4, 5], False)
    assert row.push_on  # not offered, so not changed
    answer = client.post(url, sent | {"quiet_to": "22:30"})
    assert answer.status_code == 422 and "differ" in answer.content.decode()
    row.refresh_from_db()
    assert row.quiet_to.isoformat() == "06:15:00"


def test_the_api_changes_what_is_named_and_nothing_else(cast: SimpleNamespace) -> None:
    client = client_of(cast.carla)
    answer = client.patch(
        "/api/v1/notifications/settings/",
        {"quiet_on": True, "quiet_from": "23:00", "quiet_days": [6, 0, 6]},
        content_type="application/json",
    ).json()
    assert (answer["quiet_from"], answer["quiet_to"], answer["quiet_days"]) == ("23:00", "08:00", [0, 6])
    assert answer["mail_on"] and answer["time_zone"] == "America/Mexico_City"
    for bad in ({"quiet_from": "25:00"}, {"digest_hour": 24}, {"quiet_days": [7]}, {"quiet_to": "23:00"}):
        answer = client.patch("/api/v1/notifications/settings/", bad, content_type="application/json")
        assert answer.status_code == 422, bad
    assert choose(cast.carla, "reaction", ["telegraph"]).status_code == 422
    assert choose(cast.carla, "nothing", ["bell"]).status_code == 422
    assert not TopicChoice.objects.exists()


def test_a_switch_that_is_off_stops_the_channel_for_all_topics(
    cast: SimpleNamespace, run_tasks: Any, service: PushService, subscribed: Any
) -> None:
    _browser, client = subscribed(cast.carla)
    client.patch("/api/v1/notifications/settings/", {"push_on": False}, content_type="application/json")
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    assert bell(cast.carla) == ["follow"] and not Delivery.objects.filter(channel="push").exists()


def test_pushes_are_offered_in_the_bell_once_there_is_something_in_it(
    cast: SimpleNamespace, run_tasks: Any, service: PushService
) -> None:
    client = client_of(cast.carla)
    assert "<push-switch" not in client.get(reverse("notification_list")).content.decode()
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    assert "<push-switch" in client.get(reverse("notification_list")).content.decode()
    client.post(reverse("push_offer_answer"))
    assert "<push-switch" not in client.get(reverse("notification_list")).content.decode()
    assert "<push-switch" in client.get(reverse("settings_notification_ways")).content.decode()
