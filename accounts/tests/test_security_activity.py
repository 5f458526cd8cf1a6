"""Recent security activity: what it shows and to whom, and "this was not me" from the page and from an app."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from accounts.tests.door import App, code_of, mails, sign_in_form
from accounts.tests.soft_key import SoftKey
from accounts.tests.test_keys import add_key
from accounts.tests.test_sessions import CHROME
from core.models import AuditEntry
from core.realtime import capture
from tests.cast import PASSWORD, client_of, make_user

pytestmark = pytest.mark.django_db
PAGE = "/settings/security/activity/"


@pytest.fixture
def ana() -> Any:
    return make_user("ana")


def line_of(user: Any, event: str) -> AuditEntry:
    found = AuditEntry.objects.filter(target=f"accounts.user:{user.pk}", event=f"accounts.{event}").last()
    assert found is not None
    return found


def test_it_tells_what_happened_where_and_never_an_address_in_full(ana: Any) -> None:
    client = Client(headers={"User-Agent": CHROME, "X-Forwarded-For": "203.0.113.7"})
    sign_in_form(client, ana.email, "not the password")
    sign_in_form(client, ana.email, PASSWORD)
    page = client.get(PAGE).content.decode()
    assert page.index("Signed in") < page.index("with a wrong password")
    assert "Chrome on Android" in page and "203.0.113.x" in page
    assert "203.0.113.7" not in page
    assert line_of(ana, "signed_in").data["agent"] == "Chrome Android"
    assert page.count("This was not me") == 1  # a wrong password opened nothing
    told = client.get("/api/v1/me/security/").json()["items"]
    assert [(line["event"], line["can_disown"]) for line in told] == [("signed_in", True), ("sign_in_failed", False)]


def test_it_shows_only_ones_own_and_pages_at_constant_cost(ana: Any, django_assert_num_queries: Any) -> None:
    carla = make_user("carla")
    client = client_of(ana)
    client_of(carla)
    assert client.get("/api/v1/me/security/").json()["items"][0]["id"] == line_of(ana, "signed_in").pk
    for _ in range(45):
        AuditEntry.objects.create(event="accounts.signed_in", target=f"accounts.user:{ana.pk}")
    AuditEntry.objects.create(event="accounts.suspended", target=f"accounts.user:{ana.pk}")  # not for the person
    seen, cursor = [], ""
    while cursor is not None:
        with django_assert_num_queries(2):  # the session with its person; the lines
            page = client.get("/api/v1/me/security/", {"cursor": cursor} if cursor else {}).json()
        seen += [line["id"] for line in page["items"]]
        cursor = page["next_cursor"]
    assert len(seen) == len(set(seen)) == 46
    more = re.search(r'href="(/settings/security/activity/\?cursor=[^"]+)"', client.get(PAGE).content.decode())
    assert more and client.get(more[1].replace("&amp;", "&")).status_code == 200


@pytest.mark.parametrize("door", ["page", "app"])
def test_this_was_not_me_closes_the_account_to_everyone(
    ana: Any, django_capture_on_commit_callbacks: Any, door: str
) -> None:
    thief, thiefs_app, mine = client_of(ana), App(), client_of(ana)
    thiefs_app.sign_in(ana.email, PASSWORD)
    entry = line_of(ana, "signed_in")
    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        if door == "page":
            assert "All devices are signed out" in mine.get(f"{PAGE}{entry.pk}/").content.decode()
            assert mine.post(f"{PAGE}{entry.pk}/").url == "/accounts/password/reset/"
        else:
            app = App()
            app.token = str(mine.session.session_key)
            assert app.call("PUT", f"/api/v1/me/security/{entry.pk}/not-me/").status_code == 204
    for client in (thief, mine):
        assert client.get("/api/v1/me/").status_code == 401
    assert thiefs_app.call("GET", "/api/v1/me/").status_code == 401
    assert any(order["type"] == "close" and order["user"] == str(ana.pk) for _, order in told)
    assert sign_in_form(Client(), ana.email, PASSWORD).status_code == 200  # the password is void
    assert mails(ana.email)[-1]["subject"] == "Your account is closed to everyone else"
    assert line_of(ana, "disowned").data["what"] == "signed_in"
    client = Client()
    asked = client.post("/accounts/password/reset/", {"email": ana.email})
    chosen = client.post(asked.url, {"code": code_of(ana.email)})
    client.post(chosen.url, {"password1": "one more sunny plaza"})
    assert sign_in_form(client, ana.email, "one more sunny plaza").url == "/"


def test_what_was_added_since_goes_and_what_was_there_before_stays(ana: Any) -> None:
    old = Authenticator.objects.create(
        user=ana, type="webauthn", data={"name": "Mine", "credential": SoftKey().credential()}
    )
    Authenticator.objects.filter(pk=old.pk).update(created_at="2026-01-01T00:00:00Z")
    client = client_of(ana)
    add_key(client, "The stranger's")
    client.post(f"{PAGE}{line_of(ana, 'second_factor_changed').pk}/")
    assert [row.wrap().name for row in Authenticator.objects.filter(user=ana)] == ["Mine"]


def test_nobody_disowns_for_another_nor_what_needs_no_answer(ana: Any) -> None:
    mine, carla = client_of(ana), client_of(make_user("carla"))
    sign_in_form(Client(), ana.email, "not the password")
    entry, wrong = line_of(ana, "signed_in"), line_of(ana, "sign_in_failed")
    hash_before = ana.password
    for client, number in ((carla, entry.pk), (mine, wrong.pk), (mine, 2**63), (mine, 0)):
        assert client.post(f"{PAGE}{number}/").status_code == 404
    assert mine.get("/settings/").status_code == 200
    ana.refresh_from_db()
    assert ana.password == hash_before
    assert not mails(ana.email)


def test_without_a_password_one_is_chosen_by_code_and_by_nothing_less(ana: Any) -> None:
    ana.set_unusable_password()
    ana.save()
    client = client_of(ana)
    assert client.get("/accounts/password/change/").url == "/accounts/password/set/"
    assert client.get("/accounts/password/set/").url == "/accounts/password/reset/"
    client.post("/accounts/password/set/", {"password1": "one more sunny plaza"})
    ana.refresh_from_db()
    assert not ana.has_usable_password()
