"""The doors over real HTTP, through the front, against the running site.

SECURITY.md: A2 (forged addresses), A8 (forged hosts), B11 (session id), B12 (every session at once, sockets too),
B15 (nothing of one's own for others), B17 (headers and cookies).
"""

from __future__ import annotations

import json
import re
import time
import uuid
from collections.abc import Iterator

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from core.limits import RATES
from tests.site import PASSWORD, Person, Site, eventually

pytestmark = pytest.mark.xdist_group("site")


class Device:
    """A browser without a window: one jar of cookies, and forms with their token."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.http = httpx.Client(base_url=site.url, timeout=20, headers={"Accept-Language": "en"})

    def post(self, path: str, data: dict[str, str], **headers: str) -> httpx.Response:
        page = self.http.get(path)
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
        sent = data | ({"csrfmiddlewaretoken": token[1]} if token else {})
        return self.http.post(path, data=sent, headers={"Origin": self.site.url, **headers})

    def sign_in(self, email: str, password: str = PASSWORD, **headers: str) -> httpx.Response:
        return self.post("/accounts/login/", {"login": email, "password": password}, **headers)

    @property
    def is_in(self) -> bool:
        return self.http.get("/api/v1/me/").status_code == 200

    @property
    def session(self) -> str:
        return self.http.cookies.get("session", "")


@pytest.fixture
def ana(site: Site) -> Iterator[Person]:
    person = Person(site, "ana")
    yield person
    person.http.close()


def test_a2_forged_addresses_do_not_lift_the_limit(site: Site, ana: Person) -> None:
    most = RATES["auth.sign_in"][0].count
    answers = []
    for number in range(most + 2):
        device = Device(site)
        forged = {
            "X-Forwarded-For": f"203.0.113.{number}",
            "X_Forwarded_For": f"203.0.113.{number}",
            "X-Real-IP": f"203.0.113.{number}",
            "Forwarded": f"for=203.0.113.{number}",
        }
        answers.append(device.sign_in(ana.email, "not the password", **forged).status_code)
    assert answers == [200] * most + [429, 429]
    assert Device(site).sign_in(ana.email).status_code == 429


def test_a8_a_forged_host_leads_nobody_astray(site: Site, ana: Person) -> None:
    device = Device(site)
    assert device.http.get("/accounts/password/reset/", headers={"Host": "evil.test"}).status_code in (400, 404)
    device.post("/accounts/password/reset/", {"email": ana.email}, **{"X-Forwarded-Host": "evil.test"})
    kept = eventually(lambda: ana.email in (page := device.http.get("/dev/outbox/").text) and page)
    assert "evil.test" not in kept and site.url in kept


def test_b11_the_session_of_before_is_dead_after(site: Site, ana: Person) -> None:
    device = Device(site)
    device.post("/accounts/password/reset/", {"email": f"{uuid.uuid4().hex}@example.com"})
    before = device.session
    assert before
    device.post("/accounts/restart/", {"to": "sign_in"})
    assert device.sign_in(ana.email).status_code == 302 and device.is_in
    assert device.session != before
    assert httpx.get(f"{site.url}/api/v1/me/", cookies={"session": before}).status_code == 401


@pytest.mark.parametrize("how", ["password", "sign out everywhere", "not me"])
def test_b12_what_ends_one_session_ends_all_within_five_seconds(site: Site, ana: Person, how: str) -> None:
    mine, other = Device(site), Device(site)
    assert mine.sign_in(ana.email).status_code == 302 and other.sign_in(ana.email).status_code == 302
    wire = connect(
        site.url.replace("http", "ws", 1) + "/ws/",
        origin=site.url,  # type: ignore[arg-type]
        additional_headers={"Cookie": f"session={other.session}"},
    )
    with wire:
        wire.send(json.dumps({"type": "hello"}))
        assert json.loads(wire.recv(10))["type"] == "welcome"
        if how == "password":
            mine.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": "one more sunny plaza"})
        elif how == "not me":
            line = mine.http.get("/api/v1/me/security/").json()["items"][0]["id"]
            mine.post(f"/settings/security/activity/{line}/", {})
        else:
            page = mine.http.get("/settings/sessions/")
            token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)[1]  # type: ignore[index]
            data, sent = {"csrfmiddlewaretoken": token}, {"Origin": site.url}
            mine.http.post("/settings/sessions/end-others/", data=data, headers=sent)
        began = time.monotonic()
        with pytest.raises(ConnectionClosed):
            while time.monotonic() - began < 5:
                wire.recv(5)
        assert time.monotonic() - began < 5
    assert not other.is_in
    assert ana.call("GET", "/api/v1/me/").status_code == 401
    assert mine.is_in is (how != "not me")


def test_b15_nothing_of_ones_own_is_kept_for_others(site: Site, ana: Person) -> None:
    device = Device(site)
    device.sign_in(ana.email)
    pages = ["/settings/security/", "/settings/security/activity/", "/settings/security/keys/", "/api/v1/me/"]
    for path in pages:
        own = device.http.get(path)
        kept = own.headers["Cache-Control"]  # the API is asked again each time, by its ETag
        assert own.status_code == 200 and kept in {"private, no-store", "private, no-cache"}, (path, kept)
        for disguise in (path, f"{path}x.css", f"{path};.js", f"{path}?x=1"):
            other = httpx.get(site.url + disguise, cookies={"theme": "dark"})
            assert other.status_code in (302, 401, 404), disguise
            assert ana.email not in other.text and ana.handle not in other.text


def test_b17_every_answer_carries_its_guards(site: Site, ana: Person) -> None:
    device = Device(site)
    signed_in = device.sign_in(ana.email)
    cookie = next(one for one in signed_in.headers.get_list("set-cookie") if one.startswith("session="))
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie
    for path in ("/settings/security/", "/accounts/login/", "/accounts/with/openid/", "/api/v1/me/"):
        heads = device.http.get(path).headers
        policy = heads["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy and "unsafe" not in policy, path
        assert "default-src 'none'" in policy, path
        assert heads["X-Content-Type-Options"] == "nosniff"
        assert heads["Referrer-Policy"] and heads["Cross-Origin-Opener-Policy"] == "same-origin"
