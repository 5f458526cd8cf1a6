"""What the demo animals are like: the same each time, by who the animal is."""

from __future__ import annotations

from random import Random
from typing import Final

from pets import describing
from pets.facts import SCALES, PetFacts
from pets.models import Breed, Pet

COLORS: Final = {
    "dog": ("black", "white", "brown", "golden", "cream"),
    "cat": ("grey", "white", "black", "orange", "cream"),
    "bird": ("green", "yellow", "blue"),
    "fish": ("orange", "white", "red"),
    "turtle": ("green", "brown"),
}
# Where the name of the breed tells the colour; the drawings agree.
BY_BREED: Final = {
    "Golden Retriever": ["golden"],
    "Xoloitzcuintli": ["black"],
    "Siamese": ["cream", "brown"],
    "Russian Blue": ["blue"],
    "Shiba": ["red", "white"],
}
MARKINGS: Final = {"dog": ("chest", "socks", "mask", "bicolor"), "cat": ("tabby", "socks", "tuxedo", "points")}
SIZES: Final = {"dog": ("small", "medium", "large"), "cat": ("small", "medium"), "horse": ("giant",)}
MIXES: Final = (("dog-poodle", 60), ("dog-maltese", 40)), (("dog-labrador-retriever", 75), ("dog-mixed", 25))


def tell_facts(pets: list[Pet]) -> None:
    """Through the real actions, for each animal of which nothing is said yet. `pets` with owner and breed."""
    told = set(PetFacts.objects.filter(pet__in=pets).values_list("pet_id", flat=True))
    for number, pet in enumerate(pet for pet in pets if pet.pk not in told):
        rng = Random(f"facts:{pet.owner.handle}:{pet.name}")
        size = (
            pet.breed.size_class
            if pet.breed and pet.breed.size_class in {"toy", "small", "medium", "large", "giant"}
            else ""
        )
        changes: describing.FactsChanges = {
            "size": size or rng.choice(SIZES.get(pet.species_id, ("small",))),
            "colors": BY_BREED.get(pet.breed.name_en if pet.breed else "")
            or rng.sample(COLORS.get(pet.species_id, ("brown", "white", "grey")), rng.randint(1, 2)),
            "markings": [rng.choice(MARKINGS[pet.species_id])] if pet.species_id in MARKINGS else [],
            "neutered": rng.choice(("yes", "yes", "no")) if pet.species_id in {"dog", "cat", "rabbit"} else "",
        }
        changes |= {name: rng.randint(2, 5) for name in SCALES}  # type: ignore[typeddict-item]
        describing.update_facts(pet.owner, pet, changes)
        if pet.species_id == "dog" and pet.breed is None:
            mix = MIXES[number % len(MIXES)]
            if Breed.objects.filter(pk__in=[slug for slug, _share in mix]).count() == len(mix):
                describing.set_mix(pet.owner, pet, mix)
