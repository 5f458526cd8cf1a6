"""What the API says of posts, as plain dicts made from rows; serializers.py holds the same shapes for the schema.

The parts that repeat (a face, the pictures, the animals) are encoded once and kept in this process, by their content.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import orjson

from accounts.models import User
from accounts.people import person_json
from core.api.renderers import dumps
from core.held import Held
from core.pagination import Page
from media.pictures import picture_from_row, picture_json_from_row
from social.ballot import ballot_of, can_vote
from social.cards import Reader
from social.conversation import CommentRow
from social.facts import Link, facts_of
from social.hydration import PostRow, pets_in
from social.models import Comment, CommentVersion, Post
from social.policies import can_comment, can_share
from social.reaction_models import counters_text, tally_of

KEPT: Final = 4096
_FAILED: Final = '"failed"'


def post_json(viewer: Any, row: PostRow) -> dict[str, Any]:
    facts = facts_of(row.facts_json)
    return {
        "id": row.id,
        "author": _author(row.author_id, row.handle, row.display_name, row.face_json),
        "body": row.body,
        "audience": "followers" if row.is_private and row.audience == "public" else row.audience,
        "published_at": row.published_at,
        "created_at": row.created_at,
        "edited_at": row.edited_at,
        "media": _pictures(row.pictures_json) if row.pictures_json else [],
        "pets": _pets(row.pets_json) if row.pets_json else [],
        "reaction_count": row.tally.total,
        "reactions": _counts(row.reactions),
        "my_reaction": row.my_reaction,
        "comment_count": row.comment_count,
        "is_own": row.author_id == getattr(viewer, "pk", None),
        "poll": poll_json(viewer, row) if row.poll_json else None,
        "language": row.language,
        "warning_kind": facts.warning_kind,
        "warning": facts.warning,
        "place_name": facts.place_name,
        "feeling": facts.feeling,
        "comments_from": row.comments_from,
        "shares_from": row.shares_from,
        "is_archived": facts.is_archived,
        "is_pinned": facts.pin is not None,
        "can_comment": can_comment(viewer, row),
        "can_share": can_share(viewer, row),
        "link": link_json(facts.link) if facts.link_row else None,
        "is_hidden": row.is_hidden,
        "warning_label": row.warning_label,
        "share_count": row.share_count,
        "shared": shared_json(viewer, row) if row.passed_on and row.is_share else None,
    }


def shared_json(viewer: Any, row: PostRow) -> dict[str, Any]:
    """What a share passes on, as far as the viewer may see it; a share passes on no share."""
    if row.original is None:
        return {"unavailable": True}
    item = post_json(viewer, row.original)
    del item["shared"]
    return item


def link_json(link: Link | None) -> dict[str, Any] | None:
    if link is None:
        return None
    picture = None
    if link.picture_row:
        asset_id, alt, width, height, color, blurhash, status, focal = link.picture_row
        picture = picture_json_from_row(asset_id, alt, width, height, color, blurhash, status, focal=focal)
    return {
        "url": link.url,
        "title": link.title,
        "description": link.description,
        "site_name": link.site_name,
        "picture": picture,
    }


def poll_json(viewer: Any, row: PostRow) -> dict[str, Any]:
    ballot = ballot_of(row.poll_json or "")
    return {
        "options": [{"text": one.text, "count": one.count} for one in ballot.answers],
        "voter_count": ballot.voter_count,
        "ends_at": ballot.ends_at,
        "is_over": ballot.is_over,
        "allows_several": ballot.allows_several,
        "allows_change": ballot.allows_change,
        "own_choices": ballot.own_choices,
        "can_vote": can_vote(viewer, row, ballot),
    }


def posts_page(viewer: Any, page: Page[PostRow]) -> dict[str, Any]:
    viewer_id = getattr(viewer, "pk", None)
    return {"items": [_item(viewer_id, row) for row in page.items], "next_cursor": page.next_cursor}


def _item(viewer_id: UUID | None, row: PostRow) -> Any:
    """Encoded once for all who see the same; not where it goes by the clock or by the reader's language, nor a share,
    whose original may be the viewer's own.
    """
    version = row.version if viewer_id is not None else None  # guests see the same row and may do less
    if version is not None and (known := _items.get(version)) is not None:
        return known
    if row.poll_json or row.is_share or (row.pictures_json and _FAILED in row.pictures_json):
        return post_json(Reader(viewer_id), row)
    reader = Reader.of(viewer_id, row)
    if version is None:
        return _ready_item(reader, row)
    item = _encoded(post_json(reader, row))
    _items.put(version, item)
    return item


_items: Final = Held[orjson.Fragment](KEPT)


@lru_cache(maxsize=KEPT)
def _ready_item(viewer: Reader, row: PostRow) -> orjson.Fragment:
    return _encoded(post_json(viewer, row))


@lru_cache(maxsize=KEPT)
def _author(author_id: UUID, handle: str, display_name: str, face_json: str | None) -> orjson.Fragment:
    face = _face(*orjson.loads(face_json)) if face_json else None
    return _encoded({"id": author_id, "handle": handle, "display_name": display_name or handle, "avatar": face})


@lru_cache(maxsize=KEPT)
def _ready_pictures(pictures_json: str) -> orjson.Fragment:
    return _encoded([picture_json_from_row(*values) for values in orjson.loads(pictures_json)])


def _pictures(pictures_json: str) -> Any:
    """Why a picture failed is said in the reader's language, so only pictures without a failure are kept."""
    if _FAILED in pictures_json:
        return [picture_json_from_row(*values) for values in orjson.loads(pictures_json)]
    return _ready_pictures(pictures_json)


@lru_cache(maxsize=KEPT)
def _pets(pets_json: str) -> orjson.Fragment:
    return _encoded(
        [
            {
                "id": identity,
                "name": name,
                "species": species,
                "avatar": _face(*photo) if photo else None,
            }
            for identity, name, species, photo in pets_in(pets_json)
        ]
    )


def _face(
    asset_id: str, alt_text: str, width: int, height: int, color: str, blurhash: str, status: str, _focal: int
) -> dict[str, Any]:
    """A face beside a post is small: one address of 320 pixels, where a picture has all its sizes."""
    shown = picture_from_row(asset_id, alt_text, width, height, color, blurhash, status)
    return {"id": asset_id, "url": shown.thumb, "alt_text": alt_text, "dominant_color": color}


def _encoded(data: Any) -> orjson.Fragment:
    return orjson.Fragment(dumps(data))


@lru_cache(maxsize=KEPT)
def _counts(reactions: str) -> orjson.Fragment:
    return _encoded(dict(tally_of(reactions).counts))


def reaction_json(thing: Post | Comment, kind: str) -> dict[str, Any]:
    """What a reaction has become; `kind` is empty when it was taken back."""
    tally = tally_of(counters_text(thing.reaction_counters))
    return {"my_reaction": kind, "reaction_count": tally.total, "reactions": dict(tally.counts)}


# --- comments -------------------------------------------------------------------------------------
def comment_json(viewer_id: UUID | None, row: CommentRow) -> dict[str, Any]:
    """Who wrote a comment is not told that it waits; of all others only whose post it is under has got it."""
    is_asked = bool(row.held_for) and viewer_id == row.post_author_id and row.held_for in Comment.ASKED
    return {
        "id": row.id,
        "parent_id": row.parent_id,
        "depth": row.depth,
        "author": _author(row.author_id, row.handle, row.display_name, row.face_json) if row.author_id else None,
        "body": row.body,
        "photo": _photo(row.photo_json) if row.photo_json else None,
        "created_at": row.created_at,
        "edited_at": row.edited_at,
        "is_deleted": row.is_deleted,
        "is_pinned": row.is_pinned,
        "is_hidden": row.held_for == Comment.Hold.MODERATED,
        "held_for": row.held_for if is_asked and viewer_id != row.author_id else "",
        "reply_count": row.reply_count,
        "reaction_count": row.tally.total,
        "reactions": _counts(row.reactions),
        "my_reaction": row.my_reaction,
        "is_own": row.author_id is not None and row.author_id == viewer_id,
    }


def comments_page(viewer: Any, page: Page[CommentRow]) -> dict[str, Any]:
    viewer_id = getattr(viewer, "pk", None)
    return {"items": [comment_json(viewer_id, row) for row in page.items], "next_cursor": page.next_cursor}


def _photo(photo_json: str) -> Any:
    if '"failed"' in photo_json:  # why is said in the reader's language
        return picture_json_from_row(*orjson.loads(photo_json))
    return _ready_photo(photo_json)


@lru_cache(maxsize=KEPT)
def _ready_photo(photo_json: str) -> orjson.Fragment:
    return _encoded(picture_json_from_row(*orjson.loads(photo_json)))


def version_json(version: CommentVersion) -> dict[str, Any]:
    return {"body": version.body, "written_at": version.written_at, "replaced_at": version.created_at}


def reactors_page(viewer: Any, page: Page[User]) -> dict[str, Any]:
    items = [person_json(viewer, user) | {"reaction": user.reaction} for user in page.items]  # type: ignore[attr-defined]
    return {"items": items, "next_cursor": page.next_cursor}
