"""What export and erasure do with every table that leads to a person.

A model says it in one word, `data_policy`: parts joined by `+` of `export`, `erase`, `anonymise` and `keep:reason`.
What the word cannot say stands beside it, where it is needed:

- `data_subjects`: the lookups that lead to whose rows these are. Needless with one foreign key to a person, or one to a
  model that has its subject; with several it must be said, because what a person may have of a row is not for all sides.
- `data_private`: fields that no export holds (what looks like a secret never is in one).
- `data_anonymise`: the values a row gets when its person goes and the row stays.

What a table cannot say (counters of others, files in the store) apps register in their ready(): `register_exporter`
adds files to the archive, `register_eraser` runs before the rows go. `problems()` lists what is not declared; a test
fails for each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any, Final
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q

BATCH: Final = 500
_WORDS: Final = {"export", "erase", "anonymise", "keep"}
_SECRET: Final = re.compile(r"password|secret|token|hash|session_key|session_epoch|\bdata\b")

Model = type[models.Model]
# A person → files of the archive: (path in it, what opens it and gives its bytes piece by piece).
Exporter = Callable[[Any], Iterable[tuple[str, Callable[[], Iterator[bytes]]]]]
# The id of a person that is being erased. May run twice; must not need the first time to have ended well.
Eraser = Callable[[UUID], None]


@dataclass(frozen=True, slots=True)
class Rights:
    """What one table does for the rights of a person."""

    model: Model
    words: frozenset[str]
    reason: str
    subjects: tuple[str, ...]
    fields: tuple[str, ...]

    @property
    def is_exported(self) -> bool:
        return "export" in self.words


_declared: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {}
_exporters: dict[str, Exporter] = {}
_erasers: dict[str, tuple[int, Eraser]] = {}


def declare(label: str, policy: str, *, subjects: tuple[str, ...] = (), private: tuple[str, ...] = ()) -> None:
    """For tables of others' code, called in a ready(): as the attributes of our own models."""
    _declared[label] = (policy, subjects, private)
    all_rights.cache_clear()


def register_exporter(name: str, exporter: Exporter) -> None:
    """Called in ready(): files beside the rows."""
    _exporters[name] = exporter


def register_eraser(name: str, position: int, eraser: Eraser) -> None:
    """Called in ready(): what is undone before the rows go, lowest position first: high rooms before low ones."""
    _erasers[name] = (position, eraser)


def exporters() -> list[Exporter]:
    return [_exporters[name] for name in sorted(_exporters)]


def erasers() -> list[tuple[str, Eraser]]:
    return [(name, _erasers[name][1]) for name in sorted(_erasers, key=lambda name: _erasers[name][0])]


# --- what is declared -----------------------------------------------------------------------------
@cache
def all_rights() -> dict[str, Rights]:
    """Label → rights of every table that declares them, in the order of the installed apps, low rooms first."""
    found = {}
    for model in apps.get_models():
        policy, _subjects, _private = _said(model)
        if policy:
            words, _colon, reason = policy.partition(":")
            parts = frozenset(words.split("+"))
            found[model._meta.label] = Rights(model, parts, reason, subjects_of(model), exported_fields(model))
    return found


def _said(model: Model) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    if model._meta.label in _declared:
        return _declared[model._meta.label]
    return getattr(model, "data_policy", ""), getattr(model, "data_subjects", ()), getattr(model, "data_private", ())


def subjects_of(model: Model) -> tuple[str, ...]:
    """The lookups from a row to the people it is about: as declared, or the only way there is; else none."""
    if model._meta.label == settings.AUTH_USER_MODEL:
        return ("pk",)
    _policy, declared, _private = _said(model)
    if declared:
        return declared
    people = [field.name for field in _keys(model) if _is_person(field)]
    if people:
        return (people[0],) if len(people) == 1 else ()
    ways = [(field.name, subjects_of(_target(field))) for field in _keys(model) if _target(field) is not model]
    ways = [(name, further) for name, further in ways if further]
    return tuple(f"{ways[0][0]}__{lookup}" for lookup in ways[0][1]) if len(ways) == 1 else ()


def _keys(model: Model) -> list[Any]:
    return [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]


def _target(field: Any) -> Model:
    target: Model = field.remote_field.model
    return target


def _is_person(field: Any) -> bool:
    return _target(field)._meta.label == settings.AUTH_USER_MODEL


def leads_to_a_person(model: Model, _seen: frozenset[Model] = frozenset()) -> bool:
    """By foreign keys, however many."""
    if model._meta.label == settings.AUTH_USER_MODEL:
        return True
    return any(
        leads_to_a_person(_target(field), _seen | {model}) for field in _keys(model) if _target(field) not in _seen
    )


def exported_fields(model: Model) -> tuple[str, ...]:
    """All but bytes, what is private, and what looks like a secret."""
    _policy, _subjects, private = _said(model)
    return tuple(
        field.name
        for field in model._meta.concrete_fields
        if field.name not in private and not isinstance(field, models.BinaryField) and not _SECRET.search(field.name)
    )


def problems() -> list[str]:
    """What a reader of the declarations would not know; in words for who wrote the model."""
    found = []
    for model in apps.get_models():
        if model._meta.proxy or not leads_to_a_person(model):
            continue
        label, rights = model._meta.label, all_rights().get(model._meta.label)
        if rights is None:
            found.append(f"{label} leads to a person and has no data_policy")
            continue
        found += [f"{label}: {complaint}" for complaint in _complaints(model, rights)]
    return found


def _complaints(model: Model, rights: Rights) -> Iterator[str]:
    if not rights.words or rights.words - _WORDS:
        yield f"data_policy holds unknown words: {sorted(rights.words - _WORDS)}"
    if not rights.words & {"erase", "anonymise", "keep"}:
        yield "data_policy does not say what erasure does"
    if "keep" in rights.words and not rights.reason:
        yield "what is kept needs its reason: keep:reason"
    if rights.words & {"export", "anonymise"} and not rights.subjects:
        yield "whose rows these are is not clear: data_subjects"
    if "anonymise" in rights.words and not getattr(model, "data_anonymise", None):
        yield "what stays of an anonymised row: data_anonymise"
    if not rights.words & {"erase"}:
        for field in _keys(model):
            if _is_person(field) and field.remote_field.on_delete is models.CASCADE:
                yield f"is to stay, but goes with its person by {field.name}"


# --- rows -----------------------------------------------------------------------------------------
def rows_of(rights: Rights, user_id: UUID) -> models.QuerySet[Any]:
    """The rows of one person. Nothing where no subject is declared."""
    whose = Q()
    for lookup in rights.subjects:
        whose |= Q(**{lookup: user_id})
    rows = rights.model._base_manager.all()
    return rows.filter(whose) if rights.subjects else rows.none()


def exported_rows(rights: Rights, user_id: UUID) -> Iterator[dict[str, Any]]:
    """Plain values, row by row. Other people stand in them by their handle only."""
    people = {field.name for field in _keys(rights.model) if _is_person(field)}
    columns = [f"{name}__handle" if name in people else name for name in rights.fields]
    handle_of = dict(zip(rights.fields, columns, strict=True))
    for row in rows_of(rights, user_id).order_by("pk").values(*columns).iterator(BATCH):
        yield {name: _plain(row[column], is_person=name in people) for name, column in handle_of.items()}


def _plain(value: Any, *, is_person: bool) -> Any:
    if is_person:
        return None if value is None else f"@{value}"
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, UUID | Decimal) else value


def erase_rows(rights: Rights, user_id: UUID) -> int:
    """Deletes or anonymises a person's rows, some hundreds a statement; returns how many."""
    rows, done = rows_of(rights, user_id), 0
    if "anonymise" in rights.words:
        return rows.update(**getattr(rights.model, "data_anonymise", {}))
    while "erase" in rights.words:
        ids = list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])
        if not ids:
            break
        rights.model._base_manager.filter(pk__in=ids).delete()
        done += len(ids)
    return done
