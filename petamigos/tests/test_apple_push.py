"""Pushes to iPhones by Apple's own service, over HTTP/2 and TLS: signed, collapsed, kept alive, and taken back."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from accounts import actions as people
from core import outbound
from notifications.delivery_models import Device
from notifications.tests.test_quiet_mails import quiet_for_hours
from petamigos.notification_settings import AppleKey, notification_settings
from social import actions as social
from tests.apple import KEY, KEY_ID, TEAM_ID, TOPIC, Apple, apple_service
from tests.cast import client_of
from tests.delivering import later, states

pytestmark = pytest.mark.django_db
TOKEN = "0123456789abcdef" * 4


@pytest.fixture
def apple(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Apple]:
    secret = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    with apple_service() as running:
        monkeypatch.setattr(outbound, "tls", lambda: running.trust)
        outbound._lasting_client.cache_clear()
        settings.NOTIFICATIONS = dataclasses.replace(
            settings.NOTIFICATIONS, apns=AppleKey(TEAM_ID, KEY_ID, secret, TOPIC), apns_url=running.url
        )
        yield running
        outbound._lasting_client().close()
        outbound._lasting_client.cache_clear()


def register(user: Any, token: str = TOKEN) -> Any:
    given = {"kind": "apns", "token": token}
    return client_of(user).post("/api/v1/me/devices/", given, content_type="application/json")


def test_an_iphone_is_told_over_one_connection_by_one_token(
    cast: SimpleNamespace, apple: Apple, quiet_badges: None
) -> None:
    assert register(cast.carla, TOKEN.upper()).status_code == 201
    post = social.publish_post(cast.carla, body="Look", audience="public")
    for person in (cast.bruno, cast.xavi):
        social.react(person, post)
        later()
    assert apple.refused == []
    (first, one), (second, two) = apple.got
    assert first[":path"] == f"/3/device/{TOKEN}"
    assert one["aps"]["alert"]["body"] == "Bruno likes your post" and one["aps"]["badge"] == 1
    assert two["aps"]["alert"]["body"].startswith("Xavi and 1 other")
    assert first["apns-collapse-id"] == second["apns-collapse-id"]
    assert (first["apns-push-type"], first["apns-priority"]) == ("alert", "5")
    assert apple.connections == 1 and len(apple.tokens) == 1
    assert one["url"].endswith(f"/p/{post.pk}/")


@pytest.mark.parametrize("answer", [(410, "Unregistered"), (400, "BadDeviceToken"), (400, "DeviceTokenNotForTopic")])
def test_an_app_that_was_removed_is_forgotten(cast: SimpleNamespace, apple: Apple, answer: tuple[int, str]) -> None:
    register(cast.carla)
    apple.answers = [answer]
    people.follow(cast.bruno, cast.carla)
    later()
    assert not Device.objects.exists()


@pytest.mark.parametrize("answer", [(429, "TooManyRequests"), (503, "Shutdown"), (403, "ExpiredProviderToken")])
def test_what_fails_for_now_is_tried_again(cast: SimpleNamespace, apple: Apple, answer: tuple[int, str]) -> None:
    register(cast.carla)
    apple.answers = [answer]
    people.follow(cast.bruno, cast.carla)
    later()
    assert states(cast.carla, "push")[0][0] == "waiting"
    later(600)
    assert apple.got[0][1]["aps"]["alert"]["body"] == "Bruno follows you"
    assert states(cast.carla, "push") == [("sent", "")]


def test_what_is_refused_for_good_says_why(cast: SimpleNamespace, apple: Apple) -> None:
    register(cast.carla)
    apple.answers = [(400, "BadTopic")]
    people.follow(cast.bruno, cast.carla)
    later()
    assert states(cast.carla, "push") == [("failed", "answered 400 BadTopic")]
    assert Device.objects.count() == 1


def test_what_is_shown_is_taken_down_without_a_sound(cast: SimpleNamespace, apple: Apple) -> None:
    register(cast.carla)
    people.follow(cast.bruno, cast.carla)
    later()
    people.unfollow(cast.bruno, cast.carla)
    later()
    (_shown, one), (headers, two) = apple.got
    assert (headers["apns-push-type"], headers["apns-priority"]) == ("background", "5")
    assert two == {"aps": {"content-available": 1}, "close": [one["tag"]]}
    later()
    assert len(apple.got) == 2


def test_a_group_stays_while_anything_of_it_is_left(cast: SimpleNamespace, apple: Apple) -> None:
    register(cast.carla)
    post = social.publish_post(cast.carla, body="Look", audience="public")
    for person in (cast.bruno, cast.xavi):
        social.react(person, post)
    later()
    social.unreact(cast.bruno, post)
    later()
    assert [headers["apns-push-type"] for headers, _body in apple.got] == ["alert"]
    social.unreact(cast.xavi, post)
    later()
    assert [headers["apns-push-type"] for headers, _body in apple.got] == ["alert", "background"]


@pytest.mark.parametrize("token", ["", "short", "g" * 64, "../../etc", "0" * 201])
def test_tokens_of_other_shapes_are_not_taken(cast: SimpleNamespace, apple: Apple, token: str) -> None:
    assert register(cast.carla, token).status_code in {400, 422}
    assert not Device.objects.exists()


def test_without_its_key_no_iphone_is_taken(cast: SimpleNamespace) -> None:
    assert register(cast.carla).status_code == 422
    names = ("APNS_TEAM_ID", "APNS_KEY_ID", "APNS_PRIVATE_KEY", "APNS_TOPIC")
    others = ("VAPID_PRIVATE_KEY", "VAPID_CONTACT", "SITE_URL", "FCM_CREDENTIALS", "FCM_URL", "MAIL_WEBHOOK_KEY")
    env: dict[str, Any] = dict.fromkeys((*names, *others), "x") | {"WEB_PUSH_HOSTS": [], "APNS_URL": "https://a"}
    env["FCM_CREDENTIALS"] = ""
    assert notification_settings(env).apns == AppleKey("x", "x", "x", "x")
    assert notification_settings(env | {"APNS_TOPIC": ""}).apns is None


def test_quiet_hours_hold_it(cast: SimpleNamespace, apple: Apple) -> None:
    register(cast.carla)
    quiet_for_hours(cast.carla)
    people.follow(cast.bruno, cast.carla)
    later()
    assert apple.got == [] and states(cast.carla, "push")[0][0] == "waiting"
