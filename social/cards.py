"""Post cards: what templates/components/post_card.html draws, from rows, without a query.

What does not depend on the viewer (faces, names, photos, words, the first comment) is drawn once and kept in this
process. It is kept by its own content: the key is all that went into it, so nothing can be stale and nothing
personal can be in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple
from uuid import UUID

import orjson
from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.templatetags.ui import span
from core.text import Token, scan
from media.pictures import Picture, picture_from_row
from moderation.labels import COVERING, LABELS
from social.ballot import Ballot, ballot_of, can_vote
from social.facts import Facts, covered, facts_of
from social.hydration import PostRow, pets_in
from social.policies import can_comment, is_closed_to
from social.post_sql import NOBODY
from social.reaction_models import Tally

FACE_SIZES: Final = "64px"
KEPT: Final = 2048  # about 4 KB each


class Face(NamedTuple):
    """A person or an animal as avatar and names want them."""

    display_name: str
    handle: str
    url: str
    avatar: Picture | None
    species_slug: str = ""


class CommentLine(NamedTuple):
    author: Face
    body_tokens: list[Token]


class Still(NamedTuple):
    """The drawn parts of a card that are the same for everyone who may see it."""

    faces: str
    names: str
    facts: str
    middle: str
    words: str


class Mark(NamedTuple):
    """What moderators decided about a post, as its reader sees it; its author has the way to the decision. Or the
    hashtag that brought it into a feed.
    """

    words: str
    is_hidden: bool
    url: str
    is_tag: bool = False


class Reader(NamedTuple):
    """All that a card or an item wants to know of its viewer; how near they are to the author stands in the row."""

    pk: UUID | None

    @classmethod
    def of(cls, viewer_id: UUID | None, row: PostRow) -> Reader:
        return _GUEST if viewer_id is None else cls(viewer_id) if viewer_id == row.author_id else _ANYBODY


_GUEST: Final = Reader(None)
_ANYBODY: Final = Reader(NOBODY)


@dataclass(slots=True, frozen=True)
class PostCard:
    """See templates/components/post_card.html. Shared by all who see the same: nothing of it may be changed."""

    id: UUID
    url: str
    published_at: datetime | None
    audience: str
    reactions: Tally
    comment_count: int
    my_reaction: str
    can_comment: bool
    is_edited: bool
    still: Still
    comments_still: str = ""
    poll_still: str = ""
    shared_still: str = ""
    share_count: int = 0
    edit_url: str = ""
    delete_url: str = ""
    why_url: str = ""
    is_unshared: bool = False
    shelf: str = ""  # of one's own: out | pinned | archived
    is_pinned: bool = False  # shown first, with a mark
    pictures: Any = ()
    body_tokens: list[Token] = field(default_factory=list)
    marks: tuple[Mark, ...] = ()

    @property
    def is_preparing(self) -> bool:
        """Its pictures are not ready: only its author sees it."""
        return self.published_at is None


@cache
def _address(name: str) -> str:
    return reverse(name, args=[NOBODY])


def post_url(post_id: UUID) -> str:
    """reverse() resolved once: it runs for every card."""
    return _address("post_detail").replace(str(NOBODY), str(post_id))


@lru_cache(maxsize=KEPT)
def _pet_url(pet_id: str) -> str:
    return reverse("pet_detail", args=[pet_id])


@lru_cache(maxsize=KEPT)
def profile_url(handle: str) -> str:
    return reverse("profile", args=[handle])


def _face_picture(values: list[Any]) -> Picture:
    asset_id, alt, width, height, color, blurhash, status, focal = values
    return picture_from_row(asset_id, alt, width, height, color, blurhash, status, FACE_SIZES, focal)


def small_face(face_json: str) -> Picture:
    return _face_picture(orjson.loads(face_json))


def face_of(row: PostRow) -> Face:
    """The author of a row."""
    avatar = small_face(row.face_json) if row.face_json else None
    return Face(row.display_name or row.handle, row.handle, profile_url(row.handle), avatar)


def _photo(
    asset_id: str, alt: str, width: int, height: int, color: str, blurhash: str, status: str, _failure: str, focal: int
) -> Picture:
    return picture_from_row(asset_id, alt, width, height, color, blurhash, status, focal=focal)


def pictures_of(pictures_json: str | None) -> list[Picture]:
    return [_photo(*values) for values in orjson.loads(pictures_json)] if pictures_json else []


def pets_of(pets_json: str | None) -> list[Face]:
    found = []
    for identity, name, species, photo in pets_in(pets_json) if pets_json else ():
        avatar = _face_picture(photo) if photo else None
        found.append(Face(name, "", _pet_url(identity), avatar, species))
    return found


def _comments_of(comments_json: str) -> list[CommentLine]:
    return [
        CommentLine(Face(name or handle, handle, profile_url(handle), None), scan(body))
        for handle, name, body in orjson.loads(comments_json)
    ]


def cards(
    viewer: Any, rows: Iterable[PostRow], *, is_detail: bool = False, first_is_eager: bool = True
) -> list[PostCard]:
    """Cards of rows for their viewer (None and anonymous: a guest)."""
    language = get_language() or settings.LANGUAGE_CODE
    viewer_id = getattr(viewer, "pk", None)
    if settings.DEBUG:  # templates change while one works on them
        _kept_card.cache_clear()
        _draw_still.cache_clear()
        _draw_comments.cache_clear()
        _draw_poll.cache_clear()
        _draw_shared.cache_clear()
    return [
        _card(row, language, Reader(viewer_id), is_detail, first_is_eager and index == 0)
        if row.poll_json or row.is_share
        else _kept_card(row, language, Reader.of(viewer_id, row), is_detail, first_is_eager and index == 0)
        for index, row in enumerate(rows)
    ]


def _card(row: PostRow, language: str, viewer: Reader, is_detail: bool, is_first: bool) -> PostCard:
    viewer_id = viewer.pk
    url = post_url(row.id)
    still = _draw_still(
        language,
        is_detail,
        is_first,
        row.handle,
        row.display_name,
        row.face_json,
        row.pets_json,
        row.pictures_json,
        row.body,
        row.language,
        row.facts_json,
        row.warning_label,
    )
    is_own = viewer_id == row.author_id
    facts = facts_of(row.facts_json)
    return PostCard(
        id=row.id,
        url=url,
        published_at=row.published_at,
        audience="followers" if row.is_private and row.audience == "public" else row.audience,
        reactions=row.tally,
        comment_count=row.comment_count,
        my_reaction=row.my_reaction,
        can_comment=can_comment(viewer, row),
        is_edited=row.edited_at is not None,
        still=still,
        comments_still=_draw_comments(language, url, row.comment_count, row.comments_json) if row.comments_json else "",
        poll_still=_poll(viewer, row, language) if row.poll_json else "",
        edit_url=f"{url}edit/" if is_own else "",
        delete_url=f"{url}delete/" if is_own else "",
        why_url=f"{url}why/" if viewer_id is not None else "",
        shelf=_shelf(row, facts) if is_own else "",
        shared_still=frame_of(row.original, language) if row.passed_on and row.is_share else "",
        share_count=row.share_count if row.passed_on else 0,
        is_unshared=row.is_hidden or facts.is_archived or is_closed_to(viewer, row),
        pictures=row.pictures_json or (),
        marks=_marks(row, is_own) if row.is_hidden or row.warning_label or row.followed_tag else (),
    )


def frame_of(one: PostRow | None, language: str) -> str:
    """What is shared, for its viewer: drawn once for all who may see it; None says that it is not there."""
    if one is None:
        return _draw_shared(language, None, "", "")
    still = _draw_still(
        language,
        False,
        False,
        one.handle,
        one.display_name,
        one.face_json,
        one.pets_json,
        one.pictures_json,
        one.body,
        one.language,
        one.facts_json,
        one.warning_label,
    )
    mark = "" if one.warning_label in COVERING else one.warning_label
    return _draw_shared(language, still, post_url(one.id), mark, bool(one.poll_json))


@lru_cache(maxsize=KEPT)
def _draw_shared(language: str, still: Still | None, url: str, label: str, is_poll: bool = False) -> str:
    post = {"still": still, "url": url, "is_poll": is_poll}
    mark = str(LABELS.get(label, label)) if label else ""
    return get_template("components/shared_post.html").render({"post": post, "mark": mark})


_kept_card = lru_cache(maxsize=KEPT)(_card)  # but for polls, whose end comes nearer, and for shares of others' posts


def _marks(row: PostRow, is_own: bool) -> tuple[Mark, ...]:
    url = reverse("standing") if is_own else ""
    found = [Mark(_("Hidden by our moderators: only you see it"), True, url)] if row.is_hidden else []
    if row.warning_label and (is_own or row.warning_label not in COVERING):
        found.append(Mark(str(LABELS.get(row.warning_label, row.warning_label)), False, url))
    if row.followed_tag:
        words = _("%(tag)s, which you follow") % {"tag": row.followed_tag}
        found.append(Mark(words, False, reverse("tag_detail", args=[row.followed_tag]), is_tag=True))
    return tuple(found)


def _shelf(row: PostRow, facts: Facts) -> str:
    if facts.is_archived:
        return "archived"
    if row.published_at is None:
        return ""
    return "pinned" if facts.pin else "out"


@lru_cache(maxsize=KEPT)
def _draw_still(
    language: str,
    is_detail: bool,
    is_first: bool,
    handle: str,
    display_name: str,
    face_json: str | None,
    pets_json: str | None,
    pictures_json: str | None,
    body: str,
    written_in: str,
    facts_json: str | None,
    label: str,
) -> Still:
    avatar = small_face(face_json) if face_json else None
    post = {
        "author": Face(display_name or handle, handle, profile_url(handle), avatar),
        "pets": pets_of(pets_json),
        "pictures": pictures_of(pictures_json),
        "body_tokens": scan(body),
        "language": written_in,
        "facts": covered(facts_of(facts_json), label),
    }
    context = {"post": post, "is_detail": is_detail, "is_first": is_first}
    return Still(*(_part(name).render(context) for name in Still._fields))


def poll_context(viewer: Any, row: PostRow, ballot: Ballot) -> dict[str, Any]:
    """What components/poll.html draws, for the viewer of the row."""
    viewer_id = getattr(viewer, "pk", None)
    return {
        "url": post_url(row.id),
        "key": str(row.id),
        "poll": ballot,
        "may_vote": can_vote(viewer, row, ballot),
        "left": span(ballot.ends_at) if ballot.ends_at and not ballot.is_over else "",
        "is_own": viewer_id == row.author_id,
        "is_guest": viewer_id is None,
        "is_covered": bool(covered(facts_of(row.facts_json), row.warning_label).warning_kind),
    }


def _poll(viewer: Reader, row: PostRow, language: str) -> str:
    """Drawn once for all who see it alike: what the words are made of is the key."""
    context = poll_context(viewer, row, ballot_of(row.poll_json or ""))
    del context["poll"]
    return _draw_poll(language, row.poll_json or "", tuple(sorted(context.items())))


@lru_cache(maxsize=KEPT)
def _draw_poll(language: str, poll_json: str, context: tuple[tuple[str, Any], ...]) -> str:
    return get_template("components/poll.html").render(dict(context) | {"poll": ballot_of(poll_json)})


@lru_cache(maxsize=KEPT)
def _draw_comments(language: str, url: str, comment_count: int, comments_json: str) -> str:
    post = {"url": url, "comment_count": comment_count, "comments": _comments_of(comments_json)}
    return _part("comments").render({"post": post})


def _part(name: str) -> Any:
    return get_template(f"components/post_card.html#{name}")
