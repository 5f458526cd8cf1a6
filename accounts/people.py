"""How a person is shown: one slotted row for components and API, made without a query of its own.

Rooms above register what they know about people (their animals, reasons to suggest them); each is asked once a page.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse

from accounts.marks import mark_of
from accounts.models import Follow, User
from media.pictures import Picture, picture, picture_json

AVATAR_SIZES = "64px"
# (viewer, ids of people) → what their cards show of their animals: {display_name, url, avatar, species_slug, name}
Companions = Callable[[Any, Collection[UUID]], dict[UUID, list[Any]]]
# (viewer, how many) → [(id of a person, reason in words)], best first
Reasons = Callable[[User, int], Iterable[tuple[UUID, str]]]

_companions: list[Companions] = []
_reasons: list[Reasons] = []


def register_companions(source: Companions) -> None:
    """Called in ready(): the animals on person cards. One query for a whole page, visibility included."""
    if source not in _companions:
        _companions.append(source)


def register_reasons(source: Reasons) -> None:
    """Called in ready(): people to suggest and why ("has a cat too"). One or two queries."""
    if source not in _reasons:
        _reasons.append(source)


def reason_sources() -> list[Reasons]:
    return list(_reasons)


@dataclass(slots=True)
class Person:
    """What templates/components/person_card.html draws."""

    id: UUID
    handle: str
    display_name: str
    url: str
    avatar: Picture | None
    bio: str
    is_private: bool
    relation: str
    reason: str = ""
    kind: str = "person"
    mark: str = ""
    pets: list[Any] = field(default_factory=list)

    @property
    def named(self) -> Named:
        return Named(self.id, self.handle, self.display_name, self.url)


class Named(NamedTuple):
    """What the buttons beside a person are drawn with, and kept by."""

    id: UUID
    handle: str
    display_name: str
    url: str


def relation_of(viewer: Any, user: User, follow_status: str) -> str:
    """none | requested | following | self, as follow_button.html wants it."""
    if getattr(viewer, "pk", None) == user.pk:
        return "self"
    return {Follow.Status.ACCEPTED: "following", Follow.Status.REQUESTED: "requested"}.get(follow_status, "none")  # type: ignore[call-overload]


def avatar_of(user: User) -> Picture | None:
    """The face, when it is ready; its asset was fetched with the person."""
    asset = user.avatar if user.avatar_id else None
    return picture(asset, sizes=AVATAR_SIZES) if asset is not None and asset.is_ready else None


def person_of(viewer: Any, user: User, *, reason: str = "") -> Person:
    """The card of a person fetched by a selector (avatar joined, `follow_status` annotated)."""
    return Person(
        id=user.pk,
        handle=user.handle,
        display_name=user.name,
        url=reverse("profile", args=[user.handle]),
        avatar=avatar_of(user),
        bio="" if user.is_private else user.bio,
        is_private=user.is_private,
        relation=relation_of(viewer, user, getattr(user, "follow_status", "")),
        reason=reason or getattr(user, "reason", ""),
        kind=user.kind,
        mark=mark_of(user),
    )


def cards(viewer: Any, users: Iterable[User]) -> list[Person]:
    """Cards of many people, with their animals: as many queries as there are sources, however many people."""
    return with_companions(viewer, [person_of(viewer, user) for user in users])


def with_companions(viewer: Any, found: list[Person]) -> list[Person]:
    """The same cards with the animals of each, as cards() has them."""
    ids = [person.id for person in found]
    for source in _companions if found else ():
        pets = source(viewer, ids)
        for person in found:
            person.pets = pets.get(person.id, [])
    return found


def person_json(viewer: Any, user: User) -> dict[str, Any]:
    """A person in lists of the API."""
    asset = user.avatar if user.avatar_id else None
    return {
        "id": user.pk,
        "handle": user.handle,
        "display_name": user.name,
        "avatar": picture_json(asset) if asset is not None and asset.is_ready else None,
        "is_private": user.is_private,
        "account_kind": user.kind,
        "is_verified": user.verified_at is not None,
        "relation": relation_of(viewer, user, getattr(user, "follow_status", "")),
        "reason": str(getattr(user, "reason", "")),
    }
