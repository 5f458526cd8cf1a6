"""PostgreSQL and Valkey of the bench's own, under var/bench: nobody else's work is in their CPU time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from benchmarks.processes import START_SECONDS, ServerStartError, end_of, ending
from petamigos.embedded import processes
from petamigos.embedded.places import Instance
from petamigos.embedded.postgres import Postgres
from petamigos.embedded.valkey import Valkey


@dataclass(frozen=True, slots=True)
class DataServers:
    """`pids` are the postmaster and Valkey: their descendants are all that serves data."""

    postgres: Postgres
    valkey_url: str
    pids: tuple[int, ...]
    postgres_log: Path

    def url(self, database: str) -> str:
        return self.postgres.url(database)

    def superuser(self) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(host=str(self.postgres.sockets), user="postgres", dbname="postgres", autocommit=True)

    def has_database(self, name: str) -> bool:
        with self.superuser() as connection:
            return bool(connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone())

    def create_database(self, name: str) -> None:
        """Empty and owned by the application's role."""
        with self.superuser() as connection:
            statement = sql.SQL("CREATE DATABASE {} OWNER petamigos").format(sql.Identifier(name))
            connection.execute(statement)

    def rename_database(self, old: str, new: str) -> None:
        with self.superuser() as connection:
            statement = sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(old), sql.Identifier(new))
            connection.execute(statement)

    def drop_databases(self, prefix: str) -> None:
        """Worlds of earlier runs whose names begin so."""
        with self.superuser() as connection:
            found = connection.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [prefix])
            for (name,) in found.fetchall():
                statement = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(str(name)))
                connection.execute(statement)


@contextlib.contextmanager
def data_servers(instance: Instance) -> Iterator[DataServers]:
    postgres, valkey = Postgres(instance), Valkey(instance)
    postgres.prepare()
    with (
        ending(instance, postgres.spawn()) as postgres_process,
        ending(instance, valkey.spawn()) as valkey_process,
    ):
        wait("postgres", instance, lambda: postgres.is_ready(postgres_process))
        wait("valkey", instance, lambda: valkey.is_ready(valkey_process))
        postgres.set_up()
        pids = (postgres_process.pid, valkey_process.pid)
        yield DataServers(postgres, valkey.url(), pids, instance.logs / "postgres.log")


def wait(name: str, instance: Instance, ready) -> None:  # type: ignore[no-untyped-def]
    if not processes.wait_until(ready, START_SECONDS):
        raise ServerStartError(f"{name} is silent.\n{end_of(instance.logs / f'{name}.log')}")
