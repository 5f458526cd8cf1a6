"""The one client for outgoing HTTP: no private addresses, no blind redirects, bounded time and size.

The name is resolved once, every address is checked, and the connection goes to the checked address, so a
name cannot answer differently the second time (DNS rebinding). What strangers' servers send is bounded in size once
unpacked and in time as a whole, and taken only where it is of the kind that was asked for (`Wanted`).
"""

from __future__ import annotations

import ipaddress
import random
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpx

from core.errors import RetryableError

TIMEOUT_SECONDS: Final = 5.0
MOST_BYTES: Final = 1_000_000
MOST_REDIRECTS: Final = 3
BREAK_AFTER: Final = 5
BREAK_SECONDS: Final = 30.0
# Where pages for people are; other ports of strangers' machines are nobody's business.
PORTS: frozenset[int] = frozenset({80, 443})


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is taken of an answer. `types`: of 200 only these; `is_cut`: of a longer one the beginning is enough;
    `is_web`: of a stranger's page, at the usual ports alone.
    """

    types: tuple[str, ...] = ()
    most_bytes: int = MOST_BYTES
    is_cut: bool = False
    is_web: bool = False


ANYTHING: Final = Wanted()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A call as `fetch` was asked for it; of a redirect the next one."""

    url: str
    method: str
    headers: dict[str, str]
    body: bytes | None
    allow_private: bool
    http2: bool
    wanted: Wanted


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
    wanted: Wanted = ANYTHING,
) -> Answer:
    """Calls an address. `allow_private` is for services the operator configured, never for user input; `http2` for those
    that speak nothing else, over connections that are kept.

    Raises OutboundRefused (scheme, credentials, port, private address) or OutboundFailed (network, 5xx, too big, not what
    was wanted).
    """
    asked = _Asked(url, method, headers or {}, body, allow_private, http2, wanted)
    for attempt in range(tries):
        try:
            return _follow(asked)
        except OutboundFailed:
            if attempt + 1 == tries:
                raise
            time.sleep(0.2 * 2**attempt * random.uniform(0.75, 1.25))
    raise AssertionError("unreachable")


def clean_address(url: str) -> str:
    """An address of the web as programs write it: the name in ASCII, no fragment. Raises OutboundRefused for any other."""
    try:
        found = httpx.URL(url)
        port = found.port
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise OutboundRefused("no address") from error
    if found.scheme not in {"http", "https"} or "." not in found.host or found.userinfo:
        raise OutboundRefused("only plain http and https addresses")
    if port is not None and port not in PORTS:
        raise OutboundRefused("not a port of the web")
    return str(found.copy_with(fragment=None))


def _follow(asked: _Asked) -> Answer:
    for _hop in range(MOST_REDIRECTS + 1):
        answer = _once(asked)
        location = answer.headers.get("location")
        if answer.status not in {301, 302, 303, 307, 308} or not location or asked.method != "GET":
            return answer
        kept = {name: said for name, said in asked.headers.items() if name.lower() not in {"authorization", "cookie"}}
        asked = replace(asked, url=urljoin(asked.url, location), headers=kept)
    raise OutboundFailed("too many redirects")


def _once(asked: _Asked) -> Answer:
    if asked.wanted.is_web:
        asked = replace(asked, url=clean_address(asked.url))
    parts = urlsplit(asked.url)
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
        raise OutboundRefused("only plain http and https addresses")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = _checked_address(host, port, asked.allow_private)
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
    ours = {"Host": parts.netloc, "User-Agent": "PetAmigos", "Accept-Encoding": "identity"}
    try:
        answer = _send(replace(asked, headers={**asked.headers, **ours}), pinned, host)
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


def _send(asked: _Asked, pinned: str, host: str) -> Answer:
    wanted = asked.wanted
    with (
        _Deadline(TIMEOUT_SECONDS) as deadline,
        _client(asked.http2) as client,
        client.stream(
            asked.method,
            pinned,
            headers=asked.headers,
            content=asked.body,
            extensions={"sni_hostname": host, "trace": deadline.trace},
        ) as response,
    ):
        if wanted.types and response.status_code == 200:
            kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind not in wanted.types:
                raise OutboundFailed("not what was wanted")
        received = bytearray()
        for chunk in _unpacked(response, wanted.most_bytes + 1):
            received += chunk
            if len(received) > wanted.most_bytes:
                if wanted.is_cut:
                    break
                raise OutboundFailed("the answer is too big")
            if deadline.is_over:
                raise OutboundFailed("the answer took too long")
        return Answer(response.status_code, response.headers, bytes(received[: wanted.most_bytes]), asked.url)


class _Deadline:
    """An end to the whole exchange: who sends a byte now and then, in the headers too, is hung up on."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._hang_up)
        self._timer.daemon = True

    def __enter__(self) -> _Deadline:
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.cancel()

    @property
    def is_over(self) -> bool:
        return time.monotonic() > self._ends

    def trace(self, event: str, info: dict[str, Any]) -> None:
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            self._sockets.append(info["return_value"].get_extra_info("socket"))

    def _hang_up(self) -> None:
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


def _unpacked(response: httpx.Response, most: int) -> Iterator[bytes]:
    """The body; of what was packed though nobody asked for it never more than `most` bytes. Raises OutboundFailed."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing in {"", "identity"}:
        yield from response.iter_raw(65_536)
        return
    if packing not in {"gzip", "x-gzip", "deflate"}:
        raise OutboundFailed("packed in a way that was not asked for")
    unpacker = zlib.decompressobj(47)  # gzip or zlib, by its first bytes
    left = most
    try:
        for chunk in response.iter_raw(65_536):
            found = unpacker.decompress(chunk, left)
            left -= len(found)
            yield found
            if left <= 0 or unpacker.eof:
                return
    except zlib.error as error:
        raise OutboundFailed("packed badly") from error


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
