"""Signing up: e-mail, password, six digits; on the site and by an app. Known and new addresses answer alike."""

from __future__ import annotations

import re

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from accounts.models import User
from accounts.tests.door import PASSWORD, App, code_of, mails, sign_in_form, sign_up_form
from tests.cast import make_user

pytestmark = pytest.mark.django_db


def test_the_site_sends_a_code_and_the_code_opens_the_account() -> None:
    client = Client()
    sent = sign_up_form(client, "Luna.Perez+x@example.com")
    assert sent.status_code == 302
    assert sent.url == "/accounts/confirm-email/"
    page = client.get(sent.url)
    assert "luna.perez+x@example.com" in page.content.decode()
    user = User.objects.get()
    assert user.handle == "luna_perez"
    assert user.is_private
    assert client.get("/settings/").status_code == 302  # not in yet

    wrong = client.post("/accounts/confirm-email/", {"code": "000000"})
    assert wrong.status_code == 200
    done = client.post("/accounts/confirm-email/", {"code": code_of("luna.perez+x@example.com")})
    assert done.url == "/welcome/"
    assert client.get("/settings/").status_code == 200
    assert EmailAddress.objects.get(user=user).verified


def test_an_app_signs_up_verifies_and_is_in_with_its_token() -> None:
    app = App()
    begun = app.call("POST", "/auth/signup", {"email": "nina@example.com", "password": PASSWORD, "handle": "nina_mx"})
    assert begun.status_code == 401
    assert app.call("GET", "/api/v1/me/").status_code == 401  # a half session is nobody
    half = app.token
    done = app.call("POST", "/auth/email/verify", {"key": code_of("nina@example.com")})
    assert done.status_code == 200, done.content
    assert app.token != half  # the session of before is dead
    me = app.call("GET", "/api/v1/me/")
    assert me.status_code == 200
    assert me.json()["handle"] == "nina_mx"
    bearer = Client().get("/api/v1/me/", headers={"Authorization": f"Bearer {app.token}"})
    assert bearer.json()["handle"] == "nina_mx"
    assert Client().get("/api/v1/me/", headers={"X-Session-Token": half}).status_code == 401


@pytest.mark.parametrize(
    "handle", ["admin", "Pet_Amigos", "аna_cyrillic", "ｆｕｌｌｗｉｄｔｈ", "ab", "a" * 31, "supp0rt", "__"]
)
def test_handles_that_could_deceive_are_refused(handle: str) -> None:
    answer = App().call("POST", "/auth/signup", {"email": "x@example.com", "password": PASSWORD, "handle": handle})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["param"] == "handle"
    assert not User.objects.exists()
    assert not mails()


def test_a_taken_handle_is_refused_and_a_taken_local_part_gets_another() -> None:
    make_user("rosa")
    taken = App().call("POST", "/auth/signup", {"email": "x@example.com", "password": PASSWORD, "handle": "ROSA"})
    assert taken.json()["errors"][0]["code"] == "handle_taken"
    sign_up_form(Client(), "rosa@otra.example")
    made = User.objects.get(email="rosa@otra.example")
    assert re.fullmatch(r"rosa_\d+", made.handle)


def test_known_and_new_addresses_answer_with_the_same_bytes() -> None:
    make_user("vieja")
    answers = {}
    for email in ("vieja@example.com", "nuevo@example.com"):
        client = Client()
        first = sign_up_form(client, email)
        page = client.get(first.url)
        wrong = client.post("/accounts/confirm-email/", {"code": "123456"})
        app = App()
        told = app.call(
            "POST", "/auth/signup", {"email": f"app.{email}" if "nuevo" in email else email, "password": PASSWORD}
        )
        answers[email] = [
            first.status_code,
            first.url,
            _plain(page, email),
            _plain(wrong, email),
            told.status_code,
            _flows(told),
        ]
    assert answers["vieja@example.com"] == answers["nuevo@example.com"]
    assert User.objects.filter(email__iexact="vieja@example.com").count() == 1
    assert "code" not in mails("vieja@example.com")[-1]["subject"]
    assert not re.search(r"\b\d{6}\b", mails("vieja@example.com")[-1]["text"])


def _plain(response: object, email: str) -> str:
    """The page without what differs for everyone: tokens, nonces and the address itself."""
    text = response.content.decode().replace(email, "E")  # type: ignore[attr-defined]
    return re.sub(r'(value|nonce)="[A-Za-z0-9+/=_-]{16,}"|X-CSRFToken": "\w+"', "", text)


def _flows(response: object) -> object:
    return [flow["id"] for flow in response.json()["data"]["flows"]]  # type: ignore[attr-defined]


def test_an_account_without_a_verified_address_is_not_let_in_by_password() -> None:
    sign_up_form(Client(), "pepe@example.com")
    client = Client()
    assert sign_in_form(client, "pepe@example.com").url == "/accounts/confirm-email/"
    assert client.get("/settings/").status_code == 302


def test_the_code_can_be_sent_again_and_the_old_one_is_void() -> None:
    client = Client()
    sign_up_form(client, "beto@example.com")
    old = code_of("beto@example.com")
    client.post("/accounts/confirm-email/", {"action": "resend"})
    new = code_of("beto@example.com")
    if old != new:
        assert client.post("/accounts/confirm-email/", {"code": old}).status_code == 200
    assert client.post("/accounts/confirm-email/", {"code": new}).url == "/welcome/"


def test_mail_leads_to_our_own_address_whatever_host_was_asked() -> None:
    make_user("vieja")
    sign_up_form(Client(), "vieja@example.com", headers={"host": "127.0.0.1", "X-Forwarded-Host": "evil.test"})
    told = mails("vieja@example.com")[-1]
    assert "http://localhost:8000/accounts/login/" in told["text"]
    assert "evil.test" not in told["text"] + told["html"]
    assert "127.0.0.1" not in told["text"] + told["html"]
