"""Joins the style sheets, in the order of their layers, into one static/css/app.css."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

LAYERS = "@layer tokens, base, layout, components, pages;\n"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s+")
_TIGHT = re.compile(r"\s*([{};,>])\s*")


def sources(root: Path) -> list[Path]:
    """tokens, base, layout, then each folder by name: the order is that of the layers."""
    css = root / "static" / "css"
    singles = [css / f"{name}.css" for name in ("tokens", "base", "layout")]
    return [
        *singles,
        *sorted((css / "components").glob("*.css")),
        *sorted((css / "pages").glob("*.css")),
    ]


def ears(root: Path) -> str:
    """One rule a species: a new animal needs its drawing in static/img/species/ and nothing else."""
    rules = [
        f'.ears-{drawing.stem}::before{{mask-image:url("../img/species/{drawing.name}")}}'
        for drawing in sorted((root / "static" / "img" / "species").glob("*.svg"))
    ]
    return f"@layer components{{{''.join(rules)}}}\n" if rules else ""


def squeeze(css: str) -> str:
    """Without comments and needless blanks. Strings of ours hold neither."""
    return _TIGHT.sub(r"\1", _BLANKS.sub(" ", _COMMENT.sub("", css))).strip() + "\n"


def build(root: Path | None = None, target: Path | None = None) -> Path:
    """Writes CSS_BUILD_DIR/css/app.css and returns it; an unchanged result is left untouched."""
    root = root or Path(settings.ROOT)
    target = (target or Path(settings.CSS_BUILD_DIR)) / "css" / "app.css"
    joined = LAYERS + "".join(squeeze(found.read_text(encoding="utf-8")) for found in sources(root)) + ears(root)
    if not target.is_file() or target.read_text(encoding="utf-8") != joined:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_suffix(".partial")
        partial.write_text(joined, encoding="utf-8")
        partial.replace(target)
    return target


class Command(BaseCommand):
    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        written = build()
        self.stdout.write(f"{written} {written.stat().st_size:,} bytes")
