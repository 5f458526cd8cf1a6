"""Reporting an animal found, and looking which lost one it may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.ages import require_birthday
from core.errors import Invalid
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_text
from media import actions as media
from pets.errors import BreedOfAnotherSpecies, NotYourPet
from pets.lost_models import FoundReport, LostMatch, LostReport
from pets.lost_scoring import FLOOR, Traits, score
from pets.lost_traits import cell_of, clean_traits
from pets.models import Breed, Pet, Species


def report_found(
    user: Any,
    *,
    species: str,
    breed: str | None = None,
    sex: str = "",
    found_on: date | None = None,
    latitude: float | None = None,
    longitude: float | None = None,
    at_home: bool = False,
    area: str = "",
    note: str = "",
    size: str = "",
    colours: Sequence[str] = (),
    features: str = "",
    microchip: str = "",
    photo_id: UUID | str | None = None,
) -> FoundReport:
    """By anybody with an account. Raises Invalid naming the field, NotFound for someone else's photo, LimitReached."""
    kind = Species.objects.filter(pk=species).first()
    if kind is None:
        raise Invalid(_("Choose one of the list."), field="species")
    if sex and sex not in {Pet.Sex.FEMALE, Pet.Sex.MALE}:
        raise Invalid(_("Choose one of the list."), field="sex")
    fields = clean_traits(size=size, colours=colours, features=features, area=area, microchip=microchip)
    fields |= {"note": clean_text(note, most=LIMITS.lost_note_max, field="note"), "found_on": _clean_day(found_on)}
    fields |= {"breed": _clean_breed(species, breed), "cell": cell_of(user, latitude, longitude, at_home=at_home)}
    require_birthday(user)
    check_rate("found.report", account=user)
    with transaction.atomic():
        photo = media.attach(user, [photo_id], purpose="found_photo", most=1)[0] if photo_id else None
        made = FoundReport.objects.create(reporter=user, species=kind, sex=sex, photo=photo, **fields)
        announce("pets.found_reported", report_id=made.pk)
    return made


def _clean_day(day: date | None) -> date:
    today = timezone.localdate()
    day = day or today
    if not today - timedelta(days=LIMITS.lost_match_days) <= day <= today + timedelta(days=1):
        raise Invalid(_("Give a day within the last half year."), field="found_on")
    return day


def _clean_breed(species: str, slug: str | None) -> Breed | None:
    if not slug:
        return None
    breed = Breed.objects.filter(pk=slug, species_id=species).first()
    if breed is None:
        raise BreedOfAnotherSpecies(field="breed")
    return breed


@transaction.atomic
def close_found(user: Any, report: FoundReport) -> None:
    """It is with its people, or not to be looked for any more. Raises NotYourPet; repeating it changes nothing."""
    if report.reporter_id != user.pk:
        raise NotYourPet
    locked = FoundReport.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if locked.status == FoundReport.Status.OPEN:
        locked.move_to(FoundReport.Status.CLOSED)
        locked.save(update_fields=["status", "updated_at"])


# --- matching -------------------------------------------------------------------------------------
def lost_traits(report: LostReport) -> Traits:
    pet = report.pet
    return Traits(
        species=pet.species_id,
        day=timezone.localdate(report.last_seen_at),
        breed=pet.breed_id or "",
        size=report.size,
        colours=tuple(report.colours),
        sex=pet.sex,
        cell=report.cell,
        features=report.features,
        area=report.area,
        microchip=report.microchip,
    )


def found_traits(report: FoundReport) -> Traits:
    return Traits(
        species=report.species_id,
        day=report.found_on,
        breed=report.breed_id or "",
        size=report.size,
        colours=tuple(report.colours),
        sex=report.sex,
        cell=report.cell,
        features=report.features,
        area=report.area,
        microchip=report.microchip,
    )


def _open_lost() -> Any:
    since = timezone.now() - timedelta(days=LIMITS.lost_match_days)
    found = LostReport.objects.filter(status="lost", last_seen_at__gte=since, pet__deleted_at__isnull=True)
    return found.select_related("pet")


def _open_found() -> Any:
    since = timezone.localdate() - timedelta(days=LIMITS.lost_match_days)
    return FoundReport.objects.filter(status="open", found_on__gte=since)


def match_lost(report_id: UUID | str) -> int:
    """Looks for found animals that may be this lost one; returns how many new ones. Repeating it adds nothing."""
    lost = _open_lost().filter(pk=report_id).first()
    return _keep(((lost, found) for found in _open_found().filter(species=lost.pet.species_id)) if lost else ())


def match_found(report_id: UUID | str) -> int:
    """Looks for lost animals that may be this found one."""
    found = _open_found().filter(pk=report_id).first()
    return _keep(((lost, found) for lost in _open_lost().filter(pet__species=found.species_id)) if found else ())


def match_all() -> int:
    """The nightly run over all that is open: at most LIMITS.lost_matches_max new matches."""
    return _keep(_pairs())


def _pairs() -> Iterator[tuple[LostReport, FoundReport]]:
    by_species: dict[str, list[FoundReport]] = {}
    for found in _open_found().iterator(500):
        by_species.setdefault(found.species_id, []).append(found)
    for lost in _open_lost().iterator(500):
        for found in by_species.get(lost.pet.species_id, ()):
            yield lost, found


def _keep(pairs: Iterable[tuple[LostReport, FoundReport]]) -> int:
    """Writes what is over the floor and not known yet; the animals' people are told of each new one."""
    kept = 0
    for lost, found in pairs:
        result = score(lost_traits(lost), found_traits(found))
        if result is None or result[0] < FLOOR or found.reporter_id == lost.pet.owner_id:
            continue
        with transaction.atomic():
            match, is_new = LostMatch.objects.update_or_create(
                lost=lost, found=found, defaults={"score": result[0], "terms": result[1]}
            )
            if is_new:
                announce("pets.lost_matched", match_id=match.pk)
        kept += is_new
        if kept >= LIMITS.lost_matches_max:
            break
    return kept
