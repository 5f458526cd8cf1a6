"""The bell and follows, across its doors: told once, grouped, live, and gone with its cause."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from accounts import actions as people
from accounts.models import Follow
from core import realtime
from notifications.models import Notification
from tests.cast import client_of, make_user


def lines(user: Any) -> list[tuple[str, str, int]]:
    items = client_of(user).get("/api/v1/notifications/").json()["items"]
    return [(item["kind"], item["actor"]["handle"], item["actor_count"]) for item in items]


@pytest.mark.django_db
def test_a_follow_is_told_once_and_goes_with_it(cast: SimpleNamespace, run_tasks: Any) -> None:
    for _repeat in range(2):
        people.follow(cast.bruno, cast.carla)
        run_tasks()
    assert lines(cast.carla) == [("follow", "bruno", 1)]
    assert "Bruno follows you" in client_of(cast.carla).get(reverse("notification_list")).content.decode()
    people.unfollow(cast.bruno, cast.carla)
    run_tasks()
    assert lines(cast.carla) == []


@pytest.mark.django_db
def test_a_request_is_answered_from_the_bell(cast: SimpleNamespace, run_tasks: Any) -> None:
    people.follow(cast.carla, cast.ana)
    run_tasks()
    assert lines(cast.ana) == [("follow_request", "carla", 1)]
    page = client_of(cast.ana).get(reverse("notification_list")).content.decode()
    accept = reverse("follow_request_accept", args=["carla"])
    assert accept in page
    client_of(cast.ana).post(accept)
    run_tasks()
    assert lines(cast.ana) == [("follow", "carla", 1)]
    assert lines(cast.carla) == [("request_accepted", "ana", 1)]


@pytest.mark.django_db
def test_many_follows_are_one_line(cast: SimpleNamespace, run_tasks: Any) -> None:
    for number in range(5):
        people.follow(make_user(f"fan{number}"), cast.carla)
    run_tasks()
    assert lines(cast.carla) == [("follow", "fan4", 5)]
    page = client_of(cast.carla).get(reverse("notification_list")).content.decode()
    assert "Fan4 and 4 other people follow you" in page


@pytest.mark.django_db
def test_a_block_takes_back_what_was_told_and_nothing_new_is_told(cast: SimpleNamespace, run_tasks: Any) -> None:
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    people.block(cast.carla, cast.bruno)
    assert lines(cast.carla) == []  # at once, before any task has run
    run_tasks()
    assert not Notification.objects.filter(recipient=cast.carla).exists()


@pytest.mark.django_db
def test_a_suspended_person_is_not_heard_of(cast: SimpleNamespace, run_tasks: Any) -> None:
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    cast.staff.is_superuser = True
    people.suspend(cast.staff, cast.bruno, reason="spam")
    assert lines(cast.carla) == []


@pytest.mark.django_db
def test_reading_the_page_changes_nothing_and_seeing_puts_the_badge_out(cast: SimpleNamespace, run_tasks: Any) -> None:
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    client = client_of(cast.carla)
    client.get(reverse("notification_list"))
    assert client.get("/api/v1/notifications/").json()["unseen_count"] == 1
    assert client.post(reverse("notification_seen")).status_code == 302
    assert client.get("/api/v1/notifications/").json()["unseen_count"] == 0


@pytest.mark.django_db
def test_it_arrives_live_for_its_recipient_alone(
    cast: SimpleNamespace, run_tasks: Any, django_capture_on_commit_callbacks: Any
) -> None:
    people.follow(cast.bruno, cast.carla)
    with realtime.capture() as sent, django_capture_on_commit_callbacks(execute=True):
        run_tasks()
    told = [(group, event) for group, event in sent if event["type"] == "notification_created"]
    assert [group for group, _event in told] == [f"user.{cast.carla.pk}"]
    assert told[0][1]["unseen_count"] == 1
    assert set(told[0][1]) == {"type", "id", "unseen_count", "stream", "cursor"}


@pytest.mark.django_db
def test_one_person_cannot_read_or_mark_anothers(cast: SimpleNamespace, run_tasks: Any) -> None:
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    row = Notification.objects.get(recipient=cast.carla)
    address = f"/api/v1/notifications/{row.pk}/read/"
    assert client_of(cast.xavi).put(address).status_code == 404
    assert client_of(None).put(address).status_code == 401
    assert client_of(None).get(reverse("notification_list")).status_code == 302
    assert client_of(cast.carla).put(address).status_code == 204
    row.refresh_from_db()
    assert row.read_at is not None


@pytest.mark.django_db
def test_pages_cost_the_same_at_two_and_at_twenty(
    cast: SimpleNamespace, run_tasks: Any, django_assert_num_queries: Any
) -> None:
    fans = [make_user(f"fan{number}") for number in range(20)]
    Follow.objects.bulk_create(Follow(follower=fan, target=cast.ana, status="requested") for fan in fans)
    client = client_of(cast.ana)
    for count in (2, 20):
        for fan in fans[:count]:
            people_row = Notification(recipient=cast.ana, kind="follow_request", actor=fan, target_id=fan.pk)
            people_row.target_type_id = (
                Notification._meta.get_field("target_type").related_model.objects.get(model="user").pk
            )
            Notification.objects.bulk_create([people_row], ignore_conflicts=True)
        with django_assert_num_queries(5):  # session with its person · groups · actors · requests · badge
            assert len(client.get("/api/v1/notifications/").json()["items"]) == count
