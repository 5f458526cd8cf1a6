"""Pushes to browsers, across a real socket to a push service: sealed, grouped, once, and never what has no cause."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection

import social.actions
from accounts import actions as people
from notifications.delivery_models import Delivery, Device
from tests.cast import client_of, make_user
from tests.delivering import Browser, PushService, later, states, text_of

pytestmark = pytest.mark.django_db


def post_of(author: Any, **more: Any) -> Any:
    return social.actions.publish_post(author, body="Look at him", audience="public", **more)


def test_a_push_arrives_sealed_for_that_browser_alone(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    browser, _client = subscribed(cast.carla)
    people.follow(cast.bruno, cast.carla)
    later()
    assert service.refused == []
    [(headers, body)] = service.got
    told = browser.open(body)
    assert told["body"] == "Bruno follows you" and told["url"].endswith("/@carla/followers/")
    assert told["unseen"] == 1 and headers["urgency"] == "normal"
    with pytest.raises(Exception, match=r".*"):
        Browser().open(body)


def test_ten_likes_are_one_push_and_the_next_takes_its_place(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    browser, _client = subscribed(cast.carla)
    post = post_of(cast.carla)
    fans = [make_user(f"fan{number}") for number in range(11)]
    for fan in fans[:10]:
        social.actions.react(fan, post)
    later()
    [(first, body)] = service.got
    assert browser.open(body)["body"] == "Fan9 and 9 other people like your post"
    assert states(cast.carla, "push") == [("sent", "")] * 10
    social.actions.react(fans[10], post)
    later()
    second, body = service.got[1]
    assert browser.open(body)["body"] == "Fan10 and 10 other people like your post"
    assert first["topic"] == second["topic"] and browser.open(service.got[0][1])["tag"] == browser.open(body)["tag"]


def test_more_than_three_things_at_once_are_one_summary(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    browser, _client = subscribed(cast.carla)
    post = post_of(cast.carla)
    for number in range(4):
        social.actions.add_comment(make_user(f"fan{number}"), post, body=f"Number {number}")
    later()
    [(_headers, body)] = service.got
    told = browser.open(body)
    assert told["title"] == "4 new notifications" and told["body"].count("\n") == 2
    assert told["url"].endswith("/notifications/")


def test_nothing_is_sent_of_what_was_withdrawn_seen_hidden_or_switched_off_meanwhile(
    cast: SimpleNamespace, service: PushService, subscribed: Any, run_tasks: Any
) -> None:
    _browser, client = subscribed(cast.carla)
    post = post_of(cast.carla)

    def drops(reason: str, cause: Any, act: Any) -> None:
        cause()
        run_tasks()
        act()
        later()
        assert service.got == []
        assert states(cast.carla, "push")[-1] == ("dropped", reason)

    drops("withdrawn", lambda: people.follow(cast.bruno, cast.carla), lambda: people.unfollow(cast.bruno, cast.carla))
    drops(
        "seen in the bell",
        lambda: people.follow(cast.bruno, cast.carla),
        lambda: client.put("/api/v1/notifications/seen/"),
    )
    drops(
        "not for them to see any more",
        lambda: social.actions.react(cast.xavi, post),
        lambda: type(cast.xavi).objects.filter(pk=cast.xavi.pk).update(suspended_at=cast.sofia.suspended_at),
    )
    off = {"items": [{"topic": "reaction", "channels": ["bell"]}]}
    drops(
        "switched off",
        lambda: social.actions.react(cast.bruno, post),
        lambda: client.patch("/api/v1/notifications/topics/", off, content_type="application/json"),
    )


def test_who_signed_out_is_told_nothing_there(cast: SimpleNamespace, service: PushService, subscribed: Any) -> None:
    _browser, client = subscribed(cast.carla)
    assert len(client.get("/api/v1/me/devices/").json()["items"]) == 1
    people.follow(cast.bruno, cast.carla)
    client.logout()
    later()
    assert service.got == [] and not Device.objects.exists()


def test_a_browser_is_of_who_is_signed_in_there_now(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    subscribed(cast.carla, service.endpoint)
    people.follow(cast.bruno, cast.carla)
    browser, _client = subscribed(cast.xavi, service.endpoint)
    people.follow(cast.bruno, cast.xavi)
    later()
    [(_headers, body)] = service.got
    assert browser.open(body)["url"].endswith("/@xavi/followers/")


@pytest.mark.parametrize("status", [404, 410])
def test_an_ended_subscription_is_forgotten(
    cast: SimpleNamespace, service: PushService, subscribed: Any, status: int
) -> None:
    subscribed(cast.carla)
    service.answers = [status]
    people.follow(cast.bruno, cast.carla)
    later()
    assert not Device.objects.exists() and not Delivery.objects.filter(channel="push").exists()


def test_what_fails_for_now_is_tried_again_with_growing_waits(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    browser, _client = subscribed(cast.carla)
    service.answers = [503, 429]
    people.follow(cast.bruno, cast.carla)
    later(90)
    assert states(cast.carla, "push") == [("waiting", "answered 503")]
    later(20)
    assert states(cast.carla, "push")[0][1] == "answered 503"  # 30 s are not over
    later(20)
    assert states(cast.carla, "push") == [("waiting", "answered 429")]
    later(600)
    assert service.got == []  # it said to wait for 900 s
    later(400)
    assert browser.open(service.got[0][1])["body"] == "Bruno follows you"
    assert states(cast.carla, "push") == [("sent", "")]


def test_what_is_refused_for_good_has_failed_and_says_why(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    subscribed(cast.carla)
    service.answers = [403]
    people.follow(cast.bruno, cast.carla)
    later()
    assert states(cast.carla, "push") == [("failed", "answered 403")]


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://push.evil.example/x",
        "http://fcm.googleapis.com/fcm/send/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com@127.0.0.1/x",
        "http://127.0.0.1:1/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evilnotify.windows.com.example/",
        "file:///etc/passwd",
    ],
)
def test_no_other_host_is_ever_called(cast: SimpleNamespace, service: PushService, endpoint: str) -> None:
    given = Browser().subscription(endpoint)
    answer = client_of(cast.carla).post("/api/v1/me/devices/", given, content_type="application/json")
    assert answer.status_code == 422 and not Device.objects.exists()


def test_known_services_are_taken_and_bad_keys_are_not(cast: SimpleNamespace, service: PushService) -> None:
    client = client_of(cast.carla)
    for endpoint in ("https://fcm.googleapis.com/fcm/send/abc", "https://db5p.notify.windows.com/w/?token=x"):
        given = Browser().subscription(endpoint)
        assert client.post("/api/v1/me/devices/", given, content_type="application/json").status_code == 201
        bad = given | {"p256dh": text_of(b"\x04" + bytes(64))}
        assert client.post("/api/v1/me/devices/", bad, content_type="application/json").status_code == 422


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_once(cast: SimpleNamespace, service: PushService, subscribed: Any, run_tasks: Any) -> None:
    from notifications.sending import deliver

    subscribed(cast.carla)
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    row = Delivery.objects.get(channel="push")
    Delivery.objects.update(due_at=row.created_at)
    service.hold = 0.5
    gate = threading.Barrier(2)

    def work() -> None:
        gate.wait()
        deliver(recipient_id=str(cast.carla.pk), channel="push", device_id=str(row.device_id))
        connection.close()

    workers = [threading.Thread(target=work) for _number in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(service.got) == 1 and states(cast.carla, "push") == [("sent", "")]


def test_what_a_worker_took_along_when_it_died_is_sent_by_the_sweep(
    cast: SimpleNamespace, service: PushService, subscribed: Any, run_tasks: Any
) -> None:
    from core.models import OutboxMessage
    from notifications.sending import claim, sweep_deliveries

    subscribed(cast.carla)
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    row = Delivery.objects.get(channel="push")
    Delivery.objects.update(due_at=row.created_at)
    assert len(claim(cast.carla.pk, "push", row.device_id)) == 1
    OutboxMessage.objects.all().delete()
    sweep_deliveries()
    run_tasks()
    assert service.got == []  # it may still be at work
    later(200)
    sweep_deliveries()
    run_tasks()
    assert len(service.got) == 1 and states(cast.carla, "push") == [("sent", "")]


def test_what_was_taken_back_is_closed_with_the_next_push(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    """A browser shows every push it gets: none is sent only to take another down."""
    browser, client = subscribed(cast.carla)
    people.follow(cast.bruno, cast.carla)
    later()
    shown = browser.open(service.got[0][1])["tag"]
    people.unfollow(cast.bruno, cast.carla)
    later()
    assert len(service.got) == 1
    asked = client.post("/api/v1/notifications/shown/", {"tags": [shown, "x"]}, content_type="application/json")
    assert asked.json() == {"gone": [shown]}  # a page that opens takes it down at once
    people.follow(cast.xavi, cast.carla)
    later()
    told = browser.open(service.got[1][1])
    assert (told["body"], told["gone"]) == ("Xavi follows you", [shown])
    social.actions.react(cast.xavi, post_of(cast.carla))
    later()
    assert "gone" not in browser.open(service.got[2][1])


def test_what_is_still_so_stays_and_what_was_read_elsewhere_goes(
    cast: SimpleNamespace, service: PushService, subscribed: Any
) -> None:
    browser, client = subscribed(cast.carla)
    people.follow(cast.bruno, cast.carla)
    later()
    tag = browser.open(service.got[0][1])["tag"]

    def gone(who: Any = client) -> list[str]:
        answer = who.post("/api/v1/notifications/shown/", {"tags": [tag]}, content_type="application/json")
        return answer.json()["gone"]

    assert gone() == [] and gone(client_of(cast.xavi)) == []
    line = client.get("/api/v1/notifications/").json()["items"][0]["id"]
    client.put(f"/api/v1/notifications/{line}/read/")
    assert gone() == [tag]


def test_another_success_than_201_is_one_too(cast: SimpleNamespace, service: PushService, subscribed: Any) -> None:
    subscribed(cast.carla)
    service.answers = [204]
    people.follow(cast.bruno, cast.carla)
    later()
    assert states(cast.carla, "push") == [("sent", "")]
