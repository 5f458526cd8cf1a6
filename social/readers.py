"""Whose ready lists a post goes into: followers of its author, and of the animals in it. Fetched in chunks, by keyset."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from accounts.friendships import Friendship
from accounts.models import CloseFriend, Follow, User
from core.limits import LIMITS
from pets.follow_models import PetFollow
from pets.models import Pet
from social.models import Post, PulledAuthor, PulledPet

CHUNK: Final = 1000


def of_post(post: Post) -> Iterator[list[UUID]]:
    """Those a published post is sent to besides its author. Authors and animals beyond the limit are left to the reads."""
    if post.audience == Post.Audience.ONLY_ME:
        return
    if not _is_pulled(post.author):
        yield from followers(post.author_id, audience=post.audience)
    if post.audience == Post.Audience.PUBLIC:
        yield from of_animals(post)


def followers(author_id: UUID, *, audience: str = Post.Audience.FOLLOWERS) -> Iterator[list[UUID]]:
    """Accepted followers: all of them, or the friends or close friends among them."""
    rows = Follow.objects.filter(target_id=author_id, status=Follow.Status.ACCEPTED)
    if audience == Post.Audience.FRIENDS:
        rows = rows.filter(Exists(Friendship.objects.accepted().between(author_id, OuterRef("follower_id"))))
    if audience == Post.Audience.CLOSE:
        rows = rows.filter(Exists(CloseFriend.objects.filter(owner_id=author_id, friend_id=OuterRef("follower_id"))))
    return _chunks(rows, "follower_id")


def of_animals(post: Post) -> Iterator[list[UUID]]:
    """Who follows an animal in it and not its author: of a post for all, who follows both is among the followers."""
    follows_author = Follow.objects.filter(
        follower_id=OuterRef("person_id"), target_id=post.author_id, status=Follow.Status.ACCEPTED
    )
    for pet in Pet.objects.filter(post_rows__post_id=post.pk, deleted_at__isnull=True).order_by("pk"):
        if not _is_pulled_pet(pet):
            rows = PetFollow.objects.filter(pet=pet).exclude(person_id=post.author_id).exclude(Exists(follows_author))
            yield from _chunks(rows, "person_id")


def _is_pulled(author: User) -> bool:
    """Beyond the limit an author is never pushed again: feeds read their posts."""
    if author.follower_counter > LIMITS.fan_out_max:
        PulledAuthor.objects.get_or_create(user=author)
        return True
    return PulledAuthor.objects.filter(user=author).exists()


def _is_pulled_pet(pet: Pet) -> bool:
    if pet.follower_counter > LIMITS.fan_out_max:
        PulledPet.objects.get_or_create(pet=pet)
        return True
    return PulledPet.objects.filter(pet=pet).exists()


def _chunks(rows: QuerySet[Any], person: str) -> Iterator[list[UUID]]:
    last: UUID | None = None
    while True:
        left = rows if last is None else rows.filter(pk__gt=last)
        chunk = list(left.order_by("pk").values_list("pk", person)[:CHUNK])
        if not chunk:
            return
        last = chunk[-1][0]
        yield [person_id for _pk, person_id in chunk]
