"""Times by a person's own clock."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, format_time, get_datetime_format
from django.conf import settings
from django.utils.translation import gettext as _

from core.errors import Invalid
from core.templatetags.ui import babel_locale


def zone_of(person: Any) -> ZoneInfo:
    """Guests have the clock of the site."""
    try:
        return ZoneInfo(getattr(person, "time_zone", "") or settings.TIME_ZONE)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(settings.TIME_ZONE)


def day_and_time(moment: datetime, person: Any) -> str:
    """In words, in the reader's language; to the minute, as one chooses it."""
    zone, locale = zone_of(person), babel_locale()
    day = format_date(moment.astimezone(zone), "medium", locale=locale)
    time = format_time(moment, "short", tzinfo=zone, locale=locale)
    pattern: Any = get_datetime_format("medium", locale=locale)  # a text, whatever babel's stubs say
    return str(pattern).replace("'", "").format(time, day)


def for_input(moment: datetime, person: Any) -> str:
    """As a field of day and time wants it."""
    return moment.astimezone(zone_of(person)).strftime("%Y-%m-%dT%H:%M")


def read_time(told: str, person: Any) -> datetime:
    """What such a field sends. Raises Invalid on `publish_at`."""
    try:
        at = datetime.fromisoformat(told)
    except ValueError:
        raise Invalid(_("Choose a day and a time."), field="publish_at") from None
    return at if at.tzinfo else at.replace(tzinfo=zone_of(person))
