"""Where things lie: the folder of one instance, its secrets, its short socket folder, its ports."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import stat
import sysconfig
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

# sockaddr_un holds 107 bytes on Linux and 103 on macOS; PostgreSQL appends "/.s.PGSQL.5432.lock".
LONGEST_SOCKET_FOLDER = 80


class NotInstalled(RuntimeError):
    """A program that a package should have brought is not there; the message names the package."""


class Instance:
    """One folder of running state (`var/` or a test's temporary folder) and what is remembered in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.logs = self._make("log")
        self.pids = self._make("pids")

    def _make(self, name: str) -> Path:
        path = self.folder / name
        path.mkdir(exist_ok=True)
        return path

    # What is remembered between starts.

    @property
    def _memory(self) -> Path:
        return self.folder / "run.json"

    def recall(self) -> dict[str, Any]:
        try:
            found = json.loads(self._memory.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def remember(self, **facts: Any) -> None:
        write_private(self._memory, json.dumps(self.recall() | facts, indent=1))

    def secret(self, name: str, length: int = 32) -> str:
        """A random value made once and kept in a file only its owner can read."""
        path = self.folder / name
        if path.is_file() and (kept := path.read_text(encoding="ascii").strip()):
            return kept
        made = secrets.token_urlsafe(length)
        write_private(path, made)
        return made

    def port(self, name: str) -> int:
        """The loopback port used last time when it is still free, else a new free one."""
        known = self.recall().get("ports", {})
        wanted = known.get(name)
        if not (isinstance(wanted, int) and port_is_free("127.0.0.1", wanted)):
            wanted = free_port(avoid=known.values())
        self.remember(ports=known | {name: wanted})
        return wanted

    def socket_folder(self, usable: Any = lambda path: True) -> Path:
        """A private folder with a path short enough for Unix sockets; `usable(path)` may refuse a place.

        Inside the instance when its path allows, else a folder of its own under the temporary folder,
        made by mkdtemp so that nobody else can have prepared it.
        """
        inside = self.folder / "sockets"
        if len(os.fsencode(inside)) <= LONGEST_SOCKET_FOLDER and usable(self.folder):
            inside.mkdir(mode=0o711, exist_ok=True)
            return inside
        remembered = self.recall().get("socket_folder")
        if remembered and is_ours(Path(remembered)):
            return Path(remembered)
        base = tempfile.gettempdir()
        if len(os.fsencode(base)) > LONGEST_SOCKET_FOLDER - 24 or not usable(Path(base)):
            base = "/tmp"
        made = Path(tempfile.mkdtemp(prefix="petamigos-", dir=base))
        made.chmod(0o711)
        self.remember(socket_folder=str(made))
        return made

    def release_socket_folder(self) -> None:
        """Removes the folder that lies outside; nobody may be listening in it any more."""
        remembered = self.recall().get("socket_folder")
        if remembered:
            if is_ours(Path(remembered)):
                shutil.rmtree(remembered, ignore_errors=True)
            self.remember(socket_folder=None)


def write_private(path: Path, content: str) -> None:
    """Replaces a file in one step, readable by its owner only."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(content)
    partial.replace(path)


def is_ours(path: Path) -> bool:
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022


def port_is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # A closed connection in TIME_WAIT does not make a port taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port(avoid: Iterable[int] = ()) -> int:
    taken = set(avoid)
    while True:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        if port not in taken:
            return port


def site_packages() -> list[Path]:
    """Where packages may be: of the running interpreter, then of the project's own `.venv`."""
    own = [Path(sysconfig.get_path(kind)) for kind in ("purelib", "platlib")]
    return own + sorted((ROOT / ".venv").glob("lib*/python3.*/site-packages"))


def packaged_program(package: str, *inside: str) -> Path:
    """The path of a program inside an installed package; `inside` are the places it may have."""
    for folder in site_packages():
        for place in inside:
            for found in sorted(folder.glob(place)):
                if found.is_file():
                    if not os.access(found, os.X_OK):  # some installers drop the bit
                        found.chmod(found.stat().st_mode | 0o111)
                    return found
    raise NotInstalled(f"The package {package} is not installed. Run make install.")
