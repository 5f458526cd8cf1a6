"""The index follows what happens to people and animals, and can be built anew."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from accounts import actions as people
from discovery.models import SearchEntry, SearchTerm, SearchWord
from discovery.tests.conftest import build, make_person, make_pet, names
from pets import actions as animals

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_rates")]


def known() -> tuple[Any, ...]:
    """All that is kept, without keys and times."""
    entries = SearchEntry.objects.order_by("kind", "object_id").values_list(
        "kind", "object_id", "plain", "wholes", "words", "inside_words", "weight"
    )
    terms = Counter(SearchTerm.objects.values_list("entry__object_id", "term", "weight"))
    words = sorted(SearchWord.objects.values_list("kind", "word", "entries"))
    return list(entries), terms, words


def test_a_person_is_found_from_the_end_of_the_welcome_on(cast: SimpleNamespace, run_tasks: Any) -> None:
    new = make_person("nueva", "Nueva Vecina", onboarded_at=None)
    people.update_profile(new, {"display_name": "Nueva Vecina"})
    run_tasks()
    assert names(None, "nueva") == []
    people.finish_onboarding(new)
    run_tasks()
    assert names(None, "nueva") == ["nueva"]


def test_a_new_name_replaces_the_old_one(cast: SimpleNamespace, run_tasks: Any) -> None:
    build()
    people.update_profile(cast.carla, {"display_name": "Violeta"})
    run_tasks()
    assert names(None, "violeta") == ["carla"]
    before = SearchWord.objects.filter(kind="people", word="violeta").get()
    assert before.entries == 1
    people.update_profile(cast.carla, {"display_name": "Carlota"})
    run_tasks()
    assert names(None, "violeta") == []
    assert not SearchWord.objects.filter(word="violeta").exists()
    assert not SearchTerm.objects.filter(term__in=["violeta", "=violeta"]).exists()


def test_suspension_takes_a_person_and_the_animals_out_and_its_end_brings_them_back(
    cast: SimpleNamespace, run_tasks: Any
) -> None:
    from django.contrib.auth.models import Permission

    cast.staff.user_permissions.add(Permission.objects.get(codename="change_user"))
    build()
    people.suspend(cast.staff, cast.ana, reason="test")
    assert names(None, "ana") == names(None, "rex", "pets") == []
    run_tasks()
    assert not SearchEntry.objects.filter(owner=cast.ana).exists()
    people.unsuspend(cast.staff, cast.ana)
    run_tasks()
    assert (names(None, "ana"), names(None, "rex", "pets")) == (["ana"], ["Rex"])


def test_animals_are_found_from_birth_to_deletion(cast: SimpleNamespace, run_tasks: Any) -> None:
    pet = animals.create_pet(cast.carla, name="Tormenta", species="cat")
    run_tasks()
    assert names(None, "tormenta", "pets") == ["Tormenta"]
    animals.update_pet(cast.carla, pet, {"name": "Nubecita"})
    run_tasks()
    assert (names(None, "tormenta", "pets"), names(None, "nubecita", "pets")) == ([], ["Nubecita"])
    animals.delete_pet(cast.carla, pet)
    assert names(None, "nubecita", "pets") == []
    run_tasks()
    assert not SearchEntry.objects.filter(object_id=pet.pk).exists()
    animals.restore_pet(cast.carla, pet)
    run_tasks()
    assert names(None, "nubecita", "pets") == ["Nubecita"]


def test_followers_raise_a_person_by_doublings(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_person("petunia_a", "Petunia Uno")
    star = make_person("petunia_b", "Petunia Dos")
    newest = make_person("petunia_c", "Petunia Tres")
    build()
    assert names(None, "petunia")[0] == newest.handle
    people.follow(cast.carla, star)
    run_tasks()
    assert names(None, "petunia")[0] == star.handle


def test_a_deleted_account_leaves_nothing(cast: SimpleNamespace) -> None:
    build()
    cast.ana.delete()
    assert not SearchEntry.objects.filter(owner_id=cast.ana.pk).exists()
    assert names(None, "ana") == names(None, "rex", "pets") == []
    build()
    assert not SearchWord.objects.filter(word="rex").exists()


def test_built_anew_it_is_the_same_and_repeating_changes_nothing(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_person("zoila", "Zoila 🐶 東京 서연")
    make_pet(cast.carla, "Łata")
    call_command("rebuild_search", verbosity=0)
    first = known()
    call_command("rebuild_search", "people", "pets", verbosity=0)
    assert known() == first
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    call_command("rebuild_search", verbosity=0)
    assert known() == first
    assert len(first[0]) == 11  # eight of the cast are listed, zoila, two animals: sofia is suspended
    with pytest.raises(CommandError):
        call_command("rebuild_search", "plants")


def test_the_count_of_a_word_is_how_many_entries_have_it(cast: SimpleNamespace, run_tasks: Any) -> None:
    build()
    for name in ("Sol", "Luna Sol", "Sol Sol"):
        animals.create_pet(cast.carla, name=name, species="cat")
    run_tasks()
    assert SearchWord.objects.get(kind="pets", word="sol").entries == 3
