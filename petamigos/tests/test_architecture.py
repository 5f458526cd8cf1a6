"""What import-linter cannot say about the house: names, sizes, banned words, string foreign keys."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from core.queue import TASKS

ROOT = Path(settings.ROOT)
LAYERS = [
    "core",
    "media",
    "accounts",
    "pets",
    "notifications",
    "discovery",
    "moderation",
    "social",
    "chat",
    "petamigos",
]
BANNED_FILES = {"utils.py", "helpers.py", "services.py", "managers.py", "signals.py", "constants.py"}
MOST_LINES = 400


def sources() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    names = listed or [p.relative_to(ROOT).as_posix() for app in LAYERS for p in (ROOT / app).rglob("*.py")]
    return [ROOT / name for name in names if "/migrations/" not in name and (ROOT / name).exists()]


def product() -> list[Path]:
    own = tuple(f"{app}/" for app in LAYERS)
    return [p for p in sources() if p.relative_to(ROOT).as_posix().startswith(own) and "/tests/" not in p.as_posix()]


def test_no_room_for_leftovers() -> None:
    rooms = [p for p in sources() if "launcher" not in p.parts]  # there a service is a process of the site
    assert [p for p in rooms if p.name in BANNED_FILES] == []


def test_no_file_outgrows_its_room() -> None:
    long = {
        p.relative_to(ROOT).as_posix(): lines
        for p in sources()
        if (lines := len(p.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


@pytest.mark.parametrize(
    ("pattern", "only_in"),
    [
        (r"\.delay\(|\.apply_async\(", {"core/queue.py", "core/tasks.py"}),
        (r"\bmark_safe\(", set()),
        (r"\bcsrf_exempt\b", set()),
        (r"\bcache_page\(", set()),
        (
            r"@receiver\(|\.connect\(",
            {"core/tasks.py", "petamigos/celery.py", "accounts/listeners.py", "accounts/apps.py"},
        ),
        (r"from channels|import channels", {"core/realtime/"}),
        (
            r"requests\.(get|post)|urlopen\(|httpx\.(get|post|Client)",
            {"core/outbound.py", "petamigos/launcher/", "petamigos/embedded/"},
        ),
        (r"\bprint\(", {"petamigos/launcher/", "petamigos/run.py", "pets/illustrator/"}),
        (r"filter\(\*\*(request|data|params|validated)", set()),
    ],
)
def test_banned_words(pattern: str, only_in: set[str]) -> None:
    found = []
    for path in product():
        name = path.relative_to(ROOT).as_posix()
        if any(name.startswith(allowed) for allowed in only_in):
            continue
        found += [
            f"{name}:{number}"
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
            if re.search(pattern, line) and not line.lstrip().startswith("#")
        ]
    assert found == []


def test_templates_trust_nobody() -> None:
    found = []
    for path in (ROOT / "templates").rglob("*.html"):
        if path.name == "mail.html":
            continue  # mail programs know no style sheets
        text = path.read_text(encoding="utf-8")
        if re.search(r"\|\s*safe\b|autoescape off|\bstyle=\"|\son\w+=\"|javascript:", text):
            found.append(path.relative_to(ROOT).as_posix())
    assert found == []


def test_foreign_keys_point_down() -> None:
    wrong = []
    for model in apps.get_models():
        app = model._meta.app_label
        if app not in LAYERS:
            continue
        for field in model._meta.get_fields():
            if not isinstance(field, models.ForeignKey | models.ManyToManyField):
                continue
            target = field.remote_field.model._meta
            if target.label == settings.AUTH_USER_MODEL or target.app_label not in LAYERS:
                continue
            if LAYERS.index(target.app_label) > LAYERS.index(app):
                wrong.append(f"{model._meta.label}.{field.name} → {target.label}")
    assert wrong == []


def test_every_task_lives_in_the_app_it_is_named_after() -> None:
    wrong = [
        name
        for name, known in TASKS.items()
        if not name.startswith("tests.") and known.handler.__module__.split(".")[0] != name.split(".")[0]
    ]
    assert wrong == []


def test_views_are_short_and_hold_no_rules() -> None:
    long = []
    for path in product():
        if path.name != "views.py" and "/views/" not in path.as_posix():
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            size = (node.end_lineno or 0) - node.lineno + 1 if isinstance(node, ast.FunctionDef) else 0
            if size > 25:
                long += [f"{path.relative_to(ROOT)}:{node.name} {size}"]
    assert long == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        p.relative_to(ROOT).as_posix()
        for p in product()
        if p.name not in {"__init__.py", "apps.py"}
        and p.read_text(encoding="utf-8").strip()
        and ast.get_docstring(ast.parse(p.read_text(encoding="utf-8"))) is None
    ]
    assert silent == []


def test_no_machine_path_in_the_source() -> None:
    pattern = re.compile(r"/(home|root|Users|work)/[a-z]\w+")
    found = [
        p.relative_to(ROOT).as_posix()
        for p in sources()
        if p != Path(__file__) and pattern.search(p.read_text(encoding="utf-8"))
    ]
    assert found == []
