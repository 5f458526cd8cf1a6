"""Begins the demo world; the workers draw and publish the rest while the site is open."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.models import User
from core.audit import record
from core.queue import enqueue
from petamigos.demo import world
from petamigos.demo.cast import PEOPLE
from petamigos.demo.state import BEGUN, DONE, happened


@contextmanager
def _audit_in_table_alone() -> Iterator[None]:
    """What demo people did is no news for who watches a terminal come up."""
    log = logging.getLogger("audit")
    before = log.level
    log.setLevel(logging.WARNING)
    try:
        yield
    finally:
        log.setLevel(before)


class Command(BaseCommand):
    help = "Fills an empty site with demo people, animals and posts."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing where anyone has signed up")
        parser.add_argument("--now", action="store_true", help="all of it before this command ends, without workers")
        parser.add_argument("--without-pictures", action="store_true", help="with --now: do not draw")

    def handle(self, *_args: Any, if_empty: bool = False, now: bool = False, **options: Any) -> None:
        if happened(BEGUN):
            return
        strangers = User.objects.exclude(handle__in=[person.handle for person in PEOPLE]).filter(is_staff=False)
        if strangers.exists():
            if if_empty:
                return
            raise CommandError("There are people here already: the demo world is for an empty site.")
        began = time.monotonic()
        with _audit_in_table_alone():
            self._load(now=now, pictures=not options["without_pictures"])
        self.say(f"{world.counts()}, in {time.monotonic() - began:.0f} s")

    def _load(self, *, now: bool, pictures: bool) -> None:
        if now:
            world.build_now(self.say, pictures=pictures)
            record(BEGUN)
            record(DONE)
        else:
            count = world.begin(self.say)
            with transaction.atomic():
                record(BEGUN)
                enqueue("petamigos.continue_demo", number=0)
            self.say(f"{count} posts with drawn pictures arrive over the next minutes, while you look around")

    def say(self, what: str) -> None:
        self.stdout.write(f"             demo world: {what}")
        self.stdout.flush()
