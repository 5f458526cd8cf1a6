"""Compiles the catalogues in pure Python: no gettext program is needed on any machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Writes each .mo beside its .po where it is missing or older."

    def handle(self, *_args: Any, **_options: Any) -> None:
        compiled = [catalogue for catalogue in catalogues() if is_stale(catalogue)]
        broken = [problem for catalogue in compiled if (problem := compile_catalogue(catalogue))]
        if broken:
            raise CommandError("\n".join(broken))
        if compiled:
            self.stdout.write(f"compiled {len(compiled)} message catalogues")


def catalogues() -> list[Path]:
    return sorted(file for folder in settings.LOCALE_PATHS for file in Path(folder).glob("*/LC_MESSAGES/*.po"))


def is_stale(catalogue: Path) -> bool:
    compiled = catalogue.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime


def compile_catalogue(catalogue: Path) -> str:
    """Replaces the .mo in one step, so that a running process never reads half of it; "" or what is wrong."""
    partial = catalogue.with_suffix(f".mo.{os.getpid()}")
    try:
        polib.pofile(str(catalogue)).save_as_mofile(str(partial))
        partial.replace(catalogue.with_suffix(".mo"))
    except (OSError, UnicodeError) as problem:
        partial.unlink(missing_ok=True)
        return f"{catalogue}: {problem}"
    return ""
