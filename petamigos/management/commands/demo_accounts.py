"""Prints the sign-ins of the demo world, where it is loaded."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from accounts.models import User
from petamigos.demo.cast import PASSWORD, SHOWN, STAFF


class Command(BaseCommand):
    help = "Lists demo sign-ins."

    def handle(self, *_args: Any, **_options: Any) -> None:
        present = set(User.objects.filter(handle__in=[*SHOWN, STAFF]).values_list("handle", flat=True))
        for handle in [*SHOWN, STAFF]:
            if handle in present:
                note = "  (staff: set up a second factor first, under Settings → Security)" if handle == STAFF else ""
                self.stdout.write(f"{handle}@example.com  {PASSWORD}{note}")
