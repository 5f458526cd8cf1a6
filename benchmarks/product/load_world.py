"""Fills the product's tables by COPY: the yardsticks' people, follows and posts, with what the product adds.

Rows are made from the models: a column not named here gets its field's default, so that a new field
with a default needs no change. Rules are not run: this is the state that real actions would have left,
but for the files' renditions, of which no page reads a row.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.core.management import call_command
from django.db import connection, models

from accounts.models import Follow, User
from benchmarks import world
from benchmarks.product import load_search, load_talk
from media.focal import CENTRE
from media.models import Asset
from pets.models import Pet, Species
from social.models import Comment, CommentReaction, Post, PostMedia, PostPet, Reaction

Row = dict[str, Any]
BASE83 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~"
AVATAR, PET, COMMENT, LIKE, FOLLOW, PET_PHOTO = (number * 10_000_000 for number in range(3, 9))


def copy(model: type[models.Model], rows: Iterable[Row]) -> None:
    """Rows are keyed by column; keys are the same in all rows of a call."""
    iterator = iter(rows)
    first = next(iterator)
    defaults = {
        field.column: field.get_default()
        for field in model._meta.concrete_fields
        if field.column not in first and not field.primary_key
    }
    times = {field.column: world.NEWEST for field in model._meta.concrete_fields if is_automatic(field)}
    fixed = {**defaults, **{name: at for name, at in times.items() if name not in first}}
    columns = [*first, *fixed]
    names = ", ".join(connection.ops.quote_name(name) for name in columns)
    with connection.cursor() as cursor, cursor.copy(f"COPY {model._meta.db_table} ({names}) FROM STDIN") as stream:
        tail = tuple(fixed.values())
        stream.write_row((*first.values(), *tail))
        for row in iterator:
            stream.write_row((*row.values(), *tail))


def is_automatic(field: Any) -> bool:
    return bool(getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False))


def avatar_id(person: int) -> UUID:
    return world.uuid7(world.NEWEST - timedelta(days=400), AVATAR + person)


def pet_id(person: int) -> UUID:
    return world.uuid7(world.NEWEST - timedelta(days=399), PET + person)


def pet_photo_id(person: int) -> UUID:
    return world.uuid7(world.NEWEST - timedelta(days=399), PET_PHOTO + person)


def people() -> Iterator[Row]:
    for index in range(world.PEOPLE):
        handle = world.handle(index)
        yield {
            "id": world.person_id(index),
            "created_at": world.NEWEST - timedelta(days=400),
            "handle": handle,
            "email": f"{handle}@example.com",
            "display_name": world.display_name(index),
            "password": "!",
            "is_private": index % 2 == 0,
            "onboarded_at": world.NEWEST,
            "follower_counter": world.FOLLOWS_EACH,
            "following_counter": world.FOLLOWS_EACH,
        }


def follows() -> Iterator[Row]:
    at = world.NEWEST - timedelta(days=300)
    for number, (follower, target) in enumerate(world.follows()):
        yield {
            "id": world.uuid7(at, FOLLOW + number),
            "follower_id": world.person_id(follower),
            "target_id": world.person_id(target),
            "status": "accepted",
        }


def assets() -> Iterator[Row]:
    for index in range(world.PEOPLE):
        yield asset(avatar_id(index), index, "accounts.avatar", index)
        yield asset(pet_photo_id(index), index, "pets.photo", index)
    for number, author in enumerate(world.post_authors()):
        yield asset(world.asset_id(number), author, "social.post", number)


def asset(identity: UUID, owner: int, purpose: str, number: int) -> Row:
    return {
        "id": identity,
        "owner_id": world.person_id(owner),
        "status": "ready",
        "purpose": purpose,
        "alt_text": "Una perrita en la azotea",
        "width": 1280,
        "height": 960,
        "dominant_color": world.color(number),
        "blurhash": blurhash(number),
        "attached_at": world.NEWEST,
    }


def blurhash(number: int) -> str:
    """A valid one of 4 × 3 components, different for each picture."""
    dice = Random(number)
    average = int(world.color(number)[1:], 16)
    digits = [average // 83**power % 83 for power in (3, 2, 1, 0)]
    rest = [digit for _ in range(11) for digit in divmod(dice.randrange(19**3), 83)]
    return "".join(BASE83[digit] for digit in (21, dice.randrange(83), *digits, *rest))


def pets(species: str) -> Iterator[Row]:
    for index in range(world.PEOPLE):
        yield {
            "id": pet_id(index),
            "owner_id": world.person_id(index),
            "name": f"Canela {index}",
            "species_id": species,
            "photo_id": pet_photo_id(index),
        }


def posts(likes: Counter[int]) -> Iterator[Row]:
    for number, author in enumerate(world.post_authors()):
        yield {
            "id": world.post_id(number),
            "created_at": world.post_time(number),
            "author_id": world.person_id(author),
            "body": world.post_body(number),
            "audience": "followers" if number % 2 else "public",
            "published_at": world.post_time(number),
            "reaction_counter": likes[number],
            "reaction_counters": [likes[number], 0, 0, 0, 0, 0],
            "comment_counter": int(number % 2 == 0) + load_talk.comment_count(number),
            "pictures": picture_json(number, author),
            "has_pets": bool(number % 2),
        }


def picture_json(number: int, author: int) -> str:
    """What PostgreSQL's own triggers would have put on the row of a post (docs/adr/0008)."""
    shown = asset(world.asset_id(number), author, "", number)
    looks = ("id", "alt_text", "width", "height", "dominant_color", "blurhash", "status")
    return json.dumps([[*(str(shown[key]) if key == "id" else shown[key] for key in looks), "", CENTRE]])


def liked() -> Iterator[tuple[int, int]]:
    """(person, post): half among the newest posts, so that feeds hold some of one's own reactions."""
    dice = Random(4)
    count = world.PEOPLE * world.POSTS_EACH
    half = world.LIKES_EACH // 2
    for person in range(world.PEOPLE):
        chosen = dice.sample(range(count - 300, count), half) + dice.sample(range(count - 300), half)
        for post in chosen:
            yield person, post


def like_rows(pairs: list[tuple[int, int]]) -> Iterator[Row]:
    for number, (person, post) in enumerate(pairs):
        yield {
            "id": world.uuid7(world.NEWEST, LIKE + number),
            "user_id": world.person_id(person),
            "post_id": world.post_id(post),
        }


def comments() -> Iterator[Row]:
    for number in range(0, world.PEOPLE * world.POSTS_EACH, 2):
        yield {
            "id": world.uuid7(world.post_time(number) + timedelta(seconds=30), COMMENT + number),
            "post_id": world.post_id(number),
            "author_id": world.person_id(number % world.PEOPLE),
            "body": "¡Qué bonita!",
        }


def post_pets() -> Iterator[Row]:
    for number, author in enumerate(world.post_authors()):
        if number % 2:
            yield {"post_id": world.post_id(number), "pet_id": pet_id(author), "position": 0}


def post_media() -> Iterator[Row]:
    for number in range(world.PEOPLE * world.POSTS_EACH):
        yield {"post_id": world.post_id(number), "asset_id": world.asset_id(number), "position": 0}


def switch_triggers(how: str) -> None:
    with connection.cursor() as cursor:
        for model in (PostMedia, PostPet):
            cursor.execute(f"ALTER TABLE {model._meta.db_table} {how} TRIGGER USER")


def main(what: str) -> None:
    """`what`: "whole", or "feed" without what only the search needs."""
    call_command("migrate", verbosity=0, interactive=False)
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    species = Species.objects.order_by("position").first() or Species.objects.create(slug="dog", name="Dog")
    pairs = list(liked())
    copy(User, people())
    copy(Follow, follows())
    copy(Asset, assets())
    copy(Pet, pets(species.pk))
    if what == "whole":
        load_search.main(copy, asset, species.pk)
    switch_triggers("DISABLE")  # a look at each of these rows would take longer than all the rest
    copy(Post, posts(Counter(post for _, post in pairs)))
    copy(PostMedia, post_media())
    copy(PostPet, post_pets())
    switch_triggers("ENABLE")
    copy(Reaction, like_rows(pairs))
    copy(Comment, comments())
    copy(Comment, load_talk.comments())
    copy(CommentReaction, load_talk.reactions())
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE accounts_user SET avatar_id = a.id FROM media_asset a WHERE a.owner_id = accounts_user.id AND a.purpose = 'accounts.avatar'"
        )
        cursor.execute("VACUUM ANALYZE")
