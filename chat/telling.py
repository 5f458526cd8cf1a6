"""Who has not read is told outside of the chat, after some seconds: once for all that came meanwhile, never what was
said unless the person wants that on their screens, nothing of what is muted.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

import orjson
from django.db import connection
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat import inbox, selectors
from chat.kinds import preview_of
from chat.models import Conversation, Member
from core.realtime import is_online
from notifications.actions import notify, withdraw
from notifications.kinds import Target, register_kind
from notifications.topics import Category, Channel, register_topic

MESSAGE: Final = "message"
REQUEST: Final = "message_request"
TOLD_AT_ONCE: Final = 200  # people of one conversation told in one task

# In direct conversations each burst is told; in groups one, until it is read; who is called by name always.
_WAITING: Final = """
SELECT n.id, n.person_id, n.state, c.kind, c.last_seq,
       (SELECT m.sender_id FROM chat_message m
        WHERE m.conversation_id = c.id AND m.sender_id <> n.person_id AND m.deleted_at IS NULL
          AND m.kind <> 'sealed_change'
          AND m.seq > greatest(n.read_seq, n.joined_seq, n.told_seq) ORDER BY m.seq DESC LIMIT 1) AS sender_id,
       EXISTS (SELECT FROM chat_message m WHERE m.conversation_id = c.id AND m.deleted_at IS NULL
               AND m.seq > greatest(n.read_seq, n.joined_seq, n.told_seq)
               AND position('@' || p.handle IN lower(m.body)) > 0) AS is_called,
       n.told_seq > n.read_seq AS is_told, n.muted_until > now() AS is_muted
FROM chat_member n JOIN chat_conversation c ON c.id = n.conversation_id JOIN accounts_user p ON p.id = n.person_id
WHERE n.conversation_id = %(conversation)s AND n.state IN ('active', 'request') AND NOT n.is_archived
  AND c.last_seq > greatest(n.read_seq, n.joined_seq, n.told_seq)
"""


def register() -> None:
    register_kind(MESSAGE, model=Conversation, load=load_conversations, words=message_words, icon="message-circle")
    register_kind(REQUEST, model=Conversation, load=load_conversations, words=request_words, icon="message-circle")
    register_topic(MESSAGE, gettext_lazy("New messages"), Category.SOCIAL, defaults=(Channel.PUSH,), is_prompt=True)
    register_topic(REQUEST, gettext_lazy("Who wants to write to you"), Category.REQUESTS, defaults=(Channel.PUSH,))


def tell_unread(conversation_id: UUID) -> int:
    """Returns how many were told. One query, and those of each who is told."""
    Conversation.objects.filter(pk=conversation_id).update(told_at=None)
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, {"conversation": conversation_id})
        rows = [row for row in cursor.fetchall() if row[5] is not None]
    there = is_online([row[1] for row in rows])
    told = 0
    for member_id, person_id, state, kind, last_seq, sender_id, is_called, is_told, is_muted in rows:
        is_quiet = (is_muted or (kind == "group" and is_told)) and not is_called
        if person_id in there or is_quiet or told >= TOLD_AT_ONCE or (state == Member.State.REQUEST and is_told):
            continue
        name = REQUEST if state == Member.State.REQUEST else MESSAGE
        withdraw(name, conversation_id, recipient_id=person_id)  # the newest stands alone, and calls anew
        notify(person_id, name, sender_id, conversation_id)
        Member.objects.filter(pk=member_id, told_seq__lt=last_seq).update(told_seq=last_seq)
        told += 1
    return told


def untell(conversation_id: UUID, person_id: UUID) -> None:
    """It was read, or left: the line in the bell goes, and what a push has put on a screen."""
    for name in (MESSAGE, REQUEST):
        withdraw(name, conversation_id, recipient_id=person_id)


def load_conversations(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Conversations with something new for the recipient. One query each, and one for the settings."""
    tells = selectors.settings_of(recipient).tells_words
    found = {}
    for identity in ids:
        rows = inbox.fetch("one", recipient.pk, count=1, conversation_id=identity)
        if rows and rows[0].state in (Member.State.ACTIVE, Member.State.REQUEST):
            found[identity] = Target(reverse("chat_detail", args=[identity]), _snippet(rows[0]) if tells else "")
    return found


def _snippet(row: inbox.ConversationRow) -> str:
    if row.message_kind is None or row.state == Member.State.REQUEST:
        return ""
    payload = orjson.loads(row.message_payload_json or "{}")
    return preview_of(row.message_kind, row.message_body or "", payload, is_deleted=bool(row.message_is_deleted))


def message_words(name: str, _others: int, target: Target) -> str:
    if target.snippet:
        return _("%(name)s: %(words)s") % {"name": name, "words": target.snippet}
    return _("%(name)s wrote to you.") % {"name": name}


def request_words(name: str, _others: int, _target: Target) -> str:
    return _("%(name)s wants to write to you.") % {"name": name}
