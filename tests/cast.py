"""Fixtures all rooms share: the people of the cast, a clean Valkey, clients for each door."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError
from django.db import OperationalError
from django.test import Client, TransactionTestCase
from django.utils import timezone

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def clean_valkey(worker_id: str) -> None:
    """Each xdist worker has a database of Valkey of its own, emptied before every test."""
    from core import valkey
    from social import feed_facts, reach

    valkey.client().flushdb()
    feed_facts.forget_pool()
    reach.forget_floor()


@pytest.fixture(autouse=True, scope="session")
def emptied_beside_servers() -> Iterator[None]:
    """Emptying all tables wants every lock there is, and a socket server asks now and then whether its sessions still
    hold: PostgreSQL ends one of two that wait for each other. If it is ours, it is tried again.
    """
    once = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def teardown(case: Any) -> None:
        for _ in range(4):
            try:
                return once(case)
            except CommandError as error:
                if not isinstance(error.__cause__, OperationalError):
                    raise
        return once(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        yield


@pytest.fixture(autouse=True)
def quiet_hasher(settings: Any) -> None:
    """Argon2 costs 50 ms on purpose; tests that prove it say so themselves."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]


def make_user(handle: str, **fields: Any) -> Any:
    """A person who has verified an e-mail address and finished onboarding."""
    from allauth.account.models import EmailAddress

    from accounts.models import User

    fields = {
        "display_name": handle.capitalize(),
        "language": "en",
        "onboarded_at": timezone.now(),
        "birth_date": date(1988, 2, 1),
    } | fields
    user = User.objects.create_user(f"{handle}@example.com", handle, PASSWORD, **fields)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def make_species() -> None:
    from pets.models import Species
    from pets.species import species_names

    if not Species.objects.exists():
        Species.objects.bulk_create(
            Species(slug=slug, name=names["en"], name_en=names["en"], name_es_mx=names["es-mx"])
            for slug, names in species_names().items()
        )


def client_of(user: Any | None) -> Client:
    """A browser signed in as the person, or a guest's; it asks for English where no account says otherwise."""
    client = Client(headers={"Accept-Language": "en"})
    if user is not None:
        client.force_login(user)
    return client


@pytest.fixture
def cast(db: None) -> SimpleNamespace:
    """See conftest.py: who stands how to ana."""
    return make_cast()


def make_cast() -> SimpleNamespace:
    """The people themselves, for tests that set up once for many."""
    from accounts.models import Block, Follow
    from pets.models import Pet

    people = {
        name: make_user(name, is_private=name == "ana")
        for name in ("ana", "bruno", "carla", "dora", "eva", "paco", "sofia", "xavi")
    }
    people["staff"] = make_user("moderator", is_staff=True)
    ana = people["ana"]
    Follow.objects.create(follower=people["bruno"], target=ana, status=Follow.Status.ACCEPTED)
    people["bruno"].following_counter = ana.follower_counter = 1
    people["bruno"].save()
    ana.save()
    Follow.objects.create(follower=people["paco"], target=ana, status=Follow.Status.REQUESTED)
    Block.objects.create(blocker=ana, blocked=people["dora"])
    Block.objects.create(blocker=people["eva"], blocked=ana)
    people["sofia"].suspended_at = timezone.now()
    people["sofia"].save()
    make_species()  # a test with real commits has emptied the tables of the migration
    rex = Pet.objects.create(owner=ana, name="Rex", species_id="dog")
    return SimpleNamespace(**people, rex=rex, guest=None)


@pytest.fixture
def run_tasks() -> Any:
    """Runs what the outbox holds, as the workers would."""
    from core.queue import drain

    return drain


@pytest.fixture
def quiet_badges(monkeypatch: pytest.MonkeyPatch) -> None:
    """Badges are given and not told: for tests that look at everything else the bell says."""
    from core.events import LISTENERS

    monkeypatch.setitem(LISTENERS, "accounts.badge_earned", [])
