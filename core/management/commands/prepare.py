"""Everything a start needs, in one process: imports cost more than the work when there is nothing to do."""

from __future__ import annotations

import time
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


class Command(BaseCommand):
    help = (
        "Migrates, compiles messages, builds styles, collects static files and, in development, loads the demo world."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.do("migrations", self.migrate)
        self.do("messages", lambda: call_command("compile_messages", stdout=self.stdout))
        self.do("styles", lambda: self.call("build_css"))
        if not settings.DEBUG:  # in development they are served from where they are
            self.do("static", self.collect)
            return
        if settings.DEMO:
            self.do("demo world", lambda: self.call("load_demo", if_empty=True))
        self.keep_demo_accounts()

    def do(self, name: str, work: Any) -> None:
        began = time.monotonic()
        work()
        if (took := time.monotonic() - began) > 0.5:
            self.stdout.write(f"             {name} {took:.1f} s")
            self.stdout.flush()

    def collect(self) -> None:
        """Without the sheets that app.css is joined from: their addresses are right only where they end up."""
        parts = ["css/components/*", "css/pages/*"]
        call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=parts)

    def call(self, name: str, **options: Any) -> None:
        if name in get_commands():
            call_command(name, stdout=self.stdout, **options)

    def migrate(self) -> None:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if waiting:
            self.stdout.write(f"             applying {len(waiting)} migrations")
            self.stdout.flush()
            call_command("migrate", interactive=False, verbosity=0)
            self.call("sync_roles")

    def keep_demo_accounts(self) -> None:
        """For the launcher to print at every start without asking Django."""
        if "demo_accounts" in get_commands():
            listed = StringIO()
            call_command("demo_accounts", stdout=listed)
            (settings.VAR_DIR / "demo_accounts.txt").write_text(listed.getvalue(), encoding="utf-8")
