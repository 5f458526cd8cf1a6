"""The environment the processes get: what the person has set wins, the rest is made for this machine."""

from __future__ import annotations

import errno
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from petamigos.embedded.places import ROOT, Instance, port_is_free
from petamigos.env import read_dotenv
from petamigos.launcher.terminal import fail

REDIS_NAMES = ("CACHE_REDIS_URL", "CHANNELS_REDIS_URL", "BROKER_URL")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`given` is .env and the process environment together, as petamigos/env.py will see it."""

    given: dict[str, str]
    hosts: tuple[str, ...]
    port: int

    @property
    def wants_postgres(self) -> bool:
        return not self.given.get("DATABASE_URL")

    @property
    def wants_valkey(self) -> bool:
        return not self.given.get("REDIS_URL") and not all(self.given.get(name) for name in REDIS_NAMES)

    @property
    def var(self) -> Path:
        given = Path(self.given.get("VAR_DIR") or "var").expanduser()
        return given if given.is_absolute() else ROOT / given

    @property
    def address(self) -> str:
        return self.given.get("SITE_URL") or f"http://localhost:{self.port}"

    def environment(self, instance: Instance, **more: str) -> dict[str, str]:
        """For children: development defaults only where nothing was given."""
        made = {
            "DEBUG": "1",
            "SECRET_KEY": instance.secret("secret_key", 64),
            "VAPID_PRIVATE_KEY": instance.secret("vapid_private_key", 32),
            "SITE_URL": self.address,
            "VAR_DIR": str(instance.folder),
            "PYTHONUNBUFFERED": "1",
            **more,
        }
        missing = {name: value for name, value in made.items() if not self.given.get(name)}
        # Ten processes import the same modules: compiled once, they start in a third of the time.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return kept | missing


def look_around() -> Surroundings:
    given = read_dotenv(ROOT / ".env") | dict(os.environ)
    wanted = given.get("PORT") or "8000"
    if not wanted.isdigit() or not 0 < int(wanted) < 65536:
        fail(f"PORT: expected a number from 1 to 65535, not {wanted!r}.")
    return Surroundings(given, _hosts(given.get("HOST", "")), int(wanted))


def _hosts(asked: str) -> tuple[str, ...]:
    if asked:
        return tuple(asked.split())
    # "localhost" means ::1 to some programs: a stranger there would answer in our place.
    with socket.socket(socket.AF_INET6 if socket.has_ipv6 else socket.AF_INET) as probe:
        try:
            probe.bind(("::1", 0))
        except OSError:
            return ("127.0.0.1",)
    return ("127.0.0.1", "::1")


def refuse_taken_port(hosts: tuple[str, ...], port: int) -> None:
    """Ends with one clear sentence when the front could not listen."""
    for host in hosts:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as problem:
                if problem.errno == errno.EADDRINUSE:
                    free = next(p for p in range(port + 1, 65536) if all(port_is_free(h, p) for h in hosts))
                    fail(f"Port {port} is taken by another program. Choose another one: PORT={free} make run")
                fail(f"Cannot listen on {host} port {port}: {problem.strerror}.")
