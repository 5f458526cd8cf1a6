"""What holds for every route at once: reading changes nothing, a cookie alone does nothing, errors tell nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver

from accounts.models import User
from accounts.onboarding import steps
from petamigos import policies
from petamigos.policies import POLICIES, Of, Who
from petamigos.tests.matrix import ADDRESS, World, address, digest, routes
from petamigos.tests.test_policies import BODIES, outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_rates")]

# Signed by the browser's own cookie; the doors of apps know only their token (see test_policies.py), a part of an upload
# only its signed address, the way out of mails only the token in it, the provider of mails only its signature.
NO_SESSION = {"api_media_part", "api_unsubscribe", "api_mail_events"}
BY_COOKIE = [name for name in POLICIES if not name.startswith("headless:app:") and name not in NO_SESSION]


def addresses(world: World, name: str) -> Iterator[str]:
    for thing in world.things[next(iter(POLICIES[name].values())).of]:
        yield address(name, thing.kwargs)


ASKED = {f"headless:{client}:mfa:login_webauthn" for client in ("browser", "app")}


@pytest.mark.parametrize("actor", ["owner", "staff", "guest"])
def test_reading_changes_nothing(world: World, actor: str) -> None:
    """Every row of every table is as before, and nothing was sent.

    Left out, and only these (matrix.NOT_COUNTED): when and from where a session was last used, and what Django keeps
    in a session. And who is nobody yet and asks for the question of a passkey has a session from then on.
    """
    for name in POLICIES:
        for number, path in enumerate(addresses(world, name)):
            if number and actor != "owner":
                break
            for method in ("GET",) if number else ("GET", "HEAD", "OPTIONS"):
                seen = world.send(actor, method, path)
                kept = (
                    ["django_session"]
                    if name in ASKED and seen.changed and not seen.response.wsgi_request.user.pk
                    else []
                )
                assert (seen.changed, seen.sent) == (kept, []), (method, path)
                assert outcome(path, seen) != "broken", (method, path)


def test_reading_the_welcome_does_not_end_it(world: World) -> None:
    """Also for who has left between the last step and its end."""
    User.objects.filter(pk=world.people.carla.pk).update(onboarded_at=None, onboarding_step=steps()[-1].name)
    world.state = digest()
    try:
        seen = world.send("stranger", "GET", "/welcome/")
        assert (seen.changed, seen.response.headers["Location"]) == ([], f"/welcome/{steps()[-1].name}/")
        assert "accounts_user" in world.send("stranger", "POST", f"/welcome/{steps()[-1].name}/skip/").changed
    finally:
        User.objects.filter(pk=world.people.carla.pk).update(onboarded_at=world.people.carla.onboarded_at)
        User.objects.filter(pk=world.people.carla.pk).update(onboarding_step="")
        world.state = digest()


def test_the_digest_sees_what_is_written(world: World) -> None:
    """The proof above can fail: each of these is noticed."""
    post = address("api_post", world.things[Of.POST][0].kwargs)
    changed = set(world.send("owner", "PATCH", post, {"body": "Changed"}).changed)
    assert changed == {"social_post", "social_postversion", "core_outboxmessage"}
    assert "social_comment" in world.send("follower", "POST", f"{post}comments/", {"body": "Hola"}).changed
    assert world.send("follower", "PUT", f"{post}reaction/").changed == []  # bruno likes it already
    gone = world.send("owner", "DELETE", post)
    assert "social_post" in gone.changed and gone.sent


# --- a cookie alone does nothing ------------------------------------------------------------------
@pytest.mark.parametrize("case", ["no token", "foreign token", "foreign origin", "plain text"])
def test_a_cookie_without_a_word_of_the_page_does_nothing(world: World, case: str) -> None:
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    token = "a" * 32
    headers = {
        "no token": {},
        "foreign token": {"X-CSRFToken": "b" * 32},
        "foreign origin": {"X-CSRFToken": token, "Origin": "http://evil.test"},
        "plain text": {"Content-Type": "text/plain"},
    }[case]
    let_in = []
    for name in BY_COOKIE:
        for method in POLICIES[name]:
            if method in {"GET", "HEAD"} or POLICIES[name][method].who is Who.NOBODY:
                continue
            path = next(addresses(world, name))
            seen = world.send("owner", method, path, BODIES.get(name), client=browser, headers=headers, csrf=token)
            assert (seen.changed, seen.sent) == ([], []), (case, name, method)
            # The API reads no such body, so that it never comes to the token.
            refused = {403, 415} if case == "plain text" and path.startswith("/api/") else {403}
            if seen.response.status_code not in refused:
                let_in.append(f"{method} {name}: {seen.response.status_code}")
    assert let_in == []


def test_with_the_word_of_the_page_the_cookie_does(world: World) -> None:
    """The control of the test above."""
    browser = Client(enforce_csrf_checks=True)
    token = "a" * 32
    headers = {"X-CSRFToken": token, "Origin": "http://localhost:8000"}
    seen = world.send("owner", "PUT", "/api/v1/notifications/seen/", client=browser, headers=headers, csrf=token)
    assert seen.response.status_code == 200 and seen.changed == ["notifications_notification"]


# --- the admin ------------------------------------------------------------------------------------
def test_nobody_gets_into_the_admin_by_any_of_its_addresses(world: World) -> None:
    """One rule for all of them. What each role opens: test_admin.py."""
    assert policies.ADMIN["GET"].who is Who.STAFF
    patterns = {pattern for name, pattern in routes().items() if name.startswith("admin:")}
    assert len(patterns) > 50
    let_in = []
    for pattern in sorted(patterns):
        path = "/" + re.sub(r"<[^>]+>|\(\?P<[^>]+>[^)]*\)\$?", "1", pattern).replace("^", "").rstrip("$")
        for actor in ("guest", "owner", "staff", "suspended"):
            for method in ("GET", "POST"):
                seen = world.send(actor, method, path)
                assert (seen.changed, seen.sent) == ([], []), (path, actor)
                if seen.response.status_code not in {302, 403, 404}:
                    let_in.append(f"{method} {path} by {actor}: {seen.response.status_code}")
    assert [case for case in let_in if "/jsi18n/" not in case and "/logout/" not in case] == []


# --- only the machine -----------------------------------------------------------------------------
def test_numbers_are_read_by_the_machine_only(settings: Any) -> None:
    here = Client(REMOTE_ADDR="127.0.0.1")
    assert here.get("/metrics").status_code == 200
    for headers in ({"X-Forwarded-For": "127.0.0.1"}, {"X-Forwarded-For": "198.51.100.1, 127.0.0.1"}):
        assert here.get("/metrics", headers=headers).status_code == 404
    assert Client(REMOTE_ADDR=ADDRESS).get("/metrics").status_code == 404
    settings.METRICS_TOKEN = "a long secret"
    assert here.get("/metrics").status_code == 404
    assert here.get("/metrics", headers={"Authorization": "Bearer a wrong secret"}).status_code == 404
    assert here.get("/metrics", headers={"Authorization": "Bearer a long secret"}).status_code == 200


# --- errors tell nothing (case 92) ----------------------------------------------------------------
WORDS = [
    "/.git/config",
    "/.git/HEAD",
    "/.env",
    "/.env.example",
    "/.htaccess",
    "/.DS_Store",
    "/.well-known/security.txt",
    "/server-status",
    "/debug",
    "/debug/",
    "/__debug__/",
    "/_debug_toolbar/",
    "/console",
    "/phpinfo.php",
    "/wp-login.php",
    "/wp-admin/",
    "/actuator/env",
    "/trace",
    "/metrics",
    "/metrics/",
    "/health",
    "/health/",
    "/status",
    "/api",
    "/api/",
    "/api/v1",
    "/api/v1/",
    "/api/v2/",
    "/api/v1/users/",
    "/api/v1/admin/",
    "/graphql",
    "/swagger.json",
    "/openapi.json",
    "/openapi.yaml",
    "/_allauth/openapi.yaml",
    "/_allauth/openapi.json",
    "/_allauth/",
    "/settings.py",
    "/manage.py",
    "/petamigos/settings.py",
    "/requirements.txt",
    "/pyproject.toml",
    "/var/",
    "/var/media/",
    "/db.sqlite3",
    "/static/../petamigos/settings.py",
    "/static/..%2fpetamigos/settings.py",
    "/static/%2e%2e/petamigos/settings.py",
    "/static/",
    "/media/",
    "/media/../var/",
    "/media/..%2f..%2fetc%2fpasswd",
    "/media/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/media/00000000-0000-0000-0000-000000000000/320.jpg",
    "/media/not-an-id/320.jpg",
    "/dev/outbox/",
    "/styleguide/",
    "/admin/",
    "/admin/login/",
    "/admin/doc/",
    "/accounts/",
    "/p/not-an-id/",
    "/@a/",
    "/@ana/.json",
    "/@%00/",
    "/p/%00/",
    "/?lang=%00",
    "/?cursor=%00",
    "/discover/?q=%00",
    "/api/v1/people/search/?q=%00",
    "/api/v1/limits/?lang=%00",
    "/%c0%af",
    "/%ff%fe",
    "/%0d%0aSet-Cookie:%20a=b",
    "/?next=//evil.test",
    "/accounts/login/?next=//evil.test",
]
TELLTALES = re.compile(
    rb"Traceback|File \"|site-packages|\.py\b|psycopg|SELECT |Django Version|DJANGO_SETTINGS|SECRET|postgres(ql)?://|"
    rb"redis://|/usr/lib|/root/|/home/|Using the URLconf|Exception|gunicorn|granian|uvicorn|\[core\]|repositoryformatversion"
)


def told(response: Any) -> bytes:
    """All a client is told, except the page's own words about itself."""
    heads = b"\n".join(f"{name}: {value}".encode() for name, value in response.headers.items())
    return heads + b"\n" + response.getvalue()


@pytest.mark.parametrize("path", WORDS)
def test_known_weak_places_are_not_there(world: World, path: str) -> None:
    open_to_all = {"/?", "/discover/", "/accounts/login/", "/api/v1/limits/", "/api/v1/people/"}
    for actor in ("guest", "owner"):
        seen = world.send(actor, "GET", path)
        status = seen.response.status_code
        if not path.startswith(tuple(open_to_all)):
            assert status in {302, 400, 401, 403, 404, 301}, status
        assert status < 500 and not TELLTALES.search(told(seen.response)), (status, told(seen.response)[:500])
        assert not any(name in seen.response.headers for name in ("Server", "X-Powered-By", "Set-Cookie2"))
        assert "evil.test" not in seen.response.headers.get("Location", "")


BAD_BODIES = [
    (b"{", "application/json", 400),
    (b"[]", "application/json", 400),
    (b'"text"', "application/json", 400),
    (b"\xff\xfe", "application/json", 400),
    (b'{"body": NaN}', "application/json", 400),
    (b"[" * 100_000, "application/json", 400),
    (b"body=Hola", "application/x-www-form-urlencoded", 415),
    (b"<body/>", "application/xml", 415),
    (b"body", "text/plain", 415),
    (b"body", "not a media type", 415),
    (b'{"body": "a\\u0000b", "name": "a", "species": "dog"}', "application/json", 400),
    (b'{"\\u0000": "a"}', "application/json", 400),
    (b"", "application/json", 400),
]


@pytest.mark.parametrize(("body", "kind", "status"), BAD_BODIES)
def test_bad_bodies_are_refused_in_the_envelope(world: World, body: bytes, kind: str, status: int) -> None:
    for path in ("/api/v1/posts/", "/api/v1/pets/"):
        answer = world.clients["owner"].generic("POST", path, body, content_type=kind)
        wanted = 422 if not body else status
        assert answer.status_code == wanted, answer.content
        assert set(answer.json()["error"]) == {"code", "message", "fields"}
        assert not TELLTALES.search(told(answer))


@pytest.mark.parametrize(
    "kind", ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x"]
)
def test_a_bad_upload_is_refused_in_the_envelope(world: World, kind: str) -> None:
    answer = world.clients["owner"].generic("POST", "/api/v1/media/", b"\xff\xd8 not a form", content_type=kind)
    assert answer.status_code in {400, 415, 422}, answer.content
    assert set(answer.json()["error"]) == {"code", "message", "fields"} and not TELLTALES.search(told(answer))


def test_wrong_methods_are_refused_in_the_envelope(world: World) -> None:
    for name in policies.API:
        if name in {"api_not_found", "api_docs"}:
            continue
        path = next(addresses(world, name))
        wrong = ({"GET", "POST", "PUT", "PATCH", "DELETE"} - set(POLICIES[name])).pop()
        answer = world.send("owner", wrong, path).response
        assert answer.status_code == 405 and answer.json()["error"]["code"] == "method_not_allowed", path
        assert answer.headers["Allow"]


def test_what_is_not_there_is_told_in_the_envelope_in_any_method(world: World) -> None:
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
        answer = world.send("owner", method, "/api/v1/no/such/place/").response
        assert answer.status_code == 404 and answer.json()["error"]["code"] == "not_found"
    assert world.send("owner", "GET", "/api/v1/me").response.status_code == 404  # no redirect of an API call


def test_a_fault_of_ours_tells_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: Any, **_kwargs: Any) -> None:
        raise RuntimeError("a secret of /srv/petamigos/social/selectors.py")

    monkeypatch.setattr("social.selectors.list_feed", broken)
    for path, is_json in (("/api/v1/feed/", True), ("/", False)):
        answer = world.send("owner", "GET", path).response
        assert answer.status_code == 500
        assert b"secret" not in answer.content and not TELLTALES.search(told(answer))
        if is_json:
            assert answer.json()["error"]["code"] == "server_error"


def test_development_pages_are_absent_here() -> None:
    names = {pattern.name for pattern in get_resolver().url_patterns if hasattr(pattern, "name")}
    assert not names & set(policies.DEVELOPMENT)
