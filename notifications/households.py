"""The kinds that animals' people make: who asks whom to take part, who said yes, who gives an animal away.

They are here because pets, below, does not know of us.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from core.queue import task
from media.pictures import picture
from notifications import actions
from notifications.kinds import Target, register_kind
from pets.household_models import PetCarer, PetTransfer
from pets.models import Pet


def register() -> None:
    register_kind("care_invitation", model=PetCarer, load=load_invitations, words=invitation_words, icon="users")
    register_kind("care_accepted", model=PetCarer, load=load_carers, words=accepted_words, icon="user-check")
    register_kind("pet_offered", model=PetTransfer, load=load_offers, words=offer_words, icon="gift")
    register_kind("pet_transferred", model=Pet, load=load_pets, words=transferred_words, icon="paw")


def face_of(pet: Pet) -> Any:
    asset = pet.photo if pet.photo_id else None
    return picture(asset, sizes="48px") if asset is not None and asset.is_ready else None


# --- targets, only those the recipient may see ----------------------------------------------------
def load_invitations(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Those that still wait for the recipient's answer."""
    waiting = PetCarer.objects.waiting().filter(pk__in=ids, person_id=recipient.pk)  # type: ignore[attr-defined]
    return {
        carer.pk: Target(
            reverse("household"),
            snippet=_("%(pet)s (%(role)s)") % {"pet": carer.pet.name, "role": carer.get_role_display()},
            accept_url=reverse("carer_accept", args=[carer.pk]),
            decline_url=reverse("carer_decline", args=[carer.pk]),
        )
        for carer in waiting.select_related("pet")
    }


def load_carers(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """People who take part now, told to who invited them."""
    rows = PetCarer.objects.current().filter(pk__in=ids, invited_by_id=recipient.pk)  # type: ignore[attr-defined]
    return {
        carer.pk: Target(reverse("pet_people", args=[carer.pet_id]), snippet=carer.pet.name, thumb=face_of(carer.pet))
        for carer in rows.select_related("pet__photo")
    }


def load_offers(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    rows = PetTransfer.objects.open().filter(pk__in=ids, to_person_id=recipient.pk)  # type: ignore[attr-defined]
    return {
        offer.pk: Target(reverse("transfer_detail", args=[offer.pk]), snippet=offer.pet.name, thumb=face_of(offer.pet))
        for offer in rows.select_related("pet__photo")
    }


def load_pets(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    rows = Pet.objects.visible_to(recipient).filter(pk__in=ids).select_related("photo")  # type: ignore[attr-defined]
    return {pet.pk: Target(pet.get_absolute_url(), snippet=pet.name, thumb=face_of(pet)) for pet in rows}


# --- words ----------------------------------------------------------------------------------------
def invitation_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s asks you to help take care of %(pet)s") % {"name": name, "pet": target.snippet}


def accepted_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s now helps take care of %(pet)s") % {"name": name, "pet": target.snippet}


def offer_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s wants to hand %(pet)s over to you") % {"name": name, "pet": target.snippet}


def transferred_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s has taken over %(pet)s") % {"name": name, "pet": target.snippet}


# --- what this room hears from pets; each looks at how things stand now ---------------------------
@task("notifications.on_carer_invited", queue="delivery")
def on_carer_invited(*, carer_id: str) -> None:
    carer = PetCarer.objects.filter(pk=carer_id, status=PetCarer.Status.INVITED).first()
    if carer is not None and carer.invited_by_id is not None:
        actions.notify(carer.person_id, "care_invitation", carer.invited_by_id, carer.pk)


@task("notifications.on_carer_accepted", queue="delivery")
def on_carer_accepted(*, carer_id: str) -> None:
    actions.withdraw("care_invitation", carer_id)
    carer = PetCarer.objects.filter(pk=carer_id, status=PetCarer.Status.ACTIVE).first()
    if carer is not None and carer.invited_by_id is not None:
        actions.notify(carer.invited_by_id, "care_accepted", carer.person_id, carer.pk)


@task("notifications.on_carer_ended", queue="delivery")
def on_carer_ended(*, carer_id: str) -> None:
    actions.withdraw_target(carer_id)


@task("notifications.on_transfer_offered", queue="delivery")
def on_transfer_offered(*, transfer_id: str) -> None:
    offer = PetTransfer.objects.filter(pk=transfer_id, status=PetTransfer.Status.OFFERED).first()
    if offer is not None:
        actions.notify(offer.to_person_id, "pet_offered", offer.from_person_id, offer.pk)


@task("notifications.on_transfer_ended", queue="delivery")
def on_transfer_ended(*, transfer_id: str) -> None:
    actions.withdraw_target(transfer_id)
    offer = PetTransfer.objects.filter(pk=transfer_id, status=PetTransfer.Status.ACCEPTED).first()
    if offer is not None:
        actions.notify(offer.from_person_id, "pet_transferred", offer.to_person_id, offer.pet_id)
