"""The kind that shows a health book to a conversation for some days: a link for vets (pets.vet_links) whose secret nobody
holds. Who may see the message opens it; each look is logged; who sent it ends it at any time.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat import selectors, sending
from chat.kinds import Content, MessageKind, Payload, Taken
from chat.models import Message
from chat.words import clean_words
from core.errors import Invalid, NotFound, PermissionRefused
from core.limits import LIMITS
from pets import vet_links
from pets.health_models import VetLink
from pets.health_selectors import get_health_pet


def take_bundle(sender: Any, content: Content) -> Taken:
    """Of an animal whose book the sender may write in. Raises Invalid, NotFound."""
    body, days = clean_words(content.body, required=False), content.fields.get("days", 7)
    if isinstance(days, bool) or not isinstance(days, int) or not 1 <= days <= LIMITS.vet_link_days_max:
        raise Invalid(gettext_lazy("Give 1 to %(most)d days."), field="days", most=LIMITS.vet_link_days_max)
    try:
        pet_id = UUID(str(content.fields.get("pet_id")))
    except ValueError:
        raise Invalid(gettext_lazy("Choose one."), field="pet_id") from None
    pet = get_health_pet(sender, pet_id, to_edit=True)
    shows = content.fields.get("has_documents") is True
    return Taken(body, {"pet_id": str(pet.pk), "days": days, "has_documents": shows})


def keep_bundle(sender: Any, message_id: UUID, taken: Taken) -> None:
    """In the transaction of its message. Raises NotFound, NotYourPet, TooManyVetLinks, LimitReached."""
    given = taken.payload
    pet = get_health_pet(sender, given["pet_id"], to_edit=True)
    link, _address = vet_links.create_vet_link(
        sender, pet, days=given["days"], label=_("Sent in a conversation"), has_documents=given["has_documents"]
    )
    Message.objects.filter(pk=message_id).update(payload={"pet_id": str(pet.pk), "link_id": str(link.pk)})


def show_bundles(reader: Any, payloads: list[Payload]) -> list[dict[str, Any] | None]:
    """Whose book, until when, and whether the reader can end it. One query."""
    ids = [one["link_id"] for one in payloads if one.get("link_id")]
    links = {str(one.pk): one for one in VetLink.objects.filter(pk__in=ids).select_related("pet")}
    return [_details(reader, links.get(str(one.get("link_id")))) for one in payloads]


def _details(reader: Any, link: VetLink | None) -> dict[str, Any] | None:
    if link is None:
        return None
    is_open = link.revoked_at is None and link.expires_at > timezone.now()
    return {
        "pet_name": link.pet.name,
        "expires_at": link.expires_at,
        "is_open": is_open,
        "has_documents": link.has_documents,
        "can_end": is_open and link.created_by_id == reader.pk,
    }


def preview_bundle(_body: str, _payload: Payload) -> str:
    return _("A health book")


VET: Final = MessageKind(
    "vet",
    gettext_lazy("Health book"),
    "file-text",
    take_bundle,
    preview_bundle,
    show=show_bundles,
    keep=keep_bundle,
    can_forward=False,
)


# --- opened, ended ----------------------------------------------------------------------------------
def get_bundle(viewer: Any, conversation_id: UUID, message_id: UUID) -> VetLink:
    """The open link of a message the viewer may see, for who is in the conversation now. Raises NotFound."""
    selectors.get_place(viewer, conversation_id, active=True)
    return vet_links.get_open_link_of(_link_id(selectors.get_visible_message(viewer, conversation_id, message_id)))


def _link_id(message: Message) -> UUID:
    if message.kind != "vet" or message.deleted_at is not None or not message.payload.get("link_id"):
        raise NotFound
    return UUID(message.payload["link_id"])


@transaction.atomic
def end_bundle(user: Any, message: Message) -> None:
    """By who sent it: nobody opens it any more; again changes nothing. For a message the user may see.

    Raises NotFound, PermissionRefused.
    """
    from chat.actions.changing import change

    link_id = _link_id(message)
    if message.sender_id != user.pk:
        raise PermissionRefused
    sending.lock(message.conversation_id)
    if VetLink.objects.filter(pk=link_id, revoked_at__isnull=True).update(revoked_at=timezone.now()):
        change(message, "ended", viewer=user)
