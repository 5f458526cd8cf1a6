"""People as things that can be found: by handle and name, when they have finished the welcome."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.ages import findable_by
from accounts.marks import mark
from accounts.models import User
from accounts.people import AVATAR_SIZES, Person, with_companions
from core.api.renderers import dumps
from discovery.hints import Hint, own_url
from discovery.kinds import Findable, Kind, register_searchable
from media.pictures import Picture, picture_from_row, picture_json_from_row

FACE = "o.face::text"  # see docs/adr/0008
KEPT = 4096
RELATIONS = {"accepted": "following", "requested": "requested"}


class PersonRow(NamedTuple):
    """A person as the viewer finds them."""

    id: str
    handle: str
    display_name: str
    is_private: bool
    account_kind: str
    is_verified: bool
    face_json: str | None
    relation: str


def register() -> None:
    register_searchable(
        Kind(
            name="people",
            label=_("People"),
            position=10,
            listed=listed,
            load=load,
            visible=lambda viewer: findable_by(
                User.objects.visible_to(viewer).filter(onboarded_at__isnull=False), viewer
            ),
            columns=(
                f"o.id, o.handle, o.display_name, o.is_private, o.kind, o.verified_at IS NOT NULL, {FACE},"
                " CASE WHEN o.id = $1 THEN 'self' ELSE f.status END"
            ),
            joins="LEFT JOIN accounts_follow f ON f.follower_id = $1 AND f.target_id = o.id",
            row=_row,
            card=cards,
            json=person_json,
            hint=hint,
            template="discovery/found_people.html",
        )
    )


def listed() -> QuerySet[User]:
    return User.objects.filter(onboarded_at__isnull=False, is_active=True, suspended_at__isnull=True)


def load(ids: Collection[UUID]) -> list[Findable]:
    rows = listed().filter(pk__in=ids).values_list("pk", "handle", "display_name", "follower_counter")
    return [
        Findable(pk, pk, (handle, name) if name else (handle,), popularity=followers)
        for pk, handle, name, followers in rows
    ]


def _row(identity: str, handle: str, name: str, *rest: Any) -> PersonRow:
    *others, status = rest
    relation = RELATIONS.get(status, status) if status else "none"
    return PersonRow(identity, handle, name or handle, *others, relation or "none")  # type: ignore[call-arg]  # as many as columns


def picture_of(face_json: str | None, sizes: str = AVATAR_SIZES) -> Picture | None:
    if face_json is None:
        return None
    identity, alt, width, height, color, blurhash, status, focal = orjson.loads(face_json)
    return picture_from_row(identity, alt, width, height, color, blurhash, status, sizes, focal)


@lru_cache(maxsize=KEPT)
def picture_bytes(face_json: str) -> orjson.Fragment:
    """The face for the API, encoded once: it is kept by all that is in it."""
    identity, alt, width, height, color, blurhash, status, focal = orjson.loads(face_json)
    return orjson.Fragment(
        dumps(picture_json_from_row(identity, alt, width, height, color, blurhash, status, "", focal))
    )


def cards(viewer: Any, rows: list[PersonRow]) -> list[Person]:
    found = [
        Person(
            id=UUID(row.id),
            handle=row.handle,
            display_name=row.display_name,
            url=own_url("profile", row.handle),
            avatar=picture_of(row.face_json),
            bio="",
            is_private=row.is_private,
            relation=row.relation,
            kind=row.account_kind,
            mark=mark(row.account_kind, is_verified=row.is_verified),
        )
        for row in rows
    ]
    return with_companions(viewer, found)


def person_json(_viewer: Any, row: PersonRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "handle": row.handle,
        "display_name": row.display_name,
        "avatar": picture_bytes(row.face_json) if row.face_json else None,
        "is_private": row.is_private,
        "account_kind": row.account_kind,
        "is_verified": row.is_verified,
        "relation": row.relation,
        "reason": "",
    }


def hint(row: PersonRow) -> Hint:
    return Hint(
        kind="people",
        id=row.id,
        name=row.display_name,
        detail=f"@{row.handle}",
        url=own_url("profile", row.handle),
        avatar=picture_of(row.face_json),
        display_name=row.display_name,
    )
