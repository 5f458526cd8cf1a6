"""Extracts our strings into the catalogues of all languages that have one; pure Python."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from core import catalogues
from core.languages import LANGUAGE_CODES


class Command(BaseCommand):
    help = "Updates locale/*/LC_MESSAGES/django.po from the source."

    def handle(self, *_args: Any, **_options: Any) -> None:
        messages = catalogues.extract_messages(settings.ROOT)
        for code in LANGUAGE_CODES:
            if code == "en":
                continue
            path = catalogues.folder_of(code) / "django.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            merged = catalogues.merge(catalogues.read_catalogue(code), messages)
            merged.save(str(path))
            self.stdout.write(f"{code}: {merged.percent_translated()} % of {len(merged)}")
