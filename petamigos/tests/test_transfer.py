"""Handing an animal over: offered by its owner, taken by who is asked, and nothing before both agreed."""

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
from core.limits import LIMITS
from core.models import AuditEntry
from notifications.models import Notification
from petamigos.tests.test_household import make_carer
from pets import household_actions as actions
from pets.household_models import PetCarer, PetTransfer
from pets.models import Pet
from social.actions import publish_post
from social.models import PostPet
from tests.cast import client_of

JSON = "application/json"


def owner_of(pet: Pet) -> Any:
    return Pet.objects.get(pk=pet.pk).owner


@pytest.mark.django_db
def test_it_moves_when_both_agreed_and_its_posts_stay_with_it(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = publish_post(cast.ana, body="Rex", pet_ids=[cast.rex.pk])
    make_carer(cast.ana, cast.rex, cast.bruno, "sitter")
    ana, carla = client_of(cast.ana), client_of(cast.carla)
    page = reverse("pet_transfer", args=[cast.rex.pk])
    assert ana.post(page, {"handle": "carla", "keeps_co_owner": "on"}).status_code == 302
    assert owner_of(cast.rex) == cast.ana
    run_tasks()
    offer = PetTransfer.objects.get()
    assert Notification.objects.get(recipient=cast.carla).kind == "pet_offered"
    assert "Rex" in carla.get(reverse("transfer_detail", args=[offer.pk])).content.decode()
    assert carla.post(reverse("transfer_accept", args=[offer.pk])).status_code == 302
    run_tasks()
    assert owner_of(cast.rex) == cast.carla
    assert PostPet.objects.filter(post=post, pet=cast.rex).exists()
    assert list(PetCarer.objects.values_list("person__handle", "role")) == [("ana", "co_owner")]
    assert Notification.objects.filter(recipient=cast.ana, kind="pet_transferred").exists()
    events = set(AuditEntry.objects.filter(target=f"pets.pet:{cast.rex.pk}").values_list("event", flat=True))
    assert {"pets.transfer_offered", "pets.transferred"} <= events


@pytest.mark.django_db
def test_without_a_word_the_former_owner_keeps_nothing(cast: SimpleNamespace) -> None:
    offer = actions.offer_pet(cast.ana, cast.rex, handle="carla")
    assert client_of(cast.carla).put(f"/api/v1/household/offers/{offer.pk}/").json()["owner"]["handle"] == "carla"
    assert client_of(cast.ana).get(reverse("pet_people", args=[cast.rex.pk])).status_code == 404
    assert (
        client_of(cast.ana).patch(f"/api/v1/pets/{cast.rex.pk}/", {"name": "X"}, content_type=JSON).status_code == 403
    )


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["ana", "bruno", "dora", "staff"])
def test_only_who_is_asked_can_take_it(cast: SimpleNamespace, who: str) -> None:
    offer = actions.offer_pet(cast.ana, cast.rex, handle="carla")
    client = client_of(getattr(cast, who))
    assert client.put(f"/api/v1/household/offers/{offer.pk}/").status_code == 404
    assert client.post(reverse("transfer_accept", args=[offer.pk])).status_code == 404
    assert owner_of(cast.rex) == cast.ana


@pytest.mark.django_db
def test_an_offer_ends_by_itself_by_either_side_and_with_the_ownership(cast: SimpleNamespace) -> None:
    carla = client_of(cast.carla)
    offer = actions.offer_pet(cast.ana, cast.rex, handle="carla")
    again = client_of(cast.ana).post(f"/api/v1/pets/{cast.rex.pk}/transfer/", {"handle": "bruno"}, content_type=JSON)
    assert again.status_code == 409
    PetTransfer.objects.filter(pk=offer.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert carla.put(f"/api/v1/household/offers/{offer.pk}/").status_code == 404
    second = actions.offer_pet(cast.ana, cast.rex, handle="carla")  # the one before had run out
    assert client_of(cast.bruno).delete(f"/api/v1/household/offered/{second.pk}/").status_code == 404
    assert client_of(cast.ana).delete(f"/api/v1/household/offered/{second.pk}/").status_code == 204
    assert carla.put(f"/api/v1/household/offers/{second.pk}/").status_code == 404
    third = actions.offer_pet(cast.ana, cast.rex, handle="carla")
    assert carla.delete(f"/api/v1/household/offers/{third.pk}/").status_code == 204
    assert carla.put(f"/api/v1/household/offers/{third.pk}/").status_code == 404
    assert owner_of(cast.rex) == cast.ana


@pytest.mark.django_db
def test_a_full_account_cannot_take_one_more(cast: SimpleNamespace) -> None:
    Pet.objects.bulk_create(
        Pet(owner=cast.carla, name=f"n{n}", species_id="cat") for n in range(LIMITS.pets_per_account)
    )
    offer = actions.offer_pet(cast.ana, cast.rex, handle="carla")
    assert client_of(cast.carla).put(f"/api/v1/household/offers/{offer.pk}/").status_code == 409
    assert owner_of(cast.rex) == cast.ana


@pytest.mark.django_db(transaction=True)
def test_accepting_and_taking_back_at_once_has_one_outcome(cast: SimpleNamespace) -> None:
    offer = actions.offer_pet(cast.ana, cast.rex, handle="carla")
    barrier, refused = threading.Barrier(4), []

    def go(act: Any, user: Any) -> None:
        try:
            barrier.wait(5)
            act(user, PetTransfer.objects.get(pk=offer.pk))
        except DomainError as error:
            refused.append(error.code)
        finally:
            connection.close()

    deeds = [(actions.accept_offer, cast.carla)] * 2 + [(actions.withdraw_offer, cast.ana)] * 2
    threads = [threading.Thread(target=go, args=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == ["transfer_over"] * 3
    status = PetTransfer.objects.get(pk=offer.pk).status
    assert (status, owner_of(cast.rex)) in [("accepted", cast.carla), ("withdrawn", cast.ana)]
