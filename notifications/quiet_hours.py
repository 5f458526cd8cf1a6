"""Quiet hours by the person's own clock. Pure: what is asked is an instant, what is answered is an instant."""

from __future__ import annotations

import zoneinfo
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

FALLBACK: Final = "America/Mexico_City"
DAY: Final = timedelta(days=1)


def zone_of(name: str) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return zoneinfo.ZoneInfo(FALLBACK)


def instants(day: date, clock: time, zone: zoneinfo.ZoneInfo) -> tuple[datetime, datetime]:
    """When a wall clock shows this time on this day: twice when clocks are put back, and never when they are put
    forward (then: as the clock from before and as the one from after would have it). Earlier first."""
    local = datetime.combine(day, clock)
    both = [local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)]
    return min(both), max(both)


def quiet_until(
    at: datetime, *, zone: zoneinfo.ZoneInfo, begins: time, ends: time, weekdays: Collection[int]
) -> datetime | None:
    """The end of the quiet hours `at` falls into, or None. `weekdays` (Monday 0) are those on which they begin.

    Compared as instants, so that a night in which clocks change is quiet from its beginning to its end: never twice,
    and never cut short.
    """
    today = at.astimezone(zone).date()
    for day in (today - DAY, today):
        if day.weekday() not in weekdays:
            continue
        begin = instants(day, begins, zone)[0]
        end = instants(day if ends > begins else day + DAY, ends, zone)[1]
        if begin <= at < end:
            return end
    return None


def next_local(at: datetime, *, zone: zoneinfo.ZoneInfo, hour: int, weekday: int | None = None) -> datetime:
    """The next instant after `at` at which the person's clock shows this hour (on this weekday)."""
    day = at.astimezone(zone).date()
    while True:
        found = instants(day, time(hour), zone)[1]
        if found > at and (weekday is None or day.weekday() == weekday):
            return found
        day += DAY
