"""What CI asks of the catalogues: es-mx complete, every placeholder kept, sources extracted."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core import catalogues
from core.languages import LANGUAGE_CODES

COMPLETE = ("es-mx",)


class Command(BaseCommand):
    help = "Fails for missing, fuzzy or broken translations and for strings that were not extracted."

    def handle(self, *_args: Any, **_options: Any) -> None:
        sources = catalogues.extract_messages(settings.ROOT)
        problems: list[str] = []
        for code in LANGUAGE_CODES:
            if code != "en":
                problems += self.problems_in(code, sources)
        if problems:
            raise CommandError("\n".join(problems) + "\nRun `make messages`, then translate what is missing.")
        self.stdout.write(f"{len(sources)} strings, {len(LANGUAGE_CODES)} languages: no problem")

    def problems_in(self, code: str, sources: dict[catalogues.Key, catalogues.Message]) -> list[str]:
        catalogue = catalogues.read_catalogue(code)
        known = {(entry.msgctxt or "", entry.msgid) for entry in catalogue if not entry.obsolete}
        found = [f"{code}: not extracted: {key[1]!r}" for key in sources if key not in known]
        found += [f"{code}: not in the source any more: {key[1]!r}" for key in known - set(sources)]
        if catalogue.metadata.get("Plural-Forms") != catalogues.plural_rule(code):
            found.append(f"{code}: Plural-Forms differ from the rule of the packages")
        entries = [*catalogue, *catalogues.read_catalogue(code, "vendor.po")]
        for entry in entries:
            for problem in catalogues.problems_of(entry):
                if problem != "missing" or code in COMPLETE:
                    found.append(f"{code}: {problem}: {entry.msgid!r}")
        if code in COMPLETE:
            theirs = catalogues.vendor_keys(code) | {(e.msgctxt or "", e.msgid) for e in entries}
            found += [
                f"{code}: a package's string: {m.msgid!r}" for m in catalogues.vendor_messages() if m.key not in theirs
            ]
        return found
