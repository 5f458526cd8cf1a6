"""Mail at once and as a summary: in the house's look, with a way out in one click, and never to who sends it back."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import time
from types import SimpleNamespace
from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

import social.actions
from accounts import actions as people
from core.limits import RATES
from notifications.delivery_models import DigestRun, MailEvent, MailTrouble
from notifications.preference_models import NotificationSettings, TopicChoice
from notifications.preferences import choose_switches, choose_topics
from notifications.topics import Channel
from notifications.unsubscribing import make_token
from tests.cast import client_of, make_user
from tests.delivering import later, states

pytestmark = pytest.mark.django_db
KEY = "a key of the provider and us"


@pytest.fixture(autouse=True)
def mails_comments(cast: SimpleNamespace) -> None:
    choose_topics(cast.carla, {"follow": (["bell", "mail", "digest"], "everyone")})


def outbox(user: Any) -> list[Any]:
    return [one for one in mail.outbox if one.to == [user.email]]


def test_one_thing_is_one_mail_with_its_words_and_a_way_out(cast: SimpleNamespace) -> None:
    people.follow(cast.bruno, cast.carla)
    later()
    [sent] = outbox(cast.carla)
    assert sent.subject == "Bruno follows you"
    assert "/@carla/followers/" in sent.body and "/settings/notifications/" in sent.body
    html = sent.alternatives[0][0]
    assert "Bruno follows you" in html and "PetAmigos" in html and 'lang="en"' in html
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.fullmatch(r"<https?://\S+/api/v1/unsubscribe/\S+/>", sent.extra_headers["List-Unsubscribe"])
    assert states(cast.carla, "mail") == [("sent", "")]


def test_what_comes_together_is_one_mail(cast: SimpleNamespace) -> None:
    choose_topics(cast.carla, {"reaction": (["bell", "mail"], "everyone")})
    post = social.actions.publish_post(cast.carla, body="Look", audience="public")
    people.follow(cast.bruno, cast.carla)
    social.actions.react(cast.xavi, post)
    later()
    [sent] = outbox(cast.carla)
    assert sent.subject == "2 new notifications"
    assert "Bruno follows you" in sent.body and "Xavi likes your post" in sent.body


def test_a_name_cannot_write_headers_or_markup(cast: SimpleNamespace) -> None:
    type(cast.bruno).objects.filter(pk=cast.bruno.pk).update(display_name="<b>Bru</b>\r\nBcc: all@example.com")
    people.follow(cast.bruno, cast.carla)
    later()
    [sent] = outbox(cast.carla)
    assert "Bcc" not in sent.message() and "<b>Bru</b>" not in sent.alternatives[0][0]


def test_more_than_a_few_mails_wait_for_the_summary(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    rate = RATES["notification.mail"][0]
    monkeypatch.setitem(RATES, "notification.mail", (type(rate)(1, 3600, "target", "x"),))
    for person in (cast.bruno, cast.xavi):
        people.follow(person, cast.carla)
        later()
    assert len(outbox(cast.carla)) == 1
    assert [state for state, _reason in states(cast.carla, "mail")] == ["sent", "dropped"]
    due_now(cast.carla)
    assert "Xavi" in outbox(cast.carla)[-1].body and len(outbox(cast.carla)) == 1 + 1


# --- the summary ----------------------------------------------------------------------------------
def due_now(user: Any) -> None:
    from notifications.digests import start_digests

    DigestRun.objects.filter(user=user).update(next_at=DigestRun.objects.get(user=user).created_at)
    start_digests()
    later(0)


def test_the_summary_holds_what_is_new_unmailed_and_still_there_and_is_sent_once(cast: SimpleNamespace) -> None:
    choose_topics(cast.carla, {"follow": (["bell", "digest"], "everyone")})
    choose_switches(cast.carla, {"digest_every": "day"})
    for person in (cast.bruno, cast.xavi, cast.paco):
        people.follow(person, cast.carla)
    later()
    people.unfollow(cast.paco, cast.carla)
    later()
    due_now(cast.carla)
    [sent] = outbox(cast.carla)
    assert sent.subject == "1 thing that you have not seen yet"
    assert "Xavi and 1 other person follow you" in sent.body and "Paco" not in sent.body
    assert "/api/v1/unsubscribe/" in sent.extra_headers["List-Unsubscribe"]
    due_now(cast.carla)
    assert len(outbox(cast.carla)) == 1  # nothing new, no mail
    people.follow(cast.eva, cast.carla)
    later()
    client_of(cast.carla).put("/api/v1/notifications/seen/")
    due_now(cast.carla)
    assert len(outbox(cast.carla)) == 1  # seen


def test_the_first_thing_worth_a_summary_sets_its_hour(cast: SimpleNamespace, run_tasks: Any) -> None:
    assert not DigestRun.objects.exists()
    people.follow(cast.bruno, cast.carla)
    run_tasks()
    run = DigestRun.objects.get(user=cast.carla)
    from notifications.quiet_hours import zone_of

    local = run.next_at.astimezone(zone_of(cast.carla.time_zone))
    assert (local.weekday(), local.hour, local.minute) == (0, 9, 0)


# --- out in one click -----------------------------------------------------------------------------
def test_looking_at_the_way_out_changes_nothing_and_sending_it_does(cast: SimpleNamespace) -> None:
    token = make_token(cast.carla, Channel.MAIL, "follow")
    guest = client_of(None)
    page = guest.get(reverse("unsubscribe", args=[token]))
    assert page.status_code == 200 and "New followers" in page.content.decode()
    assert guest.get(reverse("api_unsubscribe", args=[token])).status_code == 302
    assert "mail" in TopicChoice.objects.get(user=cast.carla, topic="follow").channels
    assert guest.post(reverse("unsubscribe", args=[token])).status_code == 200
    assert TopicChoice.objects.get(user=cast.carla, topic="follow").channels == ["bell", "digest"]
    people.follow(cast.bruno, cast.carla)
    later()
    assert outbox(cast.carla) == []


def test_one_click_of_a_mail_program_needs_neither_cookie_nor_session(cast: SimpleNamespace) -> None:
    from django.test import Client

    program = Client(enforce_csrf_checks=True)
    url = reverse("api_unsubscribe", args=[make_token(cast.carla, Channel.DIGEST)])
    for _repeat in range(2):
        answer = program.post(url, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
        assert answer.status_code == 204
    assert NotificationSettings.objects.get(user=cast.carla).digest_every == "never"
    url = reverse("api_unsubscribe", args=[make_token(cast.carla, Channel.MAIL)])
    assert program.post(url, {"List-Unsubscribe": "One-Click"}).status_code == 204
    assert not NotificationSettings.objects.get(user=cast.carla).mail_on


def test_a_seal_is_good_for_what_it_names_alone(cast: SimpleNamespace) -> None:
    token = make_token(cast.carla, Channel.MAIL, "follow")
    for forged in (
        token[:-1],
        token.replace("follow", "reaction"),
        token.replace(cast.carla.pk.hex, cast.ana.pk.hex),
        "x",
    ):
        assert client_of(None).post(reverse("api_unsubscribe", args=[forged])).status_code == 404
    assert not NotificationSettings.objects.exists()


# --- mail that comes back -------------------------------------------------------------------------
def report(events: list[dict[str, Any]], *, key: str = KEY, age: int = 0, spoil: bytes = b"") -> Any:
    raw = json.dumps({"provider": "letters", "events": events}).encode()
    stamp = str(int(time.time()) - age)
    signed = hmac.new(key.encode(), stamp.encode() + b"." + raw, hashlib.sha256).hexdigest()
    headers = {"X-Signature-Timestamp": stamp, "X-Signature": signed}
    return client_of(None).generic(
        "POST", reverse("api_mail_events"), raw + spoil, content_type="application/json", headers=headers
    )


@pytest.fixture
def reporting(settings: Any) -> None:
    import dataclasses

    settings.NOTIFICATIONS = dataclasses.replace(settings.NOTIFICATIONS, mail_webhook_key=KEY)


def bounce(email: str, **more: Any) -> dict[str, Any]:
    return {"id": "e-1", "type": "bounce", "permanent": True, "email": email, "reason": "550 no such user"} | more


@pytest.mark.usefixtures("reporting")
def test_an_address_that_sends_mail_back_is_mailed_no_notifications_until_its_person_says_so(
    cast: SimpleNamespace, run_tasks: Any
) -> None:
    for _repeat in range(2):
        assert report([bounce(cast.carla.email.upper())]).status_code == 200
    assert MailEvent.objects.count() == 1
    run_tasks()
    trouble = MailTrouble.objects.get(user=cast.carla)
    assert (trouble.kind, trouble.reason) == ("bounce", "550 no such user")
    assert MailEvent.objects.get().email == ""  # nobody's address stays in the inbox
    people.follow(cast.bruno, cast.carla)
    later()
    assert outbox(cast.carla) == []
    assert states(cast.carla, "mail") == [("failed", "the address sends mail back")]
    client = client_of(cast.carla)
    assert "came back" in client.get(reverse("settings_notification_ways")).content.decode()
    assert client.get("/api/v1/notifications/settings/").json()["mail_trouble"] == "bounce"
    assert client.post(reverse("mail_again")).status_code == 302
    people.follow(cast.xavi, cast.carla)
    later()
    assert len(outbox(cast.carla)) == 1


@pytest.mark.usefixtures("reporting")
def test_codes_still_go_to_an_address_that_complained(cast: SimpleNamespace, run_tasks: Any) -> None:
    report([bounce(cast.carla.email, type="complaint", permanent=False)])
    run_tasks()
    assert MailTrouble.objects.get(user=cast.carla).kind == "complaint"
    client_of(None).post("/accounts/login/code/", {"email": cast.carla.email})
    run_tasks()
    assert any("code" in one.subject for one in outbox(cast.carla))


@pytest.mark.usefixtures("reporting")
def test_what_passes_by_itself_and_what_nobody_has_mark_nothing(cast: SimpleNamespace, run_tasks: Any) -> None:
    report([bounce(cast.carla.email, permanent=False), bounce("nobody@example.org", id="e-2")])
    report([bounce(cast.carla.email, id="e-3", type="delivered")])
    run_tasks()
    assert MailEvent.objects.exclude(processed_at=None).count() == 3 and not MailTrouble.objects.exists()


@pytest.mark.usefixtures("reporting")
@pytest.mark.parametrize("wrong", [{"key": "another"}, {"age": 3600}, {"spoil": b" "}])
def test_only_who_has_the_key_is_heard_and_only_as_it_was_signed(cast: SimpleNamespace, wrong: dict[str, Any]) -> None:
    assert report([bounce(cast.carla.email)], **wrong).status_code == 404
    assert not MailEvent.objects.exists()


@pytest.mark.usefixtures("reporting")
@pytest.mark.parametrize("event", [{}, {"id": 7}, {"id": "a", "type": "bounce", "email": None}, "x"])
def test_a_report_that_cannot_be_read_is_refused_whole(cast: SimpleNamespace, event: Any) -> None:
    assert report([bounce(cast.carla.email), event]).status_code == 422
    assert not MailEvent.objects.exists()


def test_without_a_key_there_is_no_such_door(cast: SimpleNamespace) -> None:
    assert report([bounce(cast.carla.email)], key="").status_code == 404


def test_another_address_has_no_trouble(cast: SimpleNamespace) -> None:
    from notifications.gateways.mail import can_reach

    other = make_user("other")
    MailTrouble.objects.create(user=other, email="former@example.com", kind="bounce", happened_at=other.created_at)
    assert can_reach(other)
