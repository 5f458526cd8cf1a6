"""Labels that moderators put on a post: what a reader meets in it, said before."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: Final[dict[str, Promise]] = {
    "distress": _("An animal suffers here"),
    "graphic": _("Blood or wounds"),
    "sensitive": _("Sensitive content"),
    "doubtful_advice": _("Doubtful advice: ask a vet"),
}
# Of these a reader chooses to see the post; the others are read with it.
COVERING: Final[frozenset[str]] = frozenset({"distress", "graphic", "sensitive"})


def label_choices() -> list[tuple[str, Promise]]:
    return list(LABELS.items())
