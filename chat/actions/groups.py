"""Groups: made, joined, led, left. Who comes and goes is told in the conversation itself, in the order of its messages.

Every change holds the conversation's lock, as messages do: who was removed slips nothing in after it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.ages import require_birthday
from accounts.models import User
from accounts.restraints import require_free
from chat import policies, realtime, selectors, sending
from chat.actions.saying import note
from chat.errors import NotAnAdmin
from chat.models import Conversation, Member
from core.errors import Conflict, Invalid, NotFound
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line, clean_text
from media import actions as media

PURPOSE: Final = "chat"
Role, State = Member.Role, Member.State


class CannotBeAdded(Conflict):
    message = _("%(names)s cannot be added by you. Ask them to write to you first.")


class GroupFull(Conflict):
    message = _("A group holds at most %(most)d people.")


class OwnerStays(Conflict):
    message = _("Hand the group over first: it needs an owner.")


@transaction.atomic
def make_group(user: User, *, name: str, people: Sequence[User]) -> Conversation:
    """A group with these people, whose owner is who makes it. `people` are fetched for the user.

    Raises Invalid on `name` or `people`, CannotBeAdded, GroupFull, BirthdayMissing, AccountLimited, LimitReached.
    """
    require_birthday(user)
    require_free(user, "message")
    check_rate("chat.open", account=user)
    title = clean_line(name, most=LIMITS.group_name_max, field="name", required=True)
    others = [one for one in dict.fromkeys(people) if one.pk != user.pk]
    if not others:
        raise Invalid(_("Choose at least one person."), field="people")
    _check_addable(user, others)
    if len(others) >= LIMITS.group_members_max:
        raise GroupFull(most=LIMITS.group_members_max)
    made: Conversation = Conversation.objects.create(kind=Conversation.Kind.GROUP, name=title)
    Member.objects.bulk_create(
        [
            Member(conversation=made, person_id=user.pk, role=Role.OWNER),
            *(Member(conversation=made, person_id=one.pk) for one in others),
        ]
    )
    note(made, "created", actor=user, people=[one.pk for one in others], name=title)
    return made


def _check_addable(user: User, people: Collection[User]) -> None:
    """Each lets the user, by their own setting. Raises CannotBeAdded naming who does not."""
    shut = [one.name for one in people if not selectors.lets_be_added(user, one)]
    if shut:
        raise CannotBeAdded(names=", ".join(shut[:5]), field="people")


def _place(user: Any, conversation_id: UUID) -> selectors.Place:
    """A group the user is in, locked. Raises NotFound."""
    sending.lock(conversation_id)
    place = selectors.get_place(user, conversation_id, active=True)
    if place.conversation.is_direct:
        raise NotFound
    return place


def _admin_place(user: Any, conversation_id: UUID) -> selectors.Place:
    place = _place(user, conversation_id)
    if not place.member.is_admin:
        raise NotAnAdmin
    return place


@transaction.atomic
def add_members(user: User, conversation_id: UUID, people: Sequence[User]) -> None:
    """They see what is said from now on. Who is in it already is left as they are.

    Raises NotFound, NotAnAdmin, CannotBeAdded, GroupFull, LimitReached.
    """
    check_rate("chat.change", account=user)
    place = _place(user, conversation_id)
    if not policies.can_add(place.conversation, place.member):
        raise NotAnAdmin
    rows = {row.person_id: row for row in Member.objects.filter(conversation=place.conversation)}
    fresh = [one for one in dict.fromkeys(people) if one.pk not in rows or rows[one.pk].state != State.ACTIVE]
    if not fresh:
        return
    _check_addable(user, fresh)
    if any(row.state == State.LEFT for one in fresh if (row := rows.get(one.pk))) and not place.member.is_admin:
        raise NotAnAdmin  # who left by themselves is brought back by admins only
    most = LIMITS.sealed_people_max if place.conversation.is_sealed else LIMITS.group_members_max
    if sum(row.state == State.ACTIVE for row in rows.values()) + len(fresh) > most:
        raise GroupFull(most=most)
    place.conversation.refresh_from_db(fields=["last_seq"])
    for one in fresh:
        let_in(place.conversation, one.pk, rows.get(one.pk))
    note(place.conversation, "added", actor=user, people=[one.pk for one in fresh])


def let_in(conversation: Conversation, person_id: UUID, row: Member | None) -> None:
    """From the next message on."""
    last = conversation.last_seq
    if row is None:
        row = Member(conversation=conversation, person_id=person_id)
    else:
        row.move_to(State.ACTIVE)
    row.role, row.left_seq, row.joined_seq = Role.MEMBER, None, last
    row.read_seq, row.delivered_seq, row.told_seq = last, last, last
    row.save()


@transaction.atomic
def remove_member(user: Any, conversation_id: UUID, person_id: UUID) -> None:
    """By admins, but not the owner. They keep what they have seen, and see nothing more. Raises NotFound, NotAnAdmin."""
    check_rate("chat.change", account=user)
    place = _admin_place(user, conversation_id)
    row = _active(place.conversation, person_id)
    if (
        row.role == Role.OWNER
        or (row.role == Role.ADMIN and place.member.role != Role.OWNER)
        or row.person_id == user.pk
    ):
        raise NotAnAdmin
    _let_out(place.conversation, row, State.REMOVED)
    note(place.conversation, "removed", actor=user, people=[person_id])


@transaction.atomic
def leave_group(user: Any, conversation_id: UUID) -> None:
    """What was said until now stays readable. The owner hands over first, unless nobody is left. Raises NotFound, OwnerStays."""
    place = _place(user, conversation_id)
    others = Member.objects.filter(conversation=place.conversation, state=State.ACTIVE).exclude(person_id=user.pk)
    if place.member.role == Role.OWNER and others.exists():
        raise OwnerStays
    _let_out(place.conversation, place.member, State.LEFT)
    note(place.conversation, "left", actor=user)


def _active(conversation: Conversation, person_id: UUID) -> Member:
    row = Member.objects.filter(conversation=conversation, person_id=person_id, state=State.ACTIVE).first()
    if row is None:
        raise NotFound
    return row


def _let_out(conversation: Conversation, row: Member, state: str) -> None:
    """Up to the last message before the one that says so."""
    conversation.refresh_from_db(fields=["last_seq"])
    row.move_to(state)
    row.left_seq, row.role = conversation.last_seq, Role.MEMBER
    row.save(update_fields=["state", "left_seq", "role"])
    realtime.recheck(conversation.pk)
    realtime.tell_own(row.person_id, conversation.pk, "left")


@transaction.atomic
def choose_role(user: Any, conversation_id: UUID, person_id: UUID, role: str) -> None:
    """admin | member by the owner; owner hands the group over. Repeating it changes nothing.

    Raises NotFound, NotAnAdmin, Invalid on `role`.
    """
    check_rate("chat.change", account=user)
    if role not in Role.values:
        raise Invalid(field="role")
    place = _place(user, conversation_id)
    if place.member.role != Role.OWNER:
        raise NotAnAdmin
    row = _active(place.conversation, person_id)
    if row.role == role:
        return
    if row.person_id == user.pk:
        raise OwnerStays
    if role == Role.OWNER:
        Member.objects.filter(pk=place.member.pk).update(role=Role.ADMIN)
    Member.objects.filter(pk=row.pk).update(role=role)
    event = {Role.OWNER: "handed_over", Role.ADMIN: "made_admin", Role.MEMBER: "made_member"}[Role(role)]
    note(place.conversation, event, actor=user, people=[person_id])


@transaction.atomic
def change_group(user: Any, conversation_id: UUID, changes: dict[str, Any]) -> None:
    """name, description, photo_id, is_announcement, adders: by admins; what is not named stays.

    Raises NotFound, NotAnAdmin, Invalid naming the field.
    """
    check_rate("chat.change", account=user)
    place = _admin_place(user, conversation_id)
    group = place.conversation
    if "name" in changes:
        name = clean_line(changes["name"], most=LIMITS.group_name_max, field="name", required=True)
        _set(user, group, "renamed", name=name) if name != group.name else None
    if "description" in changes:
        words = clean_text(changes["description"], most=LIMITS.group_description_max, field="description")
        _set(user, group, "described", description=words) if words != group.description else None
    if changes.get("photo_id"):
        if group.photo is not None:
            media.detach(group.photo)
        photo = media.attach(user, [changes["photo_id"]], purpose=PURPOSE, most=1)[0]
        _set(user, group, "pictured", photo=photo)
    if "is_announcement" in changes and changes["is_announcement"] != group.is_announcement:
        event = "announcement_on" if changes["is_announcement"] else "announcement_off"
        _set(user, group, event, is_announcement=changes["is_announcement"])
    if changes.get("adders") in Conversation.Adders.values:
        Conversation.objects.filter(pk=group.pk).update(adders=changes["adders"])


def _set(user: Any, group: Conversation, event: str, **fields: Any) -> None:
    Conversation.objects.filter(pk=group.pk).update(**fields)
    note(group, event, actor=user, **({"name": fields["name"]} if "name" in fields else {}))
