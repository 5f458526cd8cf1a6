"""Badges and how far one is to the next: rooms register what is counted, this room gives and keeps them.

What was earned stays, also when a post is deleted later: it says what someone has done, not what is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils.functional import Promise

from accounts.models import BadgeAward, User
from core.events import announce
from core.ids import new_id
from core.prepared import PreparedRows
from core.statements import Ask

Rule = Callable[[User], int]


@dataclass(frozen=True, slots=True)
class Kind:
    """A badge: `rule` counts what was done, `steps` are the counts that earn it, ascending."""

    name: str
    label: str | Promise
    rule: Rule
    steps: tuple[int, ...]
    description: str | Promise
    icon: str
    position: int


KINDS: dict[str, Kind] = {}


def register_badge(
    name: str,
    label: str | Promise,
    rule: Rule,
    steps: tuple[int, ...],
    *,
    description: str | Promise,
    icon: str = "paw",
    position: int = 50,
) -> None:
    """Called in ready(). `rule(user)` is one query; the room calls `award(user, [name])` when something it counts
    has happened. Raises ValueError for steps that do not rise.
    """
    if not steps or list(steps) != sorted(set(steps)) or steps[0] < 1:
        raise ValueError(f"{name}: steps must rise from 1")
    KINDS[name] = Kind(name, label, rule, steps, description, icon, position)


def kinds() -> list[Kind]:
    return sorted(KINDS.values(), key=lambda kind: (kind.position, kind.name))


@transaction.atomic
def award(user: User, names: Collection[str]) -> list[BadgeAward]:
    """Gives what is earned of the named badges; who has it already gets nothing twice. One query and a rule each, two more to give."""
    wanted = []
    for name in names:
        kind = KINDS[name]
        count = kind.rule(user)
        wanted += [BadgeAward(id=new_id(), user=user, badge=name, step=step) for step in kind.steps if step <= count]
    had = (
        set(BadgeAward.objects.filter(user=user, badge__in=list(names)).values_list("badge", "step")) if wanted else ()
    )
    wanted = [row for row in wanted if (row.badge, row.step) not in had]
    if not wanted:
        return []
    BadgeAward.objects.bulk_create(wanted, ignore_conflicts=True)
    given = list(BadgeAward.objects.filter(pk__in=[row.pk for row in wanted]))
    for row in given:
        announce("accounts.badge_earned", award_id=row.pk)
    return given


@dataclass(frozen=True, slots=True)
class Badge:
    """What badge.html draws: the highest step reached, and for oneself the way to the next."""

    name: str
    label: str
    description: str
    icon: str
    step: int
    level: int
    levels: int
    awarded_at: Any
    count: int | None = None
    next_step: int | None = None

    @property
    def share(self) -> int:
        """Per cent of the way to the next step."""
        return 100 if self.next_step is None else min(100, (self.count or 0) * 100 // self.next_step)


def earned(user: User) -> list[Badge]:
    """For everyone who may see inside. One query."""
    rows = _awards(user.pk)
    return [_badge(kind, rows[kind.name]) for kind in kinds() if kind.name in rows]


def ask_earned(user: User) -> Ask:
    """What `earned` is going to ask."""
    return _AWARDS.ask(user.pk)


def progress(user: User) -> list[Badge]:
    """For oneself: all there are, with the way to the next step. One query and one a badge."""
    rows = _awards(user.pk)
    found = []
    for kind in kinds():
        badge = _badge(kind, rows.get(kind.name, []))
        following = next((step for step in kind.steps if step > badge.step), None)
        count = kind.rule(user) if following is not None else badge.step
        found.append(_badge(kind, rows.get(kind.name, []), count=count, next_step=following))
    return found


def _awards(user_id: UUID) -> dict[str, list[BadgeAward]]:
    rows: dict[str, list[BadgeAward]] = defaultdict(list)
    for row in _AWARDS.fetch(user_id):
        if row.badge in KINDS:
            rows[row.badge].append(row)
    return rows


_AWARDS: Final = PreparedRows[BadgeAward](
    "accounts_awards", ("uuid",), lambda user_id: BadgeAward.objects.filter(user_id=user_id).order_by("badge", "step")
)


def _badge(kind: Kind, rows: list[BadgeAward], *, count: int | None = None, next_step: int | None = None) -> Badge:
    top = rows[-1] if rows else None
    step = top.step if top else 0
    return Badge(
        name=kind.name,
        label=str(kind.label),
        description=str(kind.description),
        icon=kind.icon,
        step=step,
        level=sum(1 for one in kind.steps if one <= step),
        levels=len(kind.steps),
        awarded_at=top.created_at if top else None,
        count=count,
        next_step=next_step,
    )


def badge_json(badge: Badge) -> dict[str, Any]:
    return {
        "name": badge.name,
        "label": badge.label,
        "description": badge.description,
        "step": badge.step,
        "level": badge.level,
        "levels": badge.levels,
        "awarded_at": badge.awarded_at,
        "count": badge.count,
        "next_step": badge.next_step,
    }
