"""People, animals and pictures as things that can be reported."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.withheld import give_words_back, withhold_words
from media.guards import can_see
from media.hiding import hide_picture, show_picture
from media.models import Asset
from moderation.kinds import Context, Evidence, Line, Part, register_reportable
from pets.hiding import hide_pet, show_pet
from pets.models import Pet


def register() -> None:
    register_reportable(
        "person", label=gettext_lazy("Person"), model=User, load=load_person, author_of=lambda user: user,
        evidence=evidence_of_person, context=context_of_person, hide=hide_words, unhide=unhide_words,
        parts=parts_of_person,
    )  # fmt: skip
    register_reportable(
        "pet", label=gettext_lazy("Animal"), model=Pet, load=load_pet, author_of=lambda pet: pet.owner,
        evidence=evidence_of_pet, context=context_of_pet, hide=hide_pet, unhide=show_pet, parts=parts_of_pet,
    )  # fmt: skip
    register_reportable(
        "picture", label=gettext_lazy("Picture"), model=Asset, load=load_picture, author_of=lambda asset: asset.owner,
        evidence=evidence_of_picture, context=context_of_picture, hide=hide_picture, unhide=show_picture,
    )  # fmt: skip


# --- people ---------------------------------------------------------------------------------------
def load_person(viewer: Any, user_id: UUID) -> User | None:
    found: User | None = User.objects.visible_to(viewer).filter(pk=user_id).first()
    return found


def evidence_of_person(user: User) -> Evidence:
    lines = [f"@{user.handle}", user.display_name, user.bio]
    return Evidence("\n".join(line for line in lines if line), _ids(user.avatar_id, user.cover_id))


def context_of_person(user: User) -> Context:
    """One query: the animals."""
    pets = Pet.objects.filter(owner=user, deleted_at__isnull=True).order_by("-pk").values_list("name", "bio")[:20]
    lines = [Line(f"@{user.handle} · {user.display_name}", user.bio, is_the_thing=True)]
    lines += [Line(name, bio) for name, bio in pets]
    pictures = _ids(user.avatar_id, user.cover_id)
    return Context(tuple(lines), pictures, is_private=user.is_private, url=user.get_absolute_url())


def hide_words(user: User) -> None:
    """Name and words of the profile; its pictures are decided for themselves. What was taken is handed to the decision."""
    user.withheld_words = withhold_words(user.pk)  # type: ignore[attr-defined]


def unhide_words(user: User) -> None:
    give_words_back(user.pk, getattr(user, "withheld_words", {}))


def parts_of_person(user: User) -> list[Part]:
    named = ((_("The profile picture"), user.avatar_id), (_("The cover"), user.cover_id))
    return [Part(label, "picture", key) for label, key in named if key]


# --- animals --------------------------------------------------------------------------------------
def load_pet(viewer: Any, pet_id: UUID) -> Pet | None:
    pets = Pet.objects.visible_to(viewer).select_related("owner")  # type: ignore[attr-defined]
    return pets.filter(pk=pet_id).first()  # type: ignore[no-any-return]


def evidence_of_pet(pet: Pet) -> Evidence:
    return Evidence("\n".join(line for line in (pet.name, pet.bio) if line), _ids(pet.photo_id))


def context_of_pet(pet: Pet) -> Context:
    """One query: its person."""
    owner = pet.owner
    lines = (
        Line(f"{pet.name} · {pet.species_id}", pet.bio, is_the_thing=True),
        Line(f"@{owner.handle} · {owner.display_name}", owner.bio),
    )
    return Context(lines, _ids(pet.photo_id), is_private=owner.is_private, url=pet.get_absolute_url())


def parts_of_pet(pet: Pet) -> list[Part]:
    return [Part(_("Its photo"), "picture", pet.photo_id)] if pet.photo_id else []


# --- pictures -------------------------------------------------------------------------------------
def load_picture(viewer: Any, asset_id: UUID) -> Asset | None:
    asset = Asset.objects.select_related("owner").filter(pk=asset_id).first()
    if asset is None or asset.kind != Asset.Kind.IMAGE or asset.owner_id is None:  # nobody's: it goes with its post
        return None
    if asset.status != Asset.Status.READY and asset.owner_id != getattr(viewer, "pk", None):
        return None
    return asset if can_see(viewer, asset) else None


def evidence_of_picture(asset: Asset) -> Evidence:
    return Evidence(asset.alt_text, (asset.pk,))


def context_of_picture(asset: Asset) -> Context:
    """One query: whose it is."""
    owner = asset.owner
    assert owner is not None  # load_picture gives no other
    lines = (
        Line(_("Picture"), asset.alt_text, is_the_thing=True),
        Line(f"@{owner.handle} · {owner.display_name}", owner.bio),
    )
    return Context(lines, (asset.pk,), is_private=owner.is_private)


def _ids(*keys: UUID | None) -> tuple[UUID, ...]:
    return tuple(key for key in keys if key is not None)
