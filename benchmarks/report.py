"""What a run tells: a table on the terminal, results as JSON, a chart."""

from __future__ import annotations

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.registry import SITE, Result, names, suites

FOLDER = Path(__file__).parent / "results"


def publish(results: list[Result], *, whole: bool, draw: bool, suite: str) -> int:
    """Returns the exit status. Only a whole run of a suite replaces the kept results, and those of its own only."""
    print_table(results)
    if whole:
        FOLDER.mkdir(exist_ok=True)
        kept = others_of(suite)
        own = set(names(suite))
        write(FOLDER / "latest.json", [brief(result) for result in results if result.name in own] + kept)
        name = "details.json" if suite == SITE else f"details-{suite}.json"
        write(FOLDER / name, {"machine": machine(), "results": [full(result) for result in results]})
    if draw:
        from benchmarks.chart import draw_chart

        draw_chart(results, FOLDER / "latest.svg")
    return 1 if any(result.problems for result in results) else 0


def others_of(suite: str) -> list[dict[str, Any]]:
    """What the latest run of the other suites gave. A yardstick of several stays with the site's."""
    path, own = FOLDER / "latest.json", set(names(suite))
    known: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    others = {name for one in suites() - {suite} for name in names(one)}
    return [one for one in known if one["name"] in others - own]


def print_table(results: list[Result]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title="PetAmigos bench", title_justify="left", row_styles=["", "dim"])
    table.add_column("name")
    for heading in ("value", "ratio", "limit", "p50 ms", "p95 ms", "CPU ms", "of it web", "bytes", "spread"):
        table.add_column(heading, justify="right")
    table.add_column("")
    for result in results:
        table.add_row(*cells(result))
    console = Console(width=None if os.isatty(1) else 132)
    console.print(table)
    for result in results:
        for problem in result.problems:
            console.print(f"[bold red]missed[/] {result.name}: {problem}", highlight=False)


def cells(result: Result) -> list[str]:
    details = result.details
    shown = f"{result.value:,.0f}" if result.value >= 100 else f"{result.value:.3g}"
    ratio = "" if result.ratio is None else f"{result.ratio:.2f}"
    spread = f"{details['lowest']:.0f}–{details['highest']:.0f}" if "lowest" in details else ""
    numbers = [number(details.get(key), form) for key, form in COLUMNS]
    mark = "missed" if result.problems else ("ok" if result.limit else "")
    return [result.name, f"{shown} {result.unit}", ratio, str(result.limit or ""), *numbers, spread, mark]


COLUMNS = (("p50_ms", ".1f"), ("p95_ms", ".1f"), ("cpu_ms", ".3g"), ("web_cpu_ms", ".3g"), ("bytes", ",.0f"))


def number(value: float | None, form: str) -> str:
    return "" if value is None else format(value, form)


def brief(result: Result) -> dict[str, Any]:
    ratio = None if result.ratio is None else round(result.ratio, 4)
    return {
        "name": result.name,
        "value": round(result.value, 4),
        "unit": result.unit,
        "baseline": result.baseline,
        "ratio": ratio,
    }


def full(result: Result) -> dict[str, Any]:
    limit = str(result.limit) if result.limit else None
    details = {key: round(value, 4) for key, value in result.details.items()}
    found = brief(result) | {"limit": limit, "problems": result.problems, "details": details}
    return found | ({"statements": result.statements} if result.statements else {})


def machine() -> dict[str, Any]:
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "cpus": os.cpu_count(),
        "processor": platform.machine(),
        "python": platform.python_version(),
        "system": platform.system(),
    }


def write(path: Path, document: Any) -> None:
    path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
