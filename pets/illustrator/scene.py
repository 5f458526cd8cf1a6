"""What a picture shows: where, when, with what, and how the animals hold themselves."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

PLACES = (
    "plaza",
    "beach",
    "sofa",
    "vet",
    "rooftop_laundry",
    "jacaranda_street",
    "mercado",
    "park",
    "kitchen",
    "garden",
    "tank",
    "window",
)
HOURS = ("dawn", "day", "golden", "night")
POSES = ("sit", "lie", "run", "portrait", "peek")
PROPS = (
    "ball",
    "bone",
    "papel_picado",
    "bowl",
    "balloon",
    "flowers",
    "skateboard",
    "cactus",
    "yarn",
    "book",
    "pan_dulce",
    "butterfly",
    "cushion",
)
INDOORS = frozenset({"sofa", "vet", "kitchen", "tank", "window"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A place at an hour, with props and a pose."""

    place: str = "plaza"
    hour: str = "day"
    props: tuple[str, ...] = ()
    pose: str = "sit"

    def __post_init__(self) -> None:
        """Raises ValueError when a name is not one of PLACES, HOURS, POSES or PROPS."""
        for name, known in ((self.place, PLACES), (self.hour, HOURS), (self.pose, POSES)):
            if name not in known:
                raise ValueError(f"{name!r} is not one of {known}")
        for prop in self.props:
            if prop not in PROPS:
                raise ValueError(f"{prop!r} is not one of {PROPS}")

    @property
    def is_indoors(self) -> bool:
        return self.place in INDOORS

    @classmethod
    def from_seed(cls, seed: int, species: str = "dog") -> Scene:
        """A scene that suits the species: fish mostly at home, horses never on a sofa."""
        rng = Random(f"scene:{species}:{seed}")
        places = _PLACES_FOR.get(species, PLACES[:10])
        pose = rng.choices(POSES, (36, 20, 18, 16, 10))[0]
        if species == "horse" and pose in {"lie", "peek"}:
            pose = "sit"
        hour = rng.choices(HOURS, (15, 45, 28, 12))[0]
        place = rng.choice(places)
        wanted = [
            prop
            for prop in _PROPS_FOR.get(species, ("flowers", "papel_picado"))
            if not (place in INDOORS and prop in {"skateboard", "butterfly"}) and place != "tank"
        ]
        props = tuple(rng.sample(wanted, min(len(wanted), rng.choice((0, 1, 1, 2)))))
        return cls(place, hour, props, pose)


_PLACES_FOR = {
    "dog": (
        "plaza",
        "beach",
        "sofa",
        "vet",
        "rooftop_laundry",
        "jacaranda_street",
        "mercado",
        "park",
        "kitchen",
        "garden",
    ),
    "cat": ("sofa", "window", "rooftop_laundry", "kitchen", "garden", "jacaranda_street", "vet", "mercado", "tank"),
    "rabbit": ("garden", "sofa", "park", "kitchen", "vet", "window"),
    "bird": ("window", "window", "garden", "rooftop_laundry", "kitchen", "mercado"),
    "fish": ("tank",),
    "hamster": ("kitchen", "sofa", "window", "garden"),
    "guinea_pig": ("garden", "sofa", "kitchen", "vet"),
    "turtle": ("garden", "beach", "kitchen", "park"),
    "horse": ("plaza", "beach", "jacaranda_street", "park", "garden"),
    "ferret": ("sofa", "kitchen", "garden", "window", "rooftop_laundry"),
}
_PROPS_FOR = {
    "dog": ("ball", "bone", "bowl", "papel_picado", "balloon", "skateboard", "flowers", "butterfly", "pan_dulce"),
    "cat": ("yarn", "bowl", "papel_picado", "cactus", "book", "balloon", "cushion", "butterfly", "pan_dulce"),
    "rabbit": ("flowers", "bowl", "butterfly", "papel_picado", "cushion"),
    "hamster": ("bowl", "flowers", "book", "papel_picado"),
    "guinea_pig": ("bowl", "flowers", "papel_picado", "cushion"),
    "turtle": ("flowers", "butterfly", "ball", "cactus"),
    "ferret": ("ball", "yarn", "cushion", "book", "balloon"),
}
