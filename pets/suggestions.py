"""Animals one may want to follow, each with all its reasons in words. No other order than the reasons below.

Only animals of accounts the viewer sees inside, of people who may be suggested to the viewer (accounts.ages); where
someone lives counts only if they show it, and in the steps of the grid (core.places).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.ages import findable_by, suggestible_to, without_teens
from accounts.friends import friends_of
from accounts.models import Follow, User
from accounts.restraints import without_held
from core.places import Bucket, bucket, cells_around, words_of
from pets.animals import animal_of
from pets.dismissals import DismissedPet
from pets.follow_models import PetFollow
from pets.household_models import PetCarer
from pets.memorial_models import Memorial
from pets.models import Pet
from pets.neighbours import home_cell_of

NEAR: Final = Bucket.WITHIN_25
NEW_FOR: Final = timedelta(days=30)
Reasons = dict[UUID, list[str]]


def list_pet_suggestions(viewer: Any, *, size: int = 12) -> list[Pet]:
    """Animals the viewer does not follow, each with `.reason`. At most eight queries, however many animals.

    First by how many reasons they have, then by the first of them: friends, breed, near, kind; filled up with new ones.
    """
    reasons: Reasons = defaultdict(list)
    most = size * 3
    for source in (_followed_by_friends, _like_mine, _near):
        for pet_id, words in source(viewer, most):
            reasons[pet_id].append(words)
    ranked = sorted(reasons, key=lambda pet_id: -len(reasons[pet_id]))[:size]  # stable: the order of the sources
    if len(ranked) < size:
        ranked += list(_new(viewer).exclude(pk__in=ranked).values_list("pk", flat=True)[: size - len(ranked)])
    faces = Pet.objects.filter(pk__in=ranked).select_related("owner__avatar", "species", "breed", "photo")
    by_id = {pet.pk: pet for pet in faces}
    found = [by_id[pet_id] for pet_id in ranked if pet_id in by_id]
    for pet in found:
        pet.reason = " · ".join(reasons.get(pet.pk, ())) or _why_new(pet)  # type: ignore[attr-defined]
    return found


def _candidates(viewer: Any) -> QuerySet[Pet]:
    owners = suggestible_to(findable_by(User.objects.visible_to(viewer), viewer), viewer)
    owners = without_held(owners, "suggested")
    followed = Follow.objects.filter(follower=viewer, target_id=OuterRef("owner_id"), status=Follow.Status.ACCEPTED)
    carers = PetCarer.objects.current().filter(pet_id=OuterRef("pk"), person_id=viewer.pk)  # type: ignore[attr-defined]
    return Pet.objects.filter(
        Q(owner__is_private=False) | Exists(followed),
        ~Exists(PetFollow.objects.filter(person=viewer, pet_id=OuterRef("pk"))),
        ~Exists(DismissedPet.objects.filter(user=viewer, pet_id=OuterRef("pk"))),
        ~Exists(Memorial.objects.filter(pet_id=OuterRef("pk"))),
        ~Exists(carers),
        Exists(owners.filter(pk=OuterRef("owner_id"), onboarded_at__isnull=False)),
        deleted_at__isnull=True,
        hidden_at__isnull=True,
    ).exclude(owner=viewer)


def _followed_by_friends(viewer: Any, most: int) -> Iterable[tuple[UUID, str]]:
    """By friends whose account the viewer sees inside: whom they follow is told to nobody else."""
    follows = Follow.objects.filter(follower=viewer, target_id=OuterRef("pk"), status=Follow.Status.ACCEPTED)
    friends = friends_of(viewer.pk).filter(Q(is_private=False) | Exists(follows))
    rows = (
        PetFollow.objects.filter(person__in=friends, pet__in=_candidates(viewer).values("pk"))
        .values("pet_id")
        .annotate(friends=Count("pk"))
        .order_by("-friends", "-pet_id")
        .values_list("pet_id", "friends")[:most]
    )
    for pet_id, count in rows:
        words = ngettext("Followed by %(count)d friend of yours", "Followed by %(count)d friends of yours", count)
        yield pet_id, words % {"count": count}


def _like_mine(viewer: Any, most: int) -> Iterable[tuple[UUID, str]]:
    """Of the breed of an animal of the viewer's, then of its kind; the newest first."""
    own = list(Pet.objects.filter(owner=viewer, deleted_at__isnull=True).order_by("-pk"))
    breeds = {pet.breed_id: pet.name for pet in own if pet.breed_id}
    kinds = {pet.species_id: pet.name for pet in own}
    if not own:
        return
    same = _candidates(viewer).filter(breed_id__in=breeds).order_by("-pk").values_list("pk", "breed_id")[:most]
    told = dict(same)
    for pet_id, breed in told.items():
        yield pet_id, _("Same breed as %(name)s") % {"name": breeds[breed]}
    others = _candidates(viewer).filter(species_id__in=kinds).exclude(pk__in=list(told)).order_by("-pk")
    for pet_id, kind in others.values_list("pk", "species_id")[:most]:
        yield pet_id, _("Same kind of animal as %(name)s") % {"name": kinds[kind]}


def _near(viewer: Any, most: int) -> Iterable[tuple[UUID, str]]:
    """Of adults who show where they live; the nearest first. The words are the step that their profile shows too."""
    home = home_cell_of(viewer)
    if not home:
        return
    neighbours = without_teens(User.objects.active()).filter(
        profile__home_cell__in=cells_around(home, NEAR), profile__is_city_shown=True
    )
    rows = (
        _candidates(viewer)
        .filter(owner__in=neighbours.exclude(profile__city="").values("pk"))
        .order_by("-pk")
        .values_list("pk", "owner__profile__home_cell")[:most]
    )
    for pet_id, step in sorted(((pet_id, bucket(home, cell)) for pet_id, cell in rows), key=lambda one: one[1]):
        yield pet_id, words_of(step)


def _new(viewer: Any) -> QuerySet[Pet]:
    """Those with most followers among the newest hundred: new animals are seen, empty pages are not first."""
    newest = Pet.objects.filter(deleted_at__isnull=True).order_by("-pk").values("pk")[:100]
    return _candidates(viewer).filter(pk__in=newest).order_by(F("follower_counter").desc(), "-pk")


def _why_new(pet: Pet) -> str:
    if timezone.now() - pet.created_at < NEW_FOR:
        return _("New here")
    if pet.follower_counter:
        words = ngettext("%(count)d follower", "%(count)d followers", pet.follower_counter)
        return words % {"count": pet.follower_counter}
    return ""


def show_suggestions(viewer: User, size: int) -> tuple[str, dict[str, Any]] | None:
    """The animals on /discover/."""
    found = list_pet_suggestions(viewer, size=size)
    for pet in found:
        pet.animal = animal_of(pet)  # type: ignore[attr-defined]
    return ("pets/suggestions_shown.html", {"pets": found}) if found else None
