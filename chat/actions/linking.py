"""Links into groups: made, ended, followed; who asks is let in or declined by admins.

Whoever comes in holds the conversation's lock, as messages do: the last place and the last use of a link are given once.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.ages import require_birthday
from accounts.models import User
from accounts.restraints import require_free
from chat import group_links, group_realtime, sending
from chat.actions.groups import GroupFull, let_in
from chat.actions.saying import note
from chat.group_links import GroupLink, JoinRequest
from chat.models import Conversation, Member
from core.errors import Conflict, Invalid, NotFound
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate

ASK_AGAIN: Final = timedelta(days=7)
State = JoinRequest.State


class TooManyLinks(Conflict):
    message = _("At most %(most)d links of a group can be open at once. End one first.")


class DeclinedLately(Conflict):
    message = _("You asked not long ago and were not let in. Try again in a week.")


@transaction.atomic
def make_link(
    user: User, conversation_id: UUID, *, days: int, uses: int | None = None, needs_approval: bool = False
) -> GroupLink:
    """By who may add people. Raises NotFound, NotAnAdmin, Invalid naming the field, TooManyLinks, LimitReached."""
    place = group_links.get_inviting_place(user, conversation_id)
    if not 1 <= days <= LIMITS.group_link_days_max:
        raise Invalid(_("Give 1 to %(most)d days."), field="days", most=LIMITS.group_link_days_max)
    if uses is not None and not 1 <= uses <= LIMITS.group_members_max:
        raise Invalid(_("Give 1 to %(most)d people."), field="uses", most=LIMITS.group_members_max)
    check_rate("group.link", account=user)
    sending.lock(conversation_id)
    if GroupLink.objects.unused().filter(conversation=place.conversation).count() >= LIMITS.group_links_max:
        raise TooManyLinks(most=LIMITS.group_links_max)
    made: GroupLink = GroupLink.objects.create(
        conversation=place.conversation,
        made_by=user,
        secret=secrets.token_urlsafe(16),
        expires_at=timezone.now() + timedelta(days=days),
        use_max=uses,
        needs_approval=needs_approval,
    )
    return made


def end_link(link: GroupLink) -> None:
    """It opens nothing any more, at once; ending it again changes nothing. For one that get_link found."""
    GroupLink.objects.filter(pk=link.pk, revoked_at__isnull=True).update(revoked_at=timezone.now())


@transaction.atomic
def follow_link(user: User, secret: str) -> tuple[str, UUID]:
    """Comes in, or asks where the link wants it: "in" | "waiting", and the group. Again changes nothing.

    Raises NotFound, GroupFull, DeclinedLately, BirthdayMissing, AccountLimited, LimitReached.
    """
    require_birthday(user)
    require_free(user, "message")
    check_rate("group.join", account=user)
    group_id = group_links.get_open_link(user, secret).conversation_id
    sending.lock(group_id)
    link = group_links.get_open_link(user, secret)  # as it is, now that nobody else comes in
    group = Conversation.objects.get(pk=group_id)
    row = Member.objects.filter(conversation=group, person_id=user.pk).first()
    if row is not None and row.state == Member.State.ACTIVE:
        return "in", group_id
    _check_room(group)
    if link.needs_approval:
        return _ask(user, group, link), group_id
    _use(link)
    _come_in(group, user.pk, row, actor=user, event="joined")
    JoinRequest.objects.filter(conversation=group, person=user, state=State.WAITING).update(
        state=State.APPROVED, answered_at=timezone.now()
    )
    group_realtime.tell_requests(group.pk)
    return "in", group_id


def _check_room(group: Conversation) -> None:
    if Member.objects.filter(conversation=group, state=Member.State.ACTIVE).count() >= LIMITS.group_members_max:
        raise GroupFull(most=LIMITS.group_members_max)


def _use(link: GroupLink) -> None:
    if not GroupLink.objects.unused().filter(pk=link.pk).update(use_count=F("use_count") + 1):
        raise NotFound


def _come_in(group: Conversation, person_id: UUID, row: Member | None, *, actor: Any, event: str) -> None:
    let_in(group, person_id, row)
    note(group, event, actor=actor, people=[person_id])


def _ask(user: User, group: Conversation, link: GroupLink) -> str:
    asked = JoinRequest.objects.filter(conversation=group, person=user).first()
    if asked is not None and asked.state == State.WAITING:
        return "waiting"
    if asked is not None and asked.state == State.DECLINED and asked.is_recent(ASK_AGAIN):
        raise DeclinedLately
    _use(link)
    if asked is None:
        asked = JoinRequest(conversation=group, person=user)
    else:
        asked.move_to(State.WAITING)
    asked.link, asked.answered_by, asked.answered_at = link, None, None
    asked.save()
    group_realtime.tell_requests(group.pk)
    enqueue("chat.tell_join_request", request_id=asked.pk)
    return "waiting"


@transaction.atomic
def withdraw_request(user: User, conversation_id: UUID) -> None:
    """Who asked thinks again; nothing to take back is no error."""
    asked = JoinRequest.objects.select_for_update().filter(conversation_id=conversation_id, person=user).first()
    if asked is None or asked.state != State.WAITING:
        return
    _answer(asked, State.WITHDRAWN, None)


@transaction.atomic
def approve_request(user: Any, conversation_id: UUID, request_id: UUID) -> None:
    """By admins; who asked sees what is said from now on. One that was answered already is left as it is.

    Raises NotFound, NotAnAdmin, GroupFull, LimitReached.
    """
    check_rate("chat.change", account=user)
    sending.lock(conversation_id)
    asked = group_links.get_request(user, conversation_id, request_id)
    if asked.state != State.WAITING:
        return
    group = Conversation.objects.get(pk=conversation_id)
    row = Member.objects.filter(conversation=group, person_id=asked.person_id).first()
    if row is None or row.state != Member.State.ACTIVE:
        _check_room(group)
        _come_in(group, asked.person_id, row, actor=user, event="approved")
        enqueue("chat.tell_let_in", request_id=asked.pk)
    _answer(asked, State.APPROVED, user)


@transaction.atomic
def decline_request(user: Any, conversation_id: UUID, request_id: UUID) -> None:
    """By admins; who asked is not told. Raises NotFound, NotAnAdmin, LimitReached."""
    check_rate("chat.change", account=user)
    sending.lock(conversation_id)
    asked = group_links.get_request(user, conversation_id, request_id)
    if asked.state == State.WAITING:
        _answer(asked, State.DECLINED, user)


def _answer(asked: JoinRequest, state: str, who: Any) -> None:
    asked.move_to(state)
    asked.answered_by, asked.answered_at = who, timezone.now()
    asked.save(update_fields=["state", "answered_by", "answered_at", "updated_at"])
    group_realtime.tell_requests(asked.conversation_id)
    enqueue("chat.untell_join_request", request_id=asked.pk)
