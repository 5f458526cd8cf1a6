"""Django's own, except that an empty database begins with the file of `core.fresh_schema`."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections

from core import fresh_schema

# With any of these it is not simply "bring everything up to date".
PARTIAL = ("app_label", "migration_name", "fake", "fake_initial", "plan", "check_unapplied", "prune", "each")


class Command(migrate.Command):
    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--each", action="store_true", help="Runs every migration, on an empty database too: it takes minutes."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not any(options.get(name) for name in PARTIAL):
            connection = connections[options["database"]]
            connection.prepare_database()
            if fresh_schema.load(connection) and options["verbosity"] >= 1:
                self.stdout.write("The database was empty: its tables are those of core/schema/fresh.sql.")
        options.pop("each", None)
        super().handle(*args, **options)
