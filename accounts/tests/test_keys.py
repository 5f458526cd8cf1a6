"""Passkeys and security keys: added, signed in with, asked as the second step, renamed and removed; at both doors."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from accounts.tests.door import App, mails, sign_in_form
from accounts.tests.soft_key import SoftKey
from core.limits import LIMITS
from core.models import AuditEntry
from tests.cast import PASSWORD, client_of, make_user

pytestmark = pytest.mark.django_db
ADD, LOGIN, SECOND = "/accounts/2fa/webauthn/add/", "/accounts/2fa/webauthn/login/", "/accounts/2fa/authenticate/"


@pytest.fixture
def ana() -> Any:
    return make_user("ana")


def options_of(page: Any) -> Any:
    found = re.search(r'<script type="application/json">(.*?)</script>', page.content.decode(), re.DOTALL)
    assert found, page.content
    return json.loads(found[1])


def add_key(client: Client, name: str = "Mi llave", *, passkey: bool = True) -> SoftKey:
    """Through the pages; the answer comes from a key in software."""
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    key = SoftKey()
    made = key.create(options_of(client.get(ADD))["creation_options"], passkey=passkey)
    sent = {"name": name, "credential": json.dumps(made)} | ({"passwordless": "on"} if passkey else {})
    done = client.post(ADD, sent)
    assert done.status_code == 302, done.content
    return key


def request_options(client: Client) -> Any:
    return client.get(LOGIN, headers={"Accept": "application/json"}).json()["request_options"]


def test_a_passkey_signs_in_alone_and_once_for_each_question(ana: Any) -> None:
    key = add_key(client_of(ana))
    guest = Client()
    answer = json.dumps(key.get(request_options(guest)))
    assert guest.post(LOGIN, {"credential": answer}).url == "/"
    assert guest.get("/api/v1/me/").json()["handle"] == "ana"
    assert Client().post(LOGIN, {"credential": answer}).url == "/accounts/login/"  # another's question
    again = Client()
    request_options(again)
    assert again.post(LOGIN, {"credential": answer}).url == "/accounts/login/"
    assert again.get("/api/v1/me/").status_code == 401


def test_adding_one_is_told_by_mail_and_signs_out_other_devices(ana: Any) -> None:
    other, client = client_of(ana), client_of(ana)
    add_key(client)
    assert other.get("/settings/").status_code == 302
    assert client.get("/settings/").status_code == 200
    assert "A new key opens your account" in [mail["subject"] for mail in mails(ana.email)]
    assert AuditEntry.objects.filter(event="accounts.second_factor_changed", data__kind="webauthn").exists()
    page = client.get("/settings/security/keys/").content.decode()
    assert "Mi llave" in page and "Passkey" in page


def test_it_is_asked_for_after_the_password(ana: Any) -> None:
    key = add_key(client_of(ana), passkey=False)
    client = Client()
    assert sign_in_form(client, ana.email, PASSWORD).url == SECOND
    assert client.get("/api/v1/me/").status_code == 401
    stranger = SoftKey()
    stranger.id, stranger.user_handle = key.id, key.user_handle
    forged = stranger.get(options_of(client.get(SECOND))["request_options"])
    assert client.post(SECOND, {"credential": json.dumps(forged)}).status_code == 200
    assert client.get("/api/v1/me/").status_code == 401
    right = key.get(options_of(client.get(SECOND))["request_options"])
    assert client.post(SECOND, {"credential": json.dumps(right)}).url == "/"
    assert client.get("/api/v1/me/").status_code == 200


@pytest.mark.parametrize(("origin", "rp"), [("http://localhost.evil.test", ""), ("", "evil.test")])
def test_what_another_site_was_told_opens_nothing(ana: Any, origin: str, rp: str) -> None:
    key = add_key(client_of(ana))
    key.origin = origin or key.origin
    guest = Client()
    asked = guest.get(LOGIN, headers={"Accept": "application/json", "Host": "127.0.0.1"}).json()["request_options"]
    assert asked["publicKey"]["rpId"] == "localhost"  # the site's own, whatever Host said
    assert guest.post(LOGIN, {"credential": json.dumps(key.get(asked, rp=rp))}).url == "/accounts/login/"
    assert guest.get("/api/v1/me/").status_code == 401


NONSENSE = ["", "{", "[]", "1", '"x"', "{}", '{"id":1}', '{"id":"a","rawId":"a","type":"public-key","response":{}}']


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_is_refused(ana: Any, credential: str) -> None:
    guest, client = Client(), client_of(ana)
    request_options(guest)
    assert guest.post(LOGIN, {"credential": credential}).url == "/accounts/login/"
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    client.get(ADD)
    assert client.post(ADD, {"credential": credential, "name": "x"}).status_code == 200
    assert not Authenticator.objects.filter(user=ana).exists()
    try:
        body = json.loads(credential)
    except ValueError:
        return
    app = App()
    app.call("GET", "/auth/webauthn/login")
    assert app.call("POST", "/auth/webauthn/login", {"credential": body}).status_code == 400
    app.sign_in(ana.email, PASSWORD)
    app.call("POST", "/auth/reauthenticate", {"password": PASSWORD})
    app.call("GET", "/account/authenticators/webauthn")
    added = app.call("POST", "/account/authenticators/webauthn", {"name": "x", "credential": body})
    assert added.status_code == 400
    assert not Authenticator.objects.filter(user=ana).exists()


def test_an_app_adds_one_and_signs_in_with_it(ana: Any) -> None:
    app, key = App(), SoftKey()
    app.sign_in(ana.email, PASSWORD)
    app.call("POST", "/auth/reauthenticate", {"password": PASSWORD})
    asked = app.call("GET", "/account/authenticators/webauthn?passwordless").json()["data"]["creation_options"]
    made = app.call("POST", "/account/authenticators/webauthn", {"name": "App", "credential": key.create(asked)})
    assert made.status_code == 200, made.content
    other = App()
    asked = other.call("GET", "/auth/webauthn/login").json()["data"]["request_options"]
    assert other.call("POST", "/auth/webauthn/login", {"credential": key.get(asked)}).status_code == 200
    assert other.call("GET", "/api/v1/me/").json()["handle"] == "ana"


def test_renaming_and_removing_ask_who_it_is_and_only_for_ones_own(ana: Any) -> None:
    client = client_of(ana)
    add_key(client)
    row = Authenticator.objects.get(user=ana, type="webauthn")
    path = f"/settings/security/keys/{row.pk}/"
    stranger, fresh = client_of(make_user("carla")), client_of(ana)
    for url in (path, f"{path}remove/"):
        assert stranger.post(url, {"name": "mine"}).status_code == 404
        assert "reauthenticate" in fresh.post(url, {"name": "mine"}).url
    row.refresh_from_db()
    assert row.wrap().name == "Mi llave"
    assert client.post(path, {"name": " "}).status_code == 422
    assert client.post(path, {"name": "x" * (LIMITS.key_name_max + 1)}).status_code == 422
    client.post(path, {"name": "La del\u202e cajón"})
    row.refresh_from_db()
    assert row.wrap().name == "La del cajón"
    assert client.post(f"{path}remove/").url == "/settings/security/keys/"
    assert not Authenticator.objects.filter(user=ana).exists()  # and the codes that stood in for it
    assert "A key no longer opens your account" in [mail["subject"] for mail in mails(ana.email)]


def test_there_is_room_for_some_and_not_for_more(ana: Any) -> None:
    client = client_of(ana)
    add_key(client)
    row = Authenticator.objects.get(user=ana, type="webauthn")
    more = LIMITS.keys_per_account - 1
    Authenticator.objects.bulk_create(Authenticator(user=ana, type="webauthn", data=row.data) for _ in range(more))
    assert client.get(ADD).status_code == 409
    app = App()
    app.token = client.session.session_key
    told = app.call("GET", "/account/authenticators/webauthn")
    assert (told.status_code, told.json()["errors"][0]["code"]) == (409, "too_many_keys")
