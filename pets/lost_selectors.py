"""Reads of lost and found animals: fetching is authorising, and no cell leaves: only how far, in steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch
from django.utils.functional import Promise

from accounts.models import Block
from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from core.places import bucket, words_of
from pets.codes import hash_of
from pets.household_models import Role
from pets.lost_models import FinderMessage, FinderThread, FoundReport, LostAlertMute, LostMatch, LostReport, PetTag
from pets.lost_scoring import FLOOR, LABELS, WEIGHTS
from pets.models import Pet
from pets.policies import Right, roles_with

_PET = ("pet__owner__avatar", "pet__species", "pet__breed", "pet__photo")


def distance_words(home: str, cell: str) -> str:
    """ "5 to 10 km away" from one's home cell, or nothing while either place is not known."""
    return words_of(bucket(home, cell)) if home and cell else ""


# --- lost -----------------------------------------------------------------------------------------
def get_lost(viewer: Any, report_id: UUID | str) -> LostReport:
    """Raises NotFound. One query."""
    found = LostReport.objects.visible_to(viewer).select_related(*_PET).filter(pk=report_id).first()  # type: ignore[attr-defined]
    if found is None:
        raise NotFound
    return found


def get_own_lost(user: Any, report_id: UUID | str) -> LostReport:
    """One of an animal whose people may report it. Raises NotFound."""
    mine = Pet.objects.in_care_of(user, roles_with(Right.REPORT_LOST)).filter(pk=OuterRef("pet_id"))  # type: ignore[attr-defined]
    found = LostReport.objects.filter(Exists(mine), pk=report_id).select_related(*_PET).first()
    if found is None:
        raise NotFound
    return found


def open_report_of(pet: Pet) -> LostReport | None:
    return LostReport.objects.filter(pet=pet, status=LostReport.Status.LOST).select_related(*_PET).first()


def find_lost(viewer: Any, pet: Pet) -> LostReport | None:
    """The animal's open report, if the viewer may see it. One query."""
    return LostReport.objects.visible_to(viewer).filter(pet=pet, status=LostReport.Status.LOST).first()  # type: ignore[attr-defined]


def list_lost(viewer: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[LostReport]:
    """Animals that are lost, newest first, for who is signed in. One query."""
    rows = LostReport.objects.visible_to(viewer).filter(status=LostReport.Status.LOST)  # type: ignore[attr-defined]
    return keyset(rows.select_related(*_PET), order=("-id",), cursor=cursor, size=size)


def hears_alerts(user: Any) -> bool:
    return not LostAlertMute.objects.filter(person=user).exists()


# --- tags and finders -----------------------------------------------------------------------------
def get_tag(code: str) -> PetTag:
    """The tag in force behind a code, for anyone who holds it. Raises NotFound."""
    tags = PetTag.objects.filter(code_hash=hash_of(code.lower()), revoked_at__isnull=True)
    tag = tags.filter(Exists(Pet.objects.visible_to(None).filter(pk=OuterRef("pet_id")))).select_related(*_PET).first()  # type: ignore[attr-defined]
    if tag is None:
        raise NotFound
    return tag


def _talks() -> Any:
    messages = FinderMessage.objects.select_related("author__avatar").order_by("id")
    return FinderThread.objects.select_related(*_PET).prefetch_related(Prefetch("messages", queryset=messages))


def get_talk(code: str) -> FinderThread:
    """A talk by its finder's secret code. Raises NotFound."""
    found = _talks().filter(token_hash=hash_of(code.lower()), pet__deleted_at__isnull=True).first()
    if found is None:
        raise NotFound
    return found


def get_own_talk(user: Any, thread_id: UUID | str) -> FinderThread:
    """A talk about an animal whose finders the person answers. Raises NotFound."""
    mine = Pet.objects.in_care_of(user, roles_with(Right.MANAGE_TAG)).filter(pk=OuterRef("pet_id"))  # type: ignore[attr-defined]
    found = _talks().filter(Exists(mine), pk=thread_id).first()
    if found is None:
        raise NotFound
    return found


def list_talks(pet: Pet) -> list[FinderThread]:
    """The newest of an animal, each with its last message. Three queries. For who may answer: the caller has asked."""
    talks = list(_talks().filter(pet=pet).order_by("-id")[: LIMITS.page_size])
    for talk in talks:
        talk.newest = list(talk.messages.all())[-1]  # type: ignore[attr-defined]
    return talks


# --- found ----------------------------------------------------------------------------------------
def _found() -> Any:
    return FoundReport.objects.select_related("species", "breed", "photo", "reporter__avatar")


def get_found(viewer: Any, report_id: UUID | str) -> FoundReport:
    """Raises NotFound. One query."""
    visible = FoundReport.objects.visible_to(viewer).values("pk")  # type: ignore[attr-defined]
    found = _found().filter(pk__in=visible, pk=report_id).first()
    if found is None:
        raise NotFound
    return found


def list_found(viewer: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[FoundReport]:
    """Animals whose people are looked for, newest first. One query."""
    rows = _found().filter(pk__in=FoundReport.objects.visible_to(viewer).values("pk"), status="open")  # type: ignore[attr-defined]
    return keyset(rows, order=("-id",), cursor=cursor, size=size)


# --- matches --------------------------------------------------------------------------------------
@dataclass(slots=True)
class Term:
    """One trait of the score: what it earned of what it can earn."""

    name: str
    label: str | Promise
    points: int
    most: int


def terms_of(match: LostMatch) -> list[Term]:
    """Every term of the score, also those that earned nothing."""
    if "microchip" in match.terms:
        return [Term("microchip", LABELS["microchip"], 100, 100)]
    return [Term(name, LABELS[name], match.terms.get(name, 0), most) for name, most in WEIGHTS.items()]


def list_matches(viewer: Any, lost: LostReport) -> list[LostMatch]:
    """Open found animals that may be this one, best first; the caller has shown to be of its people. One query."""
    rows = LostMatch.objects.filter(lost=lost, score__gte=FLOOR, found__status="open")
    rows = rows.exclude(Exists(Block.between(viewer.pk, OuterRef("found__reporter_id"))))
    joined = rows.select_related("found__species", "found__breed", "found__photo", "found__reporter__avatar")
    return list(joined.order_by("-score", "-id")[: LIMITS.page_size])


def list_matches_of_found(viewer: Any, found: FoundReport) -> list[LostMatch]:
    """Lost animals that may be the one the viewer found, as far as the viewer may see them. One query."""
    if found.reporter_id != viewer.pk:
        return []
    visible = LostReport.objects.visible_to(viewer).filter(status="lost")  # type: ignore[attr-defined]
    rows = LostMatch.objects.filter(found=found, score__gte=FLOOR, lost__in=visible)
    joined = rows.select_related(*(f"lost__{name}" for name in _PET))
    return list(joined.order_by("-score", "-id")[: LIMITS.page_size])


def is_of_household(user: Any, pet: Pet) -> bool:
    return Pet.objects.in_care_of(user, list(Role)).filter(pk=pet.pk).exists()  # type: ignore[attr-defined]
