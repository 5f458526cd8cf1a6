"""Adds people and animals to find: 100,000 of each with those of the feed, and what the index keeps of them.

Entries, terms and words are made by the product's own functions; only the writing is by COPY.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from accounts.models import User
from benchmarks import names, world
from discovery.actions import entry_of, terms_of
from discovery.kinds import Findable
from discovery.models import SearchEntry, SearchTerm, SearchWord
from discovery.words import spellings
from media.models import Asset
from pets.models import Pet

Row = dict[str, Any]
PERSON, PET, FACE, ENTRY = (number * 10_000_000 for number in (11, 12, 13, 14))
BEFORE = world.NEWEST - timedelta(days=500)


def person_id(index: int) -> UUID:
    return world.person_id(index) if index < world.PEOPLE else world.uuid7(BEFORE, PERSON + index)


def pet_id(index: int) -> UUID:
    return world.uuid7(BEFORE, PET + index)


def face_id(index: int) -> UUID:
    return world.uuid7(BEFORE, FACE + index)


def added() -> range:
    return range(world.PEOPLE, names.PEOPLE)


def people() -> Iterator[Row]:
    for index in added():
        handle = names.handle(index)
        yield {
            "id": person_id(index),
            "handle": handle,
            "email": f"{handle}@example.com",
            "display_name": names.person_name(index),
            "password": "!",
            "is_private": index % 2 == 0,
            "onboarded_at": world.NEWEST,
            "follower_counter": names.followers(index),
        }


def faces(asset: Any) -> Iterator[Row]:
    """Every second person of these has one."""
    for index in added():
        if index % 2:
            yield asset(face_id(index), 0, "accounts.avatar", index) | {"owner_id": person_id(index)}


def pets(species: str) -> Iterator[Row]:
    for index in added():
        yield {
            "id": pet_id(index),
            "owner_id": person_id(index),
            "name": names.pet_name(index),
            "species_id": species,
            "photo_id": face_id(index) if index % 2 else None,
        }


def findable() -> Iterator[tuple[str, Findable]]:
    for index in range(names.PEOPLE):
        if index < world.PEOPLE:
            handle, name, followers = world.handle(index), world.display_name(index), world.FOLLOWS_EACH
        else:
            handle, name, followers = names.handle(index), names.person_name(index), names.followers(index)
        yield "people", Findable(person_id(index), person_id(index), (handle, name), popularity=followers)
    rows = Pet.objects.values_list("pk", "owner_id", "name", "owner__follower_counter").order_by("pk")
    for pk, owner_id, name, followers in rows.iterator():
        yield "pets", Findable(pk, owner_id, (name,), popularity=followers)


def entries() -> Iterator[SearchEntry]:
    for number, (kind, thing) in enumerate(findable()):
        entry = entry_of(kind, thing)
        entry.pk = world.uuid7(BEFORE, ENTRY + number)
        yield entry


def entry_rows(made: Iterable[SearchEntry]) -> Iterator[Row]:
    columns = ("id", "kind", "object_id", "owner_id", "plain", "wholes", "words", "inside_words", "weight")
    for entry in made:
        yield {name: getattr(entry, name) for name in columns}


def main(copy: Any, asset: Any, species: str) -> None:
    copy(User, people())
    copy(Asset, faces(asset))
    copy(Pet, pets(species))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE accounts_user SET avatar_id = a.id FROM media_asset a"
            " WHERE a.owner_id = accounts_user.id AND a.purpose = 'accounts.avatar' AND accounts_user.avatar_id IS NULL"
        )
    made = list(entries())
    copy(SearchEntry, entry_rows(made))
    copy(
        SearchTerm,
        (
            {"entry_id": entry.pk, "object_id": entry.object_id, "kind": entry.kind, "term": term, "weight": weight}
            for entry in made
            for term, weight in terms_of(entry)
        ),
    )
    counts = Counter((entry.kind, word) for entry in made for word in entry.words)
    copy(
        SearchWord,
        (
            {"kind": kind, "word": word, "entries": count, "spellings": spellings(word)}
            for (kind, word), count in counts.items()
        ),
    )
