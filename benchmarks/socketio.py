"""socket.io as a yardstick, where Node is present: its packages come from npm, in the versions of its package.json."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from benchmarks.processes import FOLDER

SOURCE = Path(__file__).parent / "baseline" / "socketio"
INSTALL_SECONDS = 180


class NoNodeError(RuntimeError):
    """There is no Node here, or no way to its packages."""


def command(valkey_url: str) -> Callable[[str, int], list[str]]:
    """How a process of it is started. Installs the packages the first time."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise NoNodeError("there is no Node here")
    folder = FOLDER / "socketio"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "server.mjs"):
        shutil.copyfile(SOURCE / name, folder / name)
    wanted = (SOURCE / "package.json").read_text(encoding="utf-8")
    mark = folder / "installed"
    if not mark.is_file() or mark.read_text(encoding="utf-8") != wanted:
        install([npm, "install", "--no-audit", "--no-fund", "--silent"], folder)
        mark.write_text(wanted, encoding="utf-8")
    return lambda _application, port: [node, str(folder / "server.mjs"), str(port), valkey_url]


def install(argv: list[str], folder: Path) -> None:
    try:
        subprocess.run(argv, cwd=folder, check=True, capture_output=True, timeout=INSTALL_SECONDS)
    except (subprocess.SubprocessError, OSError) as trouble:
        raise NoNodeError(f"npm could not fetch socket.io: {type(trouble).__name__}") from trouble
