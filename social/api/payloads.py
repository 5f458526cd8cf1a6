"""What the API says of posts, as plain dicts made from rows; serializers.py holds the same shapes for the schema.

The parts that repeat (a face, the pictures, the animals) are encoded once and kept in this process, by their content.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import orjson

from core.api.renderers import dumps
from core.pagination import Page
from media.pictures import picture, picture_from_row, picture_json_from_row
from social.ballot import ballot_of, can_vote
from social.facts import facts_of
from social.hydration import PostRow
from social.models import Comment
from social.policies import can_comment, can_share

KEPT: Final = 4096


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
        "like_count": row.like_count,
        "comment_count": row.comment_count,
        "is_liked": row.is_liked,
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
    return {"items": [post_json(viewer, row) for row in page.items], "next_cursor": page.next_cursor}


@lru_cache(maxsize=KEPT)
def _author(author_id: UUID, handle: str, display_name: str, face_json: str | None) -> orjson.Fragment:
    face = _face(*orjson.loads(face_json)) if face_json else None
    return _encoded({"id": author_id, "handle": handle, "display_name": display_name or handle, "avatar": face})


@lru_cache(maxsize=KEPT)
def _ready_pictures(pictures_json: str) -> orjson.Fragment:
    return _encoded([picture_json_from_row(*values) for values in orjson.loads(pictures_json)])


def _pictures(pictures_json: str) -> Any:
    """Why a picture failed is said in the reader's language, so only pictures without a failure are kept."""
    if '"failed"' in pictures_json:
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
                "avatar": _face(*photo) if photo[0] else None,
            }
            for identity, name, species, *photo in orjson.loads(pets_json)
        ]
    )


def _face(
    asset_id: str, alt_text: str, width: int, height: int, color: str, blurhash: str, status: str, _focal: int
) -> dict[str, Any]:
    """A face beside a post is small: one address of 320 pixels, where a picture has all its sizes."""
    shown = picture_from_row(asset_id, alt_text, width, height, color, blurhash, status)
    return {"id": asset_id, "url": shown.thumb, "alt_text": alt_text, "dominant_color": color}


def _face_of(asset: Any) -> dict[str, Any]:
    shown = picture(asset)
    return {"id": asset.pk, "url": shown.thumb, "alt_text": asset.alt_text, "dominant_color": asset.dominant_color}


def _encoded(data: Any) -> orjson.Fragment:
    return orjson.Fragment(dumps(data))


# --- comments -------------------------------------------------------------------------------------
def comment_json(viewer: Any, comment: Comment) -> dict[str, Any]:
    """A comment whose author and face were fetched with it. Who wrote it is not told that it waits; of all others only
    whose post it is under has got it.
    """
    author = comment.author
    face = author.avatar if author.avatar_id else None
    seen = face is not None and face.is_ready
    return {
        "id": comment.pk,
        "author": {
            "id": author.pk,
            "handle": author.handle,
            "display_name": author.name,
            "avatar": _face_of(face) if seen else None,
        },
        "body": comment.body,
        "created_at": comment.created_at,
        "held_for": "" if comment.author_id == getattr(viewer, "pk", None) else comment.held_for,
    }


def comments_page(viewer: Any, page: Page[Comment]) -> dict[str, Any]:
    return {"items": [comment_json(viewer, comment) for comment in page.items], "next_cursor": page.next_cursor}
