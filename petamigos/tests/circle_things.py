"""What a person has dismissed and whom they invite, in the world of the matrix."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import HANDLE, SOME_HANDLE, Thing


def circle_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from accounts.dismissals import DismissedPerson
    from pets.dismissals import DismissedPet
    from pets.models import Pet

    owner = frozenset({"owner"})
    DismissedPerson.objects.create(user=cast.ana, person=cast.carla)
    pet = Pet.objects.create(owner=cast.pilar, name="Tamal", species_id="cat")
    DismissedPet.objects.create(user=cast.ana, pet=pet)
    return {
        Of.DISMISSED_PERSON: [Thing("@carla", {HANDLE: "carla"}, {HANDLE: SOME_HANDLE}, owners=owner)],
        Of.DISMISSED_PET: [Thing("Tamal", {"pet_id": pet.pk}, {"pet_id": uuid4()}, owners=owner)],
    }
