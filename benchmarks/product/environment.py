"""Production settings for the measured product: debug off, everything else at its default."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.processes import ROOT, python_module
from petamigos.env import VARIABLES

# Not a secret: it signs the sessions of a world that only the bench can reach.
SECRET_KEY = "bench-bench-bench-bench-bench-bench-bench-bench-bench-bench"


def environment(database_url: str, valkey_url: str, port: int, folder: Path) -> dict[str, str]:
    """Every variable, so that neither a .env file nor the caller's shell has a say."""
    defaults = {variable.name: variable.default or "" for variable in VARIABLES}
    return defaults | {
        "DEBUG": "0",
        "SECRET_KEY": SECRET_KEY,
        "SITE_URL": f"http://localhost:{port}",
        "DATABASE_URL": database_url,
        "REDIS_URL": valkey_url,
        "EMAIL_URL": "smtp+plain://127.0.0.1:9",  # must be set; nothing here sends
        "VAR_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "petamigos.settings",
    }


class FailedInsideError(RuntimeError):
    """A program of the product ended with an error; the message is the end of what it said."""


def prepare(env: dict[str, str]) -> None:
    """What a deploy does before it starts the processes: migrations, texts, styles, static files."""
    run([sys.executable, "manage.py", "prepare"], env)


def inside_command(module: str, *arguments: str) -> list[str]:
    """Runs `main(*arguments)` of a module of this package inside Django."""
    return python_module("benchmarks.product.inside", module, *arguments)


def run_inside(module: str, *arguments: str, env: dict[str, str]) -> str:
    """Waits for it and returns what it prints. Raises FailedInsideError."""
    return run(inside_command(module, *arguments), env)


def run(argv: list[str], env: dict[str, str]) -> str:
    done = subprocess.run(argv, cwd=ROOT, env={**os.environ, **env}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise FailedInsideError(f"{' '.join(argv[1:])}\n{done.stderr[-3000:]}")
    return done.stdout
