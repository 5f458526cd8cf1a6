"""Builds the demo world: every row through the action a person would use, deterministic per seed.

It may be stopped and started again at any point: what is there is kept, what is missing is added.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from allauth.account.models import EmailAddress
from django.db import connection
from django.utils import timezone

import accounts.actions
import media.actions
import pets.actions
import social.actions
from accounts.actions.profile import ProfileChanges
from accounts.models import Block, Follow, User
from core.queue import drain
from petamigos.demo import words
from petamigos.demo.cast import PASSWORD, PEOPLE, STAFF, Animal, Person
from pets.illustrator import Look, Scene, draw_cover, draw_person, draw_photo, draw_portrait
from pets.models import Breed, Pet
from social.models import Comment, Post

SEED: Final = 20261125
DAYS: Final = 12
PICTURED_POSTS: Final = 84
SETTLED: Final = timedelta(days=60)  # demo people are not new: quotas of new accounts do not apply
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """One post to come. Times count back from now."""

    author: User
    pets: tuple[Pet, ...]
    body: str
    scene: Scene | None
    seed: int
    age: timedelta


def build(say: Say, *, pictures: bool = True) -> None:
    """Builds all of it. `pictures=False` leaves the drawing out (for quick tests of the rest)."""
    with ProcessPoolExecutor(2) as artists:
        people = make_people(say, artists if pictures else None)
        animals = make_animals(say, people, artists if pictures else None)
        make_follows(say, people)
        make_posts(say, people, animals, artists if pictures else None)
    say("letting the tasks finish")
    drain()
    spread_over_time()
    drain()


def make_people(say: Say, artists: ProcessPoolExecutor | None) -> dict[str, User]:
    found = {user.handle: user for user in User.objects.filter(handle__in=[p.handle for p in PEOPLE])}
    missing = [person for person in PEOPLE if person.handle not in found]
    drawn = {
        person.handle: (
            artists.submit(draw_person, _seed(person.handle)),
            artists.submit(draw_cover, _seed(person.handle)),
        )
        for person in (missing if artists else ())
    }
    say(f"{len(missing)} people")
    for person in missing:
        user = found[person.handle] = _make_person(person)
        fields: ProfileChanges = {"display_name": person.name, "bio": person.bio}
        if person.handle in drawn:
            portrait, cover = drawn[person.handle]
            fields["avatar_id"] = _upload(user, portrait, person.name).pk
            fields["cover_id"] = _upload(user, cover, "").pk
        accounts.actions.update_profile(user, fields)
        accounts.actions.set_privacy(user, is_private=person.is_private)
    if not User.objects.filter(handle=STAFF).exists():
        staff = User.objects.create_superuser(f"{STAFF}@example.com", STAFF, PASSWORD, display_name="Moderación")
        EmailAddress.objects.create(user=staff, email=staff.email, verified=True, primary=True)
        User.objects.filter(pk=staff.pk).update(onboarded_at=timezone.now())
    return found


def _make_person(person: Person) -> User:
    """As sign-up leaves it: an open account with a verified address."""
    user = User.objects.create_user(
        f"{person.handle}@example.com", person.handle, PASSWORD, language=person.language, onboarded_at=timezone.now()
    )
    User.objects.filter(pk=user.pk).update(created_at=timezone.now() - SETTLED)
    user.refresh_from_db()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def make_animals(
    say: Say, people: dict[str, User], artists: ProcessPoolExecutor | None
) -> dict[str, list[tuple[Pet, Look]]]:
    existing = {(pet.owner_id, pet.name): pet for pet in Pet.objects.filter(owner__in=people.values())}
    breeds = {(breed.species_id, breed.name_en): breed for breed in Breed.objects.all()}
    wanted = [(people[person.handle], animal) for person in PEOPLE for animal in person.animals]
    say(f"{sum((owner.pk, animal.name) not in existing for owner, animal in wanted)} animals")
    drawn = {
        (owner.pk, animal.name): artists.submit(
            draw_portrait, look_of(owner, animal), seed=_seed(animal.name), size=(960, 960)
        )
        for owner, animal in (wanted if artists else ())
        if (owner.pk, animal.name) not in existing
    }
    found: dict[str, list[tuple[Pet, Look]]] = {}
    for owner, animal in wanted:
        pet = existing.get((owner.pk, animal.name))
        if pet is None:
            portrait = drawn.get((owner.pk, animal.name))
            photo = _upload(owner, portrait, animal.name) if portrait else None
            pet = pets.actions.create_pet(
                owner,
                name=animal.name,
                species=animal.species,
                breed=breeds[animal.species, animal.breed].pk if animal.breed else None,
                sex=animal.sex,
                birth_date=date.fromisoformat(animal.born),
                bio=animal.bio,
                photo_id=photo.pk if photo else None,
            )
        found.setdefault(owner.handle, []).append((pet, look_of(owner, animal)))
    return found


def look_of(owner: User, animal: Animal) -> Look:
    return Look.from_seed(animal.species, _seed(owner.handle + animal.name), animal.breed)


def make_follows(say: Say, people: dict[str, User]) -> None:
    """Each follows six to fourteen others; private accounts accept most of who asks."""
    rng = Random(SEED)
    everyone = list(people.values())
    done = set(Follow.objects.values_list("follower_id", "target_id"))
    for user in everyone:
        for target in rng.sample([other for other in everyone if other.pk != user.pk], rng.randint(6, 14)):
            accepts = rng.random() < 0.6
            if (user.pk, target.pk) not in done:
                accounts.actions.follow(user, target)
                if target.is_private and accepts:
                    accounts.actions.accept_follow(target, user)
    ana = people["ana_rex"]
    for handle in ("bruno_y_chispa", "gaby_del_parque", "carla_michis", "ines_vet", "hugo_salchicha", "hana_shiba"):
        if not Follow.objects.filter(follower=ana, target=people[handle]).exists():
            accounts.actions.follow(ana, people[handle])
    drain()
    say(f"{Follow.objects.count()} follows")


def make_posts(
    say: Say, people: dict[str, User], animals: dict[str, list[tuple[Pet, Look]]], artists: ProcessPoolExecutor | None
) -> None:
    plans = list(plan_posts(people, animals))
    known = set(Post.objects.values_list("author_id", "body"))
    plans = [plan for plan in plans if (plan.author.pk, plan.body) not in known]
    looks = {pet.pk: look for group in animals.values() for pet, look in group}
    drawn: dict[int, Future[bytes]] = {}
    for index, plan in enumerate(plans if artists else ()):
        if plan.scene and artists:
            chosen = [looks[pet.pk] for pet in plan.pets]
            drawn[index] = artists.submit(draw_photo, chosen, plan.scene, seed=plan.seed, size=(1080, 1350))
    rng = Random(SEED + 1)
    for index, plan in enumerate(plans):
        if index % 10 == 0:
            say(f"post {index} of {len(plans)}")
        media_ids = [_upload(plan.author, drawn.pop(index), alt_text_of(plan)).pk] if index in drawn else []
        audience = "followers" if plan.author.is_private else "public"
        post = social.actions.publish_post(
            plan.author, body=plan.body, audience=audience, media_ids=media_ids, pet_ids=[pet.pk for pet in plan.pets]
        )
        drain()
        post.refresh_from_db()
        if post.published_at:
            answer(rng, post, plan, list(people.values()))


def plan_posts(people: dict[str, User], animals: dict[str, list[tuple[Pet, Look]]]) -> Iterator[Plan]:
    """Oldest first. Everyone posts about each animal in turn, then the questions to the plaza."""
    rng = Random(SEED + 2)
    authors = [handle for handle in people if animals.get(handle)]
    used: set[str] = set()
    for number in range(PICTURED_POSTS):
        handle = authors[(number * 7 + number // len(authors)) % len(authors)]
        group = animals[handle]
        chosen = [pet for pet, _look in (group if rng.random() < 0.25 else [group[number % len(group)]])][:2]
        scene = Scene.from_seed(SEED + number, chosen[0].species_id)
        language = people[handle].language
        choices = words.BY_LANGUAGE.get(language) or words.PLACE_POSTS[scene.place]
        body = rng.choice(choices).format(pet=" y ".join(pet.name for pet in chosen))
        if body in used:
            body = f"{body} ({number})" if language != "es-mx" else f"{body} 🐾"
        used.add(body)
        age = timedelta(days=DAYS) * (1 - number / PICTURED_POSTS) + timedelta(minutes=rng.randint(2, 55))
        yield Plan(people[handle], tuple(chosen), body, scene, SEED + number, age)
        if number % 10 == 5:
            index = number // 10
            author = people[authors[(index * 5 + 3) % len(authors)]]
            yield Plan(
                author, (), words.PLAIN_POSTS[index % len(words.PLAIN_POSTS)], None, 0, age - timedelta(minutes=9)
            )


def alt_text_of(plan: Plan) -> str:
    names = " y ".join(pet.name for pet in plan.pets)
    species = words.SPECIES_NAMES[plan.pets[0].species_id]
    place = words.PLACE_NAMES[plan.scene.place] if plan.scene else ""
    return words.ALT_TEXT.format(pet=names, species=species, place=place)


def answer(rng: Random, post: Post, plan: Plan, people: list[User]) -> None:
    """Likes and a few comments by who may see the post."""
    readers = [
        user
        for user in people
        if user.pk != post.author_id and Post.objects.visible_to(user).filter(pk=post.pk).exists()
    ]
    name = plan.pets[0].name if plan.pets else plan.author.name
    for user in rng.sample(readers, min(len(readers), rng.randint(1, 16))):
        social.actions.like(user, post)
    for user in rng.sample(readers, min(len(readers), rng.choice((0, 0, 1, 1, 2, 3)))):
        body = rng.choice(words.COMMENTS).format(pet=name, author=plan.author.handle)
        social.actions.add_comment(user, post, body=body)


def spread_over_time() -> None:
    """Moves what was just written back over the last days, keeping the order of the ids.

    Only times are touched, only of demo people: the actions themselves always write "now".
    """
    handles = [person.handle for person in PEOPLE]
    ids = list(Post.objects.filter(author__handle__in=handles).order_by("id").values_list("pk", flat=True))
    now = timezone.now()
    with connection.cursor() as cursor:
        for position, post_id in enumerate(ids):
            at = now - timedelta(days=DAYS) * (1 - (position + 1) / (len(ids) + 1)) ** 1.6 - timedelta(minutes=7)
            cursor.execute(
                "UPDATE social_post SET created_at = %s, published_at = CASE WHEN published_at IS NULL THEN NULL ELSE %s END WHERE id = %s",
                [at, at, post_id],
            )
        cursor.execute(
            "UPDATE social_comment c SET created_at = least(now() - interval '1 minute', p.published_at + interval '13 minutes' * (1 + mod(abs(hashtext(c.id::text)), 9))) "
            "FROM social_post p WHERE p.id = c.post_id AND p.published_at IS NOT NULL AND p.author_id IN (SELECT id FROM accounts_user WHERE handle = ANY(%s))",
            [handles],
        )


def counts() -> str:
    return f"{User.objects.count()} people, {Pet.objects.count()} animals, {Post.objects.count()} posts, {Comment.objects.count()} comments, {Block.objects.count()} blocks"


def _upload(owner: User, drawing: Future[bytes], alt_text: str) -> Any:
    """Through the door of every upload: sniffed, decoded in the child, re-encoded."""
    asset = media.actions.upload_image(owner, io.BytesIO(drawing.result()), alt_text=alt_text)
    drain()
    return asset


def _seed(text: str) -> int:
    return Random(f"{SEED}:{text}").randrange(2**31)
