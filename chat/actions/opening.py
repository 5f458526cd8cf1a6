"""How two people come to talk: the first words, requests, and their answers."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from accounts.ages import require_birthday
from accounts.models import User
from accounts.restraints import require_free
from chat import realtime, selectors
from chat.errors import TakesNoMessages, TalkingToYourself
from chat.models import Conversation, Member
from core.errors import NotFound
from core.rates import check_rate


def open_direct(user: User, person: User) -> Conversation:
    """The conversation of two people, made with the first words. Who is written to by somebody they do not let is asked
    first. Repeating it changes nothing; who had declined and writes now has changed their mind.

    `person` is fetched for `user`. Raises TalkingToYourself, TakesNoMessages, BirthdayMissing, LimitReached.
    """
    if user.pk == person.pk:
        raise TalkingToYourself
    require_birthday(user)
    found = selectors.find_direct(user, person.pk)
    if found is not None:
        _come_in(user, found)
        return found
    require_free(user, "message")
    reached = selectors.how_to_reach(user, person)
    if reached == "closed":
        raise TakesNoMessages
    check_rate("chat.open", account=user)
    return _make(user, person, Member.State.ACTIVE if reached == "open" else Member.State.REQUEST)


@transaction.atomic
def _make(user: User, person: User, state: str) -> Conversation:
    """Both may do it at the same moment: the pair has one row, and both look at that."""
    first, second = sorted((user.pk, person.pk))
    made = Conversation(kind=Conversation.Kind.DIRECT, first_id=first, second_id=second)
    Conversation.objects.bulk_create([made], ignore_conflicts=True)
    conversation: Conversation = Conversation.objects.select_for_update(no_key=True).get(
        first_id=first, second_id=second, is_sealed=False
    )
    Member.objects.bulk_create(
        [
            Member(conversation=conversation, person_id=user.pk),
            Member(conversation=conversation, person_id=person.pk, state=state),
        ],
        ignore_conflicts=True,
    )
    _come_in(user, conversation)
    return conversation


@transaction.atomic
def _come_in(user: User, conversation: Conversation) -> None:
    """Whoever writes to somebody takes what they write."""
    member = Member.objects.select_for_update().filter(conversation=conversation, person_id=user.pk).first()
    if member is not None and member.state in (Member.State.REQUEST, Member.State.DECLINED):
        member.move_to(Member.State.ACTIVE)
        member.save(update_fields=["state"])


def accept_request(user: User, conversation_id: UUID) -> None:
    """From now on it is a conversation like any other. Repeating it changes nothing. Raises NotFound."""
    _answer(user, conversation_id, Member.State.ACTIVE)


def decline_request(user: User, conversation_id: UUID) -> None:
    """It goes out of sight; who asked is not told, and cannot ask anew. Raises NotFound."""
    _answer(user, conversation_id, Member.State.DECLINED)


@transaction.atomic
def _answer(user: User, conversation_id: UUID, state: str) -> None:
    place = selectors.get_place(user, conversation_id)
    member = Member.objects.select_for_update().get(pk=place.member.pk)
    if member.state == state == Member.State.ACTIVE:
        return
    if member.state != Member.State.REQUEST:
        raise NotFound
    member.move_to(state)
    member.save(update_fields=["state"])
    last_seq = place.conversation.last_seq
    other = place.conversation.other_id(user.pk)
    if state == Member.State.ACTIVE and other is not None:
        realtime.hint_changed(conversation_id, last_seq, [user.pk, other])
    else:
        realtime.hint_changed(conversation_id, last_seq, [user.pk])
    realtime.recheck(conversation_id)
