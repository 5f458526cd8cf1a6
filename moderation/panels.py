"""What staff see of decisions on the admin's page of a person."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from moderation.models import Decision


def decisions_of(person: User) -> list[tuple[str, ...]]:
    """The newest decisions, one line each. One query."""
    rows = Decision.objects.filter(person_id=person.pk).with_undone().order_by("-pk")[:20]  # type: ignore[attr-defined]
    return [
        (
            date_format(row.at, "SHORT_DATETIME_FORMAT"),
            row.get_kind_display(),
            row.reason_label,
            _("undone") if row.is_undone else "",  # type: ignore[attr-defined]
        )
        for row in rows
    ]
