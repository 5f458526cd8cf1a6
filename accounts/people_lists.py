"""Lists of people: named, private, each with a timeline of its own (social). Nobody is told on whose list they are."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import CharField, Count, Exists, OuterRef, Value
from django.db.models.functions import Coalesce

from accounts.models import Follow, User
from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset


class PeopleList(BaseModel):
    data_policy = "export+erase"

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="people_lists", db_index=False)
    name = models.CharField(max_length=LIMITS.list_name_max * 4)

    objects: ClassVar[models.Manager[PeopleList]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="people_list_name_once")]

    def __str__(self) -> str:
        return f"a list of {self.owner_id}"


class ListMember(BaseModel):
    data_policy = "export+erase"
    data_subjects = ("people_list__owner",)  # nobody is told on whose list they are

    people_list = models.ForeignKey(PeopleList, on_delete=models.CASCADE, related_name="member_rows", db_index=False)
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager[ListMember]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["people_list", "person"], name="list_member_once")]

    def __str__(self) -> str:
        return f"{self.person_id} on {self.people_list_id}"


def list_lists(user: User) -> list[PeopleList]:
    """One's own, by name, each with `people_count`; at most LIMITS.lists_per_account. One query."""
    found = PeopleList.objects.filter(owner=user).annotate(people_count=Count("member_rows"))
    return list(found.order_by("name"))


def list_lists_with(user: User, person: User) -> list[PeopleList]:
    """One's own, each with `has_person`. One query."""
    rows = ListMember.objects.filter(people_list=OuterRef("pk"), person=person)
    return list(PeopleList.objects.filter(owner=user).annotate(has_person=Exists(rows)).order_by("name"))


def get_list(user: User, list_id: UUID) -> PeopleList:
    """One of one's own. Raises NotFound. One query."""
    found = PeopleList.objects.filter(owner=user, pk=list_id).first()
    if found is None:
        raise NotFound
    return found


def list_members(
    user: User, people_list: PeopleList, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[User]:
    """The latest first, without people who are closed to the owner (any more). One query."""
    seen = User.objects.visible_to(user).filter(pk=OuterRef("person_id"))
    own = Follow.objects.filter(follower=user, target_id=OuterRef("person_id")).values("status")[:1]
    rows = ListMember.objects.filter(Exists(seen), people_list=people_list)
    rows = rows.annotate(own=Coalesce(models.Subquery(own), Value(""), output_field=CharField()))
    page = keyset(rows.select_related("person__avatar"), order=("-id",), cursor=cursor, size=size)
    people = []
    for row in page.items:
        row.person.follow_status = row.own
        people.append(row.person)
    return Page(people, page.next_cursor)


def get_member(people_list: PeopleList, handle: str) -> User:
    """Someone on the list. Raises NotFound."""
    on_it = ListMember.objects.filter(people_list=people_list, person=OuterRef("pk"))
    found = User.objects.filter(Exists(on_it), handle=handle.lower()).first()
    if found is None:
        raise NotFound
    return found
