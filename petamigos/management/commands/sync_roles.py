"""Writes the roles of staff into the database; safe to run at every deploy."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from petamigos.roles import sync_roles


class Command(BaseCommand):
    help = "Gives the staff groups exactly the permissions of petamigos/roles.py."

    def handle(self, *_args: Any, **_options: Any) -> None:
        sync_roles()
