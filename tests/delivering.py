"""Fixtures and tools of tests of deliveries: time that passes, a browser's keys, and a push service that speaks the real protocol."""

from __future__ import annotations

import base64
import dataclasses
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
import orjson
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.utils import timezone

from tests.cast import client_of

CURVE = ec.SECP256R1()
VAPID = base64.urlsafe_b64encode(bytes(range(1, 33))).rstrip(b"=").decode()


def later(seconds: float = 120) -> None:
    """Lets time pass for all that waits, then the workers do what is due."""
    from core.models import OutboxMessage
    from core.queue import drain
    from notifications.delivery_models import Delivery, DigestRun

    drain()
    step, now = timedelta(seconds=seconds), timezone.now()
    for row in OutboxMessage.objects.all():
        OutboxMessage.objects.filter(pk=row.pk).update(run_after=row.run_after - step)
    for delivery in Delivery.objects.filter(state="waiting"):
        Delivery.objects.filter(pk=delivery.pk).update(due_at=delivery.due_at - step)
    Delivery.objects.filter(claimed_at__isnull=False, claimed_at__lt=now).update(claimed_at=now - step)
    for run in DigestRun.objects.all():
        DigestRun.objects.filter(pk=run.pk).update(next_at=run.next_at - step)
    drain()


def states(user: Any, channel: str) -> list[tuple[str, str]]:
    """(state, reason) of what was on its way to a person, oldest first."""
    from notifications.delivery_models import Delivery

    rows = Delivery.objects.filter(recipient=user, channel=channel).order_by("id")
    return list(rows.values_list("state", "reason"))


def text_of(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def raw_of(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Browser:
    """One browser's side of RFC 8291: its keys, and what it reads of a body sealed for it."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(CURVE)
        self.auth = os.urandom(16)

    @property
    def public(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def subscription(self, endpoint: str) -> dict[str, str]:
        return {"kind": "web", "endpoint": endpoint, "p256dh": text_of(self.public), "auth": text_of(self.auth)}

    def open(self, body: bytes) -> dict[str, Any]:
        salt, size, length = body[:16], int.from_bytes(body[16:20], "big"), body[20]
        sender, sealed = body[21 : 21 + length], body[21 + length :]
        assert size >= len(sealed) and len(body) <= 4096
        shared = self.key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, sender))

        def derive(count: int, salt: bytes, info: bytes, secret: bytes) -> bytes:
            return HKDF(algorithm=hashes.SHA256(), length=count, salt=salt, info=info).derive(secret)

        secret = derive(32, self.auth, b"WebPush: info\0" + self.public + sender, shared)
        key = derive(16, salt, b"Content-Encoding: aes128gcm\0", secret)
        nonce = derive(12, salt, b"Content-Encoding: nonce\0", secret)
        plain = AESGCM(key).decrypt(nonce, sealed, None)
        assert plain.endswith(b"\x02")
        return orjson.loads(plain[:-1])


@dataclasses.dataclass
class PushService:
    """A push service on this machine. As strict as real ones: signature, audience, encoding, TTL. `answers` are the
    statuses it gives next; `got` is what it took."""

    url: str
    got: list[tuple[dict[str, str], bytes]] = dataclasses.field(default_factory=list)
    answers: list[int] = dataclasses.field(default_factory=list)
    refused: list[str] = dataclasses.field(default_factory=list)
    hold: float = 0.0

    @property
    def endpoint(self) -> str:
        return f"{self.url}/push/one"

    def take(self, headers: dict[str, str], body: bytes) -> int:
        if self.hold:
            time.sleep(self.hold)
        if self.answers:
            return self.answers.pop(0)
        if wrong := self.what_is_wrong(headers):
            self.refused.append(wrong)
            return 400
        self.got.append((headers, body))
        return 201

    def what_is_wrong(self, headers: dict[str, str]) -> str:
        words = dict(part.strip().split("=", 1) for part in headers["authorization"].removeprefix("vapid ").split(","))
        key = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, raw_of(words["k"]))
        claims = jwt.decode(words["t"], key, algorithms=["ES256"], audience=self.url)
        if not time.time() < claims["exp"] <= time.time() + 86_400 or "sub" not in claims:
            return "the seal of the sender"
        if headers.get("content-encoding") != "aes128gcm" or not headers.get("ttl", "").isdigit():
            return "encoding or TTL"
        if len(headers.get("topic", "")) > 32 or headers.get("urgency") not in {"very-low", "low", "normal", "high"}:
            return "topic or urgency"
        return ""


@contextmanager
def push_service() -> Iterator[PushService]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_words: Any) -> None:
            return

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status = service.take({name.lower(): value for name, value in self.headers.items()}, body)
            self.send_response(status)
            if status == 429:
                self.send_header("Retry-After", "900")
            self.send_header("Content-Length", "0")
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service = PushService(f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()


# --- a site that has keys for it ------------------------------------------------------------------
@pytest.fixture
def service(settings: Any) -> Iterator[PushService]:
    with push_service() as running:
        hosts = (*settings.NOTIFICATIONS.push_hosts, running.url)
        settings.NOTIFICATIONS = dataclasses.replace(
            settings.NOTIFICATIONS, vapid_private_key=VAPID, vapid_contact="mailto:ops@example.com", push_hosts=hosts
        )
        yield running


@pytest.fixture
def subscribed(service: PushService) -> Any:
    """subscribed(person) → (their browser, the client signed in there)."""

    def subscribe(person: Any, endpoint: str = "") -> tuple[Browser, Any]:
        browser, client = Browser(), client_of(person)
        given = browser.subscription(endpoint or f"{service.url}/push/{person.handle}")
        answer = client.post("/api/v1/me/devices/", given, content_type="application/json")
        assert answer.status_code == 201, answer.content
        return browser, client

    return subscribe
