"""The kinds that carry files: photos, and documents as PDF. Who sees a file is asked for each (`can_see_file`)."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.details import Attachment
from chat.kinds import Content, MessageKind, Payload, Taken
from chat.models import Conversation, Member
from chat.once import details, is_once, keep, once_of, preview
from chat.words import clean_words, preview_text
from core.errors import Invalid
from core.limits import LIMITS
from core.text import clean_line

PURPOSE: Final = "chat"


def can_see_file(viewer: Any, asset: Any) -> bool:
    """Who can see the message can see its file. Two queries."""
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is None:
        return False
    place = (
        Attachment.objects.select_related("message").filter(asset_id=asset.pk, message__deleted_at__isnull=True).first()
    )
    if place is None:
        return can_see_group_photo(viewer, asset)
    if is_once(place.message.payload):
        return False  # by the address that opening it gives, and by no other
    return sees(viewer, place.message)


def sees(viewer: Any, message: Any) -> bool:
    """Whether the message lies where the viewer may look. One query."""
    own = Member.objects.filter(
        Q(left_seq__isnull=True) | Q(left_seq__gte=message.seq), person_id=viewer.pk, joined_seq__lt=message.seq
    ).exclude(state=Member.State.DECLINED)
    if message.expires_at is not None and message.expires_at <= timezone.now():
        return False
    seen = Conversation.objects.visible_to(viewer).filter(pk=message.conversation_id)
    return bool(seen.filter(pk__in=own.values("conversation_id")).exists())


def can_see_group_photo(viewer: Any, asset: Any) -> bool:
    return bool(Conversation.objects.visible_to(viewer).filter(photo_id=asset.pk).exists())


def take_photo(_sender: Any, content: Content) -> Taken:
    if not 1 <= len(content.media_ids) <= LIMITS.message_pictures_max:
        raise Invalid(
            gettext_lazy("Choose one to %(most)d pictures."), field="media_ids", most=LIMITS.message_pictures_max
        )
    once = once_of(content)
    return Taken(clean_words(content.body, required=False), once, content.media_ids)


def preview_photo(body: str, payload: Payload) -> str:
    if is_once(payload):
        return preview("photo")
    return preview_text(body, payload) or _("Photo")


def take_file(_sender: Any, content: Content) -> Taken:
    if len(content.media_ids) != 1:
        raise Invalid(gettext_lazy("Choose one file."), field="media_ids")
    raw = str(content.fields.get("name") or "")
    name = clean_line(raw.replace("/", " ").replace("\\", " "), most=LIMITS.file_name_max, field="name")
    name = name.removesuffix(".pdf").removesuffix(".PDF").strip(". ") or str(_("Document"))
    return Taken(
        clean_words(content.body, required=False), {"name": f"{name}.pdf"}, content.media_ids, (f"{name}.pdf",)
    )


def preview_file(_body: str, payload: Payload) -> str:
    return str(payload.get("name") or _("Document"))


PHOTO: Final = MessageKind("photo", gettext_lazy("Photo"), "image", take_photo, preview_photo, details, keep=keep)
FILE: Final = MessageKind(
    "file",
    gettext_lazy("Document"),
    "file-text",
    take_file,
    preview_file,
    details=lambda payload: {"name": payload.get("name", "")},
)
