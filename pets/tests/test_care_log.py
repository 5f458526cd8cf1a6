"""The care log across the doors: ticked by all of them, seen by all of them, no second dose by accident."""

from __future__ import annotations

import threading
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.errors import DomainError
from core.realtime import capture
from pets import carelog_actions as actions
from pets.carelog_models import CareEntry, CareKind, CarePlan
from pets.household_actions import accept_invitation, invite_carer
from pets.models import Pet
from tests.cast import client_of

JSON = "application/json"


def make_carer(owner: Any, pet: Pet, person: Any, role: str) -> None:
    until = timezone.now() + timedelta(days=3) if role == "sitter" else None
    accept_invitation(person, invite_carer(owner, pet, handle=person.handle, role=role, until=until))


def make_plan(owner: Any, pet: Pet, **fields: Any) -> CarePlan:
    return actions.plan_care(
        owner, pet, **({"kind": "medicine", "name": "Antibiotic", "dose": "half a pill", "every_hours": 12} | fields)
    )


def given(plan: CarePlan, hours_ago: float) -> CareEntry:
    return CareEntry.objects.create(
        pet=plan.pet,
        plan=plan,
        kind=plan.kind,
        person=plan.created_by,
        done_at=timezone.now() - timedelta(hours=hours_ago),
    )


def address(pet: Pet) -> str:
    return f"/api/v1/pets/{pet.pk}/care/"


# --- a second dose --------------------------------------------------------------------------------
@pytest.mark.django_db
def test_a_second_dose_by_another_is_warned_of_at_both_doors_and_ticked_only_when_confirmed(
    cast: SimpleNamespace,
) -> None:
    make_carer(cast.ana, cast.rex, cast.bruno, "sitter")
    plan = make_plan(cast.ana, cast.rex)
    page = reverse("pet_care", args=[cast.rex.pk])
    ana, bruno = client_of(cast.ana), client_of(cast.bruno)
    assert ana.post(page, {"plan": plan.pk}).status_code == 302
    answer = bruno.post(f"{address(cast.rex)}?lang=en", {"plan_id": str(plan.pk)}, content_type=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "dose_too_soon")
    assert answer.json()["error"]["message"].startswith("Ana ticked Antibiotic 1 minute ago")
    warned = bruno.post(page, {"plan": plan.pk})
    assert warned.status_code == 409 and "Again so soon?" in warned.content.decode()
    assert CareEntry.objects.count() == 1
    assert bruno.post(page, {"plan": plan.pk, "confirm": "yes"}).status_code == 302
    assert list(CareEntry.objects.order_by("id").values_list("is_override", flat=True)) == [False, True]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("every_hours", "hours_ago", "kind", "status"),
    [
        (12, 10.7, "medicine", 409),
        (12, 11.1, "medicine", 201),  # an hour early is no second dose
        (2, 1.7, "medicine", 409),
        (2, 1.85, "medicine", 201),  # of a short interval a tenth
        (24, 3, "meal", 409),
        (24, 3, "walk", 201),  # nobody walks too often
    ],
)
def test_how_soon_is_too_soon(
    cast: SimpleNamespace, every_hours: int, hours_ago: float, kind: str, status: int
) -> None:
    plan = make_plan(cast.ana, cast.rex, every_hours=every_hours, kind=kind)
    given(plan, hours_ago)
    answer = client_of(cast.ana).post(address(cast.rex), {"plan_id": str(plan.pk)}, content_type=JSON)
    assert answer.status_code == status


@pytest.mark.django_db(transaction=True)
def test_of_two_taps_at_once_one_is_ticked(cast: SimpleNamespace) -> None:
    plan = make_plan(cast.ana, cast.rex)
    barrier, refused = threading.Barrier(6), []

    def tap() -> None:
        try:
            barrier.wait(5)
            actions.log_care(cast.ana, cast.rex, plan=plan)
        except DomainError as error:
            refused.append(error.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=tap) for _n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (CareEntry.objects.count(), refused) == (1, ["dose_too_soon"] * 5)


# --- taking back ----------------------------------------------------------------------------------
@pytest.mark.django_db
def test_a_tick_taken_back_makes_room_and_stays_in_the_log(cast: SimpleNamespace) -> None:
    make_carer(cast.ana, cast.rex, cast.bruno, "sitter")
    plan = make_plan(cast.ana, cast.rex)
    entry = actions.log_care(cast.bruno, cast.rex, plan=plan)
    undo = reverse("care_undo", args=[cast.rex.pk, entry.pk])
    assert client_of(cast.carla).post(undo).status_code == 404
    assert client_of(cast.bruno).post(undo).status_code == 302
    items = client_of(cast.ana).get(address(cast.rex)).json()["items"]
    assert [item["is_undone"] for item in items] == [True]
    assert client_of(cast.ana).post(address(cast.rex), {"plan_id": str(plan.pk)}, content_type=JSON).status_code == 201


@pytest.mark.django_db
def test_a_sitter_takes_back_only_their_own_tick_and_nobody_an_old_one(cast: SimpleNamespace) -> None:
    make_carer(cast.ana, cast.rex, cast.bruno, "sitter")
    plan = make_plan(cast.ana, cast.rex)
    hers = actions.log_care(cast.ana, cast.rex, plan=plan)
    assert client_of(cast.bruno).delete(f"{address(cast.rex)}{hers.pk}/").status_code == 403
    CareEntry.objects.filter(pk=hers.pk).update(done_at=timezone.now() - timedelta(hours=25))
    assert client_of(cast.ana).delete(f"{address(cast.rex)}{hers.pk}/").status_code == 409
    assert CareEntry.objects.get(pk=hers.pk).undone_at is None


# --- who --------------------------------------------------------------------------------------------
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "walk", "medicine", "plan"),
    [("co_owner", 201, 201, 201), ("sitter", 201, 201, 404), ("walker", 201, 404, 404)],
)
def test_what_each_role_ticks_and_sees(cast: SimpleNamespace, role: str, walk: int, medicine: int, plan: int) -> None:
    make_carer(cast.ana, cast.rex, cast.carla, role)
    pill = make_plan(cast.ana, cast.rex, name="Insulina")
    client = client_of(cast.carla)
    assert client.post(address(cast.rex), {"kind": "walk"}, content_type=JSON).status_code == walk
    assert client.post(address(cast.rex), {"plan_id": str(pill.pk)}, content_type=JSON).status_code == medicine
    sent = {"kind": "meal", "name": "Cena", "every_hours": 24}
    assert client.post(f"{address(cast.rex)}plans/", sent, content_type=JSON).status_code == plan
    shown = client.get(reverse("pet_care", args=[cast.rex.pk])).content.decode()
    assert ("Insulina" in shown) is (medicine == 201), "the name of a medicine tells of an illness"


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["bruno", "carla", "dora", "staff"])
def test_others_do_not_know_that_there_is_a_log(cast: SimpleNamespace, who: str) -> None:
    plan = make_plan(cast.ana, cast.rex)
    client = client_of(getattr(cast, who))
    assert client.get(address(cast.rex)).status_code == 404
    assert client.post(address(cast.rex), {"plan_id": str(plan.pk)}, content_type=JSON).status_code == 404
    assert not CareEntry.objects.exists()


@pytest.mark.django_db
def test_another_animals_plan_and_entry_are_not_found(cast: SimpleNamespace) -> None:
    other = Pet.objects.create(owner=cast.carla, name="Tamal", species_id="cat")
    plan = make_plan(cast.carla, other)
    entry = actions.log_care(cast.carla, other, plan=plan)
    ana = client_of(cast.ana)
    assert ana.post(address(cast.rex), {"plan_id": str(plan.pk)}, content_type=JSON).status_code == 404
    assert ana.delete(f"{address(cast.rex)}{entry.pk}/").status_code == 404
    assert ana.delete(f"{address(cast.rex)}plans/{plan.pk}/").status_code == 404
    assert CareEntry.objects.get().undone_at is None and CarePlan.objects.get().ended_at is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"kind": "bath"}, "kind"),
        ({"kind": "medicine"}, "plan"),
        ({"kind": "walk", "note": "x" * 201}, "note"),
        ({}, "kind"),
    ],
)
def test_what_is_wrong_with_a_tick_is_named(cast: SimpleNamespace, sent: dict[str, str], field: str) -> None:
    answer = client_of(cast.ana).post(address(cast.rex), sent, content_type=JSON)
    assert (answer.status_code, list(answer.json()["error"]["fields"])) == (422, [field])


# --- live, due, cost ------------------------------------------------------------------------------
@pytest.mark.django_db
def test_a_tick_is_told_to_the_household_by_ids_alone(
    cast: SimpleNamespace, django_capture_on_commit_callbacks: Any
) -> None:
    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        entry = actions.log_care(cast.ana, cast.rex, kind=CareKind.WALK, note="por el parque")
    assert told == [
        (
            f"care.{cast.rex.pk}",
            {"type": "care_logged", "pet_id": str(cast.rex.pk), "id": str(entry.pk), "group": f"care.{cast.rex.pk}"},
        )
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("hours_ago", "state"),
    [(None, "due"), (1, "later"), (10.5, "later"), (11.2, "due"), (12.5, "due"), (13.5, "overdue")],
)
def test_what_is_due_is_said(cast: SimpleNamespace, hours_ago: float | None, state: str) -> None:
    plan = make_plan(cast.ana, cast.rex)
    if hours_ago is not None:
        given(plan, hours_ago)
    assert client_of(cast.ana).get(address(cast.rex)).json()["plans"][0]["state"] == state
    shown = client_of(cast.ana).get(reverse("household")).content.decode()
    assert ("Antibiotic" in shown) is (state != "later")


@pytest.mark.django_db
def test_a_log_costs_the_same_at_two_ticks_and_at_twenty(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    plan = make_plan(cast.ana, cast.rex)
    client = client_of(cast.ana)
    for count in (2, 20):
        CareEntry.objects.all().delete()
        for _n in range(count):
            given(plan, 13)
        with django_assert_num_queries(4):  # session with its person · the animal · ticks · plans with their last
            assert len(client.get(address(cast.rex)).json()["items"]) == count
