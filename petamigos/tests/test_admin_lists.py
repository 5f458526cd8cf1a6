"""Every list of people, animals and files in the admin costs the same at one row and at thirty; looks are written down;
the page of a person says when their data were asked for and never what is in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.data_requests import AccountDeletion, DataExport, ErasedAccount
from accounts.friendships import Friendship
from accounts.models import Block, Follow, Verification
from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from core.models import AuditEntry
from media.models import Asset
from media.uploads import Upload
from petamigos.tests.test_admin_person import make_staff, page_of
from pets.household_models import PetCarer, PetTransfer
from pets.lost_models import FoundReport, LostReport
from pets.models import Breed, Pet, Species
from tests.cast import client_of, make_user
from tests.words import stands_in

pytestmark = pytest.mark.django_db


def pet_of(owner: Any, number: int) -> Pet:
    return Pet.objects.create(owner=owner, name=f"Luna {number}", species_id="cat")


def found(owner: Any, number: int) -> None:
    FoundReport.objects.create(reporter=owner, species_id="cat", cell="8849aa", found_on="2026-01-10")


# One row of each list: (somebody new, their number).
MAKERS: dict[str, Callable[[Any, int], Any]] = {
    "accounts_user": lambda _user, _n: None,
    "accounts_follow": lambda user, _n: Follow.objects.create(follower=user, target=other(user)),
    "accounts_block": lambda user, _n: Block.objects.create(blocker=user, blocked=other(user)),
    "accounts_friendship": lambda user, _n: Friendship.objects.create(asker=user, asked=other(user), status="accepted"),
    "accounts_verification": lambda user, _n: Verification.objects.create(
        user=user, kind="vet", status="rejected", decided_by=other(user), decided_at=timezone.now(), reason="no"
    ),
    "accounts_accountdeletion": lambda user, n: AccountDeletion.objects.create(
        user=user, due_at=timezone.now(), token_hash=f"{user.pk}{n}"[:64]
    ),
    "accounts_erasedaccount": lambda _user, _n: ErasedAccount.objects.create(
        user_id=uuid4(), requested_at=timezone.now()
    ),
    "media_asset": lambda user, _n: Asset.objects.create(owner=user, status="ready"),
    "media_upload": lambda user, n: Upload.objects.create(
        owner=user, byte_size=1, part_bytes=1, name=f"uploads/{n}", ends_at=timezone.now()
    ),
    "pets_species": lambda _user, n: Species.objects.create(slug=f"kind-{n}", name=f"Kind {n}", position=n),
    "pets_breed": lambda _user, n: Breed.objects.create(slug=f"breed-{n}", species_id="dog", name=f"Breed {n}"),
    "pets_pet": pet_of,
    "pets_petcarer": lambda user, n: PetCarer.objects.create(
        pet=pet_of(user, n), person=other(user), role="co_owner", status="active"
    ),
    "pets_pettransfer": lambda user, n: PetTransfer.objects.create(
        pet=pet_of(user, n), from_person=user, to_person=other(user), expires_at=timezone.now()
    ),
    "pets_lostreport": lambda user, n: LostReport.objects.create(
        pet=pet_of(user, n), reporter=user, cell="8849aa", last_seen_at=timezone.now()
    ),
    "pets_foundreport": found,
}


def other(user: Any) -> Any:
    return make_user(f"{user.handle}_b")


def lists() -> list[str]:
    names = (f"{model._meta.app_label}_{model._meta.model_name}" for model in admin.site._registry)
    return sorted(name for name in names if name.partition("_")[0] in {"accounts", "pets", "media"})


def boss() -> Any:
    user = make_staff("moderator")
    user.is_superuser = True
    user.save()
    return user


def test_every_list_is_looked_at_here() -> None:
    assert lists() == sorted(MAKERS)


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_a_list_costs_the_same_at_one_row_and_at_thirty(cast: Any, name: str) -> None:
    client = client_of(boss())

    def make(numbers: range) -> None:
        for number in numbers:
            MAKERS[name](make_user(f"someone_{number}"), number)

    def cost() -> int:
        client.get(reverse(f"admin:{name}_changelist"))
        with CaptureQueriesContext(connection) as told:
            assert client.get(reverse(f"admin:{name}_changelist")).status_code == 200
        return len(told)

    make(range(1))
    few = cost()
    make(range(1, 30))
    assert cost() == few


@pytest.mark.parametrize(
    "name", ["pets_petcarer", "pets_pettransfer", "pets_lostreport", "pets_foundreport", "media_asset"]
)
def test_each_look_is_written_down_and_shown(cast: Any, name: str) -> None:
    staff = boss()
    MAKERS[name](cast.ana, 1)
    model = next(one for one in admin.site._registry if f"{one._meta.app_label}_{one._meta.model_name}" == name)
    row = model._default_manager.order_by("-pk").first()
    client = client_of(staff)
    assert client.get(reverse(f"admin:{name}_change", args=[row.pk])).status_code == 200  # type: ignore[union-attr]
    entry = AuditEntry.objects.get(event=f"{name.replace('_', '.')}_seen_by_staff")
    assert (entry.actor_id, entry.target) == (staff.pk, f"{model._meta.label_lower}:{row.pk}")  # type: ignore[union-attr]
    assert entry.event in client.get("/admin/core/auditentry/").content.decode()
    assert client.get(reverse(f"admin:{name}_change", args=[uuid4()])).status_code == 302
    assert AuditEntry.objects.filter(event=entry.event).count() == 1


def test_the_page_of_a_person_says_when_data_were_asked_for_and_not_what_they_are(cast: Any) -> None:
    now = timezone.now()
    DataExport.objects.create(
        user=cast.carla,
        status="ready",
        file="exports/secret-name.zip",
        token_hash="secret-hash",
        byte_size=777_777,
        ready_at=now,
        expires_at=now + timedelta(days=7),
    )
    client = client_of(make_staff("support"))
    page = client.get(page_of(cast.carla)).content.decode()
    for words in ("Archives of their data", "Ready", "asked for", "ends", "Deletion of the account", "Nothing."):
        assert words in page, words
    for secret in ("secret-name", "secret-hash", "fetched"):
        assert secret not in page, secret
    for size in ("777", "759.5"):
        assert not stands_in(size, page), size
    AccountDeletion.objects.create(user=cast.carla, due_at=now + timedelta(days=30), token_hash="way-back")
    page = client.get(page_of(cast.carla)).content.decode()
    assert "Closed: can be opened again" in page
    assert "is erased" in page
    assert "way-back" not in page
    assert AuditEntry.objects.filter(event="accounts.person_seen_by_staff").count() == 2
