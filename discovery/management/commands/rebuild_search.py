"""Builds what the search knows from the things themselves: all kinds, or those named."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from discovery import actions
from discovery.kinds import KINDS


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kinds", nargs="*", help=f"of {', '.join(KINDS)}")

    def handle(self, *_args: Any, kinds: list[str], **_options: Any) -> None:
        if unknown := set(kinds) - set(KINDS):
            raise CommandError(f"Nothing is found by {', '.join(sorted(unknown))}.")
        for kind in kinds or KINDS:
            self.stdout.write(f"{kind} {actions.rebuild(kind):,}")
