"""Quiet hours: by the person's own clock, right when clocks change, and then one summary instead of a burst."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

import social.actions
from accounts import actions as people
from notifications.delivery_models import Delivery
from notifications.models import Notification
from notifications.quiet_hours import next_local, quiet_until, zone_of
from pets import lost_actions
from pets.follow_actions import follow_pet
from tests.delivering import PushService, later, states

NEW_YORK, MEXICO = zone_of("America/New_York"), zone_of("America/Mexico_City")
WEEK = range(7)


def until(at: datetime, begins: str, ends: str, *, zone: Any = MEXICO, days: Any = WEEK) -> datetime | None:
    return quiet_until(at, zone=zone, begins=time.fromisoformat(begins), ends=time.fromisoformat(ends), weekdays=days)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


def test_a_night_goes_over_midnight_and_ends_on_the_minute() -> None:
    night = (utc(2026, 3, 3, 4, 0), utc(2026, 3, 3, 14, 0))  # 22:00 to 8:00 in Mexico City
    assert until(night[0] - timedelta(seconds=1), "22:00", "08:00") is None
    assert until(night[0], "22:00", "08:00") == night[1]
    assert until(night[1] - timedelta(seconds=1), "22:00", "08:00") == night[1]
    assert until(night[1], "22:00", "08:00") is None


def test_the_weekday_is_that_of_the_evening() -> None:
    friday = [4]
    assert date(2026, 3, 6).weekday() == 4
    assert until(utc(2026, 3, 7, 7, 0), "22:00", "08:00", days=friday) == utc(2026, 3, 7, 14, 0)  # Saturday, 1:00
    assert until(utc(2026, 3, 6, 7, 0), "22:00", "08:00", days=friday) is None  # Friday, 1:00
    assert until(utc(2026, 3, 8, 5, 0), "22:00", "08:00", days=friday) is None  # Saturday, 23:00


def test_the_night_in_which_clocks_go_forward_is_an_hour_shorter() -> None:
    """New York, 8 March 2026: 2:00 is 3:00."""
    begin, end = utc(2026, 3, 8, 3, 0), utc(2026, 3, 8, 12, 0)
    assert until(begin, "22:00", "08:00", zone=NEW_YORK) == end
    assert end - begin == timedelta(hours=9)
    # Half past two is never: the quiet lasts until the clock has passed it.
    assert until(begin, "22:00", "02:30", zone=NEW_YORK) == utc(2026, 3, 8, 7, 30)


def test_the_night_in_which_clocks_go_back_is_not_cut_short() -> None:
    """New York, 1 November 2026: 1:00 to 2:00 comes twice."""
    begin, end = utc(2026, 11, 1, 2, 0), utc(2026, 11, 1, 6, 30)
    assert until(begin, "22:00", "01:30", zone=NEW_YORK) == end  # the second half past one
    assert until(utc(2026, 11, 1, 5, 45), "22:00", "01:30", zone=NEW_YORK) == end  # 1:45, the first time
    assert until(end, "22:00", "01:30", zone=NEW_YORK) is None


def test_the_summary_comes_at_the_hour_of_ones_own_clock_on_both_sides_of_the_change() -> None:
    before = next_local(utc(2026, 3, 7, 0, 0), zone=NEW_YORK, hour=9)
    after = next_local(before + timedelta(minutes=1), zone=NEW_YORK, hour=9)
    assert (before, after) == (utc(2026, 3, 7, 14, 0), utc(2026, 3, 8, 13, 0))
    assert next_local(utc(2026, 3, 7, 0, 0), zone=MEXICO, hour=9, weekday=0) == utc(2026, 3, 9, 15, 0)


def test_a_zone_nobody_knows_is_ours() -> None:
    assert zone_of("Mars/Olympus").key == "America/Mexico_City"


def be_quiet(user: Any, *, critical: bool = True) -> None:
    """From an hour ago to an hour from now, whatever the clock shows."""
    from notifications.preferences import choose_switches

    now = timezone.now().astimezone(zone_of(user.time_zone))
    choose_switches(
        user,
        {
            "quiet_on": True,
            "quiet_from": (now - timedelta(hours=1)).time().replace(microsecond=0),
            "quiet_to": (now + timedelta(hours=1)).time().replace(microsecond=0),
            "critical_passes": critical,
        },
    )


def be_loud(user: Any) -> None:
    from notifications.preferences import choose_switches

    choose_switches(user, {"quiet_on": False})


@pytest.mark.django_db
@pytest.mark.usefixtures("quiet_badges")
def test_the_bell_goes_on_and_the_rest_comes_as_one_summary(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    browser, client = subscribed(cast.carla)
    be_quiet(cast.carla)
    post = social.actions.publish_post(cast.carla, body="Look", audience="public")
    people.follow(cast.bruno, cast.carla)
    social.actions.react(cast.xavi, post)
    later(600)
    assert service.got == []
    assert client.get("/api/v1/notifications/").json()["unseen_count"] == 2
    assert set(Delivery.objects.filter(channel="push").values_list("state", "is_held")) == {("waiting", True)}
    be_loud(cast.carla)  # the hours are over
    later(3600)
    [(_headers, body)] = service.got
    told = browser.open(body)
    assert told["title"] == "2 new notifications" and "Bruno follows you" in told["body"]


@pytest.mark.django_db
def test_what_waited_for_company_when_the_quiet_began_is_held_too(
    cast: SimpleNamespace, service: PushService, subscribed: Any, run_tasks: Any
) -> None:
    subscribed(cast.carla)
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    be_quiet(cast.carla)
    later(90)
    assert service.got == [] and states(cast.carla, "push") == [("waiting", "")]
    assert Delivery.objects.get(channel="push").is_held


@pytest.mark.django_db
@pytest.mark.parametrize("passes", [True, False])
def test_what_is_urgent_passes_unless_the_person_said_no(
    cast: SimpleNamespace, service: PushService, subscribed: Any, run_tasks: Any, passes: bool
) -> None:
    follow_pet(cast.bruno, cast.rex)
    browser, _client = subscribed(cast.bruno)
    be_quiet(cast.bruno, critical=passes)
    lost_actions.report_lost(cast.ana, cast.rex)
    run_tasks()  # at once: nothing to wait for
    run_tasks()
    assert Notification.objects.get(recipient=cast.bruno).kind == "pet_lost"
    if passes:
        [(headers, body)] = service.got
        assert "Rex is lost" in browser.open(body)["body"] and headers["urgency"] == "high"
    else:
        assert service.got == [] and Delivery.objects.get(channel="push").is_held
