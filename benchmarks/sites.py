"""The sites under measurement, each started when first asked for, stopped together at the end."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks import names, processes, socketio, world
from benchmarks.baseline import load_world
from benchmarks.product.environment import environment, prepare, run_inside
from benchmarks.servers import DataServers, data_servers
from petamigos.embedded.places import ROOT, Instance, free_port

# Feeds of this many people are asked for in turn; 500 sockets stay under the limit of an account each.
SIGNED_IN = 64
SEARCHERS = 256
GROWN, GROWN_VALKEY = 10, 3


@dataclass(frozen=True, slots=True)
class Site:
    port: int
    pids: tuple[int, ...]
    env: dict[str, str]


class Sites:
    """`pids` of a site are all that works for it: its web processes, PostgreSQL and Valkey."""

    def __init__(self, stack: ExitStack) -> None:
        self.stack = stack

    @cached_property
    def instance(self) -> Instance:
        return self.stack.enter_context(processes.own_instance())

    @cached_property
    def data(self) -> DataServers:
        return self.stack.enter_context(data_servers(self.instance))

    @cached_property
    def baseline(self) -> Site:
        sources = [Path(world.__file__), Path(load_world.__file__)]
        url = self.filled_database("baseline", sources, load_world.fill)
        env = {"BASELINE_DATABASE_URL": url}
        return self.start("baseline", processes.granian, "benchmarks.baseline.wsgi:application", env, self.data.pids)

    def named(self, name: str) -> Site:
        site: Site = getattr(self, name)
        return site

    def filled_database(self, prefix: str, sources: list[Path], fill: Callable[[str], None]) -> str:
        """The address of a database that `fill(url)` has filled; kept between runs.

        Its name changes with the files that fill it, so that a kept world is never an old one, and it
        gets that name when it is full, so that it is never half of one.
        """
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:10]
        name, partial = f"{prefix}_{digest}", f"{prefix}_partial"
        if not self.data.has_database(name):
            print(f"Filling the world of {prefix}: {world.PEOPLE} people …", flush=True)
            self.data.drop_databases(f"{prefix}_")
            self.data.create_database(partial)
            fill(self.data.url(partial))
            self.data.rename_database(partial, name)
        return self.data.url(name)

    @cached_property
    def product_env(self) -> dict[str, str]:
        """Of production, on the world of the yardsticks. SITE_URL holds the port of the web workers."""
        return self.environment_of("product", "site", self.data.valkey_url, "whole", {})

    @cached_property
    def grown_env(self) -> dict[str, str]:
        """The same people with ten times the posts and the history, and lists of their own in Valkey."""
        valkey_url = f"{self.data.valkey_url.rpartition('/')[0]}/{GROWN_VALKEY}"
        return self.environment_of("grown", "grown_site", valkey_url, "feed", {"BENCH_GROWN": str(GROWN)})

    def environment_of(self, name: str, folder: str, valkey: str, what: str, more: dict[str, str]) -> dict[str, str]:
        place = processes.FOLDER / folder
        place.mkdir(parents=True, exist_ok=True)
        port = free_port()

        def env(url: str) -> dict[str, str]:
            return environment(url, valkey, port, place) | more

        def fill(url: str) -> None:
            run_inside("load_world", what, env=env(url))

        return env(self.filled_database(name, product_sources(), fill))

    @cached_property
    def product(self) -> Site:
        return self.start_site("product", self.product_env)

    @cached_property
    def grown(self) -> Site:
        return self.start_site("grown", self.grown_env)

    def start_site(self, name: str, env: dict[str, str]) -> Site:
        prepare(env)
        port = urlsplit(env["SITE_URL"]).port or 0
        return self.start(name, processes.granian, "petamigos.wsgi:application", env, self.data.pids, port)

    @cached_property
    def grown_people(self) -> list[dict[str, str]]:
        found: list[dict[str, str]] = json.loads(run_inside("sign_in", str(SIGNED_IN), env=self.grown_env))
        return found

    @cached_property
    def people(self) -> list[dict[str, str]]:
        """Signed in at the product: their ids and session keys."""
        found: list[dict[str, str]] = json.loads(run_inside("sign_in", str(SIGNED_IN), env=self.product_env))
        return found

    @cached_property
    def searchers(self) -> list[dict[str, str]]:
        """As many as it takes for nobody to search more often than a person may."""
        found: list[dict[str, str]] = json.loads(run_inside("sign_in", str(SEARCHERS), env=self.product_env))
        return found

    @cached_property
    def product_sockets(self) -> Site:
        application = "petamigos.asgi:application"
        return self.start("product_sockets", processes.uvicorn, application, self.product_env, self.data.pids)

    @cached_property
    def more_product_sockets(self) -> Site:
        """A second process, as a site with two of them has it."""
        application = "petamigos.asgi:application"
        return self.start("more_product_sockets", processes.uvicorn, application, self.product_env, ())

    @cached_property
    def plain_channels(self) -> tuple[Site, Site]:
        env = {"BASELINE_REDIS_URL": self.data.valkey_url}
        application = "benchmarks.baseline.channels_socket:application"
        first = self.start("plain_channels", processes.uvicorn, application, env, self.data.pids[1:])
        return first, self.start("more_plain_channels", processes.uvicorn, application, env, ())

    @cached_property
    def socketio(self) -> tuple[Site, Site]:
        """Raises NoNodeError where Node or its packages are not to be had."""
        command = socketio.command(self.data.valkey_url)
        first = self.start("socketio", command, "", {}, self.data.pids[1:])
        return first, self.start("more_socketio", command, "", {}, ())

    @cached_property
    def talkers(self) -> list[dict[str, str]]:
        """Everybody, for what each may do only so often."""
        found: list[dict[str, str]] = json.loads(run_inside("sign_in", str(world.PEOPLE), env=self.product_env))
        return found

    @cached_property
    def bare_sockets(self) -> Site:
        return self.start("bare_sockets", processes.uvicorn, "benchmarks.baseline.bare_socket:application", {}, ())

    def start(
        self,
        name: str,
        command: Callable[[str, int], list[str]],
        application: str,
        env: dict[str, str],
        helpers: tuple[int, ...],
        port: int = 0,
    ) -> Site:
        port = port or free_port()
        argv = command(application, port)
        pid = self.stack.enter_context(processes.web_process(self.instance, name, argv, env, port))
        return Site(port, (pid, *helpers), env)


def product_sources() -> list[Path]:
    """What decides the product's world: its filling and every migration."""
    loaders = [ROOT / "benchmarks" / "product" / f"load_{name}.py" for name in ("world", "search")]
    own = [Path(world.__file__), Path(names.__file__), *loaders]
    return own + sorted(ROOT.glob("*/migrations/*.py"))
