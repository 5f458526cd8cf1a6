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


def prepare(env: dict[str, str]) -> None:
    """What a deploy does before it starts the processes: migrations, texts, styles, static files."""
    argv = [sys.executable, "manage.py", "prepare"]
    subprocess.run(argv, cwd=ROOT, env={**os.environ, **env}, stdout=subprocess.DEVNULL, check=True)


def inside_command(module: str, *arguments: str) -> list[str]:
    """Runs `main(*arguments)` of a module of this package inside Django."""
    return python_module("benchmarks.product.inside", module, *arguments)


def run_inside(module: str, *arguments: str, env: dict[str, str]) -> str:
    """Waits for it and returns what it prints. Raises CalledProcessError when it fails."""
    argv = inside_command(module, *arguments)
    done = subprocess.run(argv, cwd=ROOT, env={**os.environ, **env}, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout
