"""Reads of conversations. Fetching is authorising: what these return, the viewer is in, was in, or is asked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Case, Q, Value, When
from django.http.response import HttpResponseBase

from accounts.ages import findable_by
from accounts.friendships import Friendship
from accounts.models import Block, Follow, User
from accounts.privacy import Audience, get_privacy, letting, may
from accounts.quiet import Restriction
from chat import history, inbox
from chat.details import Attachment, ChatSettings
from chat.history import END, History, MessageRow
from chat.inbox import ConversationRow
from chat.models import Conversation, Member, Message
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset, make_cursor, read_cursor
from core.realtime import is_online
from core.text import one_line
from media.pdfs import send_pdf

HISTORY_SIZE: Final = 30
CONTEXT: Final = 8  # messages shown above the first unread one


# --- lists ------------------------------------------------------------------------------------------
def list_conversations(
    user: Any, *, folder: str = "inbox", cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[ConversationRow]:
    """inbox | archived | requests, the liveliest first. One query."""
    after = inbox.LAST_MOMENT, inbox.LAST_ID
    if cursor:
        at, identity = read_cursor(cursor, 2)
        if not isinstance(at, str) or not isinstance(identity, UUID):
            raise Invalid(field="cursor")
        after = at, identity
    rows = inbox.fetch(folder, user.pk, after=after, count=size + 1)
    more, rows = len(rows) > size, rows[:size]
    return Page(rows, make_cursor([rows[-1].at, rows[-1].id]) if more else None)


def get_conversation_row(user: Any, conversation_id: UUID) -> ConversationRow:
    """One conversation as its list shows it. Raises NotFound. One query."""
    rows = inbox.fetch("one", user.pk, count=1, conversation_id=conversation_id)
    if not rows:
        raise NotFound
    return rows[0]


def find_direct(user: Any, other_id: UUID) -> Conversation | None:
    """The conversation of two people, when it is there for the user; also one that was declined."""
    first, second = sorted((user.pk, other_id))
    found: Conversation | None = Conversation.objects.filter(first_id=first, second_id=second, is_sealed=False).first()
    return found


def is_there(user: Any, conversation_id: UUID) -> bool:
    """Whether the user may look at it now. One query."""
    return bool(Conversation.objects.visible_to(user).filter(pk=conversation_id).exists())


# --- one conversation -------------------------------------------------------------------------------
@dataclass(slots=True)
class Place:
    """A conversation and the viewer's own row in it, for actions."""

    conversation: Conversation
    member: Member


def get_place(user: Any, conversation_id: UUID, *, active: bool = False) -> Place:
    """Raises NotFound; with `active` also for who was in it and is not. Two queries."""
    conversation = Conversation.objects.visible_to(user).filter(pk=conversation_id).first()
    if conversation is None:
        raise NotFound
    member = Member.objects.get(conversation_id=conversation_id, person_id=user.pk)
    if active and member.state != Member.State.ACTIVE:
        raise NotFound
    return Place(conversation, member)


def get_message(user: Any, conversation_id: UUID, message_id: UUID) -> MessageRow:
    """One message the user may see. Raises NotFound. One query."""
    found = history.fetch("one", user.pk, conversation_id, count=1, message_id=message_id)
    if not found.rows:
        raise NotFound
    return found.rows[0]


def get_visible_message(user: Any, conversation_id: UUID, message_id: UUID) -> Message:
    """The message itself, for actions. Raises NotFound. Two queries."""
    get_message(user, conversation_id, message_id)
    return Message.objects.get(pk=message_id)


def list_messages(
    user: Any,
    conversation_id: UUID,
    *,
    before: int | None = None,
    after: int | None = None,
    around: int | None = None,
    size: int = HISTORY_SIZE,
) -> History:
    """Oldest first: the newest, those before a number, those after one, or those around one. One query; around: two.

    Raises NotFound. `has_more`: in the direction that was asked for (around: to the newer side).
    """
    if around is not None:
        above = history.fetch("older", user.pk, conversation_id, start=around, count=CONTEXT)
        below = history.fetch("newer", user.pk, conversation_id, start=around - 1, count=size)
        below.rows = above.rows + below.rows
        return below
    if after is not None:
        return history.fetch("newer", user.pk, conversation_id, start=after, count=size)
    return history.fetch("older", user.pk, conversation_id, start=END if before is None else before, count=size)


def list_changed(user: Any, conversation_id: UUID, after: int, *, size: int = HISTORY_SIZE) -> History:
    """Messages that were edited, deleted, reacted to … since `last_change` was `after`, in that order. One query."""
    return history.fetch("changed", user.pk, conversation_id, start=after, count=size)


def list_pinned(user: Any, conversation_id: UUID) -> list[MessageRow]:
    return history.fetch("pinned", user.pk, conversation_id, count=LIMITS.chat_pins_max).rows


def send_file(user: Any, conversation_id: UUID, message_id: UUID) -> HttpResponseBase:
    """The document of a message, for who may see the message. Raises NotFound. Three queries."""
    get_message(user, conversation_id, message_id)
    place = Attachment.objects.filter(message_id=message_id, asset__kind="pdf").first()
    if place is None:
        raise NotFound
    return send_pdf(place.asset_id, place.name)


# --- people -----------------------------------------------------------------------------------------
def settings_of(person: Any) -> ChatSettings:
    """What the person chose, or how it is at first, in a row that is not saved. One query."""
    found: ChatSettings | None = ChatSettings.objects.filter(person_id=person.pk).first()
    return found or ChatSettings(person_id=person.pk)


def how_to_reach(sender: Any, person: User) -> str:
    """open | request | closed: whether words of the sender arrive, ask first, or are not taken. One to four queries.

    Whom a person follows is as near as a friend. Who is restricted asks. Teens are reached by acquaintances only.
    """
    if Restriction.objects.filter(owner_id=person.pk, restricted_id=sender.pk).exists():
        return "request"
    if may(sender, person, "message"):
        return "open"
    if get_privacy(person).message == Audience.NOBODY:
        return "closed"
    if Follow.objects.accepted().filter(follower_id=person.pk, target_id=sender.pk).exists():  # type: ignore[attr-defined]
        return "open"
    return "request" if findable_by(User.objects.filter(pk=person.pk), sender).exists() else "closed"


def is_present(viewer: Any, row: ConversationRow) -> bool:
    """Whether the other of two people is here now, and lets the viewer see it. At most one query."""
    if row.other_id is None or row.other_state != Member.State.ACTIVE or row.state != Member.State.ACTIVE:
        return False
    if not is_online([row.other_id]):
        return False
    return bool(letting(viewer, "see_presence").filter(pk=row.other_id).exists())


REACHABLE: Final = 60


def list_reachable(user: Any, query: str = "") -> list[User]:
    """Whom one may want to write to: friends and people one follows, by name; with a query those it fits. One query."""
    friends = Friendship.objects.accepted().of(user.pk)
    ids = Q(pk__in=friends.values("asker_id")) | Q(pk__in=friends.values("asked_id"))
    follows = Follow.objects.filter(follower_id=user.pk, status=Follow.Status.ACCEPTED)
    people = User.objects.visible_to(user).with_relation_to(user).select_related("avatar").exclude(pk=user.pk)
    words = one_line(query).lstrip("@")
    if words:
        fits = Q(handle__istartswith=words) | Q(display_name__icontains=words)
        people = people.filter(fits, ids | Q(pk__in=follows.values("target_id")) | Q(handle=words.lower()))
    else:
        people = people.filter(ids | Q(pk__in=follows.values("target_id")))
    return list(people.order_by("display_name", "handle")[:REACHABLE])


def lets_be_added(adder: Any, person: User) -> bool:
    """Whether somebody can be added to groups by another: as they chose, and never by who is blocked. One to four queries."""
    if Block.between(adder.pk, person.pk).exists():
        return False
    chosen = settings_of(person).group_adders
    if chosen == Audience.NOBODY:
        return False
    if chosen == Audience.EVERYONE:
        return bool(findable_by(User.objects.filter(pk=person.pk), adder).exists())
    if Friendship.objects.accepted().between(adder.pk, person.pk).exists():
        return True
    follows = Follow.objects.filter(status=Follow.Status.ACCEPTED)
    if follows.filter(follower_id=person.pk, target_id=adder.pk).exists():
        return True  # whom one follows is as near as a friend
    return chosen == Audience.FOLLOWERS and follows.filter(follower_id=adder.pk, target_id=person.pk).exists()


def list_members(
    user: Any, conversation_id: UUID, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[Member]:
    """Who is in a group: its owner first, then admins. Of who is out only who was in it when they left: nobody. Two queries."""
    place = get_place(user, conversation_id)
    rows = Member.objects.filter(conversation=place.conversation, state=Member.State.ACTIVE)
    if place.member.state != Member.State.ACTIVE:
        rows = rows.filter(person_id=user.pk)
    ranks = Case(
        When(role=Member.Role.OWNER, then=Value(0)), When(role=Member.Role.ADMIN, then=Value(1)), default=Value(2)
    )
    rows = rows.annotate(rank=ranks).select_related("person__avatar")
    return keyset(rows, order=("rank", "pk"), cursor=cursor, size=size)


def get_member(user: Any, conversation_id: UUID, handle: str) -> Member:
    """Somebody who is in a group the user is in. Raises NotFound. Three queries."""
    get_place(user, conversation_id, active=True)
    rows = Member.objects.filter(conversation_id=conversation_id, state=Member.State.ACTIVE)
    row = rows.filter(conversation__kind="group", person__handle=handle.lower()).first()
    if row is None:
        raise NotFound
    return row
