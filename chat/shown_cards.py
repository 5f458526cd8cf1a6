"""The kinds that point to something of another room: an animal, a post. Only ids are stored; each reader sees what that
reader may see there, when it is read. So a link that leaks shows nothing, and what is deleted is gone here too.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.kinds import Content, MessageKind, Payload, Taken
from chat.payloads import person_dict
from chat.words import clean_words
from core.errors import Invalid
from core.text import one_line
from media.pictures import picture_json
from pets.animals import age_of
from pets.models import Pet
from pets.selectors import get_pet
from social import hydration, selectors
from social.cards import post_url

SNIPPET: Final = 160


def _id(content: Content, name: str) -> UUID:
    """Raises Invalid naming the field."""
    raw = content.fields.get(name)
    try:
        return raw if isinstance(raw, UUID) else UUID(str(raw))
    except ValueError:
        raise Invalid(gettext_lazy("Choose one."), field=name) from None


# --- animals ----------------------------------------------------------------------------------------
def take_pet(sender: Any, content: Content) -> Taken:
    """Raises NotFound for an animal the sender cannot see."""
    pet = get_pet(sender, _id(content, "pet_id"))
    return Taken(clean_words(content.body, required=False), {"pet_id": str(pet.pk)})


def show_pets(reader: Any, payloads: list[Payload]) -> list[dict[str, Any] | None]:
    """One query."""
    ids = {str(one["pet_id"]) for one in payloads if one.get("pet_id")}
    pets = Pet.objects.visible_to(reader).select_related("species", "photo", "owner").filter(pk__in=ids)  # type: ignore[attr-defined]
    found = {str(pet.pk): _pet(pet) for pet in pets}
    return [found.get(str(one.get("pet_id"))) for one in payloads]


def _pet(pet: Any) -> dict[str, Any]:
    asset = pet.photo if pet.photo_id else None
    return {
        "id": pet.pk,
        "name": pet.name,
        "species": pet.species_id,
        "species_name": pet.species.name,
        "age": age_of(pet) if not pet.owner.is_private else "",
        "url": pet.get_absolute_url(),
        "photo": picture_json(asset) if asset is not None and asset.is_ready else None,
    }


def preview_pet(body: str, _payload: Payload) -> str:
    return one_line(body)[:SNIPPET] or _("An animal")


# --- posts ------------------------------------------------------------------------------------------
def take_post(sender: Any, content: Content) -> Taken:
    """Raises NotFound for a post the sender cannot see."""
    post = selectors.get_post(sender, _id(content, "post_id"))
    return Taken(clean_words(content.body, required=False), {"post_id": str(post.id)})


def show_posts(reader: Any, payloads: list[Payload]) -> list[dict[str, Any] | None]:
    """One query. Sending a post to somebody opens it to nobody: who cannot see it is shown an empty card."""
    ids = [UUID(str(one["post_id"])) for one in payloads if one.get("post_id")]
    rows = hydration.fetch("originals", list(set(ids)), viewer=reader, count=len(ids)) if ids else []
    found = {str(row.id): _post(row) for row in rows}
    return [found.get(str(one.get("post_id"))) for one in payloads]


def _post(row: Any) -> dict[str, Any]:
    from social.cards import pictures_of

    pictures = [one for one in pictures_of(row.pictures_json) if one.is_ready] if row.pictures_json else []
    return {
        "id": row.id,
        "url": post_url(row.id),
        "author": person_dict(row.author_id, row.handle, row.display_name, row.face_json),
        "snippet": "" if row.warning_label else one_line(row.body)[:SNIPPET],
        "picture": None if row.warning_label or not pictures else {"url": pictures[0].src, "alt_text": pictures[0].alt},
    }


def preview_post(body: str, _payload: Payload) -> str:
    return one_line(body)[:SNIPPET] or _("A post")


PET: Final = MessageKind("pet", gettext_lazy("Animal"), "paw", take_pet, preview_pet, show=show_pets)
POST: Final = MessageKind("post", gettext_lazy("Post"), "bookmark", take_post, preview_post, show=show_posts)
