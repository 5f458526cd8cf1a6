"""Signing in with a provider, against a local OpenID provider process that speaks the real protocol.

SECURITY.md: case 10 (unverified address, same preferred_username, missing or foreign state), case 7 (second factor).
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialApp
from django.test import Client

from accounts.models import User
from accounts.tests.door import App, code_of, mails, sign_in_form
from accounts.tests.test_second_factor import set_up
from core.models import AuditEntry
from petamigos.embedded.places import ROOT, free_port
from petamigos.env import load
from petamigos.sign_in import sign_in_providers
from tests.cast import PASSWORD, client_of, make_user
from tests.openid_provider import CLIENT, SECRET

pytestmark = pytest.mark.django_db
BEGIN, LINKED = "/accounts/with/openid/", "/settings/security/connections/"
ENV = {"DEBUG": "1", "OPENID_NAME": "La Casa", "OPENID_CLIENT_ID": CLIENT, "OPENID_CLIENT_SECRET": SECRET}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen([sys.executable, str(ROOT / "tests" / "openid_provider.py"), str(port)])
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            httpx.get(f"{address}/jwks", timeout=1)
            break
        except httpx.HTTPError:
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(5)


@pytest.fixture(autouse=True)
def configured(settings: Any, issuer: str) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = sign_in_providers(load(ENV | {"OPENID_SERVER_URL": issuer}))


@pytest.fixture
def ana() -> Any:
    return make_user("ana")


def leave(client: Client) -> str:
    """Presses the button; returns where it leads."""
    page = client.post(BEGIN).content.decode()
    return html.unescape(re.search(r'http-equiv="refresh" content="0;url=([^"]+)"', page)[1])  # type: ignore[index]


def allow(url: str, **claims: str) -> str:
    """At the provider: says who one is, and is sent back; returns the address, without our host."""
    form = httpx.get(url)
    assert form.status_code == 200, form.text
    hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form.text))
    hidden = {html.unescape(name): html.unescape(value) for name, value in hidden.items()}
    answer = httpx.post(url.partition("?")[0], data=hidden | claims)
    back = answer.headers["Location"]
    assert back.startswith("http://localhost:8000/accounts/oidc/openid/login/callback/?")
    return back.removeprefix("http://localhost:8000")


def walk(client: Client, **claims: str) -> Any:
    return client.get(allow(leave(client), **({"sub": "1"} | claims)))


def test_a_verified_address_makes_an_account_and_opens_it_again() -> None:
    client = client_of(None)
    claims = {"email": "nube@example.com", "email_verified": "true", "name": "Nube \u202eBlanca", "sub": "42"}
    assert walk(client, **claims, preferred_username="admin").url == "/welcome/"
    user = User.objects.get(email="nube@example.com")
    assert (user.handle, user.display_name, user.has_usable_password()) == ("nube", "Nube Blanca", False)
    assert EmailAddress.objects.get(user=user).verified
    row = SocialAccount.objects.get(user=user)
    assert (row.provider, row.uid, set(row.extra_data["id_token"])) == (
        "openid",
        "42",
        {"sub", "email", "email_verified", "name"},
    )
    again = client_of(None)
    assert walk(again, **(claims | {"email": "moved@example.com"})).url == "/"  # known by its number alone
    assert again.get("/api/v1/me/").json()["handle"] == "nube"
    assert User.objects.count() == 1


def test_an_address_the_provider_has_not_verified_gets_our_code_first() -> None:
    client = client_of(None)
    for word in ("false", "perhaps"):
        assert walk(client, email="nube@example.com", email_verified=word).url.startswith("/accounts/confirm-email/")
        assert client.get("/api/v1/me/").status_code == 401
        client = client_of(None) if word == "false" else client
        if word == "false":
            User.objects.all().delete()
    client.post("/accounts/confirm-email/", {"code": code_of("nube@example.com")})
    assert client.get("/api/v1/me/").json()["email"] == "nube@example.com"


@pytest.mark.parametrize("verified", ["true", "false"])
def test_the_address_or_name_of_somebody_here_opens_nothing_and_links_nothing(ana: Any, verified: str) -> None:
    client = Client(headers={"Accept-Language": "en"})
    told = walk(client, email="ANA@example.com", email_verified=verified, preferred_username="ana", name="Ana")
    assert told.url.startswith("/accounts/confirm-email/")  # as for an address that is new
    assert client.get("/api/v1/me/").status_code == 401
    assert User.objects.count() == 1 and not SocialAccount.objects.exists()
    assert [mail["subject"] for mail in mails()] == ["You have an account at PetAmigos"]
    assert (
        walk(client_of(None), sub="2", preferred_username="ana").url == "/accounts/3rdparty/signup/"
    )  # no address: asked for
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize(
    "twist", ["nonce", "audience", "issuer", "expired", "key", "unsigned", "shared secret", "no id_token"]
)
def test_a_token_that_is_not_for_us_now_is_refused(twist: str) -> None:
    client = client_of(None)
    told = walk(client, email="nube@example.com", email_verified="true", twist=twist)
    assert told.status_code == 400
    assert client.get("/api/v1/me/").status_code == 401
    assert not User.objects.exists()


def test_an_answer_without_the_state_of_this_browser_is_refused_and_none_is_good_twice() -> None:
    client, thief = client_of(None), client_of(None)
    claims = {"sub": "1", "email": "nube@example.com", "email_verified": "true"}
    back = allow(leave(client), **claims)
    leave(thief)
    assert thief.get(back).status_code == 400  # the state of another browser
    stateless = re.sub(r"&?state=[^&]+", "", back)
    assert client.get(stateless).status_code == 400
    assert not User.objects.exists()
    assert client.get(allow(leave(client), **claims)).url == "/welcome/"
    client.post("/accounts/logout/")
    assert client.get(back).status_code == 400
    assert client.get("/api/v1/me/").status_code == 401


def test_refusing_at_the_provider_leads_back_to_the_door() -> None:
    client = client_of(None)
    told = client.get(allow(leave(client), sub="1", twist="refuse"), follow=True)
    assert told.redirect_chain[-1][0] == "/accounts/login/"
    assert not User.objects.exists()


def test_the_second_step_is_still_asked_for(ana: Any) -> None:
    """Case 7: no way around it by a provider."""
    SocialAccount.objects.create(user=ana, provider="openid", uid="1")
    set_up(client_of(ana))
    client = client_of(None)
    assert walk(client).url == "/accounts/2fa/authenticate/"
    assert client.get("/api/v1/me/").status_code == 401


def test_linking_and_unlinking_ask_who_it_is_and_tell_by_mail(ana: Any) -> None:
    client = client_of(ana)
    assert "La Casa" in client.get(LINKED).content.decode()
    asked = walk(client, sub="7", email="other@example.com")
    assert asked.url == "/accounts/reauthenticate/"
    assert not SocialAccount.objects.exists()
    assert client.post("/accounts/reauthenticate/", {"password": PASSWORD}).url == LINKED
    row = SocialAccount.objects.get(user=ana)
    assert "other@example.com" in client.get(LINKED).content.decode()
    ana.refresh_from_db()
    assert ana.email == "ana@example.com"  # their address is not ours
    assert client_of(None).get("/accounts/login/").status_code == 200
    other = client_of(None)
    assert walk(other, sub="7").url == "/"
    assert other.get("/api/v1/me/").json()["handle"] == "ana"
    carla = client_of(make_user("carla"))
    carla.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert walk(carla, sub="7").url == LINKED  # linked to somebody else: stays so
    assert SocialAccount.objects.get().user == ana
    fresh = client_of(ana)
    assert carla.post(f"{LINKED}{row.pk}/remove/").status_code == 404
    assert "reauthenticate" in fresh.post(f"{LINKED}{row.pk}/remove/").url
    assert SocialAccount.objects.exists()
    assert client.post(f"{LINKED}{row.pk}/remove/").url == LINKED
    assert not SocialAccount.objects.exists()
    subjects = [mail["subject"] for mail in mails(ana.email)]
    assert subjects == ["Another account now opens yours", "An account no longer opens yours"]
    events = AuditEntry.objects.filter(event__in=["accounts.connected", "accounts.disconnected"])
    assert [entry.data["provider"] for entry in events] == ["openid", "openid"]


def test_the_only_way_in_is_not_unlinked() -> None:
    client = client_of(None)
    walk(client, email="nube@example.com", email_verified="true")
    row = SocialAccount.objects.get()
    assert client.post(f"{LINKED}{row.pk}/remove/").status_code == 409
    assert SocialAccount.objects.exists()


def test_who_proves_an_address_gets_the_account_without_the_stranger_who_wrote_it_down() -> None:
    stranger = client_of(None)
    walk(stranger, sub="stranger", email="nube@example.com", email_verified="false")
    assert SocialAccount.objects.get().uid == "stranger"
    client = client_of(None)
    asked = client.post("/accounts/password/reset/", {"email": "nube@example.com"})
    chosen = client.post(asked.url, {"code": code_of("nube@example.com")})
    client.post(chosen.url, {"password1": "one more sunny plaza"})
    assert sign_in_form(client, "nube@example.com", "one more sunny plaza").status_code == 302
    assert client.get("/api/v1/me/").status_code == 200
    assert not SocialAccount.objects.exists()
    assert walk(client_of(None), sub="stranger", email="nube@example.com", email_verified="false").url != "/"


def test_an_app_signs_in_with_a_token_of_the_provider_and_never_with_one_it_signed_itself(issuer: str) -> None:
    import jwt

    now = int(time.time())
    claims = {"iss": issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "sub": "1", "email": "nube@example.com"}
    for algorithm, key in (("none", ""), ("HS256", SECRET * 2)):
        forged = jwt.encode(claims, key, algorithm=algorithm, headers={"kid": "one"})
        body = {"provider": "openid", "process": "login", "token": {"client_id": CLIENT, "id_token": forged}}
        assert App().call("POST", "/auth/provider/token", body).status_code == 400
    assert not User.objects.exists()


def test_what_is_not_configured_is_not_there(settings: Any) -> None:
    assert "Continue with La Casa" in client_of(None).get("/accounts/login/").content.decode()
    assert "Continue with La Casa" in client_of(None).get("/accounts/signup/").content.decode()
    settings.SOCIALACCOUNT_PROVIDERS = sign_in_providers(load({"DEBUG": "1"}))
    SocialApp.objects.create(provider="facebook", name="By hand", client_id="x", secret="x")
    assert "Continue with" not in client_of(None).get("/accounts/login/").content.decode()
    for path in ("/accounts/with/openid/", "/accounts/with/facebook/", "/accounts/with/google/"):
        assert client_of(None).post(path).status_code == 404
    for path in ("oidc/openid", "oidc/google", "facebook", "apple"):
        assert client_of(None).get(f"/accounts/{path}/login/callback/?state=x&code=y").status_code == 404


def test_a_provider_that_is_away_is_said_to_be(settings: Any) -> None:
    away = ENV | {"OPENID_SERVER_URL": f"http://127.0.0.1:{free_port()}"}
    settings.SOCIALACCOUNT_PROVIDERS = sign_in_providers(load(away))
    assert client_of(None).post(BEGIN).status_code == 503


@pytest.mark.parametrize(
    ("name", "host"),
    [("google", "accounts.google.com"), ("facebook", "www.facebook.com"), ("apple", "appleid.apple.com")],
)
def test_the_known_three_are_named_by_the_environment(settings: Any, monkeypatch: Any, name: str, host: str) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = sign_in_providers(
        load(
            {"DEBUG": "1", "GOOGLE_CLIENT_ID": "g", "GOOGLE_CLIENT_SECRET": "s", "FACEBOOK_CLIENT_ID": "f"}
            | {"FACEBOOK_CLIENT_SECRET": "s", "APPLE_CLIENT_ID": "a", "APPLE_TEAM_ID": "t", "APPLE_KEY_ID": "k"}
            | {"APPLE_PRIVATE_KEY": "-----BEGIN PRIVATE KEY-----\\nx"}
        )
    )
    monkeypatch.setattr(
        "accounts.gateways.openid.OpenIDAdapter.openid_config",
        {"authorization_endpoint": "https://accounts.google.com/o/oauth2/v2/auth", "token_endpoint": ""},
    )
    page = client_of(None).post(f"/accounts/with/{name}/").content.decode()
    url = html.unescape(re.search(r'content="0;url=([^"]+)"', page)[1])  # type: ignore[index]
    assert httpx.URL(url).host == host
    asked = dict(httpx.URL(url).params)
    assert asked["state"] and asked["client_id"] == name[0]
    assert f"/accounts/{'oidc/google' if name == 'google' else name}/login/callback/" in asked["redirect_uri"]
