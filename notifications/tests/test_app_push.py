"""Pushes to apps by Firebase: the service account's signed request for a token, then HTTP v1, over real sockets."""

from __future__ import annotations

import dataclasses
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.contrib.sessions.models import Session
from django.test import Client

from accounts import actions as people
from notifications.delivery_models import Device
from tests.cast import client_of
from tests.delivering import later, states

pytestmark = pytest.mark.django_db
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def firebase(settings: Any) -> Iterator[SimpleNamespace]:
    """As strict as Firebase: who asks is proved by the account's signature, each push by the token it was given."""
    state = SimpleNamespace(got=[], answers=[], tokens=0, url="")

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_words: Any) -> None:
            return

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, answer = self.token(body) if self.path == "/token" else self.push(body)
            raw = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def token(self, body: bytes) -> tuple[int, Any]:
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            claims = jwt.decode(
                form["assertion"], KEY.public_key(), algorithms=["RS256"], audience=f"{state.url}/token"
            )
            assert form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
            assert claims["iss"] == "pushes@petamigos.example" and claims["scope"].endswith("/firebase.messaging")
            state.tokens += 1
            return 200, {"access_token": f"access-{state.tokens}", "expires_in": 3600, "token_type": "Bearer"}

        def push(self, body: bytes) -> tuple[int, Any]:
            if self.path != "/v1/projects/petamigos-1/messages:send":
                return 404, {"error": {"status": "NOT_FOUND"}}
            if self.headers["Authorization"] != f"Bearer access-{state.tokens}":
                return 401, {"error": {"status": "UNAUTHENTICATED"}}
            if state.answers:
                return state.answers.pop(0)
            state.got.append(json.loads(body)["message"])
            return 200, {"name": "projects/petamigos-1/messages/1"}

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    account = {
        "project_id": "petamigos-1",
        "client_email": "pushes@petamigos.example",
        "private_key": KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode(),
        "token_uri": f"{state.url}/token",
    }
    settings.NOTIFICATIONS = dataclasses.replace(settings.NOTIFICATIONS, fcm=account, fcm_url=state.url)
    yield state
    server.shutdown()
    server.server_close()


def register(user: Any, token: str = "app-token-of-carla") -> Any:
    given = {"kind": "fcm", "token": token}
    return client_of(user).post("/api/v1/me/devices/", given, content_type="application/json")


def test_an_app_is_told_by_its_token_and_the_access_is_asked_for_once(
    cast: SimpleNamespace, firebase: SimpleNamespace
) -> None:
    assert register(cast.carla).status_code == 201
    for person in (cast.bruno, cast.xavi):
        people.follow(person, cast.carla)
        later()
    first, second = firebase.got
    assert first["token"] == "app-token-of-carla"
    assert first["notification"]["body"] == "Bruno follows you"
    assert second["android"]["collapse_key"] == first["android"]["collapse_key"]
    assert second["apns"]["payload"]["aps"]["badge"] == 2 and firebase.tokens == 1


def test_an_app_that_shows_its_token_is_told_until_that_session_ends(
    cast: SimpleNamespace, firebase: SimpleNamespace
) -> None:
    key = client_of(cast.carla).session.session_key
    given = {"kind": "fcm", "token": "app-token-of-carla"}
    sent = Client(headers={"X-Session-Token": key}).post("/api/v1/me/devices/", given, content_type="application/json")
    assert sent.status_code == 201
    people.follow(cast.bruno, cast.carla)
    later()
    assert [message["token"] for message in firebase.got] == ["app-token-of-carla"]
    Session.objects.filter(session_key=key).delete()
    people.follow(cast.xavi, cast.carla)
    later()
    assert len(firebase.got) == 1


def test_an_app_that_was_removed_is_forgotten(cast: SimpleNamespace, firebase: SimpleNamespace) -> None:
    register(cast.carla)
    gone = {"error": {"status": "NOT_FOUND", "details": [{"errorCode": "UNREGISTERED"}]}}
    firebase.answers = [(404, gone)]
    people.follow(cast.bruno, cast.carla)
    later()
    assert not Device.objects.exists()


def test_an_access_that_is_taken_no_more_is_asked_for_anew(cast: SimpleNamespace, firebase: SimpleNamespace) -> None:
    register(cast.carla)
    firebase.answers = [(401, {"error": {}}), (400, {"error": {"details": [{"errorCode": "INVALID_ARGUMENT"}]}})]
    people.follow(cast.bruno, cast.carla)
    later()
    later(60)
    assert firebase.tokens == 2
    assert states(cast.carla, "push") == [("failed", "answered 400")]


def test_without_an_account_of_firebase_no_app_is_taken(cast: SimpleNamespace) -> None:
    assert register(cast.carla).status_code == 422
    answer = client_of(cast.carla).get("/api/v1/me/devices/").json()
    assert answer == {"items": [], "web_push_key": "", "takes_apps": False, "takes_iphones": False}
