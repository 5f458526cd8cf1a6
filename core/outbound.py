"""The one client for outgoing HTTP: no private addresses, no blind redirects, bounded time and size.

The name is resolved once, every address is checked, and the connection goes to the checked address, so a
name cannot answer differently the second time (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import random
import socket
import ssl
import threading
import time
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpx

from core.errors import RetryableError

TIMEOUT_SECONDS: Final = 5.0
MOST_BYTES: Final = 1_000_000
MOST_REDIRECTS: Final = 3
BREAK_AFTER: Final = 5
BREAK_SECONDS: Final = 30.0


class OutboundRefused(ValueError):
    """The address is not one this server calls."""


class OutboundFailed(RetryableError):
    """The other side did not answer properly; a later try may succeed."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: httpx.Headers
    body: bytes
    url: str


class Breaker:
    """Per host: after five failures in a row, thirty seconds of rest before the next try."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures: dict[str, tuple[int, float]] = {}

    def check(self, host: str) -> None:
        with self._lock:
            count, until = self._failures.get(host, (0, 0.0))
            if count >= BREAK_AFTER and time.monotonic() < until:
                raise OutboundFailed(f"{host} is resting after failures")

    def note(self, host: str, *, ok: bool) -> None:
        with self._lock:
            if ok:
                self._failures.pop(host, None)
            else:
                count = self._failures.get(host, (0, 0.0))[0] + 1
                self._failures[host] = (count, time.monotonic() + BREAK_SECONDS)
                if len(self._failures) > 1000:
                    self._failures.pop(next(iter(self._failures)))


_breaker = Breaker()


def fetch(
    url: str,
    *,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    body: bytes | None = None,
    tries: int = 2,
    allow_private: bool = False,
    http2: bool = False,
) -> Answer:
    """Calls an address. `allow_private` is for services the operator configured, never for user input; `http2` for those
    that speak nothing else, over connections that are kept.

    Raises OutboundRefused (scheme, credentials, private address) or OutboundFailed (network, 5xx, too big).
    """
    for attempt in range(tries):
        try:
            return _follow(url, method, headers or {}, body, allow_private, http2)
        except OutboundFailed:
            if attempt + 1 == tries:
                raise
            time.sleep(0.2 * 2**attempt * random.uniform(0.75, 1.25))
    raise AssertionError("unreachable")


def _follow(
    url: str, method: str, headers: dict[str, str], body: bytes | None, allow_private: bool, http2: bool
) -> Answer:
    for _hop in range(MOST_REDIRECTS + 1):
        answer = _once(url, method, headers, body, allow_private, http2)
        location = answer.headers.get("location")
        if answer.status not in {301, 302, 303, 307, 308} or not location or method != "GET":
            return answer
        url = urljoin(url, location)
        headers = {name: value for name, value in headers.items() if name.lower() not in {"authorization", "cookie"}}
    raise OutboundFailed("too many redirects")


def _once(
    url: str, method: str, headers: dict[str, str], body: bytes | None, allow_private: bool, http2: bool
) -> Answer:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
        raise OutboundRefused("only plain http and https addresses")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = _checked_address(host, port, allow_private)
    _breaker.check(host)
    pinned = urlunsplit(
        (
            parts.scheme,
            f"[{address}]:{port}" if ":" in address else f"{address}:{port}",
            parts.path or "/",
            parts.query,
            "",
        )
    )
    sent = {**headers, "Host": parts.netloc, "User-Agent": "PetAmigos", "Accept-Encoding": "identity"}
    try:
        answer = _send(pinned, host, method, sent, body, url, http2)
    except httpx.HTTPError as error:
        _breaker.note(host, ok=False)
        raise OutboundFailed(type(error).__name__) from error
    _breaker.note(host, ok=answer.status < 500)
    if answer.status >= 500:
        raise OutboundFailed(f"answered {answer.status}")
    return answer


def _client(http2: bool) -> AbstractContextManager[httpx.Client]:
    if http2:
        return nullcontext(_lasting_client())
    return httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False, trust_env=False)


@lru_cache(maxsize=1)
def _lasting_client() -> httpx.Client:
    """Services of HTTP/2 take a new connection for every call as an attack."""
    kept = httpx.Limits(max_keepalive_connections=4, keepalive_expiry=240)
    return httpx.Client(
        http1=False,
        http2=True,
        verify=tls(),
        timeout=TIMEOUT_SECONDS,
        follow_redirects=False,
        trust_env=False,
        limits=kept,
    )


def tls() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


def _send(
    pinned: str, host: str, method: str, headers: dict[str, str], body: bytes | None, url: str, http2: bool
) -> Answer:
    deadline = time.monotonic() + TIMEOUT_SECONDS
    with (
        _client(http2) as client,
        client.stream(method, pinned, headers=headers, content=body, extensions={"sni_hostname": host}) as response,
    ):
        received = bytearray()
        for chunk in response.iter_bytes():
            received += chunk
            if len(received) > MOST_BYTES:
                raise OutboundFailed("the answer is too big")
            if time.monotonic() > deadline:
                raise OutboundFailed("the answer took too long")
        return Answer(response.status_code, response.headers, bytes(received), url)


def _checked_address(host: str, port: int, allow_private: bool) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise OutboundFailed("the name does not resolve") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not allow_private and not all(is_public(address) for address in addresses):
        raise OutboundRefused("this address is not public")
    return addresses[0]


def is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.split("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if parsed in ipaddress.ip_network("64:ff9b::/96"):
            return is_public(str(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)))
    return parsed.is_global and not parsed.is_multicast
