"""Compiles the catalogues in pure Python: no gettext program is needed on any machine."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core import catalogues
from core.languages import LANGUAGE_CODES


class Command(BaseCommand):
    help = "Writes the .mo of every language where its sources have changed."

    def handle(self, *_args: Any, **_options: Any) -> None:
        state = fingerprint()
        stamp = Path(settings.LOCALE_PATHS[0]) / ".compiled.mo"
        targets = [catalogues.folder_of(code) / "django.mo" for code in LANGUAGE_CODES]
        if stamp.exists() and stamp.read_text() == state and all(target.exists() for target in targets):
            return
        sources = catalogues.own_messages()
        broken = [problem for code in LANGUAGE_CODES if (problem := compile_language(code, sources))]
        if broken:
            raise CommandError("\n".join(broken))
        stamp.write_text(state)
        self.stdout.write(f"compiled {len(LANGUAGE_CODES)} message catalogues")


def fingerprint() -> str:
    """Changes with any catalogue, and with the packages whose holes are filled."""
    digest = hashlib.sha256((settings.ROOT / "requirements.txt").read_bytes())
    for path in [*sorted(Path(settings.LOCALE_PATHS[0]).rglob("*.po")), Path(catalogues.__file__)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def compile_language(code: str, sources: list[catalogues.Message]) -> str:
    """Replaces the .mo in one step, so that a running process never reads half of it; "" or what is wrong."""
    target = catalogues.folder_of(code) / "django.mo"
    partial = target.with_suffix(f".mo.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        catalogues.complete(code, sources).save_as_mofile(str(partial))
        partial.replace(target)
    except (OSError, UnicodeError) as problem:
        partial.unlink(missing_ok=True)
        return f"{target}: {problem}"
    return ""
