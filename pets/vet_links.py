"""Links for vets: 128 random bits shown once, kept as a hash; they expire, can be ended, and log each look."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.devices import device_name, shortened
from core.errors import Conflict, Invalid, NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from core.rates import check_rate
from core.text import clean_line
from pets.errors import NotYourPet
from pets.health_models import VetLink, VetLinkView
from pets.models import Pet
from pets.policies import can_edit_health

SECRET: Final = re.compile(r"[A-Za-z0-9_-]{22}")
VIEWS_SHOWN: Final = 20


class TooManyVetLinks(Conflict):
    message = _("At most %(most)d links can be open at once. End one first.")


@dataclass(slots=True)
class Look:
    at: datetime
    device: str
    network: str


@dataclass(slots=True)
class ShownLink:
    id: UUID
    label: str
    created_at: datetime
    expires_at: datetime
    is_open: bool
    looks: list[Look]
    look_count: int
    has_documents: bool


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


# --- writes ---------------------------------------------------------------------------------------
def create_vet_link(
    user: Any, pet: Pet, *, days: int, label: str = "", has_documents: bool = False
) -> tuple[VetLink, str]:
    """The link and its address, which nobody can read again. Raises NotYourPet, Invalid, TooManyVetLinks."""
    if not can_edit_health(user, pet):
        raise NotYourPet
    check_rate("health.vet_link", account=user)
    if not 1 <= days <= LIMITS.vet_link_days_max:
        raise Invalid(_("Give 1 to %(most)d days."), field="days", most=LIMITS.vet_link_days_max)
    label = clean_line(label, most=LIMITS.health_line_max, field="label")
    secret = secrets.token_urlsafe(16)
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        if VetLink.objects.open().filter(pet=pet).count() >= LIMITS.vet_links_per_pet:  # type: ignore[attr-defined]
            raise TooManyVetLinks(most=LIMITS.vet_links_per_pet)
        until = timezone.now() + timedelta(days=days)
        link = VetLink.objects.create(
            pet=pet,
            created_by=user,
            label=label,
            secret_hash=_hash(secret),
            expires_at=until,
            has_documents=has_documents,
        )
    return link, settings.SITE_URL + reverse("vet_book", args=[secret])


def revoke_vet_link(user: Any, pet: Pet, link_id: UUID) -> None:
    """Ends it at once; ending it again changes nothing. Raises NotYourPet, NotFound."""
    if not can_edit_health(user, pet):
        raise NotYourPet
    links = VetLink.objects.filter(pet=pet, pk=link_id)
    if not links.exists():
        raise NotFound
    links.filter(revoked_at__isnull=True).update(revoked_at=timezone.now())


def log_look(link: VetLink, *, user_agent: str, address: str) -> None:
    """Raises LimitReached."""
    check_rate("health.vet_view", address=address)
    VetLinkView.objects.create(link=link, user_agent=user_agent[:200], network=shortened(address))


# --- reads ----------------------------------------------------------------------------------------
def get_open_link(secret: str) -> VetLink:
    """By its secret. Unknown, expired and ended are the same: absent. Raises NotFound. One query."""
    if not SECRET.fullmatch(secret):
        raise NotFound
    return _open(secret_hash=_hash(secret))


def get_open_link_of(link_id: UUID) -> VetLink:
    """By its id, for a room that has decided who may open it; else as get_open_link. Raises NotFound. One query."""
    return _open(pk=link_id)


def _open(**which: Any) -> VetLink:
    links = VetLink.objects.open().filter(**which)  # type: ignore[attr-defined]
    link = links.select_related("pet__species", "pet__breed", "pet__owner", "pet__photo", "created_by").first()
    if link is None or not can_edit_health(link.created_by, link.pet):
        raise NotFound
    return link


def list_vet_links(pet: Pet, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[ShownLink]:
    """Newest first, each with its newest twenty looks. For an animal that get_health_pet found. Two queries."""
    links = VetLink.objects.filter(pet=pet).annotate(look_count=Count("views"))
    page = keyset(links, order=("-id",), cursor=cursor, size=size)
    place = Window(RowNumber(), partition_by=F("link_id"), order_by="-id")
    views = VetLinkView.objects.filter(link__in=page.items).annotate(place=place).filter(place__lte=VIEWS_SHOWN)
    looks: dict[UUID, list[VetLinkView]] = {}
    for view in views.order_by("-id"):
        looks.setdefault(view.link_id, []).append(view)
    return Page([_shown(link, looks.get(link.pk, [])) for link in page.items], page.next_cursor)


def _shown(link: Any, views: list[VetLinkView]) -> ShownLink:
    return ShownLink(
        id=link.pk,
        label=link.label,
        created_at=link.created_at,
        expires_at=link.expires_at,
        is_open=link.revoked_at is None and link.expires_at > timezone.now(),
        looks=[Look(view.created_at, device_name(view.user_agent), view.network) for view in views],
        look_count=link.look_count,
        has_documents=link.has_documents,
    )
