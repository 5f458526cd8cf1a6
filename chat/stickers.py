"""Stickers: a small set of animals, drawn for this site, that say something without words."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.templatetags.static import static
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.kinds import Content, MessageKind, Payload, Taken
from chat.models import StickerUse
from core.errors import Invalid

STICKERS: Final[dict[str, Promise]] = {
    "dog-happy": gettext_lazy("A happy dog"),
    "dog-please": gettext_lazy("A dog that asks nicely"),
    "dog-sleep": gettext_lazy("A sleeping dog"),
    "cat-love": gettext_lazy("A cat in love"),
    "cat-angry": gettext_lazy("A grumpy cat"),
    "rabbit-shy": gettext_lazy("A shy rabbit"),
    "parrot-party": gettext_lazy("A parrot that celebrates"),
    "fish-hello": gettext_lazy("A fish that says hello"),
    "turtle-slow": gettext_lazy("A turtle on its way"),
    "hamster-full": gettext_lazy("A hamster with full cheeks"),
    "hedgehog-hug": gettext_lazy("A hedgehog that wants a hug"),
    "horse-laugh": gettext_lazy("A laughing horse"),
    "paw-five": gettext_lazy("A paw for a high five"),
}
RECENT: Final = 6


def sticker_json(name: str) -> dict[str, str]:
    return {"name": name, "url": static(f"stickers/{name}.svg"), "alt_text": str(STICKERS[name])}


def take_sticker(_sender: Any, content: Content) -> Taken:
    name = content.fields.get("sticker")
    if not isinstance(name, str) or name not in STICKERS:
        raise Invalid(gettext_lazy("Choose one of the list."), field="sticker")
    return Taken("", {"sticker": name})


def details(payload: Payload) -> dict[str, Any]:
    name = payload.get("sticker", "")
    return dict(sticker_json(name)) if name in STICKERS else {}


def preview_sticker(_body: str, payload: Payload) -> str:
    name = payload.get("sticker", "")
    return _("Sticker: %(words)s") % {"words": STICKERS[name]} if name in STICKERS else _("Sticker")


def note_use(sender: Any, _message_id: UUID, taken: Taken) -> None:
    StickerUse.objects.update_or_create(
        person_id=sender.pk, name=taken.payload["sticker"], defaults={"used_at": timezone.now()}
    )


def tray_of(user: Any) -> dict[str, list[dict[str, str]]]:
    """All of them; those one likes; those one sent last, without the liked. One query."""
    rows = list(StickerUse.objects.filter(person_id=user.pk, name__in=list(STICKERS)))
    liked = [row.name for row in rows if row.is_favourite]
    sent = sorted((row for row in rows if row.used_at and not row.is_favourite), key=_moment, reverse=True)
    names = {"favourites": liked, "recent": [row.name for row in sent[:RECENT]], "all": list(STICKERS)}
    return {group: [sticker_json(name) for name in found] for group, found in names.items()}


def _moment(row: StickerUse) -> Any:
    return row.used_at


def favour(user: Any, name: str, *, is_favourite: bool) -> None:
    """Repeating it changes nothing. Raises Invalid on `sticker`."""
    if name not in STICKERS:
        raise Invalid(gettext_lazy("Choose one of the list."), field="sticker")
    StickerUse.objects.update_or_create(person_id=user.pk, name=name, defaults={"is_favourite": is_favourite})


STICKER: Final = MessageKind(
    "sticker", gettext_lazy("Sticker"), "sticker", take_sticker, preview_sticker, details, keep=note_use
)
