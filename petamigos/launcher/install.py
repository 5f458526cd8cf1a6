"""The project's own `.venv`, filled from the hashed requirement files; nothing is done when it is current."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from petamigos.embedded.places import ROOT
from petamigos.launcher.terminal import dim, fail, line, say

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
RUNTIME, DEVELOPMENT = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
QUIET = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_NO_COLOR": "1"}


def ensure(requirements: Path) -> None:
    """Installs the file's packages unless a stamp says that exactly this file is installed already."""
    if _is_current(requirements):
        return
    if not os.access(ROOT, os.W_OK):
        fail(f"Cannot write to {ROOT}, which belongs to another user: .venv is made there. Use a clone of your own.")
    with _alone():
        if _is_current(requirements):
            return
        began = time.monotonic()
        if not _works(PYTHON):
            _make_venv()
        _install(requirements)
        _stamp(requirements).write_text(_fingerprint(requirements), encoding="ascii")
        if requirements == DEVELOPMENT and _pins(RUNTIME) <= _pins(DEVELOPMENT):
            _stamp(RUNTIME).write_text(_fingerprint(RUNTIME), encoding="ascii")
        line("packages", "installed", time.monotonic() - began)


def _stamp(requirements: Path) -> Path:
    return VENV / f".installed-{requirements.name}"


def _fingerprint(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def _pins(requirements: Path) -> set[str]:
    return {line.strip(" \\") for line in requirements.read_text(encoding="utf-8").splitlines() if "==" in line}


def _is_current(requirements: Path) -> bool:
    stamp = _stamp(requirements)
    return stamp.is_file() and stamp.read_text("ascii") == _fingerprint(requirements) and _works(PYTHON)


def _works(python: Path) -> bool:
    """A .venv whose interpreter was upgraded away or whose folder was moved is made anew."""
    question = "import sys; print(sys.prefix if sys.version_info >= (3, 11) else '')"
    try:
        answer = subprocess.run([str(python), "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and bool(answer.stdout.strip()) and Path(answer.stdout.strip()).samefile(VENV)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """`make run` and `make test` may begin at the same moment; only one installs."""
    with (ROOT / ".venv.lock").open("w", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            line("packages", dim("another command is installing; waiting for it"))
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _make_venv() -> None:
    line("packages", dim(f"making .venv with Python {sys.version.split()[0]}"))
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode == 0:
        return
    # Debian splits ensurepip off: a pip that is already on the machine can fill a bare environment.
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], check=False)
    pip = subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True, check=False)
    if not PYTHON.exists() or pip.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        fail(
            "Python's venv module cannot make .venv. On Debian or Ubuntu: apt install python3-venv\n"
            + (made.stdout + made.stderr).strip()
        )


def _installer() -> list[str]:
    if (VENV / "bin" / "uv").exists():
        return [str(VENV / "bin" / "uv"), "pip", "install", "--python", str(PYTHON), "--compile-bytecode"]
    own = subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True, check=False)
    if own.returncode == 0:
        return [str(PYTHON), "-m", "pip", "install"]
    return [sys.executable, "-m", "pip", "--python", str(PYTHON), "install"]


def _install(requirements: Path) -> None:
    total = requirements.read_text(encoding="utf-8").count("==")
    line("packages", dim(f"installing {total} packages, once; the first time takes a few minutes"))
    process = subprocess.Popen(
        [*_installer(), "--require-hashes", "-r", requirements.name],
        cwd=ROOT,
        env={**os.environ, **QUIET},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    tail = _report(process, total)
    if process.wait():
        say("\n".join(tail[-15:]))
        fail(
            "The packages could not be installed (above: what the installer said). "
            "The first install needs the package index; nothing is left half done: run the command again."
        )


def _report(process: subprocess.Popen[str], total: int) -> list[str]:
    """Follows the installer's output and says how far it is, every two seconds."""
    tail: list[str] = []
    seen, said = 0, time.monotonic()
    for text in process.stdout or ():
        tail = [*tail[-40:], text.rstrip()]
        seen += text.startswith(("Collecting ", "Requirement already satisfied"))
        if text.startswith("Installing collected"):
            line("packages", dim("unpacking"))
        elif time.monotonic() - said > 2 and seen:
            said = time.monotonic()
            line("packages", dim(f"{min(seen, total)} of {total}"))
    return tail
