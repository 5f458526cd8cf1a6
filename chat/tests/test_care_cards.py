"""The care of the day above a conversation: for those in it who take care of the animal, and for nobody else."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import jsonschema
import pytest

import pets.actions
from chat import group_frames
from chat.care_models import CareCard
from chat.models import Conversation
from chat.tests.factories import make_talk
from core.limits import LIMITS
from core.realtime import capture
from pets.carelog_actions import log_care, plan_care
from pets.carelog_models import CareEntry, CarePlan
from pets.household_models import PetCarer
from pets.models import Pet
from tests.cast import client_of

SITE_OR_API = pytest.mark.parametrize("door", ["site", "api"])


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    """ana with bruno, who walks rex and may not give medicine."""
    PetCarer.objects.create(pet=cast.rex, person=cast.bruno, role="walker", status="active", invited_by=cast.ana)
    return make_talk(cast.ana, cast.bruno)


@pytest.fixture
def plan(cast: SimpleNamespace) -> CarePlan:
    return plan_care(cast.ana, cast.rex, kind="meal", name="Breakfast", every_hours=24)


def call(user: Any, method: str, path: str) -> Any:
    return getattr(client_of(user), method)(f"/api/v1/conversations/{path}", content_type="application/json")


def pin(user: Any, talk: Conversation, pet: Pet) -> None:
    assert call(user, "put", f"{talk.pk}/care/{pet.pk}/").status_code == 204


@SITE_OR_API
def test_who_takes_care_puts_it_above_and_takes_it_down(
    cast: SimpleNamespace, talk: Conversation, plan: CarePlan, door: str, django_capture_on_commit_callbacks: Any
) -> None:
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        if door == "api":
            pin(cast.ana, talk, cast.rex)
        else:
            client_of(cast.ana).post(f"/chat/{talk.pk}/care/", {"act": "pin", "pet": str(cast.rex.pk)})
    ((to, frame),) = [(to, frame) for to, frame in sent if frame["type"] == "care_cards_changed"]
    jsonschema.validate(frame | {"group": to}, group_frames.HEARD["care_cards_changed"])
    for person in (cast.ana, cast.bruno):
        page = client_of(person).get(f"/chat/{talk.pk}/").content.decode()
        assert "Breakfast" in page and "1 to do" in page
        (card,) = call(person, "get", f"{talk.pk}/care/").json()["items"]
        assert [one["state"] for one in card["plans"]] == ["due"] and card["done_today"] == []
    if door == "api":
        call(cast.bruno, "delete", f"{talk.pk}/care/{cast.rex.pk}/")
    else:
        client_of(cast.bruno).post(f"/chat/{talk.pk}/care/", {"act": "unpin", "pet": str(cast.rex.pk)})
    assert not CareCard.objects.exists()


def test_one_ticks_and_the_other_sees_it_and_it_is_undone(
    cast: SimpleNamespace, talk: Conversation, plan: CarePlan, django_capture_on_commit_callbacks: Any
) -> None:
    pin(cast.ana, talk, cast.rex)
    tick = {"act": "tick", "pet": str(cast.rex.pk), "plan": str(plan.pk)}
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        card = client_of(cast.bruno).post(f"/chat/{talk.pk}/care/", tick, headers={"HX-Request": "true"})
    assert "All done for now" in card.content.decode() and "<html" not in card.content.decode()
    assert [to for to, frame in sent if frame["type"] == "care_logged"] == [f"care.{cast.rex.pk}"]
    (seen,) = call(cast.ana, "get", f"{talk.pk}/care/").json()["items"]
    assert [(one["name"], one["by"], one["can_undo"]) for one in seen["done_today"]] == [("Breakfast", "Bruno", True)]

    again = client_of(cast.ana).post(f"/chat/{talk.pk}/care/", tick)
    assert again.status_code == 409 and "Tick it anyway" in again.content.decode()
    assert CareEntry.objects.count() == 1
    client_of(cast.ana).post(f"/chat/{talk.pk}/care/", tick | {"confirm": "on"})
    assert CareEntry.objects.filter(is_override=True).count() == 1
    entry = CareEntry.objects.get(person=cast.bruno)
    client_of(cast.ana).post(f"/chat/{talk.pk}/care/", {"act": "undo", "pet": str(cast.rex.pk), "entry": str(entry.pk)})
    entry.refresh_from_db()
    assert entry.undone_at is not None


def test_who_takes_no_care_sees_no_card(cast: SimpleNamespace, plan: CarePlan) -> None:
    talk = make_talk(cast.ana, cast.carla)
    pets.actions.create_pet(cast.carla, name="Michi", species="cat")  # so that her page could hold one
    pin(cast.ana, talk, cast.rex)
    assert call(cast.carla, "get", f"{talk.pk}/care/").json()["items"] == []
    for path in (f"/chat/{talk.pk}/", f"/chat/{talk.pk}/care/"):
        page = client_of(cast.carla).get(path).content.decode()
        assert "Breakfast" not in page and "Rex" not in page
    for act in ("tick", "pin", "unpin"):
        data = {"act": act, "pet": str(cast.rex.pk), "plan": str(plan.pk)}
        assert client_of(cast.carla).post(f"/chat/{talk.pk}/care/", data).status_code == 404
    assert CareCard.objects.count() == 1 and not CareEntry.objects.exists()


def test_a_walker_sees_no_medicine(cast: SimpleNamespace, talk: Conversation) -> None:
    medicine = plan_care(cast.ana, cast.rex, kind="medicine", name="Antibiotic", every_hours=12)
    pin(cast.ana, talk, cast.rex)
    log_care(cast.ana, cast.rex, plan=medicine)
    assert "Antibiotic" in client_of(cast.ana).get(f"/chat/{talk.pk}/").content.decode()
    assert "Antibiotic" not in client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    (card,) = call(cast.bruno, "get", f"{talk.pk}/care/").json()["items"]
    assert card["plans"] == [] and card["done_today"] == []


def test_at_most_so_many_stand_there(cast: SimpleNamespace, talk: Conversation) -> None:
    animals = [
        pets.actions.create_pet(cast.ana, name=f"Nº {at}", species="dog") for at in range(LIMITS.chat_care_cards_max)
    ]
    for animal in animals:
        pin(cast.ana, talk, animal)
    answer = call(cast.ana, "put", f"{talk.pk}/care/{cast.rex.pk}/")
    assert answer.json()["error"]["code"] == "too_many_cards"
    pin(cast.ana, talk, animals[0])  # again changes nothing
