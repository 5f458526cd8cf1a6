"""What a person has dismissed and whom they invite, in the world of the matrix."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import HANDLE, SEE_ANA, SOME_HANDLE, Thing


def circle_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from accounts.dismissals import DismissedPerson
    from pets.dismissals import DismissedPet
    from pets.models import Pet

    owner = frozenset({"owner"})
    DismissedPerson.objects.create(user=cast.ana, person=cast.carla)
    pet = Pet.objects.create(owner=cast.pilar, name="Tamal", species_id="cat")
    DismissedPet.objects.create(user=cast.ana, pet=pet)
    links = [_invitation(cast.ana, SEE_ANA), _invitation(cast.sofia, frozenset())]
    return {
        Of.INVITATION: [one for one, _link in links],
        Of.INVITATION_LINK: [link for _one, link in links],
        Of.DISMISSED_PERSON: [Thing("@carla", {HANDLE: "carla"}, {HANDLE: SOME_HANDLE}, owners=owner)],
        Of.DISMISSED_PET: [Thing("Tamal", {"pet_id": pet.pk}, {"pet_id": uuid4()}, owners=owner)],
    }


def _invitation(owner: Any, viewers: frozenset[str]) -> tuple[Thing, Thing]:
    """One of ana's; and one of somebody who is suspended, which is absent for all (and hers behind the wall)."""
    from accounts.actions.invitations import make_invitation

    made, url = make_invitation(owner, days=7, uses=5)
    owners = frozenset({"owner"}) if viewers else frozenset()
    name = f"an invitation of {owner.handle}"
    secret = url.rstrip("/").rpartition("/")[2]
    return (
        Thing(name, {"invitation_id": made.pk}, {"invitation_id": uuid4()}, owners=owners),
        Thing(f"{name} by its link", {"secret": secret}, {"secret": "x" * 22}, viewers=viewers),
    )
