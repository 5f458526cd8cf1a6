"""Passwords at rest: Argon2; bcrypt of an older house is accepted once and written anew; and codes that choose one.

SECURITY.md, case 9: a reset code is good once, for one account, for ten minutes, and never after a change.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as base
from django.contrib.auth.hashers import identify_hasher, make_password
from django.test import Client

from accounts.models import User
from accounts.tests.door import App, code_of, sign_in_form
from tests.cast import PASSWORD, client_of, make_user

pytestmark = pytest.mark.django_db
RESET, LOGIN, NEW = "/accounts/password/reset/", "/accounts/login/", "one more sunny plaza"


@pytest.fixture
def real_hashers(settings: Any) -> None:
    """As in production: the tests' quick one is not among them."""
    settings.PASSWORD_HASHERS = [name for name in base.PASSWORD_HASHERS if not name.endswith("MD5PasswordHasher")]


def kind_of(user: User) -> str:
    user.refresh_from_db()
    return identify_hasher(user.password).algorithm


@pytest.mark.usefixtures("real_hashers")
@pytest.mark.parametrize("older", ["bcrypt_sha256", "pbkdf2_sha256"])
@pytest.mark.parametrize("door", ["site", "app"])
def test_an_older_hash_opens_once_and_is_written_anew_as_argon2(older: str, door: str) -> None:
    ana = make_user("ana")
    assert kind_of(ana) == "argon2"
    User.objects.filter(pk=ana.pk).update(password=make_password(PASSWORD, hasher=older))
    assert sign_in_form(Client(), ana.email, "not the password").status_code == 200
    assert kind_of(ana) == older  # a wrong guess writes nothing
    if door == "site":
        client = Client()
        assert sign_in_form(client, ana.email, PASSWORD).url == "/"
        assert client.get("/settings/").status_code == 200  # the new hash does not end the session it made
    else:
        app = App()
        assert app.sign_in(ana.email, PASSWORD).status_code == 200
        assert app.call("GET", "/api/v1/me/").status_code == 200
    assert kind_of(ana) == "argon2"
    assert sign_in_form(Client(), ana.email, PASSWORD).url == "/"


def begin(client: Client, email: str) -> str:
    asked = client.post(RESET, {"email": email})
    return str(asked.url)


def test_a_code_chooses_one_password() -> None:
    ana = make_user("ana")
    client = Client()
    where = begin(client, ana.email)
    code = code_of(ana.email)
    chosen = client.post(where, {"code": code})
    client.post(chosen.url, {"password1": NEW})
    client.post("/accounts/logout/")
    again = client.post(where, {"code": code})
    assert again.status_code == 302 and again.url == LOGIN
    other = Client()
    begin(other, ana.email)
    assert other.post(where, {"code": code}).status_code == 200  # asked for anew: the old one is wrong
    assert sign_in_form(Client(), ana.email, NEW).status_code == 302


def test_a_code_is_of_the_account_and_the_browser_that_asked() -> None:
    ana, carla = make_user("ana"), make_user("carla")
    mine, hers = Client(), Client()
    where = begin(mine, ana.email)
    begin(hers, carla.email)
    assert hers.post(where, {"code": code_of(ana.email)}).status_code == 200
    assert Client().post(where, {"code": code_of(ana.email)}).url == LOGIN
    assert sign_in_form(Client(), ana.email, PASSWORD).status_code == 302


def test_a_code_is_worth_nothing_after_its_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    ana = make_user("ana")
    client = Client()
    where = begin(client, ana.email)
    later = time.time() + timedelta(minutes=11).total_seconds()
    monkeypatch.setattr("allauth.account.internal.flows.code_verification.time.time", lambda: later)
    assert client.post(where, {"code": code_of(ana.email)}).url == LOGIN
    monkeypatch.undo()
    assert sign_in_form(Client(), ana.email, PASSWORD).status_code == 302


def test_a_code_is_worth_nothing_once_the_password_was_changed_otherwise() -> None:
    ana = make_user("ana")
    thief = Client()
    where = begin(thief, ana.email)
    chosen = thief.post(where, {"code": code_of(ana.email)})
    client_of(ana).post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": NEW})
    thief.post(chosen.url, {"password1": "the thief's own words"})
    assert sign_in_form(Client(), ana.email, NEW).status_code == 302
    assert sign_in_form(Client(), ana.email, "the thief's own words").status_code == 200


def test_no_code_stands_in_the_log_nor_in_an_address(caplog: pytest.LogCaptureFixture) -> None:
    ana = make_user("ana")
    client = Client()
    where = begin(client, ana.email)
    code = code_of(ana.email)
    chosen = client.post(where, {"code": code})
    client.post(chosen.url, {"password1": NEW})
    told = " ".join([where, chosen.url, caplog.text])
    assert not re.search(rf"\b{code}\b", told)
    assert NEW not in told
