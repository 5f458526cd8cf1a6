"""Objects of the matrix that belong to households: an animal with a co-owner and a sitter, and what waits for answers."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from django.utils import timezone

from core.queue import drain
from petamigos.policies import Of
from petamigos.tests.matrix import ACTORS, SEE_ANA, Thing

OWNER, CO_OWNER, SITTER = "owner", "stranger", "follower"  # ana, carla, bruno
OWNERS = frozenset({OWNER, CO_OWNER})
CARERS = OWNERS | {SITTER}
INSIDE = frozenset({OWNER, SITTER})  # bruno follows ana's private account


def add_households(things: dict[Of, list[Thing]], cast: SimpleNamespace) -> None:
    from pets.models import Pet

    tita, gone = _make_tita(cast), Pet.objects.get(name="Nube")
    by_name = {thing.name: thing for thing in things[Of.PET]}
    rex = by_name["Rex"]

    def pet(row: Any, owners: frozenset[str], insiders: frozenset[str] = INSIDE) -> Thing:
        return Thing(row.name, {"pet_id": row.pk}, {"pet_id": uuid4()}, SEE_ANA, owners, insiders)

    absent = [by_name["Nube"], by_name["Sol"]]
    own = frozenset({OWNER})
    things[Of.PET] = [pet(cast.rex, rex.owners), pet(tita, own, INSIDE | {CO_OWNER}), *absent]
    things[Of.CARED_PET] = [pet(cast.rex, own), pet(tita, CARERS, CARERS), *absent]
    things[Of.CO_OWNED_PET] = [pet(cast.rex, own), pet(tita, OWNERS, CARERS), *absent]
    things[Of.PET_ADDRESS] = [
        Thing(row.name, {"slug": row.slug}, {"slug": f"rex-{uuid4().hex[:8]}"}, viewers)
        for row, viewers in ((cast.rex, SEE_ANA), (gone, frozenset()), (tita, SEE_ANA))
    ]
    things |= _answers(cast, tita) | _care(cast, tita) | _lost(cast, tita)


def _make_tita(cast: SimpleNamespace) -> Any:
    from pets.household_actions import accept_invitation, invite_carer
    from pets.models import Pet

    tita = Pet.objects.create(owner=cast.ana, name="Tita", species_id="dog")
    for person, role, until in (
        (cast.carla, "co_owner", None),
        (cast.bruno, "sitter", timezone.now() + timedelta(days=5)),
    ):
        accept_invitation(person, invite_carer(cast.ana, tita, handle=person.handle, role=role, until=until))
    drain()
    return tita


def _care(cast: SimpleNamespace, tita: Any) -> dict[Of, list[Thing]]:
    from pets.carelog_actions import log_care, plan_care

    plan = plan_care(cast.ana, tita, kind="medicine", name="Antibiotic", every_hours=12)
    entry = log_care(cast.bruno, tita, plan=plan)

    def thing(name: str, key: str, row: Any, owners: frozenset[str]) -> Thing:
        there = {"pet_id": tita.pk, key: row.pk}
        return Thing(name, there, there | {key: uuid4()}, owners=owners)

    return {
        Of.CARE_ENTRY: [thing("by the sitter", "entry_id", entry, CARERS)],
        Of.CARE_PLAN: [thing("the plan", "plan_id", plan, OWNERS)],
    }


def _lost(cast: SimpleNamespace, tita: Any) -> dict[Of, list[Thing]]:
    from pets.codes import code_of
    from pets.found_actions import report_found
    from pets.lost_actions import report_lost
    from pets.lost_models import PetTag
    from pets.models import Pet
    from pets.tag_actions import write_as_finder

    hidden = Pet.objects.create(owner=cast.ana, name="Fuga", species_id="cat")
    public = report_lost(cast.ana, tita, area="Parque", phone="55 1234 5678")
    closed = report_lost(cast.ana, hidden, is_public=False)
    tag = PetTag.objects.get(pet=tita)
    thread, talk = write_as_finder(tita, body="I have it", address="198.51.100.7")
    by_pilar, by_ana = (report_found(user, species="dog") for user in (cast.pilar, cast.ana))
    people, own = SEE_ANA - {"guest"}, frozenset({OWNER})
    no_code = "a" * 26

    def lost(name: str, row: Any, viewers: frozenset[str], owners: frozenset[str]) -> Thing:
        return Thing(name, {"report_id": row.pk}, {"report_id": uuid4()}, viewers, owners)

    return {
        Of.LOST_REPORT: [lost("public", public, SEE_ANA, CARERS), lost("without guests", closed, people, own)],
        Of.TAGGED_PET: [Thing("Tita", {"pet_id": tita.pk}, {"pet_id": uuid4()}, SEE_ANA, OWNERS)],
        Of.TAG: [Thing("Tita's", {"code": code_of("tag", tag.pk)}, {"code": no_code}, frozenset(ACTORS))],
        Of.TALK: [Thing("about Tita", {"code": talk}, {"code": no_code}, frozenset(ACTORS))],
        Of.FINDER_THREAD: [Thing("about Tita", {"thread_id": thread.pk}, {"thread_id": uuid4()}, owners=OWNERS)],
        Of.FOUND_REPORT: [
            lost("by pilar", by_pilar, frozenset(ACTORS), frozenset()),
            lost("by ana", by_ana, people, own),
        ],
    }


def _answers(cast: SimpleNamespace, tita: Any) -> dict[Of, list[Thing]]:
    from pets.household_actions import invite_carer, offer_pet
    from pets.household_models import PetCarer

    asked = invite_carer(cast.ana, tita, handle="paco", role="walker")
    closed = PetCarer.objects.create(pet=tita, person=cast.dora, role="walker", invited_by=cast.ana)
    offer = offer_pet(cast.ana, tita, handle="bruno")
    drain()

    def invitation(row: PetCarer, owners: frozenset[str]) -> Thing:
        return Thing(f"for {row.person}", {"carer_id": row.pk}, {"carer_id": uuid4()}, owners=owners)

    def carer(row: PetCarer, owners: frozenset[str]) -> Thing:
        there = {"pet_id": tita.pk, "carer_id": row.pk}
        return Thing(f"{row.person}", there, there | {"carer_id": uuid4()}, owners=owners)

    def transfer(owners: frozenset[str]) -> Thing:
        return Thing("Tita to bruno", {"transfer_id": offer.pk}, {"transfer_id": uuid4()}, owners=owners)

    rows = {row.person_id: row for row in PetCarer.objects.filter(pet=tita).select_related("person")}
    return {
        Of.CARE_INVITATION: [invitation(asked, frozenset({"requested"})), invitation(closed, frozenset())],
        Of.CARER: [
            carer(rows[cast.carla.pk], OWNERS),
            carer(rows[cast.bruno.pk], CARERS),
            carer(rows[cast.paco.pk], OWNERS | {"requested"}),
        ],
        Of.PET_OFFER: [transfer(frozenset({SITTER}))],
        Of.MADE_PET_OFFER: [transfer(frozenset({OWNER}))],
    }
