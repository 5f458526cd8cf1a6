"""Builds the demo world: every row through the action a person would use, deterministic per seed.

First the people, their animals and who follows whom, at once and without pictures; then one step after the other
draws what a post needs, publishes it and lets others answer. The steps run in the workers while the site is open,
each asks for the next, and what is there already is left as it is: it may be stopped at any point.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from allauth.account.models import EmailAddress
from django.utils import timezone

import accounts.actions
import media.actions
import pets.actions
import social.actions
from accounts.models import Follow, User
from core.queue import drain
from media.models import Asset
from petamigos.demo import profiles, talk, words
from petamigos.demo.books import fill_album, make_books
from petamigos.demo.calls import make_calls
from petamigos.demo.cast import PASSWORD, PEOPLE, STAFF, Person
from petamigos.demo.chats import make_chats
from petamigos.demo.circles import make_circles
from petamigos.demo.facts import tell_facts
from petamigos.demo.finding import make_finding
from petamigos.demo.groups import make_groups
from petamigos.demo.health import make_health
from petamigos.demo.households import make_households
from petamigos.demo.imports import make_imports
from petamigos.demo.links import make_links
from petamigos.demo.notices import make_notices
from petamigos.demo.posts import make_posts
from petamigos.demo.reports import make_reports
from petamigos.demo.shares import make_shares
from petamigos.demo.trending import make_trend
from pets.illustrator import Look, Scene, draw_cover, draw_person, draw_photo, draw_portrait
from pets.models import Breed, Pet
from social.models import Comment, Post

SEED: Final = 20261125
DAYS: Final = 12
PICTURED_POSTS: Final = 84
SETTLED: Final = timedelta(days=60)  # demo people are not new: quotas of new accounts do not apply
BORN: Final = date(1990, 5, 4)  # until demo.profiles tells each their own
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """One post to come; `age` counts back from now."""

    author: User
    pets: tuple[Pet, ...]
    body: str
    scene: Scene | None
    seed: int
    age: timedelta


def begin(say: Say) -> int:
    """People, animals and follows, without pictures; returns how many steps are to come."""
    people = make_people(say)
    make_animals(say, people)
    tell_facts(list(Pet.objects.filter(owner__in=people.values()).select_related("owner", "breed").order_by("id")))
    make_follows(say, people)
    make_households(say, people)
    profiles.tell(people, User.objects.get(handle=STAFF), seed=SEED)
    make_health(say, people)
    make_books(say, people)
    make_circles(say, people)
    make_finding(say, people)
    make_notices(say, people)
    make_chats(say, people)
    make_groups(say, people)
    make_calls(say, people)
    return len(plan_posts())


def make_people(say: Say) -> dict[str, User]:
    found = {user.handle: user for user in User.objects.filter(handle__in=[p.handle for p in PEOPLE])}
    missing = [person for person in PEOPLE if person.handle not in found]
    say(f"{len(missing)} people")
    for person in missing:
        user = found[person.handle] = _make_person(person)
        accounts.actions.update_profile(user, {"display_name": person.name, "bio": person.bio})
        accounts.actions.set_privacy(user, is_private=person.is_private)
    if not User.objects.filter(handle=STAFF).exists():
        staff = User.objects.create_superuser(f"{STAFF}@example.com", STAFF, PASSWORD, display_name="Moderación")
        EmailAddress.objects.create(user=staff, email=staff.email, verified=True, primary=True)
        User.objects.filter(pk=staff.pk).update(onboarded_at=timezone.now())
    return found


def _make_person(person: Person) -> User:
    """As sign-up leaves it: an open account with a verified address."""
    user = User.objects.create_user(
        f"{person.handle}@example.com",
        person.handle,
        PASSWORD,
        language=person.language,
        onboarded_at=timezone.now(),
        birth_date=BORN,
    )
    User.objects.filter(pk=user.pk).update(created_at=timezone.now() - SETTLED)
    user.refresh_from_db()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def make_animals(say: Say, people: dict[str, User]) -> None:
    existing = set(Pet.objects.filter(owner__in=people.values()).values_list("owner_id", "name"))
    breeds = {(breed.species_id, breed.name_en): breed for breed in Breed.objects.all()}
    wanted = [(people[person.handle], animal) for person in PEOPLE for animal in person.animals]
    missing = [(owner, animal) for owner, animal in wanted if (owner.pk, animal.name) not in existing]
    say(f"{len(missing)} animals")
    for owner, animal in missing:
        pets.actions.create_pet(
            owner,
            name=animal.name,
            species=animal.species,
            breed=breeds[animal.species, animal.breed].pk if animal.breed else None,
            sex=animal.sex,
            birth_date=date.fromisoformat(animal.born),
            bio=animal.bio,
        )


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
    say(f"{Follow.objects.count()} follows")


def plan_posts() -> list[Plan]:
    """All posts, oldest first. Everyone posts about each animal in turn, and now and then asks the plaza."""
    return list(_plans())


def _plans() -> Iterator[Plan]:
    rng = Random(SEED + 2)
    people = {user.handle: user for user in User.objects.filter(handle__in=[p.handle for p in PEOPLE])}
    animals = {
        (pet.owner_id, pet.name): pet for pet in Pet.objects.filter(owner__in=people.values()).select_related("owner")
    }
    used: set[str] = set()
    for number in range(PICTURED_POSTS):
        person = PEOPLE[(number * 7 + number // len(PEOPLE)) % len(PEOPLE)]
        author = people[person.handle]
        group = [animals[author.pk, animal.name] for animal in person.animals if (author.pk, animal.name) in animals]
        if not group:
            continue
        chosen = (group if rng.random() < 0.25 else [group[number % len(group)]])[:2]
        scene = Scene.from_seed(SEED + number, chosen[0].species_id)
        choices = words.BY_LANGUAGE.get(person.language) or words.PLACE_POSTS[scene.place]
        body = rng.choice(choices).format(pet=" y ".join(pet.name for pet in chosen))
        while body in used:
            body += " 🐾"
        used.add(body)
        age = timedelta(days=DAYS) * (1 - number / PICTURED_POSTS) ** 1.6 + timedelta(minutes=rng.randint(2, 25))
        yield Plan(author, tuple(chosen), body, scene, SEED + number, age)
        if number % 10 == 5:
            asking = people[PEOPLE[(number + 3) % len(PEOPLE)].handle]
            question = words.PLAIN_POSTS[number // 10 % len(words.PLAIN_POSTS)]
            yield Plan(asking, (), question, None, 0, age - timedelta(minutes=1))


def take_step(number: int, *, pictures: bool = True) -> bool:
    """Lets others answer post `number - 1`, then draws and publishes post `number`. False when that must wait:
    the pictures of the one before are still being prepared.
    """
    plans = plan_posts()
    if number > 0 and not _answer(number - 1, plans[number - 1]):
        return False
    if number < len(plans):
        _publish(plans[number], pictures=pictures)
    else:
        people = {user.handle: user for user in User.objects.filter(handle__in=[p.handle for p in PEOPLE])}
        make_posts(people)
        make_shares(people)
        make_links(people, _seed, pictures=pictures)
        make_trend(people)
        make_imports(people, _draw_memory if pictures else None)
        make_reports()
    return True


def _find(plan: Plan) -> Post | None:
    return Post.objects.filter(author=plan.author, body=plan.body).first()


def _publish(plan: Plan, *, pictures: bool) -> None:
    if _find(plan) is not None:
        return
    media_ids = []
    if pictures:
        _give_faces(plan)
        if plan.scene is not None:
            drawn = draw_photo([look_of(pet) for pet in plan.pets], plan.scene, seed=plan.seed, size=(1080, 1350))
            media_ids = [_upload(plan.author, drawn, alt_text_of(plan)).pk]
    social.actions.publish_post(
        plan.author,
        body=plan.body,
        audience="followers" if plan.author.is_private else "public",
        media_ids=media_ids,
        pet_ids=[pet.pk for pet in plan.pets],
    )


def _give_faces(plan: Plan) -> None:
    """The author's and the animals' own pictures, before their first post."""
    author = plan.author
    if author.avatar_id is None:
        avatar = _upload(author, draw_person(_seed(author.handle)), author.name)
        cover = _upload(author, draw_cover(_seed(author.handle)), "")
        accounts.actions.update_profile(author, {"avatar_id": avatar.pk, "cover_id": cover.pk})
    for pet in author.pets.filter(photo__isnull=True, deleted_at__isnull=True):
        drawn = draw_portrait(look_of(pet), seed=_seed(pet.name), size=(960, 960))
        pets.actions.update_pet(author, pet, {"photo_id": _upload(author, drawn, pet.name).pk})
        fill_album(pet, look_of(pet), _upload)


def _draw_memory(pet: Pet, number: int) -> bytes:
    """A photo of the years before."""
    seed = _seed(f"{pet.name} {number}")
    return draw_photo([look_of(pet)], Scene.from_seed(seed, pet.species_id), seed=seed, size=(1080, 1350))


def look_of(pet: Pet) -> Look:
    """The same look in every picture: it follows from who the animal is."""
    breed = pet.breed.name_en if pet.breed else ""
    return Look.from_seed(pet.species_id, _seed(pet.owner.handle + pet.name), breed)


def _answer(number: int, plan: Plan) -> bool:
    """Likes and a few comments by who may see the post, and its place in time. False while it is being prepared."""
    post = _find(plan)
    if post is None:
        return True
    if post.published_at is None:
        return not post.media_rows.filter(asset__status=Asset.Status.UPLOADED).exists()
    if post.reaction_counter == 0:
        _backdate(post, plan)
        _let_answer(Random(f"{SEED}:{number}"), post, plan)
    return True


def _let_answer(rng: Random, post: Post, plan: Plan) -> None:
    everyone = User.objects.filter(handle__in=[p.handle for p in PEOPLE]).exclude(pk=post.author_id).order_by("handle")
    readers = [user for user in everyone if Post.objects.visible_to(user).filter(pk=post.pk).exists()]
    name = plan.pets[0].name if plan.pets else plan.author.name
    for user in rng.sample(readers, min(len(readers), rng.randint(1, 14))):
        social.actions.react(user, post, talk.feeling(rng))
    said = []
    for user in rng.sample(readers, min(len(readers), rng.choice((0, 0, 1, 1, 2, 3)))):
        body = rng.choice(words.COMMENTS).format(pet=name, author=plan.author.handle)
        comment = social.actions.add_comment(user, post, body=body)
        at = timezone.now() - plan.age * rng.uniform(0.55, 0.95)
        Comment.objects.filter(pk=comment.pk).update(created_at=at)
        said.append(comment)
    talk.talk(rng, post, said, readers, plan.age)


def _backdate(post: Post, plan: Plan) -> None:
    """Only the time shown: the actions themselves always write "now", and the order is that of the ids."""
    at = timezone.now() - plan.age
    Post.objects.filter(pk=post.pk).update(created_at=at, published_at=at)


def build_now(say: Say, *, pictures: bool = True) -> None:
    """All of it at once, without workers: for tests and for a site that is filled before it opens."""
    count = begin(say)
    drain()
    for number in range(count + 1):
        if number % 10 == 0:
            say(f"post {number} of {count}")
        take_step(number, pictures=pictures)
        drain()


def alt_text_of(plan: Plan) -> str:
    names = " y ".join(pet.name for pet in plan.pets)
    species = words.SPECIES_NAMES[plan.pets[0].species_id]
    place = words.PLACE_NAMES[plan.scene.place] if plan.scene else ""
    return words.ALT_TEXT.format(pet=names, species=species, place=place)


def counts() -> str:
    return f"{User.objects.count()} people, {Pet.objects.count()} animals, {Post.objects.count()} posts, {Comment.objects.count()} comments"


def _upload(owner: User, drawing: bytes, alt_text: str) -> Asset:
    """Through the door of every upload: sniffed, decoded in the child, made anew."""
    return media.actions.upload_image(owner, io.BytesIO(drawing), alt_text=alt_text)


def _seed(text: str) -> int:
    return Random(f"{SEED}:{text}").randrange(2**31)
