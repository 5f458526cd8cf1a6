"""How one animal looks, so that it looks like itself in every picture."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from random import Random
from typing import Any

from pets.illustrator.breeds import BUILDS, KEYWORDS, Build
from pets.illustrator.palette import CLOTHS

SPECIES = ("dog", "cat", "rabbit", "bird", "fish", "hamster", "guinea_pig", "turtle", "horse", "ferret")


@dataclass(frozen=True, slots=True)
class Look:
    """The parts and colours of an animal. Colours are `#rrggbb`; "" means that it wears none."""

    species: str
    build: str
    coat: str
    second: str
    third: str
    pattern: str
    ears: str
    muzzle: str
    tail: str
    eyes: str
    size: float = 1.0
    fluff: float = 0.0
    collar: str = ""
    bandana: str = ""
    mark: int = 0

    @classmethod
    def from_seed(cls, species: str, seed: int, breed: str = "") -> Look:
        """A look of this species; `breed` may be a breed's name or slug in English or Spanish.

        Raises ValueError for a species that nobody here can draw.
        """
        if species not in SPECIES:
            raise ValueError(f"{species!r} is not one of {SPECIES}")
        rng = Random(f"look:{species}:{seed}:{breed}")
        builds = BUILDS[species]
        name = _build_for(species, breed) or rng.choice(list(builds))
        build: Build = builds[name]
        coat, second, third = rng.choice(build.coats)
        wears = rng.random()
        can_wear = species in {"dog", "cat", "rabbit", "ferret", "horse"}
        return cls(
            species=species,
            build=name,
            coat=coat,
            second=second,
            third=third,
            pattern=rng.choice(build.patterns),
            ears=rng.choice(build.ears),
            muzzle=build.muzzle,
            tail=build.tail,
            eyes=rng.choice(build.eyes),
            size=round(build.size * rng.uniform(0.94, 1.06), 3),
            fluff=build.fluff,
            collar=rng.choice(CLOTHS) if can_wear and wears < 0.55 and species != "horse" else "",
            bandana=rng.choice(CLOTHS) if can_wear and wears > 0.72 else "",
            mark=rng.randrange(1 << 30),
        )

    def to_json(self) -> dict[str, Any]:
        """What a JSON column keeps."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Look:
        """The look that `to_json` wrote; names that this version does not know are ignored."""
        known = {field.name for field in fields(cls)}
        look = cls(**{name: value for name, value in data.items() if name in known})
        if look.species not in SPECIES:
            raise ValueError(f"{look.species!r} is not one of {SPECIES}")
        return look


def _build_for(species: str, breed: str) -> str:
    wanted = breed.casefold().replace("_", " ").replace("-", " ")
    if not wanted:
        return ""
    if wanted in BUILDS[species]:
        return wanted
    return next((build for word, build in KEYWORDS[species] if word in wanted), "")
