"""What people care for, from a closed list: topics of ours, and the kinds of animals the pets room knows.

The list is the person's own, visible and editable; ranking reads nothing else about taste.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

TOPICS: Final[dict[str, str | Promise]] = {
    "adoption": _("Adoption"),
    "rescue": _("Rescue"),
    "lost_pets": _("Lost pets"),
    "health": pgettext_lazy("topic", "Health"),
    "nutrition": _("Food and nutrition"),
    "training": _("Training"),
    "behaviour": _("Behaviour"),
    "grooming": _("Grooming"),
    "puppies": _("Puppies and kittens"),
    "seniors": _("Senior animals"),
    "photography": _("Photography"),
    "walks": _("Walks and hikes"),
    "beach": _("Beach days"),
    "travel": _("Travelling with animals"),
    "sports": _("Dog sports"),
    "crafts": _("Things made by hand"),
    "humour": _("Humour"),
    "art": _("Art and drawings"),
    "science": _("Science"),
    "volunteering": _("Volunteering"),
    "events": pgettext_lazy("topic", "Events"),
    "exotics": _("Exotic animals"),
    "wildlife": _("Wildlife"),
    "farewell": _("Saying goodbye"),
}
# () → [(slug, name in the current language)]
Source = Callable[[], list[tuple[str, str]]]
_sources: list[Source] = []


def register_interests(source: Source) -> None:
    """Called in ready(): more to choose from. Slugs are one list with the topics, so they must differ."""
    if source not in _sources:
        _sources.append(source)


def topics() -> list[tuple[str, str]]:
    return [(slug, str(label)) for slug, label in TOPICS.items()]


def animals() -> list[tuple[str, str]]:
    return [pair for source in _sources for pair in source()]


def labels_of(slugs: list[str]) -> list[str]:
    """In the order chosen; what is no longer offered is left out."""
    known = dict(topics() + animals()) if slugs else {}
    return [known[slug] for slug in slugs if slug in known]
