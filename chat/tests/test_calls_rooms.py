"""Rooms for many: a pass that is signed, names the person and opens one room; and a plain word where there are none."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from chat.tests.factories import make_talk
from petamigos.call_settings import CallSettings
from tests.cast import client_of

pytestmark = pytest.mark.django_db
ROOMS = CallSettings(jitsi_url="https://meet.example", jitsi_app_id="amigos", jitsi_secret="between us")


def read(token: str) -> dict[str, Any]:
    """The claims, when the signature is right."""
    signed, _, signature = token.rpartition(".")
    digest = hmac.new(b"between us", signed.encode(), hashlib.sha256).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == signature
    head, claims = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in signed.split("."))
    assert head == {"alg": "HS256", "typ": "JWT"}
    return dict(claims)


def test_the_pass_names_the_person_and_one_room(cast: SimpleNamespace, settings: Any) -> None:
    settings.CALLS = ROOMS
    one, other = make_talk(cast.ana, cast.bruno), make_talk(cast.ana, cast.carla)

    hers = urlsplit(client_of(cast.ana).post(f"/api/v1/conversations/{one.pk}/room/").json()["url"])
    his = urlsplit(client_of(cast.bruno).post(f"/api/v1/conversations/{one.pk}/room/").json()["url"])

    assert (hers.scheme, hers.netloc, hers.path) == ("https", "meet.example", his.path)
    claims = read(parse_qs(hers.query)["jwt"][0])
    assert hers.path == f"/{claims['room']}" and str(one.pk) not in hers.path
    assert (claims["iss"], claims["aud"], claims["sub"]) == ("amigos", "amigos", "meet.example")
    assert claims["exp"] - claims["nbf"] <= 3610
    assert claims["context"]["user"] == {"id": str(cast.ana.pk), "name": "Ana", "moderator": False}
    elsewhere = client_of(cast.ana).post(f"/api/v1/conversations/{other.pk}/room/").json()["url"]
    assert urlsplit(elsewhere).path != hers.path
    page = client_of(cast.ana).get(f"/chat/{one.pk}/room/")
    assert f"https://meet.example{hers.path}?jwt=".encode() in page.content


def test_where_there_are_no_rooms_it_is_said(cast: SimpleNamespace) -> None:
    talk = make_talk(cast.ana, cast.bruno)
    answer = client_of(cast.ana).post(f"/api/v1/conversations/{talk.pk}/room/")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "no_rooms")
    page = client_of(cast.ana).get(f"/chat/{talk.pk}/room/")
    assert b"This site has no rooms for large calls." in page.content and b"jwt" not in page.content


def test_strangers_find_no_room(cast: SimpleNamespace, settings: Any) -> None:
    settings.CALLS = ROOMS
    talk = make_talk(cast.ana, cast.bruno)
    assert client_of(cast.carla).post(f"/api/v1/conversations/{talk.pk}/room/").status_code == 404
    assert client_of(cast.carla).get(f"/chat/{talk.pk}/room/").status_code == 404
