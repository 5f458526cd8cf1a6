"""Households of the demo world: a family with a sitter and a care log, animals that are followed, one that is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Final

from django.utils import timezone

from accounts.models import User
from pets import carelog_actions, follow_actions, found_actions, household_actions, lost_actions
from pets.carelog_models import CareEntry, CarePlan
from pets.household_models import PetCarer
from pets.lost_models import LostReport
from pets.models import Pet

SEED: Final = 20261128
PARK: Final = (19.4117, -99.1692)  # a park of the city; kept as its cell
SITTING: Final = timedelta(days=9)


def make_households(say: Callable[[str], None], people: dict[str, User]) -> None:
    """Through the actions people use; what is there already is left as it is."""
    ana, gaby = people["ana_rex"], people["gaby_del_parque"]
    rex, mole = (Pet.objects.get(owner=ana, name=name) for name in ("Rex", "Mole"))
    if not PetCarer.objects.filter(pet=rex).exists():
        _let_in(ana, rex, people["bruno_y_chispa"], "co_owner")
        for pet in (rex, mole):
            _let_in(ana, pet, gaby, "sitter", days=SITTING)
        household_actions.invite_carer(
            people["hugo_salchicha"], _of(people["hugo_salchicha"]), handle="ana_rex", role="walker"
        )
        _keep_log(ana, gaby, rex)
    _follow(people)
    _lose(people)
    say("households, a care log, a lost animal")


def _of(owner: User) -> Pet:
    return Pet.objects.filter(owner=owner).order_by("id")[0]


def _let_in(owner: User, pet: Pet, person: User, role: str, *, days: timedelta | None = None) -> None:
    until = timezone.now() + days if days else None
    asked = household_actions.invite_carer(owner, pet, handle=person.handle, role=role, until=until)
    household_actions.accept_invitation(person, asked)


def _keep_log(owner: User, sitter: User, rex: Pet) -> None:
    """Three days of meals, walks and drops; only the times shown are set back."""
    plans = [
        carelog_actions.plan_care(owner, rex, kind=kind, name=name, dose=dose, every_hours=hours)
        for kind, name, dose, hours in (
            ("medicine", "Gotas para el oído", "5 gotas", 12),
            ("meal", "Croquetas", "una taza y media", 12),
            ("walk", "Paseo largo", "", 24),
        )
    ]
    for day in (2, 1, 0):
        for plan, hours in ((plans[1], 9.5), (plans[0], 9), (plans[2], 6)):
            _tick(sitter if day < 2 else owner, rex, plan, timedelta(days=day, hours=hours))
    _tick(owner, rex, None, timedelta(hours=1.2))


def _tick(person: User, pet: Pet, plan: CarePlan | None, ago: timedelta) -> None:
    entry = carelog_actions.log_care(person, pet, kind="" if plan else "walk", plan=plan, confirm=True)
    CareEntry.objects.filter(pk=entry.pk).update(done_at=timezone.now() - ago, is_override=False)


def _follow(people: dict[str, User]) -> None:
    rng = Random(SEED)
    pets = list(
        Pet.objects.filter(owner__in=people.values(), owner__is_private=False).order_by("owner__handle", "name")
    )
    for handle in sorted(people):
        for pet in rng.sample(pets, 5):
            if pet.owner_id != people[handle].pk:
                follow_actions.follow_pet(people[handle], pet)


def _lose(people: dict[str, User]) -> None:
    hugo = people["hugo_salchicha"]
    chorizo = Pet.objects.get(owner=hugo, name="Chorizo")
    if LostReport.objects.filter(pet=chorizo).exists():
        return
    latitude, longitude = PARK
    lost_actions.report_lost(
        hugo,
        chorizo,
        latitude=latitude,
        longitude=longitude,
        last_seen_at=timezone.now() - timedelta(hours=20),
        area="Parque México, por el reloj",
        features="collar rojo, cicatriz en la oreja izquierda",
        size="small",
        colours=["brown"],
        note="Se espantó con los cohetes. No lo corretees: siéntate y ofrécele algo de comer.",
    )
    found_actions.report_found(
        people["ines_vet"],
        species="dog",
        sex="male",
        size="small",
        colours=["brown", "black"],
        latitude=latitude + 0.02,
        longitude=longitude,
        area="entre el parque y la avenida",
        features="collar rojo",
        note="Está en la clínica, tranquilo y comiendo.",
    )
