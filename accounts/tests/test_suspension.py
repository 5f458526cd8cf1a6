"""A suspended person may come in, read why, and leave; nothing else, at no door."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from accounts import actions
from accounts.tests.door import App, sign_in_form
from core.errors import PermissionRefused
from tests.cast import PASSWORD, client_of, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def suspended() -> Any:
    boss = make_user("jefa", is_staff=True, is_superuser=True)
    user = make_user("ana")
    return actions.suspend(boss, user, reason="Sold what is not to be sold.")


def test_the_page_says_why_and_how_to_leave(suspended: Any) -> None:
    client = Client()
    sign_in_form(client, suspended.email, PASSWORD)
    for path in ("/", "/settings/", "/discover/", "/@ana/", "/welcome/", "/accounts/password/change/"):
        assert client.get(path).url == "/suspended/", path
    page = client.get("/suspended/")
    assert page.status_code == 403
    assert "Sold what is not to be sold." in page.content.decode()
    assert client.post("/accounts/logout/").status_code == 302
    assert client.get("/suspended/").url == "/"


def test_an_app_is_told_in_code(suspended: Any) -> None:
    app = App()
    app.sign_in(suspended.email, PASSWORD)
    answer = app.call("GET", "/api/v1/me/")
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "account_suspended"
    client = client_of(suspended)
    assert client.get("/api/v1/me/").json()["error"]["code"] == "account_suspended"
    assert client.get("/_allauth/browser/v1/account/email").status_code == 403


def test_nobody_else_sees_them(suspended: Any) -> None:
    guest = Client()
    assert guest.get("/@ana/").content == guest.get("/@nobody_here/").content
    assert client_of(make_user("carla")).get("/api/v1/users/ana/").status_code == 404


def test_it_is_lifted_again_and_only_by_moderators(suspended: Any) -> None:
    carla = make_user("carla")
    helper = make_user("ayudante", is_staff=True)
    for nobody in (carla, helper, suspended):
        with pytest.raises(PermissionRefused):
            actions.unsuspend(nobody, suspended)
    boss = make_user("otra_jefa", is_staff=True, is_superuser=True)
    actions.unsuspend(boss, suspended)
    assert client_of(suspended).get("/settings/").status_code == 200
