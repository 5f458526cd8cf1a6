"""A public post on other sites: what oEmbed says of it (oembed.com), and the frame it names.

Only of posts that everyone may see and pass on.
"""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext as _

from core.errors import NotFound
from core.text import one_line
from core.unsigned import KEEP_SECONDS
from media.pictures import Picture
from media.sizes import jpeg_width_of
from social import selectors
from social.attributes import Circle
from social.cards import face_of, pictures_of, post_url
from social.facts import covered, facts_of
from social.hydration import PostRow

WIDTH: Final = 550
NARROWEST: Final = 220
HEAD: Final = 150  # pixels around words and pictures
LINE: Final = 26
TITLE: Final = 80
_POST: Final = re.compile(r"/p/([0-9a-fA-F-]{36})/?\Z")


def open_post(post_id: UUID | str) -> PostRow:
    """A post that everyone may see and pass on, as a guest sees it. Raises NotFound. One query; of a share two."""
    row = selectors.get_post(None, post_id)
    if not _may_leave(row):
        raise NotFound
    return row


def _may_leave(row: PostRow) -> bool:
    """What it shares must be free as well."""
    return all(one.shares_from == Circle.EVERYONE for one in (row, row.original) if one is not None)


def is_embeddable(row: PostRow) -> bool:
    """Of a row of any viewer: whether a guest would get it."""
    is_open = row.audience == "public" and not row.is_private and row.published_at is not None
    out = not row.is_hidden and not facts_of(row.facts_json).is_archived
    return is_open and out and _may_leave(row)


def post_of_address(url: str) -> PostRow:
    """Of an address of this site. Raises NotFound: all others, what is absent, and what is not for everyone."""
    try:
        parts = urlsplit(url)
    except ValueError:
        raise NotFound from None
    ours = urlsplit(settings.SITE_URL)
    found = _POST.fullmatch(parts.path)
    if (parts.scheme, parts.netloc) != (ours.scheme, ours.netloc) or found is None:
        raise NotFound
    return open_post(found[1])


def opening_picture(row: PostRow) -> Picture | None:
    """The picture that stands for a post elsewhere; none of what is covered, by its author or by moderators."""
    if facts_of(row.facts_json).warning_kind or row.warning_label or row.is_hidden:
        return None
    return next(iter(pictures_of(row.pictures_json)), None)


def title_of(row: PostRow) -> str:
    """In a line, of one with a warning no more than that."""
    words = covered(facts_of(row.facts_json), row.warning_label).warning_words or one_line(row.body)
    if not words:
        return _("A post by %(name)s") % {"name": face_of(row).display_name}
    return words if len(words) <= TITLE else f"{words[: TITLE - 1].rstrip()}…"


def oembed(row: PostRow, *, most_width: int | None, most_height: int | None) -> dict[str, Any]:
    """A frame (`rich`); a picture and nothing else is a `photo`, where it fits into what was asked for."""
    picture, author = opening_picture(row), face_of(row)
    told: dict[str, Any] = {
        "version": "1.0",
        "type": "rich",
        "provider_name": "PetAmigos",
        "provider_url": settings.SITE_URL,
        "title": title_of(row),
        "author_name": author.display_name,
        "author_url": settings.SITE_URL + author.url,
        "cache_age": KEEP_SECONDS,
    }
    file = _file_of(picture, most_width or WIDTH * 4, most_height or 4096) if picture is not None else None
    if file is not None and _is_nothing_but_a_picture(row):
        return told | {"type": "photo", "url": file[0], "width": file[1], "height": file[2]}
    width = max(NARROWEST, min(WIDTH, most_width or WIDTH))
    height = _height(row, picture, width)
    told |= {"width": width, "height": min(height, most_height) if most_height else height}
    told["html"] = format_html(
        '<iframe src="{}{}embed/" width="{}" height="{}" title="{}" frameborder="0" loading="lazy"'
        ' referrerpolicy="no-referrer" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
        settings.SITE_URL,
        post_url(row.id),
        told["width"],
        told["height"],
        told["title"],
    )
    if file is not None:
        told |= {"thumbnail_url": file[0], "thumbnail_width": file[1], "thumbnail_height": file[2]}
    return told


def _file_of(picture: Picture, most_width: int, most_height: int) -> tuple[str, int, int] | None:
    """The address and the size of the file that programs take; None where it is larger than asked for."""
    if not picture.is_ready or not picture.width:
        return None
    width = min(jpeg_width_of(picture.width), picture.width)
    height = round(picture.height * width / picture.width)
    return (settings.SITE_URL + picture.src, width, height) if width <= most_width and height <= most_height else None


def _is_nothing_but_a_picture(row: PostRow) -> bool:
    """No words that would be lost, and only one picture."""
    return not row.body and not row.is_share and not row.poll_json and len(pictures_of(row.pictures_json)) == 1


def _height(row: PostRow, picture: Picture | None, width: int) -> int:
    """Near enough for a frame: what is longer can be scrolled."""
    body = row.body + (row.original.body if row.original is not None else "")
    lines = min(12, body.count("\n") + 1 + len(body) * 9 // width) if body else 0
    shape = min(1.25, max(0.75, picture.height / picture.width)) if picture is not None and picture.width else 0
    shared = 90 if row.is_share else 0
    return int(HEAD + LINE * lines + width * shape + shared)
