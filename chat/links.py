"""What the page behind the first link of a message says of itself: fetched by a task, shown under the words, taken away by
who sent it. Only words that the server can read are looked into; the reader's browser asks nothing of other sites.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from chat.link_looks import LINKED
from chat.models import Message, MessageLink
from core.errors import DomainError, LimitReached, NotFound, PermissionRefused
from core.rates import check_rate
from social.actions.linking import ask_link, first_link
from social.link_models import LinkPreview

RECENT: Final = timedelta(days=1)  # older messages show a page that was fetched anew when they are read
TOLD_AT_ONCE: Final = 100


def find_link(message_id: UUID | str) -> None:
    """In a task: which page a message shows. May run twice. Who names too many is shown the bare link."""
    message = Message.objects.select_related("sender").filter(pk=message_id, deleted_at__isnull=True).first()
    if message is None or message.sender is None or message.kind != LINKED:
        return
    url, known = first_link(message.body), MessageLink.objects.filter(message=message)
    if known.filter(preview__url=url).exists():
        return
    try:
        preview = ask_link(message.sender, url) if url else None
    except LimitReached:
        preview = None
    had_one = known.filter(is_removed=False, preview__state=LinkPreview.State.READY).delete()[0]
    known.delete()
    if preview is not None:
        MessageLink.objects.get_or_create(message=message, defaults={"preview": preview})
    if had_one or (preview is not None and preview.is_ready):
        _tell(message, "linked")


def show_page(preview_id: UUID | str) -> None:
    """In a task, after a page was fetched: it is shown where it was just named."""
    links = MessageLink.objects.filter(
        preview__pk=preview_id, is_removed=False, message__created_at__gt=timezone.now() - RECENT
    )
    for link in links.select_related("message__sender").order_by("-message_id")[:TOLD_AT_ONCE]:
        _tell(link.message, "linked")


def remove_link(user: Any, message: Message) -> None:
    """By who sent it: the card goes for all, the words stay. Repeating it changes nothing.

    Raises PermissionRefused, NotFound where there is none.
    """
    if message.sender_id != user.pk:
        raise PermissionRefused
    check_rate("chat.change", account=user)
    if not MessageLink.objects.filter(message=message).exists():
        raise NotFound
    if MessageLink.objects.filter(message=message, is_removed=False).update(is_removed=True):
        _tell(message, "unlinked")


def _tell(message: Message, what: str) -> None:
    from chat.actions.changing import change
    from chat.sending import lock

    if message.sender is None:
        return
    try:
        with transaction.atomic():
            lock(message.conversation_id)
            change(message, what, viewer=message.sender)
    except DomainError:
        return  # it is out of its sender's sight: nobody has to hear of it now


def can_see_page_picture(viewer: Any, asset: Any) -> bool:
    """Who sees a message that shows the page. Two queries a message, for the newest few."""
    from chat.carried import sees

    if getattr(viewer, "pk", None) is None:
        return False
    shown = MessageLink.objects.filter(
        preview__picture_id=asset.pk,
        is_removed=False,
        message__deleted_at__isnull=True,
        message__conversation__members__person_id=viewer.pk,
    )
    return any(sees(viewer, link.message) for link in shown.select_related("message").order_by("-message_id")[:5])
