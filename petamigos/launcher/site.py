"""`make run`, `make stop` and commands against the running instance."""

from __future__ import annotations

import contextlib
import fcntl
import http.client
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator

from petamigos import env as variables
from petamigos.embedded import processes
from petamigos.embedded.places import ROOT, Instance, NotInstalled, port_is_free
from petamigos.embedded.postgres import Postgres, PostgresFailed, data_outside
from petamigos.embedded.valkey import Valkey
from petamigos.launcher import install, prepared, surroundings
from petamigos.launcher.services import Addresses, Service, site_services
from petamigos.launcher.supervisor import CannotStart, Spawn, Supervisor
from petamigos.launcher.surroundings import Surroundings
from petamigos.launcher.terminal import bold, dim, fail, line, say, step

SERVER_START_SECONDS = 60
READY_SECONDS = 120
SERVERS_END = 9


class Site:
    """One start of the site in this folder."""

    def __init__(self, around: Surroundings, instance: Instance) -> None:
        self.around = around
        self.instance = instance
        self.supervisor = Supervisor(instance)
        self.postgres: Postgres | None = None
        self.env = around.environment(instance)

    def start_servers(self) -> None:
        began = time.monotonic()
        waiting = []
        given: dict[str, str] = {}
        if self.around.wants_valkey:
            valkey = Valkey(self.instance)
            started = self.supervisor.start("valkey", valkey.spawn, ends=SERVERS_END + 1, grace=1)
            waiting.append(("valkey", lambda: bool(started.running and valkey.is_ready(started.running))))
            given["REDIS_URL"] = valkey.url()
        if self.around.wants_postgres:
            postgres = self.postgres = Postgres(self.instance)
            if not (postgres.data / "PG_VERSION").is_file():
                line("database", dim("making a PostgreSQL cluster"))
            postgres.prepare()
            server = self.supervisor.start("postgres", postgres.spawn, ends=SERVERS_END, grace=3)
            waiting.append(("postgres", lambda: bool(server.running and postgres.is_ready(server.running))))
            given["DATABASE_URL"] = postgres.url()
        for name, is_ready in waiting:
            if not self.supervisor.wait(is_ready, SERVER_START_SECONDS) and not self.supervisor.stopping:
                raise CannotStart(f"{name} does not answer. Its log: {self.instance.logs / name}.log")
        if self.postgres and not self.supervisor.stopping:
            self.postgres.set_up()
        self.env = self.around.environment(self.instance, **given)
        self.instance.remember(environment=given)
        if waiting:
            line("servers", "PostgreSQL and Valkey answer" if len(waiting) == 2 else "ready", time.monotonic() - began)

    def prepare(self) -> None:
        mode = f"DEBUG={self.env.get('DEBUG')} DEMO={self.env.get('DEMO')}"
        if prepared.is_prepared(self.instance, self.postgres, mode):
            line("database", "nothing to prepare")
            return
        with step("database", "migrations, messages, styles, demo world") as result:
            command = [str(install.PYTHON), "manage.py", "prepare"]
            code = self.supervisor.run_to_end("prepare", command, env=self.env, cwd=ROOT)
            if code:
                raise CannotStart("Preparing failed; the lines above say why.")
            if code == 0:
                prepared.note_prepared(self.instance, self.postgres, mode)
                result.append("prepared")

    def start_services(self) -> None:
        web, sockets = self.instance.port("web"), self.instance.port("sockets")
        at = Addresses(self.around.hosts, self.around.port, web, sockets)
        began = time.monotonic()
        services = site_services(install.PYTHON, self.instance.folder, at)
        for service in services:
            self.supervisor.start(service.name, self._spawner(service), ends=service.ends, grace=service.grace)
        names = ", ".join(service.name for service in services)
        with step("services", names) as result:
            answer = Readiness(at)
            if self.supervisor.wait(lambda: self.supervisor.all_run() and answer.is_ready(), READY_SECONDS):
                result.append(f"ready after {time.monotonic() - began:.1f} s")
            elif not self.supervisor.stopping:
                raise CannotStart(f"Not ready after {READY_SECONDS} s: {answer.last}. Logs: {self.instance.logs}")
        self.supervisor.is_steady = True

    def _spawner(self, service: Service) -> Spawn:
        env = {**self.env, **service.env}
        return lambda: processes.spawn(self.instance, service.name, service.argv, env=env, cwd=service.cwd)

    def welcome(self, seconds: float) -> None:
        say()
        say(f"  {bold(self.around.address)}  {dim(f'ready in {seconds:.1f} s')}")
        with contextlib.suppress(OSError):
            accounts = (self.instance.folder / "demo_accounts.txt").read_text(encoding="utf-8").rstrip()
            if accounts:
                say()
                say("\n".join(f"  {text}" for text in accounts.splitlines()))
        say()
        say(f"  {dim('Logs in')} {self.instance.logs}")
        say(f"  {dim('Stop with')} Ctrl-C {dim('or')} make stop")
        say()


class Readiness:
    """Asks the front for /health/ready, the way a person's request comes in, once the sockets are open too."""

    def __init__(self, at: Addresses) -> None:
        self.at = at
        self.host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(at.hosts[0], at.hosts[0])
        self.port = at.port
        self.last = "no answer"
        self.asked = 0.0

    def is_ready(self) -> bool:
        if time.monotonic() - self.asked < 0.25:
            return False
        self.asked = time.monotonic()
        for name, port in (("web", self.at.web_port), ("sockets", self.at.sockets_port)):
            if port_is_free("127.0.0.1", port):
                self.last = f"{name} is not listening yet"
                return False
        return self._front_is_ready()

    def _front_is_ready(self) -> bool:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=2)
        try:
            connection.request("GET", "/health/ready", headers={"Host": f"localhost:{self.port}"})
            answer = connection.getresponse()
            self.last = f"{answer.status} {answer.read(300).decode('utf-8', 'replace')}"
            return answer.status == 200
        except (OSError, http.client.HTTPException) as problem:
            self.last = f"no answer ({type(problem).__name__})"
            return False
        finally:
            connection.close()


@contextlib.contextmanager
def alone(instance: Instance) -> Iterator[None]:
    """Holds this folder for one launcher; the lock is the kernel's and ends with the process, however it ends."""
    with (instance.folder / "run.lock").open("a", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            known = instance.recall()
            where = f" at {known['address']}" if known.get("address") else ""
            fail(f"PetAmigos already runs in this folder{where}. Stop it with: make stop")
        mine = os.getpid()
        instance.remember(launcher={"pid": mine, "started": processes.started_at(mine)})
        try:
            yield
        finally:
            instance.remember(launcher=None, address=None, environment=None)


def run() -> int:
    began = time.monotonic()
    around = surroundings.look_around()
    instance = _instance(around)
    with alone(instance):
        say(bold("PetAmigos"))
        if left := processes.stop_orphans(instance):
            line("recovery", f"ended what an interrupted start had left: {', '.join(left)}")
        surroundings.refuse_taken_port(around.hosts, around.port)
        install.ensure(install.RUNTIME)
        site = Site(around, instance)
        site.supervisor.take_signals()
        instance.remember(address=around.address)
        try:
            return _live(site, began)
        except (CannotStart, PostgresFailed, NotInstalled) as problem:
            say()
            say(str(problem))
            return 1
        finally:
            line("stop", dim("ending what was started"))
            site.supervisor.stop()
            instance.release_socket_folder()
            line("stop", "all processes have ended")


def _live(site: Site, began: float) -> int:
    for do in (site.start_servers, lambda: _refuse_bad_environment(site.env), site.prepare, site.start_services):
        if not site.supervisor.stopping:
            do()
    if not site.supervisor.stopping:
        site.welcome(time.monotonic() - began)
    while not site.supervisor.stopping:
        site.supervisor.wait(lambda: False, 3600)
    return 0


def _refuse_bad_environment(env: dict[str, str]) -> None:
    """All malformed and missing variables at once, before ten processes say it ten times."""
    try:
        variables.load(variables.read_dotenv(ROOT / ".env") | env)
    except variables.BadEnvironment as problem:
        raise CannotStart(str(problem)) from None


def _instance(around: Surroundings) -> Instance:
    try:
        return Instance(around.var)
    except OSError as problem:
        fail(f"Cannot write to {around.var}: {problem.strerror}. It may belong to another user; set VAR_DIR.")


def stop() -> int:
    instance = _instance(surroundings.look_around())
    launcher = instance.recall().get("launcher") or {}
    running = processes.Running("launcher", launcher.get("pid", 0), launcher.get("started") or "gone")
    if running.is_alive():
        running.send(signal.SIGTERM)
        processes.wait_until(lambda: not running.is_alive(), 15)
    with alone(instance):
        left = processes.stop_orphans(instance)
    say("Stopped." if running.pid or left else "Nothing was running.")
    return 0


def clean() -> int:
    """Deletes the running state after the word was given; the code and `.venv` stay."""
    around = surroundings.look_around()
    instance = _instance(around)
    say(f"This deletes the database, the uploads and the logs in {instance.folder}.")
    try:
        agreed = os.environ.get("YES") == "1" or input('Type "delete" to go on: ').strip() == "delete"
    except EOFError:
        agreed = False
    if not agreed:
        say("Nothing was deleted.")
        return 1
    with alone(instance):
        processes.stop_orphans(instance)
        outside = data_outside(instance)
    for folder in (outside, instance.folder):
        if folder:
            shutil.rmtree(folder, ignore_errors=True)
    say("Deleted. make run begins anew.")
    return 0


def manage(arguments: list[str]) -> int:
    """A `manage.py` command against the running instance, or against its servers started for this command alone."""
    install.ensure(install.RUNTIME)
    around = surroundings.look_around()
    instance = _instance(around)
    known = instance.recall()
    launcher = known.get("launcher") or {}
    command = [str(install.PYTHON), *arguments]
    if launcher and processes.started_at(launcher["pid"]) == launcher["started"]:
        return _foreground(command, around.environment(instance, **(known.get("environment") or {})))
    with alone(instance):
        processes.stop_orphans(instance)
        site = Site(around, instance)
        try:
            site.start_servers()
            return _foreground(command, site.env)
        except (CannotStart, PostgresFailed, NotInstalled) as problem:
            say(str(problem))
            return 1
        finally:
            site.supervisor.stop()
            instance.release_socket_folder()


def _foreground(command: list[str], env: dict[str, str]) -> int:
    """The terminal is the command's: Ctrl-C is for it to answer, we only wait."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.run(
            command, env=env, cwd=ROOT, check=False, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
        ).returncode
    finally:
        signal.signal(signal.SIGINT, before)
