"""`make check`: every step runs, each is named, and pytest comes last so that its closing line ends the output."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from petamigos.embedded import ensure_test_servers
from petamigos.embedded.places import ROOT
from petamigos.launcher import schema, snapshots
from petamigos.launcher.terminal import bold, line, red, say

SNAPSHOT = ROOT / "docs" / "openapi.yaml"

Step = Callable[[dict[str, str]], int]


def _command(*argv: str) -> Step:
    return lambda env: subprocess.run([sys.executable, *argv], cwd=ROOT, env=env, check=False).returncode


def _manage(*argv: str) -> Step:
    return _command("manage.py", *argv)


def _spectacular(env: dict[str, str], file: Path) -> int:
    return _manage("spectacular", "--validate", "--fail-on-warn", "--file", str(file))(env)


def write_snapshot() -> int:
    """As the check will make it, so that both agree."""
    with tempfile.TemporaryDirectory(prefix="petamigos-openapi-") as var:
        return _spectacular(production_like("postgres://nobody@127.0.0.1/none", "redis://127.0.0.1", var), SNAPSHOT)


def _api_snapshot(env: dict[str, str]) -> int:
    """The schema is the promise made to apps: it may only change together with its file."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "openapi.yaml"
        if code := _spectacular(env, fresh):
            return code
        new = fresh.read_text(encoding="utf-8")
    return snapshots.compare(SNAPSHOT, new, "The API differs from docs/openapi.yaml. When that is meant: make openapi")


STEPS: dict[str, Step] = {
    "ruff": _command("-m", "ruff", "check", "."),
    "format": _command("-m", "ruff", "format", "--check", "."),
    "types": _command("-m", "mypy"),
    "architecture": _command("-c", "from importlinter.cli import lint_imports_command as run; run()"),
    "migrations": _manage("makemigrations", "--check", "--dry-run"),
    "schema": lambda _env: schema.check(),
    "deployment": _manage("check", "--deploy", "--fail-level", "WARNING"),
    "messages": _manage("check_messages"),
    "api": _api_snapshot,
}


def run(arguments: list[str]) -> int:
    """Names after `check` choose steps; without any, all run and then the tests. Returns the exit code."""
    unknown = set(arguments) - set(STEPS)
    if unknown:
        say(f"Unknown: {', '.join(sorted(unknown))}. There are: {', '.join(STEPS)}")
        return 2
    servers = ensure_test_servers()
    with tempfile.TemporaryDirectory(prefix="petamigos-check-") as var:
        env = production_like(servers.database_url, servers.redis_url, var)
        failed = [name for name in STEPS if (not arguments or name in arguments) and not _passes(name, env)]
    say()
    say(bold(f"{len(arguments or STEPS) - len(failed)} of {len(arguments or STEPS)} checks passed"))
    if failed:
        say(red(f"Failed: {', '.join(failed)}"))
    if arguments:
        return bool(failed)
    say()
    tests = subprocess.run([sys.executable, "-m", "pytest"], cwd=ROOT, check=False).returncode
    if failed and not tests:
        print(f"make check failed before the tests, in: {', '.join(failed)}", file=sys.stderr)
    return tests or bool(failed)


def _passes(name: str, env: dict[str, str]) -> bool:
    say()
    say(bold(f"── {name}"))
    began = time.monotonic()
    passed = STEPS[name](env) == 0
    line(name, "passed" if passed else red("FAILED"), time.monotonic() - began)
    return passed


def production_like(database_url: str, redis_url: str, var: str) -> dict[str, str]:
    """The environment of a real deployment, except that its servers are the throw-away ones."""
    return os.environ | {
        "DEBUG": "0",
        "SECRET_KEY": "for-the-checks-only-" + "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
        "SITE_URL": "https://petamigos.example",
        "ALLOWED_HOSTS": "",
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "EMAIL_URL": "smtp://user:password@mail.petamigos.example:587",
        "VAR_DIR": var,
    }
