"""What is behind a conversation: as each person in it chose for themselves, on all their devices."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy

from chat import realtime, selectors
from chat.models import Wallpaper
from core.errors import Invalid
from core.rates import check_rate
from media import actions as media
from media.models import Asset

PURPOSE: Final = "wallpaper"
PLAIN: Final = "plain"
STYLES: Final = (PLAIN, *Wallpaper.Style.values)


def can_see_wallpaper(_viewer: Any, _asset: Any) -> bool:
    """Nobody but whose it is, and they see all of their own."""
    return False


def wallpaper_of(user: Any, conversation_id: UUID) -> dict[str, str]:
    """`look` and `photo_url` ("" while there is none to show). One query."""
    row = Wallpaper.objects.select_related("photo").filter(person_id=user.pk, conversation_id=conversation_id).first()
    return told(row)


def told(row: Wallpaper | None) -> dict[str, str]:
    if row is None:
        return {"look": PLAIN, "photo_url": ""}
    is_there = row.photo is not None and row.photo.is_ready
    return {"look": row.style, "photo_url": f"/media/{row.photo_id}/{_width(row.photo)}.webp" if is_there else ""}


def _width(photo: Any) -> int:
    from media.sizes import widths_of

    return next((one for one in reversed(widths_of(photo.width)) if one <= 1280), 320)


@transaction.atomic
def set_wallpaper(user: Any, conversation_id: UUID, style: str, *, photo_id: UUID | None = None) -> None:
    """One of STYLES; with "photo" an own loose picture, or none for the one there is already. A former photo goes.

    Raises NotFound, Invalid on `style` or `photo_id`.
    """
    if style not in STYLES:
        raise Invalid(gettext_lazy("Choose one of the list."), field="look")
    selectors.get_place(user, conversation_id)
    check_rate("chat.change", account=user)
    rows = Wallpaper.objects.select_for_update(of=("self",)).select_related("photo")
    row = rows.filter(person_id=user.pk, conversation_id=conversation_id).first()
    former = row.photo if row is not None else None
    if style == Wallpaper.Style.PHOTO and photo_id is None and former is not None:
        return
    photo = None
    if style == Wallpaper.Style.PHOTO:
        if photo_id is None:
            raise Invalid(gettext_lazy("Choose a photo."), field="photo_id")
        photo = media.attach(user, [photo_id], purpose=PURPOSE, most=1)[0]
    if style == PLAIN:
        if row is not None:
            row.delete()
            row = None
    else:
        row, _is_new = Wallpaper.objects.update_or_create(
            person_id=user.pk, conversation_id=conversation_id, defaults={"style": style, "photo": photo}
        )
    if former is not None:
        media.purge(Asset.objects.filter(pk=former.pk))
    realtime.tell_own(user.pk, conversation_id, "wallpaper", **told(row))
