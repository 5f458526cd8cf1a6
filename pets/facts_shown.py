"""How facts are shown: plain rows for the page, plain values for the API."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from pets.describing import get_facts, list_mix
from pets.facts import SCALE_MAX, SCALES, Color, Marking, Neutered, PetBreed, PetFacts, Size
from pets.models import Pet


def _size_name(size: str) -> str:
    """`Very small: fits on one arm` → `Very small`: the page needs no explanation."""
    return str(Size(size).label).split(":", 1)[0].split("：", 1)[0]


def facts_shown(pet: Pet) -> dict[str, Any]:
    """What the animal's page draws. Two queries; `any` is false when nothing was said."""
    facts, mix = get_facts(pet), list_mix(pet)
    found: list[tuple[str, str | Promise]] = []
    if facts.size:
        found.append((_("Size"), _size_name(facts.size)))
    if facts.neutered:
        found.append((_("Neutered"), _("Yes") if facts.neutered == Neutered.YES else _("No")))
    scales = [
        {"label": label, "words": words[value - 1], "steps": [step < value for step in range(SCALE_MAX)]}
        for name, (label, words) in SCALES.items()
        if (value := getattr(facts, name))
    ]
    colors = [{"slug": color, "name": Color(color).label} for color in facts.colors]
    markings = [Marking(marking).label for marking in facts.markings]
    is_any = bool(found or scales or colors or markings or mix)
    return {"any": is_any, "rows": found, "scales": scales, "colors": colors, "markings": markings, "mix": mix}


def facts_json(pet: Pet, facts: PetFacts | None, mix: list[PetBreed]) -> dict[str, Any]:
    """In the API; of a closed account (`facts` None) all is empty, as of an animal of which nothing was said."""
    said = facts or PetFacts(pet=pet)
    names = ("neutered", "size", "colors", "markings", *SCALES)
    parts = [{"breed": {"slug": part.breed.pk, "name": part.breed.name}, "share": part.share} for part in mix]
    return {name: getattr(said, name) for name in names} | {"mix": parts, "is_open": facts is not None}
