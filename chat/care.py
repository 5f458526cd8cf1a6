"""The care of animals above a conversation: what is due and what was done today, from the care log of the animal itself.

Whoever is in the conversation and does not take care of the animal sees no card of it, nor that there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chat import live_realtime, selectors
from chat.care_models import CareCard
from core.errors import Conflict
from core.limits import LIMITS
from core.rates import check_rate
from pets.carelog_models import CareEntry
from pets.carelog_selectors import Due, can_undo, kinds_for, list_due_of
from pets.household_selectors import get_cared_pet
from pets.models import Pet
from pets.policies import Right, roles_with
from social.clocks import zone_of


class TooManyCards(Conflict):
    message = _("At most %(most)d animals stand above a conversation. Take one down first.")


@dataclass(slots=True)
class Done:
    entry: CareEntry
    can_undo: bool


@dataclass(slots=True)
class Card:
    """One animal: what is planned, the most urgent first, and what was done today, the newest first."""

    pet: Pet
    due: list[Due]
    done: list[Done]

    @property
    def open_count(self) -> int:
        return sum(one.state in ("due", "overdue") for one in self.due)


def list_cards(viewer: Any, conversation_id: UUID) -> list[Card]:
    """Those of animals the viewer takes care of. Raises NotFound for who is not in it. At most six queries."""
    place = selectors.get_place(viewer, conversation_id, active=True)
    return cards_of(viewer, place.conversation.pk)


def cards_of(viewer: Any, conversation_id: UUID) -> list[Card]:
    """As list_cards, where it was asked before who may. One query where there are none, else four."""
    pinned = CareCard.objects.filter(conversation_id=conversation_id).values("pet_id")
    cared = Pet.objects.in_care_of(viewer, roles_with(Right.LOG_CARE)).with_role_of(viewer)  # type: ignore[attr-defined]
    pets = list(cared.filter(pk__in=pinned).select_related("owner", "species", "photo").order_by("pk"))
    if not pets:
        return []
    due = list_due_of(viewer, pets)
    done = _done_today(viewer, pets)
    return [Card(pet, due.get(pet.pk, []), done.get(pet.pk, [])) for pet in pets]


def _done_today(viewer: Any, pets: list[Pet]) -> dict[UUID, list[Done]]:
    """By the viewer's clock."""
    start = timezone.now().astimezone(zone_of(viewer)).replace(hour=0, minute=0, second=0, microsecond=0)
    entries = CareEntry.objects.filter(pet__in=pets, done_at__gte=start, undone_at__isnull=True)
    known = {pet.pk: (pet, set(kinds_for(viewer, pet))) for pet in pets}
    found: dict[UUID, list[Done]] = {}
    for entry in entries.select_related("plan", "person").order_by("-done_at", "-pk"):
        pet, kinds = known[entry.pet_id]
        if entry.kind in kinds:
            found.setdefault(pet.pk, []).append(Done(entry, can_undo(viewer, pet, entry)))
    return found


@transaction.atomic
def pin_card(user: Any, conversation_id: UUID, pet_id: UUID) -> None:
    """By who is in it and takes care of the animal; again changes nothing. Raises NotFound, TooManyCards, LimitReached."""
    place, pet = _both(user, conversation_id, pet_id)
    rows = CareCard.objects.filter(conversation=place.conversation)
    if rows.filter(pet=pet).exists():
        return
    if rows.count() >= LIMITS.chat_care_cards_max:
        raise TooManyCards(most=LIMITS.chat_care_cards_max)
    CareCard.objects.get_or_create(conversation=place.conversation, pet=pet, defaults={"pinned_by": user})
    live_realtime.tell_cards(conversation_id)


@transaction.atomic
def unpin_card(user: Any, conversation_id: UUID, pet_id: UUID) -> None:
    """By the same; again changes nothing. Raises NotFound, LimitReached."""
    place, pet = _both(user, conversation_id, pet_id)
    if CareCard.objects.filter(conversation=place.conversation, pet=pet).delete()[0]:
        live_realtime.tell_cards(conversation_id)


def _both(user: Any, conversation_id: UUID, pet_id: UUID) -> tuple[selectors.Place, Pet]:
    check_rate("chat.change", account=user)
    place = selectors.get_place(user, conversation_id, active=True)
    return place, get_cared_pet(user, pet_id, Right.LOG_CARE)
