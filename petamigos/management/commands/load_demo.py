"""Loads the demo world; says what it does, since drawing takes a minute or two."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from core.audit import record
from core.models import AuditEntry
from petamigos.demo import world
from petamigos.demo.cast import PEOPLE

DONE = "demo.loaded"


class Command(BaseCommand):
    help = "Fills an empty site with demo people, animals and posts."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing where anyone has signed up")
        parser.add_argument("--without-pictures", action="store_true")

    def handle(self, *_args: Any, if_empty: bool = False, without_pictures: bool = False, **_options: Any) -> None:
        if AuditEntry.objects.filter(event=DONE).exists():
            return
        strangers = User.objects.exclude(handle__in=[person.handle for person in PEOPLE]).filter(is_staff=False)
        if strangers.exists():
            if if_empty:
                return
            raise CommandError("There are people here already: the demo world is for an empty site.")
        began = time.monotonic()
        world.build(self.say, pictures=not without_pictures)
        record(DONE)
        self.say(f"{world.counts()}, in {time.monotonic() - began:.0f} s")

    def say(self, what: str) -> None:
        self.stdout.write(f"             demo world: {what}")
        self.stdout.flush()
