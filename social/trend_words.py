"""Trends in words: the numbers a tag trends by are what is said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from social.tag_models import TagTrend
from social.tag_selectors import list_trends, scopes_of


@dataclass(frozen=True, slots=True)
class TrendLine:
    """What templates/components/trend_list.html draws."""

    name: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class TrendGroup:
    title: str
    lines: list[TrendLine]


def told(scope: str, trends: Iterable[TagTrend]) -> TrendGroup:
    return TrendGroup(_title(scope), [line(trend) for trend in trends])


def line(trend: TagTrend) -> TrendLine:
    return TrendLine(trend.tag.name, reverse("tag_detail", args=[trend.tag.name]), reason(trend))


def reason(trend: TagTrend) -> str:
    """The two numbers that make a trend."""
    people = ngettext(
        "%(people)s person in the last day, usually %(usual)s",
        "%(people)s people in the last day, usually %(usual)s",
        trend.people,
    )
    usual = number_format(trend.usual, decimal_pos=0 if trend.usual >= 10 else 1)
    return people % {"people": number_format(trend.people), "usual": usual}


def _title(scope: str) -> str:
    if scope.startswith("area:"):
        return _("Around you")
    if scope.startswith("lang:"):
        return _("In your language")
    return _("Everywhere")


def show_trends(viewer: Any, size: int) -> tuple[str, dict[str, Any]] | None:
    """The trends on /discover/: the first scope that has any."""
    for scope in scopes_of(viewer, get_language() or ""):
        if found := list_trends(viewer, scope=scope, size=min(size, 6)):
            return "social/trends_shown.html", {"group": told(scope, found)}
    return None


def told_uses(uses: int) -> str:
    """Beside a tag that is being written."""
    if not uses:
        return _("You follow it")
    return ngettext("%(number)s use this month", "%(number)s uses this month", uses) % {
        "number": number_format(uses, force_grouping=True)
    }
