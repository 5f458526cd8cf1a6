"""After a backup was restored: erases again everyone who was erased since it was made."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from accounts import erasure


class Command(BaseCommand):
    help = "Erases again the accounts on the list of erased ones that a restored backup has brought back."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{erasure.apply_list()} accounts erased again")
