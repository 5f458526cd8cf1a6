"""Making lists of people. Nobody is told of any of it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.errors import ListNameTaken
from accounts.models import User
from accounts.people_lists import ListMember, PeopleList
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line


@transaction.atomic
def make_list(user: User, *, name: str) -> PeopleList:
    """Raises Invalid on `name` (empty, too long, or one list too many), ListNameTaken, LimitReached. Locks the person."""
    name = _clean_name(user, name)
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if PeopleList.objects.filter(owner=user).count() >= LIMITS.lists_per_account:
        raise Invalid(_("At most %(most)d lists can be made.") % {"most": LIMITS.lists_per_account}, field="name")
    made, is_new = PeopleList.objects.get_or_create(owner=user, name=name)
    if not is_new:
        raise ListNameTaken(field="name")
    return made


@transaction.atomic
def rename_list(user: User, people_list: PeopleList, *, name: str) -> PeopleList:
    """Raises as make_list."""
    name = _clean_name(user, name)
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if PeopleList.objects.filter(owner=user, name=name).exclude(pk=people_list.pk).exists():
        raise ListNameTaken(field="name")
    people_list.name = name
    people_list.save(update_fields=["name", "updated_at"])
    return people_list


@transaction.atomic
def delete_list(user: User, people_list: PeopleList) -> None:
    PeopleList.objects.filter(owner=user, pk=people_list.pk).delete()


@transaction.atomic
def put_on_list(user: User, people_list: PeopleList, person: User) -> None:
    """Someone the owner may see. Repeating it changes nothing. Raises NotFound, Invalid when it is full, LimitReached."""
    check_rate("circle", account=user)
    locked = PeopleList.objects.select_for_update().filter(owner=user, pk=people_list.pk).first()
    if locked is None:
        raise NotFound
    _row, is_new = ListMember.objects.get_or_create(people_list=locked, person=person)
    if is_new and ListMember.objects.filter(people_list=locked).count() > LIMITS.people_per_list:
        raise Invalid(_("At most %(most)d people fit in this list.") % {"most": LIMITS.people_per_list}, field="handle")


@transaction.atomic
def take_off_list(user: User, people_list: PeopleList, person: User) -> None:
    """Repeating it changes nothing."""
    ListMember.objects.filter(people_list__owner=user, people_list=people_list, person=person).delete()


def _clean_name(user: User, name: str) -> str:
    name = clean_line(name, most=LIMITS.list_name_max, field="name", required=True)
    check_rate("circle", account=user)
    return name
