"""One session table: web, apps and sockets end together, by whatever ends them."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts import actions, activity, devices
from accounts.models import User
from accounts.tests.door import App
from core import valkey
from core.realtime import capture
from core.realtime.publisher import session_digest
from tests.cast import PASSWORD, client_of, make_user

CHROME = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"


@pytest.fixture
def ana(db: None) -> Any:
    return make_user("ana")


@pytest.fixture
def app(ana: Any) -> App:
    app = App()
    assert app.sign_in("ana@example.com", PASSWORD).status_code == 200
    return app


def test_the_list_names_devices_and_hides_keys(ana: Any, app: App) -> None:
    client = Client(headers={"User-Agent": CHROME, "X-Forwarded-For": "203.0.113.7"})
    client.post("/accounts/login/", {"login": ana.email, "password": PASSWORD})
    page = client.get("/settings/sessions/").content.decode()
    assert "Chrome on Android" in page
    assert "203.0.113.x" in page
    assert "203.0.113.7" not in page
    assert not any(key in page for key in Session.objects.values_list("pk", flat=True))
    told = app.call("GET", "/api/v1/me/sessions/").json()["items"]
    assert [one["is_current"] for one in told] == [True, False]
    assert not any(key in str(told) for key in Session.objects.values_list("pk", flat=True))


def test_ending_one_ends_that_one(ana: Any, app: App, django_capture_on_commit_callbacks: Any) -> None:
    client, other = client_of(ana), client_of(ana)
    key = other.session.session_key
    row = UserSession.objects.get(session_key=key)
    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        assert client.post(f"/settings/sessions/{row.pk}/end/").status_code == 302
    assert other.get("/settings/").status_code == 302
    assert client.get("/settings/").status_code == 200
    assert app.call("GET", "/api/v1/me/").status_code == 200
    assert not Session.objects.filter(pk=key).exists()
    assert any(order["type"] == "close" and order["session"] == session_digest(key) for _, order in told)


def test_ending_the_others_from_an_app_keeps_the_app(ana: Any, app: App) -> None:
    client, second = client_of(ana), App()
    second.sign_in(ana.email, PASSWORD)
    assert app.call("DELETE", "/api/v1/me/sessions/").json() == {"ended": 2}
    assert client.get("/settings/").status_code == 302
    assert second.call("GET", "/api/v1/me/").status_code == 401
    assert app.call("GET", "/api/v1/me/").status_code == 200


def test_nobody_ends_the_session_of_another(ana: Any) -> None:
    carla = client_of(make_user("carla"))
    mine = client_of(ana)
    row = UserSession.objects.get(session_key=mine.session.session_key)
    assert carla.post(f"/settings/sessions/{row.pk}/end/").status_code == 404
    assert mine.get("/settings/").status_code == 200


def test_signing_out_an_app_voids_its_token(ana: Any, app: App) -> None:
    count = Session.objects.count()
    assert app.call("DELETE", "/auth/session").status_code == 401
    assert app.call("GET", "/api/v1/me/").status_code == 401
    assert Session.objects.count() == count - 1
    assert not UserSession.objects.filter(user=ana).exists()


def test_a_changed_password_ends_all_but_the_session_that_changed_it(
    ana: Any, app: App, django_capture_on_commit_callbacks: Any
) -> None:
    client, other = client_of(ana), client_of(ana)
    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        answer = client.post(
            "/accounts/password/change/", {"oldpassword": PASSWORD, "password1": "one more sunny plaza"}
        )
    assert answer.status_code == 302
    assert client.get("/settings/").status_code == 200
    assert other.get("/settings/").status_code == 302
    assert app.call("GET", "/api/v1/me/").status_code == 401
    assert any(order["type"] == "close" and order["user"] == str(ana.pk) for _, order in told)
    assert UserSession.objects.filter(user=ana).count() == 1


def test_an_app_that_changes_the_password_goes_on_with_its_new_token(ana: Any, app: App) -> None:
    client, old = client_of(ana), app.token
    data = {"current_password": PASSWORD, "new_password": "one more sunny plaza"}
    assert app.call("POST", "/account/password/change", data).status_code == 200
    assert app.token != old
    assert app.call("GET", "/api/v1/me/").status_code == 200
    assert client.get("/settings/").status_code == 302


def test_raising_the_epoch_ends_sessions_that_stand_in_no_list(ana: Any, app: App) -> None:
    client = client_of(ana)
    UserSession.objects.filter(user=ana).delete()
    assert client.get("/settings/").status_code == 200  # the long way still knows them
    assert app.call("GET", "/api/v1/me/").status_code == 200
    actions.raise_session_epoch(ana)
    assert client.get("/settings/").status_code == 302
    assert app.call("GET", "/api/v1/me/").status_code == 401


def test_the_person_of_the_list_does_not_open_the_session_of_another(ana: Any, app: App) -> None:
    """The row beside a session is a claim; the signed data decides."""
    carla = make_user("carla")
    UserSession.objects.filter(user=ana).update(user=carla)
    assert app.call("GET", "/api/v1/me/").json()["handle"] == "ana"


def test_closed_and_expired_accounts_and_sessions_are_out(ana: Any, app: App) -> None:
    client = client_of(ana)
    Session.objects.filter(pk=client.session.session_key).update(expire_date=timezone.now())
    assert client.get("/settings/").status_code == 302
    User.objects.filter(pk=ana.pk).update(is_active=False)
    assert app.call("GET", "/api/v1/me/").status_code == 401


@pytest.mark.parametrize("token", ["", "x", "a" * 32, "a" * 5000, "' OR 1=1 --", "\x00" * 32, "ñ" * 32])
def test_tokens_that_are_none(db: None, token: str) -> None:
    answer = Client().get("/api/v1/me/", HTTP_X_SESSION_TOKEN=token)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "not_signed_in"


def test_a_former_secret_key_still_opens_sessions(ana: Any, app: App, settings: Any) -> None:
    client = client_of(ana)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new one" * 8
    assert app.call("GET", "/api/v1/me/").status_code == 200
    assert client.get("/settings/").status_code == 200


def test_session_and_person_cost_one_query(ana: Any, app: App) -> None:
    client = client_of(ana)
    client.get("/settings/")
    with CaptureQueriesContext(connection) as site:
        assert client.get("/settings/").status_code == 200
    # session + person + avatar; the bell's count is the notification room's
    assert [q["sql"] for q in site if "django_session" in q["sql"] or 'FROM "accounts_user"' in q["sql"]] == [
        site.captured_queries[0]["sql"]
    ]
    with CaptureQueriesContext(connection) as api:
        assert app.call("GET", "/api/v1/me/").status_code == 200
    assert len(api) == 1, [q["sql"] for q in api]


def test_last_seen_is_written_once_a_minute(ana: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(ana)
    key = client.session.session_key
    old = timezone.now() - timezone.timedelta(hours=1)
    UserSession.objects.filter(session_key=key).update(last_seen_at=old)
    client.get("/settings/")
    assert UserSession.objects.get(session_key=key).last_seen_at == old  # written by the sign-in a moment ago
    activity._seen.clear()
    client.get("/settings/")
    seen = UserSession.objects.get(session_key=key).last_seen_at
    assert seen > old
    activity._seen.clear()  # another process: Valkey knows
    client.get("/settings/")
    assert UserSession.objects.get(session_key=key).last_seen_at == seen
    activity._seen.clear()

    def away() -> Any:
        raise OSError("away")

    monkeypatch.setattr(valkey, "client", away)
    client.get("/settings/")
    assert UserSession.objects.get(session_key=key).last_seen_at > seen


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (CHROME, "Chrome on Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("curl/8.0", "An app"),
    ],
)
def test_devices_are_named(agent: str, name: str) -> None:
    assert devices.device_name(agent) == name


def test_cookie_calls_of_the_api_need_the_csrf_token(ana: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(ana)
    data = {"display_name": "Otra"}
    refused = client.patch("/api/v1/me/", data, content_type="application/json")
    assert refused.status_code == 403
    ana.refresh_from_db()
    assert ana.display_name == "Ana"
    client.get("/settings/")
    token = client.cookies["csrf"].value
    headers = {"X-CSRFToken": token, "Origin": "https://evil.test"}
    assert client.patch("/api/v1/me/", data, content_type="application/json", headers=headers).status_code == 403
    good = client.patch("/api/v1/me/", data, content_type="application/json", headers={"X-CSRFToken": token})
    assert good.status_code == 200
