"""Two-step sign-in: set up, asked at every door, recovered from, and demanded of staff."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import URLResolver, get_resolver

from accounts.tests.door import App, code_of, sign_in_form
from core.models import AuditEntry
from tests.cast import PASSWORD, client_of, make_user

pytestmark = pytest.mark.django_db


def digits(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def set_up(client: Client) -> tuple[str, list[str]]:
    """Through the pages, as a person would; returns the secret and the recovery codes."""
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/2fa/totp/activate/")
    assert page.status_code == 200, page
    body = page.content.decode()
    assert '<svg class="qr"' in body
    secret = re.search(r"<code>([A-Z2-7]{16,})</code>", body)[1]  # type: ignore[index]
    done = client.post("/accounts/2fa/totp/activate/", {"code": digits(secret)})
    assert done.url == "/accounts/2fa/recovery-codes/", done.content
    codes = re.findall(r"<code>([^<*]+)</code>", client.get(done.url).content.decode())
    assert len(codes) == 10
    return secret, codes


@pytest.fixture
def ana() -> Any:
    return make_user("ana")


def test_setting_it_up_ends_other_sessions_and_hides_the_secret(
    ana: Any, django_capture_on_commit_callbacks: Any
) -> None:
    other, client = client_of(ana), client_of(ana)
    with django_capture_on_commit_callbacks(execute=True):
        secret, codes = set_up(client)
    assert other.get("/settings/").status_code == 302
    assert client.get("/settings/").status_code == 200
    kept = str(list(Authenticator.objects.filter(user=ana).values_list("data", flat=True)))
    assert secret not in kept
    assert codes[0] not in kept
    assert AuditEntry.objects.filter(event="accounts.second_factor_changed").exists()


def test_a_password_alone_opens_nothing(ana: Any) -> None:
    _secret, codes = set_up(client_of(ana))
    client = Client()
    assert sign_in_form(client, ana.email, PASSWORD).url == "/accounts/2fa/authenticate/"
    assert client.get("/settings/").status_code == 302
    assert client.get("/api/v1/me/").status_code == 401
    assert client.post("/accounts/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert client.get("/settings/").status_code == 302
    assert client.post("/accounts/2fa/authenticate/", {"code": codes[0]}).url == "/"
    assert client.get("/settings/").status_code == 200
    again = Client()
    sign_in_form(again, ana.email, PASSWORD)
    assert again.post("/accounts/2fa/authenticate/", {"code": codes[0]}).status_code == 200  # each once


def test_half_a_session_is_nobody_on_every_route_of_the_api(ana: Any) -> None:
    set_up(client_of(ana))
    app = App()
    assert app.sign_in(ana.email, PASSWORD).status_code == 401
    assert app.token
    answers = {}
    for path in _api_paths():
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
            status = app.call(method, path, {} if method != "GET" else None).status_code
            answers[method, path] = status
    assert len(answers) > 50
    assert set(answers.values()) == {401}


def _api_paths() -> list[str]:
    fill = {"session_id": "1", "handle": "ana", "entry_id": "1"}
    an_id = "01a222be-ed9e-77fd-8120-037eb0d22fc0"
    for_everyone = {"api_account_reopen", "api_invitation"}  # the first asks for the password itself
    found = []

    def walk(patterns: Any) -> None:
        for one in patterns:
            if isinstance(one, URLResolver):
                walk(one.url_patterns)
            elif one.name not in for_everyone:
                route = re.sub(r"<(?:\w+:)?(\w+)>", lambda m: fill.get(m[1], an_id), str(one.pattern))
                found.append(f"/api/v1/{route}")

    walk(get_resolver("accounts.api.urls").url_patterns)
    return found


@pytest.mark.parametrize("way", ["code", "reset"])
def test_no_other_way_in_goes_around_it(ana: Any, way: str) -> None:
    set_up(client_of(ana))
    client = Client()
    if way == "code":
        asked = client.post("/accounts/login/code/", {"email": ana.email})
        done = client.post(asked.url, {"code": code_of(ana.email)})
    else:
        asked = client.post("/accounts/password/reset/", {"email": ana.email})
        chosen = client.post(asked.url, {"code": code_of(ana.email)})
        client.post(chosen.url, {"password1": "one more sunny plaza"})
        done = sign_in_form(client, ana.email, "one more sunny plaza")
    assert done.url == "/accounts/2fa/authenticate/"
    assert client.get("/settings/").status_code == 302


def test_an_app_passes_with_the_digits(ana: Any) -> None:
    secret, _ = set_up(client_of(ana))
    time.time()
    app = App()
    app.sign_in(ana.email, PASSWORD)
    # The digits of the set-up were used once; the next window's are new.
    used = digits(secret)
    assert app.call("POST", "/auth/2fa/authenticate", {"code": used}).status_code in (200, 400)
    counters = list(yield_hotp_counters_from_time())
    fresh = format_hotp_value(hotp_value(secret, counters[-1]))
    if app.call("GET", "/api/v1/me/").status_code != 200:
        assert app.call("POST", "/auth/2fa/authenticate", {"code": fresh}).status_code == 200
    assert app.call("GET", "/api/v1/me/").json()["handle"] == "ana"


def test_turning_it_off_asks_for_it(ana: Any) -> None:
    client = client_of(ana)
    set_up(client)
    fresh = Client()
    fresh.force_login(ana)
    asked = fresh.post("/accounts/2fa/totp/deactivate/")
    assert "reauthenticate" in asked.url
    assert Authenticator.objects.filter(user=ana).exists()
    assert client.post("/accounts/2fa/totp/deactivate/").status_code == 302
    assert not Authenticator.objects.filter(user=ana).exists()


def test_staff_without_it_are_shown_the_way(ana: Any) -> None:
    boss = make_user("jefa", is_staff=True, is_superuser=True)
    client = client_of(boss)
    asked = client.get("/admin/", follow=True)
    assert asked.redirect_chain[-1][0] == "/settings/security/staff/"
    assert "/accounts/2fa/totp/activate/" in asked.content.decode()
    set_up(client)
    assert client.get("/admin/").status_code == 200
    assert client_of(ana).get("/admin/", follow=True).status_code == 403


def test_the_admin_shows_no_password_and_suspends_with_a_reason(ana: Any) -> None:
    client = client_of(make_user("jefa", is_staff=True, is_superuser=True))
    set_up(client)
    page = client.get(f"/admin/accounts/user/{ana.pk}/change/").content.decode()
    assert ana.password not in page
    assert 'name="password"' not in page
    assert client.post("/admin/password_change/").url == "/accounts/password/change/"
    victim = client_of(ana)
    data = {"action": "suspend_people", "_selected_action": str(ana.pk), "reason": ""}
    client.post("/admin/accounts/user/", data)
    ana.refresh_from_db()
    assert not ana.is_suspended  # a reason is owed
    client.post("/admin/accounts/user/", {**data, "reason": "Spam"})
    ana.refresh_from_db()
    assert ana.is_suspended
    assert victim.get("/settings/").status_code == 302
    assert AuditEntry.objects.filter(event="accounts.suspended", target=f"accounts.user:{ana.pk}").exists()
    for hidden in ("account/emailaddress", "mfa/authenticator", "usersessions/usersession"):
        assert client.get(f"/admin/{hidden}/").status_code == 404
