"""Letting people take part in an animal's care, and handing it over."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core import audit
from core.errors import Invalid, NotFound
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from pets import realtime
from pets.errors import (
    AlreadyCarer,
    InvitationOver,
    NotYourPet,
    TooManyCarers,
    TooManyPets,
    TransferOpen,
    TransferOver,
)
from pets.household_models import CARER_ROLES, PetCarer, PetTransfer, Role
from pets.models import Pet
from pets.policies import can_manage_carer, can_transfer_pet
from pets.tag_actions import end_tag

KEPT_DAYS = 30  # what is over is kept this long, so that "until yesterday" can be understood


def invite_carer(user: Any, pet: Pet, *, handle: str, role: str, until: datetime | None = None) -> PetCarer:
    """Asks a person to take part; they have to accept. A sitter's access ends, a co-owner's does not.

    Raises NotYourPet, Invalid naming the field, AlreadyCarer, TooManyCarers, LimitReached. Locks the animal.
    """
    if role not in dict(CARER_ROLES):
        raise Invalid(_("Choose one of the list."), field="role")
    if not can_manage_carer(user, pet, role):
        raise NotYourPet
    until = _clean_until(role, until)
    person = _other_person(user, pet, handle)
    check_rate("care.invite", account=user, target=str(person.pk))
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        rows = PetCarer.objects.filter(pet=pet)
        alive = rows.current() | rows.waiting()  # type: ignore[attr-defined]
        rows.filter(person=person).exclude(pk__in=alive.values("pk")).delete()
        if alive.count() >= LIMITS.carers_per_pet:
            raise TooManyCarers(most=LIMITS.carers_per_pet)
        try:
            with transaction.atomic():
                made = PetCarer.objects.create(pet=pet, person=person, role=role, until=until, invited_by=user)
        except IntegrityError:
            raise AlreadyCarer(field="handle") from None
        announce("pets.carer_invited", carer_id=made.pk)
    return made


def _clean_until(role: str, until: datetime | None) -> datetime | None:
    now = timezone.now()
    if role == Role.CO_OWNER:
        if until is not None:
            raise Invalid(_("A co-owner stays until one of you ends it: leave the day empty."), field="until")
        return None
    if until is None:
        if role == Role.SITTER:
            raise Invalid(_("Say until when: a sitter's access ends by itself."), field="until")
        return None
    if not now < until <= now + timedelta(days=LIMITS.care_access_days):
        raise Invalid(_("Choose a day within the coming year."), field="until")
    return until


def _other_person(user: Any, pet: Pet, handle: str) -> User:
    """Someone the asking person can reach, and who can reach the animal. Raises Invalid on `handle`."""
    name = handle.strip().removeprefix("@").lower()
    people = User.objects.visible_to(user).filter(pk__in=User.objects.visible_to(pet.owner).values("pk"))
    person = people.filter(handle=name).first()
    if person is None:
        raise Invalid(_("There is nobody with this handle."), field="handle")
    if person.pk in (user.pk, pet.owner_id):
        raise Invalid(_("This person has the animal already."), field="handle")
    return person


@transaction.atomic
def accept_invitation(user: Any, carer: PetCarer) -> PetCarer:
    """Raises InvitationOver; one that was accepted stays as it is. Locks the invitation."""
    locked = PetCarer.objects.select_for_update(of=("self",)).filter(pk=carer.pk, person_id=user.pk).first()
    if locked is None:
        raise InvitationOver
    if locked.status == PetCarer.Status.ACTIVE:
        return locked
    if not PetCarer.objects.waiting().filter(pk=carer.pk).exists():  # type: ignore[attr-defined]
        raise InvitationOver
    locked.move_to(PetCarer.Status.ACTIVE)
    locked.save(update_fields=["status", "updated_at"])
    audit.record("pets.carer_accepted", actor=user, target=locked.pet, role=locked.role)
    announce("pets.carer_accepted", carer_id=locked.pk)
    realtime.tell_household(locked.pet_id)
    return locked


@transaction.atomic
def end_carer(user: Any, carer: PetCarer) -> None:
    """Declining, leaving, or being removed: the access is gone at once. Raises NotYourPet; repeating changes nothing."""
    if carer.person_id != user.pk and not can_manage_carer(user, carer.pet, carer.role):
        raise NotYourPet
    deleted, _rows = PetCarer.objects.filter(pk=carer.pk).delete()
    if deleted:
        audit.record("pets.carer_ended", actor=user, target=carer.pet, role=carer.role, person=str(carer.person_id))
        _gone(carer.pet_id, carer.pk, carer.person_id)


def _gone(pet_id: UUID, carer_id: UUID, person_id: UUID) -> None:
    announce("pets.carer_ended", carer_id=carer_id)
    realtime.recheck(pet_id, person_id)
    realtime.tell_household(pet_id)


@transaction.atomic
def end_between(one_id: UUID, other_id: UUID) -> None:
    """Two people closed the way to each other: neither takes care of the other's animals any more."""
    for owner_id, person_id in ((one_id, other_id), (other_id, one_id)):
        for carer in PetCarer.objects.filter(pet__owner_id=owner_id, person_id=person_id):
            carer_id = carer.pk
            carer.delete()
            _gone(carer.pet_id, carer_id, carer.person_id)
        offers = PetTransfer.objects.filter(from_person_id=owner_id, to_person_id=person_id, status="offered")
        for offer in offers.select_for_update(of=("self",)):
            _end_transfer(offer, PetTransfer.Status.WITHDRAWN)


# --- handing over ---------------------------------------------------------------------------------
def offer_pet(user: Any, pet: Pet, *, handle: str, keeps_co_owner: bool = False) -> PetTransfer:
    """Offers an animal to a person; it moves when they accept. Raises NotYourPet, Invalid, TransferOpen, LimitReached."""
    if not can_transfer_pet(user, pet):
        raise NotYourPet
    person = _other_person(user, pet, handle)
    check_rate("pet.transfer", account=user)
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        offered = PetTransfer.objects.filter(pet=pet, status=PetTransfer.Status.OFFERED)
        for stale in offered.exclude(pk__in=PetTransfer.objects.open().values("pk")):  # type: ignore[attr-defined]
            _end_transfer(stale, PetTransfer.Status.WITHDRAWN)
        expires_at = timezone.now() + timedelta(days=LIMITS.pet_transfer_days)
        try:
            with transaction.atomic():
                made = PetTransfer.objects.create(
                    pet=pet, from_person=user, to_person=person, keeps_co_owner=keeps_co_owner, expires_at=expires_at
                )
        except IntegrityError:
            raise TransferOpen from None
        audit.record("pets.transfer_offered", actor=user, target=pet, to=str(person.pk))
        announce("pets.transfer_offered", transfer_id=made.pk)
    return made


@transaction.atomic
def withdraw_offer(user: Any, offer: PetTransfer) -> None:
    """Raises TransferOver when it was answered in the meantime."""
    locked = _lock_offer(offer.pk, from_person_id=user.pk)
    _end_transfer(locked, PetTransfer.Status.WITHDRAWN)


@transaction.atomic
def decline_offer(user: Any, offer: PetTransfer) -> None:
    locked = _lock_offer(offer.pk, to_person_id=user.pk)
    _end_transfer(locked, PetTransfer.Status.DECLINED)


@transaction.atomic
def accept_offer(user: Any, offer: PetTransfer) -> Pet:
    """The animal and all that is its own change hands; its former people lose their access.

    Raises TransferOver, TooManyPets. Locks the receiver, the offer and the animal, in this order.
    """
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    locked = _lock_offer(offer.pk, to_person_id=user.pk)
    pet = Pet.objects.select_for_update(no_key=True).get(pk=locked.pet_id)
    if Pet.objects.filter(owner=user, deleted_at__isnull=True).count() >= LIMITS.pets_per_account:
        raise TooManyPets(most=LIMITS.pets_per_account)
    former_id = pet.owner_id
    for carer in PetCarer.objects.filter(pet=pet):
        carer_id = carer.pk
        carer.delete()
        _gone(pet.pk, carer_id, carer.person_id)
    pet.owner = user
    pet.save(update_fields=["owner", "updated_at"])
    if locked.keeps_co_owner:
        PetCarer.objects.create(
            pet=pet,
            person_id=former_id,
            role=Role.CO_OWNER,
            status=PetCarer.Status.ACTIVE,
            invited_by=user,
        )
    _end_transfer(locked, PetTransfer.Status.ACCEPTED)
    end_tag(pet.pk)
    realtime.recheck(pet.pk, former_id)
    audit.record("pets.transferred", actor=user, target=pet, former_owner=str(former_id))
    announce("pets.transferred", pet_id=pet.pk, transfer_id=locked.pk)
    return pet


def _lock_offer(offer_id: UUID, **side: Any) -> PetTransfer:
    """Raises TransferOver unless it can still be answered."""
    open_ids = PetTransfer.objects.open().filter(pk=offer_id).values("pk")  # type: ignore[attr-defined]
    locked = PetTransfer.objects.select_for_update(of=("self",)).filter(pk=offer_id, **side).first()
    if locked is None:
        raise NotFound
    if not open_ids.exists():
        raise TransferOver
    return locked


def _end_transfer(offer: PetTransfer, status: str) -> None:
    offer.move_to(status)
    offer.answered_at = timezone.now()
    offer.save(update_fields=["status", "answered_at", "updated_at"])
    announce("pets.transfer_ended", transfer_id=offer.pk)


def sweep_household() -> int:
    """Forgets accesses and invitations that have been over for a month; returns how many. What is over has no
    force from the moment it ends: this only tidies up.
    """
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    over, _rows = PetCarer.objects.filter(until__lt=before).delete()
    lapsed, _rows = PetCarer.objects.filter(
        status=PetCarer.Status.INVITED, created_at__lt=before - timedelta(days=LIMITS.care_invitation_days)
    ).delete()
    return over + lapsed


@transaction.atomic
def pass_on_pets_of(owner_id: UUID) -> None:
    """Someone is erased: an animal that has co-owners stays, with the one of longest standing. May run twice."""
    heirs = PetCarer.objects.current().filter(pet__owner_id=owner_id, role=Role.CO_OWNER)  # type: ignore[attr-defined]
    for heir in heirs.order_by("pet_id", "created_at", "id").distinct("pet_id"):
        Pet.objects.filter(pk=heir.pet_id, owner_id=owner_id).update(owner_id=heir.person_id)
        heir.delete()
        end_tag(heir.pet_id)
        audit.record("pets.inherited", target=f"pets.pet:{heir.pet_id}", owner=str(heir.person_id))
