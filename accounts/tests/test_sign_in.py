"""Signing in by password and by code, choosing a new password, and what a stranger can learn from the answers."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from accounts.tests.door import App, code_of, mails, sign_in_form
from core.models import AuditEntry
from tests.cast import PASSWORD, client_of, make_user

pytestmark = pytest.mark.django_db
NEW = "another sunny plaza"


@pytest.fixture
def ana() -> Any:
    return make_user("ana")


def test_by_password_on_the_site_and_in_an_app(ana: Any) -> None:
    client, app = Client(), App()
    assert sign_in_form(client, "ANA@example.com", PASSWORD).url == "/"
    assert client.get("/settings/").status_code == 200
    assert app.sign_in("ana@example.com", PASSWORD).status_code == 200
    assert app.call("GET", "/api/v1/me/").json()["handle"] == "ana"
    assert AuditEntry.objects.filter(event="accounts.signed_in", actor_id=ana.pk).count() == 2


def test_the_session_before_signing_in_is_dead_after(ana: Any) -> None:
    client = Client()
    client.post("/accounts/password/reset/", {"email": "ana@example.com"})
    before = client.cookies["session"].value
    sign_in_form(client, "ana@example.com", PASSWORD)
    after = client.cookies["session"].value
    assert before != after
    thief = Client()
    thief.cookies["session"] = before
    assert thief.get("/settings/").status_code == 302


def test_by_code(ana: Any) -> None:
    client = Client()
    asked = client.post("/accounts/login/code/", {"email": "ana@example.com"})
    assert asked.url == "/accounts/login/code/confirm/"
    assert client.get("/settings/").status_code == 302
    assert client.post(asked.url, {"code": "000000"}).status_code == 200
    assert client.post(asked.url, {"code": code_of("ana@example.com")}).url == "/"
    assert client.get("/settings/").status_code == 200


def test_who_asked_for_a_code_can_still_use_the_password(ana: Any) -> None:
    client = Client()
    client.post("/accounts/login/code/", {"email": "ana@example.com"})
    assert client.post("/accounts/restart/", {"to": "sign_in"}).url == "/accounts/login/"
    assert sign_in_form(client, "ana@example.com", PASSWORD).url == "/"


def test_wrong_passwords_and_unknown_addresses_are_told_alike(ana: Any) -> None:
    pages = []
    for email in ("ana@example.com", "nadie@example.com"):
        page = sign_in_form(Client(), email, "not the password")
        api = App().sign_in(email, "not the password")
        pages.append((page.status_code, _plain(page, email), api.status_code, api.content))
    assert pages[0] == pages[1]
    closed = make_user("cerrada", is_active=False)
    shut = sign_in_form(Client(), closed.email, PASSWORD)
    assert (shut.status_code, _plain(shut, closed.email)) == pages[0][:2]


@pytest.mark.parametrize("path", ["/accounts/password/reset/", "/accounts/login/code/"])
def test_asking_for_a_code_tells_nothing(ana: Any, path: str) -> None:
    pages = []
    for email in ("ana@example.com", "nadie@example.com"):
        client = Client()
        asked = client.post(path, {"email": email})
        page = client.get(asked.url)
        wrong = client.post(asked.url, {"code": "123456"})
        pages.append((asked.status_code, asked.url, _plain(page, email), _plain(wrong, email)))
    assert pages[0] == pages[1]
    assert len(mails("ana@example.com")) == len(mails("nadie@example.com")) == 1


def test_a_new_password_by_code_ends_every_session(ana: Any) -> None:
    signed_in, app = client_of(ana), App()
    app.sign_in("ana@example.com", PASSWORD)
    client = Client()
    asked = client.post("/accounts/password/reset/", {"email": "ana@example.com"})
    code = code_of("ana@example.com")
    chosen = client.post(asked.url, {"code": code})
    assert client.post(chosen.url, {"password1": NEW}).status_code == 302
    assert signed_in.get("/settings/").status_code == 302
    assert app.call("GET", "/api/v1/me/").status_code == 401
    assert sign_in_form(Client(), "ana@example.com", PASSWORD).status_code == 200
    assert sign_in_form(Client(), "ana@example.com", NEW).url == "/"
    told = mails("ana@example.com")[-1]
    assert told["subject"] == "Your password was changed"
    assert not re.search(r"\b\d{6}\b", told["text"])
    # The code was good once.
    again = Client()
    assert again.post("/accounts/password/reset/confirm/", {"code": code}).status_code == 302
    assert client.post(asked.url, {"code": code}).status_code == 302
    assert sign_in_form(Client(), "ana@example.com", NEW).url == "/"


def test_an_app_resets_by_code(ana: Any) -> None:
    app = App()
    app.call("POST", "/auth/password/request", {"email": "ana@example.com"})
    answer = app.call("POST", "/auth/password/reset", {"key": code_of("ana@example.com"), "password": NEW})
    assert answer.status_code == 401  # done; now sign in
    assert App().sign_in("ana@example.com", NEW).status_code == 200


@pytest.mark.parametrize("door", ["site", "app"])
def test_a_reset_begun_before_the_address_changed_is_void(ana: Any, door: str) -> None:
    thief, app = Client(), App()
    if door == "site":
        asked = thief.post("/accounts/password/reset/", {"email": ana.email})
        chosen = thief.post(asked.url, {"code": code_of(ana.email)})
    else:
        app.call("POST", "/auth/password/request", {"email": ana.email})
    code = code_of(ana.email)
    EmailAddress.objects.filter(user=ana).update(email="nueva@example.com")
    type(ana).objects.filter(pk=ana.pk).update(email="nueva@example.com")
    if door == "site":
        assert thief.post(chosen.url, {"password1": NEW}).status_code == 409
    else:
        refused = app.call("POST", "/auth/password/reset", {"key": code, "password": NEW})
        assert refused.status_code == 409
        assert refused.json()["errors"][0]["code"] == "reset_outdated"
    assert sign_in_form(Client(), "nueva@example.com", PASSWORD).url == "/"


def test_look_alike_addresses_reach_no_account(ana: Any) -> None:
    for alike in ("аna@example.com", "ana@example.com\u200d", "ａna@example.com"):
        client = Client()
        client.post("/accounts/password/reset/", {"email": alike})
        assert not any(re.search(r"\b\d{6}\b", mail["text"]) for mail in mails("ana@example.com"))


def test_changing_the_address_asks_who_one_is_and_tells_the_old_one(ana: Any) -> None:
    client = client_of(ana)
    first = client.post("/accounts/email/", {"action_add": "1", "email": "nueva@example.com"})
    assert first.url.startswith("/accounts/reauthenticate/")
    assert client.post(first.url, {"password": PASSWORD}).status_code == 302
    client.post("/accounts/email/", {"action_add": "1", "email": "nueva@example.com"})
    client.post("/accounts/confirm-email/", {"code": code_of("nueva@example.com")})
    ana.refresh_from_db()
    assert ana.email == "nueva@example.com"
    assert "nueva" not in mails("ana@example.com")[-1]["text"]
    assert sign_in_form(Client(), "ana@example.com", PASSWORD).status_code == 200
    assert sign_in_form(Client(), "nueva@example.com", PASSWORD).url == "/"


def test_the_admin_has_no_door_of_its_own(ana: Any) -> None:
    answer = Client().post("/admin/login/", {"username": "ana", "password": PASSWORD})
    assert answer.url.startswith("/accounts/login/")
    assert "session" not in answer.cookies


def _plain(response: Any, email: str) -> str:
    text = response.content.decode().replace(email, "E")
    return re.sub(r'(value|nonce)="[A-Za-z0-9+/=_-]{16,}"|X-CSRFToken": "\w+"', "", text)
