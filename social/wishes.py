"""Reads of what a person wants of their feed, and what can be wished about a post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.models import User
from core.limits import LIMITS
from core.pagination import Page, keyset
from pets.models import Species
from social.actions.tagging import tags_of
from social.feed_models import FeedWish


@dataclass(frozen=True, slots=True)
class WishLine:
    id: UUID
    kind: str
    value: str
    words: str


def list_wishes(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[FeedWish]:
    """The latest first. One query."""
    return keyset(FeedWish.objects.filter(user_id=user.pk), order=("-id",), cursor=cursor, size=size)


def in_words(rows: Sequence[FeedWish]) -> list[WishLine]:
    """What was wished, by name; two queries. Of someone who is gone only that it was a person."""
    kinds = FeedWish.Kind
    people = {str(one.pk): one.name for one in User.objects.active().filter(pk__in=_of(rows, kinds.AUTHOR))}
    species = {one.pk: one.name for one in Species.objects.filter(pk__in=_of(rows, kinds.SPECIES))}
    return [
        WishLine(row.pk, row.kind, row.value, _words(row.kind, row.value, people.get(row.value), species))
        for row in rows
    ]


def _of(rows: Sequence[FeedWish], kind: str) -> list[str]:
    return [row.value for row in rows if row.kind == kind]


def _words(kind: str, value: str, person: str | None, species: dict[str, str]) -> str:
    if kind == FeedWish.Kind.AUTHOR:
        return _("Less of %(name)s") % {"name": person or _("a person who is not here any more")}
    if kind == FeedWish.Kind.TAG:
        return _("Less of %(name)s") % {"name": f"#{value}"}
    if kind == FeedWish.Kind.SPECIES:
        return _("Nothing about: %(name)s") % {"name": species.get(value, value)}
    return _("Not this post")


def offers(post_id: UUID, author_id: UUID, author: str, species: Sequence[str], body: str) -> list[dict[str, Any]]:
    """What the viewer of a post may wish for, each with its words. One query at most."""
    kinds = FeedWish.Kind
    names = {one.pk: one.name for one in Species.objects.filter(pk__in=species)} if species else {}
    found = [(kinds.POST, str(post_id)), (kinds.AUTHOR, str(author_id))]
    found += [(kinds.TAG, tag) for tag in tags_of(body)[:3]]
    found += [(kinds.SPECIES, slug) for slug in names]
    return [{"kind": kind.value, "value": value, "words": _words(kind, value, author, names)} for kind, value in found]
