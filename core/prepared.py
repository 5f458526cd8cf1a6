"""Query sets of the hottest reads, written out once and prepared: the rule stays in one place, and costs nothing again.

Django builds the same SQL anew for every request, which takes several times as long as PostgreSQL takes to answer. Here
a query set is built once with stand-ins for its values; what it says is kept, and its rows become the same objects.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import cached_property
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models.query import get_related_populators
from psycopg import sql

from core.statements import Ahead, Ask, Statement, ask_ahead

M = TypeVar("M", bound=models.Model)
# Values that no row has. They never reach the database: `$1`, `$2` … take their places.
_STAND_INS: Final[dict[str, Callable[[int], Any]]] = {
    "uuid": lambda number: UUID(int=2**128 - 2 - number),
    "text": lambda number: f"stand-in {number}",
}


class Viewer:
    """Somebody signed in of whom a rule may know the id and nothing else."""

    is_authenticated = True

    def __init__(self, identity: UUID) -> None:
        self.pk = self.id = identity


def stand_in(kind: str, number: int = 0) -> Any:
    """What a value is built with: `uuid` or `text`."""
    return _STAND_INS[kind](number)


def write_out(text: str, values: tuple[Any, ...], places: Mapping[Any, str]) -> str:
    """SQL with its values in it; a stand-in becomes its place."""
    return text % tuple(places.get(value) or sql.Literal(value).as_string(None) for value in values)


def rows_sql(rows: models.QuerySet[Any], places: Mapping[Any, str]) -> str:
    """The SQL of a query set, for a place in a larger statement. Order is dropped."""
    return write_out(*rows.order_by().query.sql_with_params(), places)


class PreparedRows(Generic[M]):
    """`build(*stand_ins)` makes the query set; `fetch(*values)` gives its objects. One query, no building."""

    def __init__(self, name: str, types: tuple[str, ...], build: Callable[..., models.QuerySet[M]]) -> None:
        self.name, self.types, self.build = name, types, build

    @cached_property
    def _compiled(self) -> tuple[Any, Statement]:
        values = [stand_in(kind, number) for number, kind in enumerate(self.types)]
        compiler = self.build(*values).query.get_compiler(DEFAULT_DB_ALIAS)
        text, parameters = compiler.as_sql()
        places = {value: f"${number}" for number, value in enumerate(values, 1)}
        return compiler, Statement(self.name, self.types, write_out(text, parameters, places))

    @cached_property
    def _shape(self) -> tuple[Any, ...]:
        """Where which columns go, as Django's ModelIterable has it."""
        compiler, _statement = self._compiled
        select, info = compiler.select, compiler.klass_info
        start, end = info["select_fields"][0], info["select_fields"][-1] + 1
        names = [column[0].target.attname for column in select[start:end]]
        related = get_related_populators(info, select, DEFAULT_DB_ALIAS)  # type: ignore[call-arg]  # of Django 6
        converters = compiler.get_converters([column[0] for column in select[: compiler.col_count]])
        return info["model"], start, end, names, related, compiler.annotation_col_map or {}, converters

    def fetch(self, *values: Any) -> list[M]:
        compiler, statement = self._compiled
        model, start, end, names, related, annotations, converters = self._shape
        rows: Any = statement.fetch_all(values)
        if converters:
            rows = compiler.apply_converters(rows, converters)
        found = []
        for row in rows:
            one = model.from_db(DEFAULT_DB_ALIAS, names, row[start:end])
            for populator in related:
                populator.populate(row, one)
            for name, at in annotations.items():
                setattr(one, name, row[at])
            found.append(one)
        return found

    def ask(self, *values: Any) -> Ask:
        """What `fetch` is going to ask (core.statements.ask_together)."""
        return self._compiled[1], values

    def ask_ahead(self, *values: Any) -> AbstractContextManager[Ahead]:
        """For whether there are any, asked together with what is asked first within (core.statements.ask_ahead)."""
        return ask_ahead(self._compiled[1], values)


class PreparedCount:
    """How many rows a query set has. As PreparedRows."""

    def __init__(self, name: str, types: tuple[str, ...], build: Callable[..., models.QuerySet[Any]]) -> None:
        self.name, self.types, self.build = name, types, build

    @cached_property
    def _statement(self) -> Statement:
        values = [stand_in(kind, number) for number, kind in enumerate(self.types)]
        places = {value: f"${number}" for number, value in enumerate(values, 1)}
        rows = rows_sql(self.build(*values).values("pk"), places)
        return Statement(self.name, self.types, f"SELECT count(*) FROM ({rows}) AS counted")  # noqa: S608 (our own SQL)

    def ask(self, *values: Any) -> Ask:
        """What `count` is going to ask (core.statements.ask_together)."""
        return self._statement, values

    def count(self, *values: Any) -> int:
        return int(self._statement.fetch_all(values)[0][0])
