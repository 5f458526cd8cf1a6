"""Apple's push service on this machine: HTTP/2 over TLS by the `h2` package, as strict as the real one."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime
import json
import ssl
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import h2.config
import h2.connection
import h2.events
import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

CURVE = ec.SECP256R1()
KEY = ec.generate_private_key(CURVE)
KEY_ID, TEAM_ID, TOPIC = "ABC123DEFG", "DEF123GHIJ", "org.petamigos.app"


@dataclasses.dataclass
class Apple:
    """`answers`: (status, reason) given next; `got`: what was taken, as (headers, body); `connections`: how many came."""

    url: str = ""
    trust: ssl.SSLContext | None = None
    got: list[tuple[dict[str, str], dict[str, Any]]] = dataclasses.field(default_factory=list)
    answers: list[tuple[int, str]] = dataclasses.field(default_factory=list)
    refused: list[str] = dataclasses.field(default_factory=list)
    tokens: set[str] = dataclasses.field(default_factory=set)
    connections: int = 0

    def take(self, headers: dict[str, str], body: bytes) -> tuple[int, str]:
        if self.answers:
            return self.answers.pop(0)
        if wrong := self.what_is_wrong(headers, body):
            self.refused.append(wrong)
            return 400, wrong
        self.got.append((headers, json.loads(body)))
        return 200, ""

    def what_is_wrong(self, headers: dict[str, str], body: bytes) -> str:
        token = headers["authorization"].removeprefix("bearer ")
        self.tokens.add(token)
        if jwt.get_unverified_header(token) | {"typ": ""} != {"alg": "ES256", "kid": KEY_ID, "typ": ""}:
            return "InvalidProviderToken"
        claims = jwt.decode(token, KEY.public_key(), algorithms=["ES256"])
        if claims["iss"] != TEAM_ID or not time.time() - 3600 < claims["iat"] <= time.time() + 1:
            return "ExpiredProviderToken"
        if headers[":method"] != "POST" or not headers[":path"].startswith("/3/device/"):
            return "BadPath"
        if headers.get("apns-topic") != TOPIC:
            return "BadTopic"
        if (
            headers.get("apns-push-type") not in {"alert", "background"}
            or len(headers.get("apns-collapse-id", "")) > 64
        ):
            return "InvalidPushType"
        if headers["apns-push-type"] == "background" and headers.get("apns-priority") != "5":
            return "BadPriority"
        if int(headers["apns-expiration"]) < time.time() or len(body) > 4096:
            return "BadExpirationDate"
        return ""


class _Session(asyncio.Protocol):
    def __init__(self, apple: Apple) -> None:
        self.apple = apple
        self.http = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
        self.asked: dict[int, tuple[dict[str, str], bytearray]] = {}

    def connection_made(self, transport: Any) -> None:
        assert transport.get_extra_info("ssl_object").selected_alpn_protocol() == "h2"
        self.apple.connections += 1
        self.transport = transport
        self.http.initiate_connection()
        transport.write(self.http.data_to_send())

    def data_received(self, data: bytes) -> None:
        for event in self.http.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                self.asked[event.stream_id] = (dict(event.headers), bytearray())  # type: ignore[arg-type]
            elif isinstance(event, h2.events.DataReceived):
                self.asked[event.stream_id][1].extend(event.data)
                self.http.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
            elif isinstance(event, h2.events.StreamEnded):
                self.answer(event.stream_id)
        self.transport.write(self.http.data_to_send())

    def answer(self, stream: int) -> None:
        headers, body = self.asked.pop(stream)
        status, reason = self.apple.take(headers, bytes(body))
        self.http.send_headers(stream, [(":status", str(status)), ("apns-id", "1")], end_stream=not reason)
        if reason:
            self.http.send_data(stream, json.dumps({"reason": reason}).encode(), end_stream=True)


def _certificate(folder: Path) -> Path:
    """For `localhost`, signed by itself; the file holds its key too."""
    key, now = ec.generate_private_key(CURVE), datetime.datetime.now(datetime.UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(minutes=5))
        .not_valid_after(now + datetime.timedelta(hours=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    kept = folder / "apple.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    kept.write_bytes(made.public_bytes(Encoding.PEM) + secret)
    return kept


@contextmanager
def apple_service() -> Iterator[Apple]:
    apple, loop, ready = Apple(), asyncio.new_event_loop(), threading.Event()
    with tempfile.TemporaryDirectory() as folder:
        pem = _certificate(Path(folder))
        own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        own.load_cert_chain(pem)
        own.set_alpn_protocols(["h2"])
        apple.trust = ssl.create_default_context(cafile=str(pem))

    async def start() -> None:
        server = await loop.create_server(lambda: _Session(apple), "127.0.0.1", 0, ssl=own)
        apple.url = f"https://localhost:{server.sockets[0].getsockname()[1]}"
        ready.set()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(start())
        loop.run_forever()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield apple
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
