"""How the people of the demo world find each other: friends, animals they follow, who can be found, an invitation."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

import accounts.actions
from accounts.actions.invitations import make_invitation
from accounts.friendships import Friendship
from accounts.invitations import Invitation
from accounts.models import Follow, User
from pets.follow_actions import follow_pet
from pets.follow_models import PetFollow
from pets.models import Pet
from pets.selectors import may_see_pet_inside

FRIENDS: Final = ("bruno_y_chispa", "gaby_del_parque", "carla_michis", "hugo_salchicha")
FOUND_BY_EMAIL: Final = ("bruno_y_chispa", "carla_michis", "ines_vet", "hana_shiba")
SEED: Final = 20261128


def make_finding(say: Callable[[str], None], people: dict[str, User]) -> None:
    """Through the actions people use; what is there already is left as it is."""
    ana = people["ana_rex"]
    for handle in FRIENDS:
        if not Friendship.objects.between(ana.pk, people[handle].pk).exists():
            accounts.actions.ask_friend(ana, people[handle])
            accounts.actions.accept_friend(people[handle], ana)
    for handle in FOUND_BY_EMAIL:
        accounts.actions.choose_privacy(people[handle], {"find_by_email": "everyone"})
    if not Invitation.objects.filter(owner=ana).exists():  # the last that is made: all before it is there then
        _follow_animals(people)
        make_invitation(ana, days=30, uses=5, label="Vecinas del parque")
    say(f"{PetFollow.objects.count()} animals followed")


def _follow_animals(people: dict[str, User]) -> None:
    """Everyone some of the animals whose people they follow, and one they met in passing."""
    rng = Random(SEED)
    animals = list(Pet.objects.filter(owner__in=people.values()).select_related("owner").order_by("id"))
    for handle in sorted(people):
        person = people[handle]
        known = set(Follow.objects.filter(follower=person, status="accepted").values_list("target_id", flat=True))
        near = [pet for pet in animals if pet.owner_id in known]
        chosen = rng.sample(near, min(len(near), 4)) + rng.sample(animals, 2)
        for pet in dict.fromkeys(chosen):
            if pet.owner_id != person.pk and may_see_pet_inside(person, pet):
                follow_pet(person, pet)
