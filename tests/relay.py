"""A real coturn on this machine, with tickets as in production, and the few words of STUN by which a test asks it."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import shutil
import socket
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest

from petamigos.embedded.places import free_port
from tests.site import eventually

ALLOCATE, SUCCESS, REFUSAL = 0x0003, 0x0103, 0x0113
USERNAME, INTEGRITY, ERROR, REALM, NONCE, TRANSPORT = 0x0006, 0x0008, 0x0009, 0x0014, 0x0015, 0x0019
COOKIE: Final = 0x2112A442


class Relay:
    """coturn on loopback alone; it can be stopped and started again, with the same secret at the same port."""

    def __init__(self, program: str, folder: str) -> None:
        self.port, self.secret = free_port(), secrets.token_urlsafe(24)
        self._folder = folder
        options = (
            f"-n --no-cli --no-tls --no-dtls --listening-ip=127.0.0.1 --relay-ip=127.0.0.1 --allow-loopback-peers"
            f" --listening-port={self.port} --use-auth-secret --static-auth-secret={self.secret} --realm=petamigos"
            " --log-file=stdout --simple-log"
        )
        self._command = [program, *options.split(), f"--pidfile={folder}/pid", f"--userdb={folder}/turndb"]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def urls(self) -> str:
        return f"turn:127.0.0.1:{self.port}?transport=udp"

    def start(self) -> None:
        quiet = subprocess.DEVNULL
        process = self._process = subprocess.Popen(self._command, cwd=self._folder, stdout=quiet, stderr=quiet)
        eventually(lambda: process.poll() is None and _answers(self), 20)

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None


def turnserver() -> str | None:
    return os.environ.get("TURNSERVER_BIN") or shutil.which("turnserver", path=f"{os.environ.get('PATH', '')}:/usr/bin")


@contextmanager
def running_relay() -> Iterator[Relay]:
    """Where there is no coturn the test is left out, and says how to get it."""
    program = turnserver()
    if program is None:
        pytest.skip("no coturn found (apt install coturn, or TURNSERVER_BIN=/path)")
    with tempfile.TemporaryDirectory() as folder:
        relay = Relay(program, folder)
        try:
            relay.start()
            yield relay
        finally:
            relay.stop()


def _answers(relay: Relay) -> bool:
    try:
        return ask(relay, _message([_attribute(TRANSPORT, b"\x11\0\0\0")]))[0] == REFUSAL
    except OSError:
        return False


def allocate(relay: Relay, username: str, password: str) -> int:
    """Asks for an address on the relay: 0 when it is given, else the number of the refusal."""
    wanted = _attribute(TRANSPORT, b"\x11\0\0\0")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
        _kind, told = ask(relay, _message([wanted]), wire)
        realm, nonce = told[REALM], told[NONCE]
        known = [wanted, _attribute(USERNAME, username.encode()), _attribute(REALM, realm), _attribute(NONCE, nonce)]
        key = hashlib.md5(b":".join((username.encode(), realm, password.encode()))).digest()
        kind, told = ask(relay, _message(known, key), wire)
    if kind == SUCCESS:
        return 0
    return told[ERROR][2] * 100 + told[ERROR][3]


def ask(relay: Relay, message: bytes, wire: socket.socket | None = None) -> tuple[int, dict[int, bytes]]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as own:
        used = wire or own
        used.settimeout(3)
        used.sendto(message, ("127.0.0.1", relay.port))
        answer = used.recv(2048)
    found, at = {}, 20
    while at + 4 <= len(answer):
        kind, size = struct.unpack_from("!HH", answer, at)
        found[kind] = answer[at + 4 : at + 4 + size]
        at += 4 + size + (-size % 4)
    return struct.unpack_from("!H", answer)[0], found


def _attribute(kind: int, value: bytes) -> bytes:
    return struct.pack("!HH", kind, len(value)) + value + b"\0" * (-len(value) % 4)


def _message(attributes: list[bytes], key: bytes | None = None) -> bytes:
    body, name = b"".join(attributes), secrets.token_bytes(12)
    if key is None:
        return struct.pack("!HHI", ALLOCATE, len(body), COOKIE) + name + body
    head = struct.pack("!HHI", ALLOCATE, len(body) + 24, COOKIE) + name
    return head + body + _attribute(INTEGRITY, hmac.new(key, head + body, hashlib.sha1).digest())
