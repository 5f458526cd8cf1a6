"""Who is found by whom: the statement and each kind's `visible_to` are one rule, and nothing else tells of anybody."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.actions import block, set_privacy, unblock
from accounts.models import User
from discovery import selectors
from discovery.tests.conftest import build, make_pet, names
from pets.models import Breed, Pet
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_rates")]

VIEWERS = ["ana", "bruno", "carla", "dora", "eva", "paco", "sofia", "xavi", "staff", "guest"]


@pytest.fixture
def plaza(cast: SimpleNamespace) -> SimpleNamespace:
    """Everyone has the same surname, and an animal of one name: who is not found is hidden."""
    User.objects.update(display_name="Quetzal Todos")
    for name in VIEWERS[:-1]:
        make_pet(getattr(cast, name), "Quetzalito")
    Pet.objects.create(owner=cast.carla, name="Quetzalito gone", species_id="cat", deleted_at=cast.ana.created_at)
    build()
    User.objects.filter(pk=cast.xavi.pk).update(is_active=False)  # after it was indexed
    User.objects.filter(pk=cast.paco.pk).update(onboarded_at=None)
    Pet.objects.filter(owner=cast.bruno).update(deleted_at=cast.ana.created_at)
    return cast


def viewer_of(cast: SimpleNamespace, name: str) -> Any:
    return getattr(cast, name) or AnonymousUser()


@pytest.mark.parametrize("query", ["quetzal", "quetzal todos", "q", "quetsal", "Quetzal Todos"])
@pytest.mark.parametrize("name", VIEWERS)
def test_the_statement_and_the_query_set_agree(plaza: SimpleNamespace, name: str, query: str) -> None:
    viewer = viewer_of(plaza, name)
    expected = User.objects.visible_to(viewer).filter(onboarded_at__isnull=False)
    assert sorted(names(viewer, query)) == sorted(expected.values_list("handle", flat=True))
    assert 0 < expected.count() < User.objects.count()


@pytest.mark.parametrize("query", ["quetzalito", "que", "quetzaliti"])
@pytest.mark.parametrize("name", VIEWERS)
def test_animals_follow_the_rule_of_animals(plaza: SimpleNamespace, name: str, query: str) -> None:
    viewer = viewer_of(plaza, name)
    expected = Pet.objects.visible_to(viewer).filter(name__startswith="Quetzalito")
    found = selectors.search(viewer, query, kind="pets").rows
    assert sorted(row.id for row in found) == sorted(str(pk) for pk in expected.values_list("pk", flat=True))
    assert found


# --- the surfaces ---------------------------------------------------------------------------------
SURFACES = [
    "/search/?q={q}",
    "/search/?q={q}&kind=pets",
    "/search/completions/?q={q}",
    "/api/v1/search/?q={q}",
    "/api/v1/search/?q={q}&kind=pets",
    "/api/v1/search/completions/?q={q}",
]


def shown(viewer: Any, query: str) -> dict[str, str]:
    client = client_of(viewer)
    answers = {path: client.get(path.format(q=query)) for path in SURFACES}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {path: answer.content.decode() for path, answer in answers.items()}


@pytest.mark.parametrize("name", ["dora", "eva"])
@pytest.mark.parametrize("query", ["unicornia", "unicor", "unicornja", "rexito", "rexitto"])
def test_who_is_blocked_is_nowhere_in_either_direction(cast: SimpleNamespace, name: str, query: str) -> None:
    User.objects.filter(pk=cast.ana.pk).update(display_name="Unicornia", is_private=False)
    Pet.objects.filter(pk=cast.rex.pk).update(name="Rexito")
    build()
    told = "".join(shown(getattr(cast, name), query).values())
    for secret in ("@ana", '"ana"', str(cast.ana.pk), str(cast.rex.pk), "Unicornia", "Rexito"):
        assert secret not in told
    assert "Did you mean" not in told and '"mended":null' in told  # that there is such a word is not told either
    assert any(secret in "".join(shown(cast.carla, query).values()) for secret in ("Unicornia", "Rexito"))


def test_answers_about_hidden_people_are_those_about_nobody(cast: SimpleNamespace) -> None:
    User.objects.filter(pk=cast.ana.pk).update(display_name="Unicornia")
    build()
    hidden, nobody = shown(cast.dora, "unicornia"), shown(cast.dora, "unicornio")
    for path in SURFACES:
        if path.startswith("/api/"):
            assert hidden[path] == nobody[path]


def test_a_block_closes_and_opens_the_way_at_once(cast: SimpleNamespace) -> None:
    build()
    assert names(cast.carla, "bruno") == ["bruno"]
    block(cast.bruno, cast.carla)
    assert names(cast.carla, "bruno") == names(cast.bruno, "carla") == []
    unblock(cast.bruno, cast.carla)
    assert names(cast.carla, "bruno") == ["bruno"]


def test_many_hidden_before_one_who_is_not(cast: SimpleNamespace) -> None:
    """A page is not short because what was looked at first is hidden."""
    from accounts.models import Block
    from discovery.tests.conftest import make_person

    for number in range(60):
        person = make_person(f"famosa{number}", "Petunia", follower_counter=900)
        Block.objects.create(blocker=cast.carla, blocked=person)
    make_person("discreta", "Petunia")
    build()
    assert names(cast.carla, "petunia") == ["discreta"]


def test_a_breed_finds_only_animals_of_accounts_that_are_open_to_the_viewer(cast: SimpleNamespace) -> None:
    Breed.objects.get_or_create(slug="zz-test", species_id="dog", defaults={"name": "Xolín", "name_es_mx": "Xolín"})
    Pet.objects.filter(pk=cast.rex.pk).update(breed_id="zz-test")
    open_pet = make_pet(cast.carla, "Lobo", breed_id="zz-test")
    build()
    assert sorted(names(cast.bruno, "xolin", "pets")) == ["Lobo", "Rex"]  # he follows ana
    for name in ("paco", "carla", "dora", "guest", "staff"):
        assert names(viewer_of(cast, name), "xolin", "pets") == ["Lobo"], name
    assert names(cast.ana, "rex xolin", "pets") == ["Rex"]
    assert names(cast.carla, "rex xolin", "pets") == []
    assert names(cast.carla, "rex", "pets") == ["Rex"]  # name and face are everybody's
    row = selectors.search(cast.carla, "rex", kind="pets").rows[0]
    assert (row.breed_slug, row.is_open) == (None, False)
    assert open_pet.name == "Lobo"


def test_an_account_that_turns_private_hides_its_breeds_at_once(cast: SimpleNamespace) -> None:
    Breed.objects.get_or_create(slug="zz-test", species_id="dog", defaults={"name": "Xolín", "name_es_mx": "Xolín"})
    make_pet(cast.carla, "Lobo", breed_id="zz-test")
    build()
    assert names(None, "xolin", "pets") == ["Lobo"]
    set_privacy(cast.carla, is_private=True)
    assert names(None, "xolin", "pets") == []


@pytest.mark.parametrize("query", ["quetzal", "q", "quetzal todos", "quetsal", "東京"])
def test_behind_a_pooler_the_same_statements_run_unprepared(plaza: SimpleNamespace, settings: Any, query: str) -> None:
    viewers = [plaza.carla, plaza.dora, AnonymousUser()]
    prepared = [(names(viewer, query), names(viewer, query, "pets")) for viewer in viewers]
    settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
    try:
        assert [(names(viewer, query), names(viewer, query, "pets")) for viewer in viewers] == prepared
    finally:
        settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = False
