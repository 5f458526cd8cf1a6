"""Households across the doors: invited, accepted, seen and done by role, over by itself, ended by either side."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.actions import block
from core import data_rights
from core.limits import LIMITS
from core.models import AuditEntry
from core.realtime.registry import SUBSCRIPTIONS
from notifications.models import Notification
from pets import household_actions as actions
from pets.household_models import PetCarer, Role
from pets.models import Pet
from pets.policies import RIGHTS, Right, can_edit_pet, can_see_health, role_of
from social.models import Post
from tests.cast import client_of

pytestmark = pytest.mark.django_db
JSON = "application/json"


def in_days(days: int) -> Any:
    return timezone.now() + timedelta(days=days)


def make_carer(owner: Any, pet: Pet, person: Any, role: str) -> PetCarer:
    until = in_days(3) if role == Role.SITTER else None
    return actions.accept_invitation(
        person, actions.invite_carer(owner, pet, handle=person.handle, role=role, until=until)
    )


def bell(user: Any) -> list[str]:
    return list(Notification.objects.filter(recipient=user).order_by("id").values_list("kind", flat=True))


# --- coming in ------------------------------------------------------------------------------------
def test_a_sitter_is_asked_by_form_answers_from_the_bell_and_sees_the_closed_page(
    cast: SimpleNamespace, run_tasks: Any
) -> None:
    Pet.objects.filter(pk=cast.rex.pk).update(bio="Marca secreta")
    page, people = reverse("pet_detail", args=[cast.rex.pk]), reverse("pet_people", args=[cast.rex.pk])
    carla, ana = client_of(cast.carla), client_of(cast.ana)
    assert "Marca secreta" not in carla.get(page).content.decode()
    assert carla.get(people).status_code == 404
    sent = {"handle": "@Carla", "role": "sitter", "until": in_days(4).date().isoformat()}
    assert ana.post(people, sent).status_code == 302
    assert "Marca secreta" not in carla.get(page).content.decode(), "an invitation opens nothing"
    run_tasks()
    line = carla.get("/api/v1/notifications/").json()["items"][0]
    assert (line["kind"], line["words"]) == ("care_invitation", "Ana asks you to help take care of Rex (Sitter)")
    row = PetCarer.objects.get(person=cast.carla)
    assert carla.post(reverse("carer_accept", args=[row.pk])).status_code == 302
    run_tasks()
    assert "Marca secreta" in carla.get(page).content.decode()
    assert bell(cast.ana)[-1] == "care_accepted"
    assert "Rex" in carla.get(reverse("household")).content.decode()
    assert AuditEntry.objects.filter(event="pets.carer_accepted", actor_id=cast.carla.pk).count() == 1


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"handle": "nobody_here", "role": "walker"}, "handle"),
        ({"handle": "dora", "role": "walker"}, "handle"),
        ({"handle": "eva", "role": "walker"}, "handle"),
        ({"handle": "sofia", "role": "walker"}, "handle"),
        ({"handle": "ana", "role": "walker"}, "handle"),
        ({"handle": "carla", "role": "owner"}, "role"),
        ({"handle": "carla", "role": "sitter"}, "until"),
        ({"handle": "carla", "role": "sitter", "until": "2020-01-01T00:00:00Z"}, "until"),
        ({"handle": "carla", "role": "sitter", "until": "2099-01-01T00:00:00Z"}, "until"),
        ({"handle": "carla", "role": "co_owner", "until": "2026-12-24T00:00:00Z"}, "until"),
    ],
)
def test_what_is_wrong_with_an_invitation_is_named_at_both_doors(
    cast: SimpleNamespace, sent: dict[str, str], field: str
) -> None:
    client = client_of(cast.ana)
    answer = client.post(f"/api/v1/pets/{cast.rex.pk}/people/", sent, content_type=JSON)
    assert (answer.status_code, list(answer.json()["error"]["fields"])) == (422, [field])
    form = sent | {"until": sent.get("until", "")[:10]}
    assert client.post(reverse("pet_people", args=[cast.rex.pk]), form).status_code == 422
    assert not PetCarer.objects.exists()


def test_a_second_invitation_is_refused_and_a_lapsed_one_makes_room(cast: SimpleNamespace) -> None:
    first = actions.invite_carer(cast.ana, cast.rex, handle="carla", role="walker")
    client = client_of(cast.ana)
    sent = {"handle": "carla", "role": "walker"}
    assert client.post(f"/api/v1/pets/{cast.rex.pk}/people/", sent, content_type=JSON).status_code == 409
    PetCarer.objects.filter(pk=first.pk).update(created_at=in_days(-LIMITS.care_invitation_days - 1))
    carla = client_of(cast.carla)
    assert carla.get("/api/v1/household/invitations/").json()["items"] == []
    assert carla.put(f"/api/v1/household/invitations/{first.pk}/").status_code == 404
    assert client.post(f"/api/v1/pets/{cast.rex.pk}/people/", sent, content_type=JSON).status_code == 201
    assert PetCarer.objects.filter(person=cast.carla).exclude(pk=first.pk).count() == 1


def test_nobody_answers_for_another(cast: SimpleNamespace) -> None:
    row = actions.invite_carer(cast.ana, cast.rex, handle="carla", role="co_owner")
    for who in (cast.bruno, cast.ana, cast.staff):
        assert client_of(who).put(f"/api/v1/household/invitations/{row.pk}/").status_code == 404
    row.refresh_from_db()
    assert row.status == PetCarer.Status.INVITED


# --- what each role may do ------------------------------------------------------------------------
@pytest.mark.parametrize("role", [Role.CO_OWNER, Role.SITTER, Role.WALKER])
def test_each_role_does_what_its_row_says_and_no_more(cast: SimpleNamespace, role: str) -> None:
    make_carer(cast.ana, cast.rex, cast.carla, role)
    client, rights = client_of(cast.carla), RIGHTS[role]
    address = f"/api/v1/pets/{cast.rex.pk}/"
    renamed = client.patch(address, {"name": "Rex II"}, content_type=JSON).status_code
    tagged = client.post("/api/v1/posts/", {"body": "Paseo", "pet_ids": [str(cast.rex.pk)]}, content_type=JSON)
    invited = client.post(f"{address}people/", {"handle": "bruno", "role": "walker"}, content_type=JSON)
    assert renamed == (200 if Right.EDIT in rights else 403)
    assert tagged.status_code == (201 if Right.TAG in rights else 404)
    assert invited.status_code == (201 if Right.INVITE in rights else 404)
    assert client.delete(address).status_code == 403
    assert client.post(f"{address}transfer/", {"handle": "bruno"}, content_type=JSON).status_code == 404
    co_owner = client.post(f"{address}people/", {"handle": "xavi", "role": "co_owner"}, content_type=JSON)
    assert co_owner.status_code == (403 if Right.INVITE in rights else 404), "only the owner asks co-owners"
    assert can_see_health(cast.carla, Pet.objects.get(pk=cast.rex.pk)) is (Right.SEE_HEALTH in rights)
    mine = client.get("/api/v1/household/").json()["items"][0]
    assert (mine["role"], set(mine["rights"])) == (role, {str(right) for right in rights})


def test_a_co_owner_is_named_on_the_page_and_offered_the_animal_in_the_composer(cast: SimpleNamespace) -> None:
    make_carer(cast.ana, cast.rex, cast.carla, Role.CO_OWNER)
    assert "Carla" in client_of(cast.bruno).get(reverse("pet_detail", args=[cast.rex.pk])).content.decode()
    assert str(cast.rex.pk) in client_of(cast.carla).get(reverse("post_create")).content.decode()
    assert str(cast.rex.pk) not in client_of(cast.bruno).get(reverse("post_create")).content.decode()
    assert Post.objects.count() == 0


def test_the_table_on_the_page_is_the_table_in_the_code(cast: SimpleNamespace) -> None:
    html = client_of(cast.ana).get(reverse("pet_people", args=[cast.rex.pk])).content.decode()
    granted = sum(len(rights) for rights in RIGHTS.values())
    assert html.count('<span class="hidden-words">Yes</span>') == granted
    assert "Take its page down" in html


# --- the end --------------------------------------------------------------------------------------
def test_a_sitters_access_is_over_the_moment_it_ends_without_any_task(cast: SimpleNamespace) -> None:
    row = make_carer(cast.ana, cast.rex, cast.carla, Role.SITTER)
    client = client_of(cast.carla)
    people = reverse("pet_people", args=[cast.rex.pk])
    assert client.get(people).status_code == 200
    assert SUBSCRIPTIONS["care"](cast.carla, cast.rex.pk)
    PetCarer.objects.filter(pk=row.pk).update(until=timezone.now() - timedelta(seconds=1))
    assert client.get(people).status_code == 404
    assert client.get("/api/v1/household/").json()["items"] == []
    assert not SUBSCRIPTIONS["care"](cast.carla, cast.rex.pk)
    assert role_of(cast.carla, Pet.objects.get(pk=cast.rex.pk)) == ""


@pytest.mark.parametrize("who", ["ana", "carla"])
def test_either_side_ends_it_at_once(cast: SimpleNamespace, who: str) -> None:
    row = make_carer(cast.ana, cast.rex, cast.carla, Role.CO_OWNER)
    actor = client_of(getattr(cast, who))
    assert client_of(cast.bruno).delete(f"/api/v1/pets/{cast.rex.pk}/people/{row.pk}/").status_code == 404
    assert PetCarer.objects.filter(pk=row.pk).exists()
    assert actor.delete(f"/api/v1/pets/{cast.rex.pk}/people/{row.pk}/").status_code == 204
    assert client_of(cast.carla).get(reverse("pet_people", args=[cast.rex.pk])).status_code == 404
    assert not can_edit_pet(cast.carla, Pet.objects.get(pk=cast.rex.pk))


def test_a_block_ends_the_care_of_each_others_animals(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_carer(cast.ana, cast.rex, cast.carla, Role.CO_OWNER)
    block(cast.ana, cast.carla)
    assert role_of(cast.carla, Pet.objects.get(pk=cast.rex.pk)) == "", "before any task has run"
    run_tasks()
    assert not PetCarer.objects.exists()


def test_a_role_is_not_taken_from_an_animal_fetched_for_somebody_else(cast: SimpleNamespace) -> None:
    make_carer(cast.ana, cast.rex, cast.carla, Role.CO_OWNER)
    fetched = Pet.objects.with_role_of(cast.carla).get(pk=cast.rex.pk)  # type: ignore[attr-defined]
    assert can_edit_pet(cast.carla, fetched)
    assert not can_edit_pet(cast.bruno, fetched)


def test_a_household_costs_the_same_at_two_animals_and_at_twenty(
    cast: SimpleNamespace, django_assert_num_queries: Any
) -> None:
    client = client_of(cast.bruno)
    for count in (2, 20):
        Pet.objects.filter(owner=cast.bruno).delete()
        pets = Pet.objects.bulk_create(Pet(owner=cast.bruno, name=f"n{n}", species_id="cat") for n in range(count))
        PetCarer.objects.bulk_create(
            PetCarer(pet=pet, person=cast.carla, role="co_owner", status="active") for pet in pets
        )
        with django_assert_num_queries(3):  # session with its person · animals · their people
            assert len(client.get("/api/v1/household/").json()["items"]) == count


def test_the_sweep_forgets_only_what_has_been_over_for_long(cast: SimpleNamespace) -> None:
    row = make_carer(cast.ana, cast.rex, cast.carla, Role.SITTER)
    PetCarer.objects.filter(pk=row.pk).update(until=in_days(-2))
    assert actions.sweep_household() == 0
    PetCarer.objects.filter(pk=row.pk).update(until=in_days(-40))
    assert actions.sweep_household() == 1


def test_an_animal_with_a_co_owner_outlives_the_account_of_its_owner(cast: SimpleNamespace) -> None:
    make_carer(cast.ana, cast.rex, cast.bruno, Role.CO_OWNER)
    alone = Pet.objects.create(owner=cast.ana, name="Sola", species_id="cat")
    for _name, erase in data_rights.erasers():
        erase(cast.ana.pk)
    assert Pet.objects.get(pk=cast.rex.pk).owner_id == cast.bruno.pk
    assert not PetCarer.objects.filter(pet=cast.rex, person=cast.bruno).exists()
    assert not Pet.objects.filter(pk=alone.pk).exists()
