"""Why a post stood where it stood in "For you", in words and numbers: one line a term, and the sum is the score.

A line says what was looked at, how much that makes (0 to 1), its weight and the points. Everything is rounded before it
is used, so that who adds the lines up gets the total.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts import interests
from pets.models import Breed, Species
from social import feed_facts, ranking, reach
from social.for_you import Told
from social.ranking import WEIGHTS

TERMS: dict[str, str | Promise] = {
    "interest": gettext_lazy("What it is about"),
    "relationship": gettext_lazy("You and its author"),
    "freshness": gettext_lazy("How new it is"),
    "quality": gettext_lazy("How it was received"),
    "locality": gettext_lazy("How near it is"),
}
MEANINGS: dict[str, str | Promise] = {
    "interest": gettext_lazy(
        "How much the kinds and breeds of the animals in it and its hashtags are those of your interests, your animals, the animals and the hashtags you follow (a cosine)."
    ),
    "relationship": gettext_lazy(
        "1 − e^(−n ÷ 5), where n is how often you answered this person in the last 30 days; at least 0.5 for people you follow."
    ),
    "freshness": gettext_lazy("0.5^(hours ÷ 12): half after twelve hours."),
    "quality": gettext_lazy(
        "(reactions and comments + 1) ÷ (views + 20) ÷ 0.2, at most 1: answers for each view, never how many followers."
    ),
    "locality": gettext_lazy(
        "From 1 (near you) in steps to 0 (over 100 km), between the area you live in and the area the author shows; else 0."
    ),
}


@dataclass(frozen=True, slots=True)
class Line:
    term: str
    label: str
    seen: str
    value: float
    weight: float

    @property
    def points(self) -> float:
        return round(100 * self.weight * self.value, 2)


@dataclass(frozen=True, slots=True)
class Factor:
    """What the sum is multiplied by."""

    code: str
    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Explanation:
    lines: list[Line]
    factors: list[Factor]
    likeness: float
    likeness_points: float
    points: float
    place: float
    is_floor: bool

    @property
    def likeness_most(self) -> float:
        return (1 - ranking.BLEND) * 100

    @property
    def sum(self) -> float:
        return round(sum(line.points for line in self.lines), 2)


def explanation(told: Told) -> Explanation:
    """Two queries for the names of kinds and breeds."""
    values = told.score
    lines = [
        Line(term, str(TERMS[term]), _seen(term, told), getattr(values, term), weight)
        for term, weight in WEIGHTS.items()
    ]
    return Explanation(
        lines,
        _factors(told),
        told.likeness,
        round((1 - ranking.BLEND) * 100 * told.likeness, 2),
        round(values.points, 2),
        round(told.place, 2),
        told.is_floor,
    )


def explanation_json(found: Explanation) -> dict[str, Any]:
    return {
        "lines": [
            {
                "term": one.term,
                "label": one.label,
                "seen": one.seen,
                "value": one.value,
                "weight": one.weight,
                "points": one.points,
            }
            for one in found.lines
        ],
        "factors": [{"code": one.code, "label": one.label, "value": one.value} for one in found.factors],
        "points": found.points,
        "likeness": found.likeness,
        "place": found.place,
        "is_floor": found.is_floor,
    }


def _factors(told: Told) -> list[Factor]:
    found = []
    if told.score.repeat != 1:
        found.append(Factor("repeat", _("Another post of the same person is above it"), told.score.repeat))
    if told.score.less != 1:
        found.append(Factor("less", _("You asked for less of this"), told.score.less))
    return found


def _seen(term: str, told: Told) -> str:
    if term == "interest":
        names = names_of(told.liked_features)
        return _("You care for: %(names)s") % {"names": ", ".join(names)} if names else _("None of your interests")
    if term == "relationship":
        words = ngettext(
            "You answered %(count)s time in 30 days", "You answered %(count)s times in 30 days", told.interactions
        ) % {"count": number_format(told.interactions)}
        return _("You follow them. %(answers)s") % {"answers": words} if told.is_followed else words
    if term == "freshness":
        return _("%(hours)s hours old") % {"hours": number_format(told.age_hours, 1)}
    if term == "quality":
        answers = ngettext("%(count)s answer", "%(count)s answers", told.answers) % {
            "count": number_format(told.answers)
        }
        views = ngettext("%(count)s view", "%(count)s views", told.views) % {"count": number_format(told.views)}
        return _("%(answers)s, %(views)s") % {"answers": answers, "views": views}
    if told.score.locality:
        return _("In an area near yours")
    return _("Not near, or not said")


def names_of(features: Sequence[str]) -> list[str]:
    """Features in the reader's words; what has no name any more is left out. Two queries at most."""
    split = [feature.split(":", 1) for feature in features]
    species = [value for kind, value in split if kind == "species"]
    breeds = [value for kind, value in split if kind == "breed"]
    known = {f"species:{one.pk}": one.name for one in Species.objects.filter(pk__in=species)} if species else {}
    if breeds:
        known |= {f"breed:{one.pk}": one.name for one in Breed.objects.filter(pk__in=breeds)}
    topics = dict(interests.topics())
    known |= {f"topic:{slug}": label for slug, label in topics.items()}
    known |= {f"tag:{value}": f"#{value}" for kind, value in split if kind == "tag"}
    return [str(known[feature]) for feature in features if feature in known]


def terms() -> list[dict[str, Any]]:
    """Each term with its weight and its meaning, for /how-ranking-works/."""
    return [
        {
            "term": term,
            "label": str(TERMS[term]),
            "weight": weight,
            "most": round(100 * weight),
            "words": str(MEANINGS[term]),
        }
        for term, weight in WEIGHTS.items()
    ]


def rules() -> list[str]:
    """All that stands around the sum; each is a condition of the code, with its number."""
    return [
        _(
            "Candidates are the newest posts of who you follow, of the hashtags you follow, and recent posts for everyone; nothing older than %(days)d days."
        )
        % {"days": feed_facts.DAYS},
        _("At most %(count)d posts of one person are on a page, and the second counts half.")
        % {"count": ranking.PER_AUTHOR},
        _(
            "What you asked for less of counts a quarter. What you do not want at all is left out: people you muted or dismissed, kinds of animals, single posts, your hidden words."
        ),
        _(
            "So that a page is not all alike: place = 0.9 × points − 10 × likeness, where likeness is the share of kinds, breeds and hashtags in common with the most similar post above (same person: at least 0.5)."
        ),
        _("What you saw more than ten minutes ago is not shown again."),
        _(
            "Places 5 and 12 of each page are for posts of new people (accounts under %(days)d days, or seen fewer than %(views)d times ever) that are younger than %(hours)d hours and have not had their floor of views; the least seen first."
        )
        % {"days": feed_facts.NEW_DAYS, "views": feed_facts.NEW_VIEWS, "hours": feed_facts.OWED_HOURS},
        _("The floor is as many views as there are such places for, at most %(most)d: floor = places × pages ÷ posts.")
        % {"most": reach.FLOOR_MOST},
        _("Teens are shown to teens only, except by whom they follow. Blocked and suspended people are nowhere."),
        _(
            "Followers, money and how long you look are in none of it. Nothing is lowered in secret: there is no rule but these."
        ),
    ]
