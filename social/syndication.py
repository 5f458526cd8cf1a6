"""The public posts of a person, or with an animal, for feed readers: RSS 2.0, with every picture in Media RSS.

As a guest sees them: nothing of private accounts, nor of who does not want it. Of posts with a warning no more than that.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.conf import settings
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.html import format_html, format_html_join, linebreaks
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.selectors import get_user
from core.errors import NotFound
from core.limits import LIMITS
from core.text import scan
from media.models import Rendition
from media.pictures import CONTENT_TYPES, Picture
from pets.models import Pet
from pets.selectors import get_pet
from social import hydration
from social.cards import face_of, pictures_of, post_url
from social.defaults import PostDefaults
from social.embedding import title_of
from social.facts import facts_of
from social.hydration import PostRow

MEDIA: Final = "http://search.yahoo.com/mrss/"


class Feed(NamedTuple):
    content: bytes
    changed_at: datetime


class _MediaFeed(Rss201rev2Feed):
    """Readers take one enclosure; all pictures with what they show are in Media RSS."""

    def latest_post_date(self) -> datetime:
        """Without a post not "now": what is unchanged is the same bytes."""
        changed: datetime = self.feed["changed_at"]
        return changed

    def rss_attributes(self) -> dict[str, str]:
        return super().rss_attributes() | {"xmlns:media": MEDIA}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for one in item["pictures"]:
            shape = {"width": str(one.width), "height": str(one.height)}
            handler.startElement("media:content", {"url": _url(one.src), "medium": "image", "type": _JPEG} | shape)
            if one.alt:
                handler.addQuickElement("media:description", one.alt, {"type": "plain"})
            handler.endElement("media:content")


_JPEG: Final = CONTENT_TYPES["jpg"]


def has_feed(person_ids: Iterable[UUID]) -> set[UUID]:
    """Those of them who let feed readers fetch their public posts. One query."""
    asked = set(person_ids)
    closed = PostDefaults.objects.filter(user_id__in=asked, has_feed=False).values_list("user_id", flat=True)
    return asked - set(closed)


def feed_of_person(handle: str) -> Feed:
    """Raises NotFound: absent, private, and who does not want it. Five queries, however many posts; one more for shares."""
    user = get_user(None, handle)
    if user.is_private or not has_feed([user.pk]):
        raise NotFound
    rows = hydration.fetch("author", user.pk, viewer=None, count=LIMITS.page_size)
    words = _("%(name)s and their animals on PetAmigos.") % {"name": user.name}
    return _feed(f"{user.name} (@{user.handle})", user.get_absolute_url(), "rss/", words, user, rows, user.updated_at)


def feed_of_pet(pet_id: UUID) -> Feed:
    """As feed_of_person; of everyone who posts about the animal those who want it."""
    pet: Pet = get_pet(None, pet_id)
    owner = pet.owner
    rows = hydration.fetch("pet", pet.pk, viewer=None, count=LIMITS.page_size)
    willing = has_feed({owner.pk, *(row.author_id for row in rows)})
    if owner.is_private or owner.pk not in willing:
        raise NotFound
    rows = [row for row in rows if row.author_id in willing]
    words = _("Posts with %(name)s on PetAmigos.") % {"name": pet.name}
    feed_path = f"/pets/{pet.pk}/rss/"
    return _feed(pet.name, pet.get_absolute_url(), feed_path, words, owner, rows, pet.updated_at)


def _feed(
    title: str, path: str, feed_path: str, words: str, person: User, rows: list[PostRow], touched: datetime
) -> Feed:
    own = feed_path if feed_path.startswith("/") else f"{path}{feed_path}"
    changed_at = max([touched, *(row.edited_at or row.published_at or row.created_at for row in rows)])
    feed = _MediaFeed(
        title=f"{title} · PetAmigos",
        link=_url(path),
        description=words,
        language=person.language,
        feed_url=_url(own),
        changed_at=changed_at,
    )
    shown = {row.id: [] if _warning(row) else pictures_of(row.pictures_json) for row in rows}
    sizes = _byte_sizes(one for pictures in shown.values() for one in pictures)
    for row in rows:
        pictures = shown[row.id]
        url = _url(post_url(row.id))
        feed.add_item(
            title=title_of(row),
            link=url,
            description=_html(row, pictures),
            unique_id=url,
            pubdate=row.published_at,
            author_name=face_of(row).display_name,
            categories=[] if _warning(row) else _tags(row),
            enclosures=[Enclosure(_url(one.src), str(sizes.get(one.src, 0)), _JPEG) for one in pictures[:1]],
            pictures=pictures,
        )
    return Feed(feed.writeString("utf-8").encode(), changed_at)


def _url(path: str) -> str:
    return settings.SITE_URL + path


def _warning(row: PostRow) -> bool:
    return bool(facts_of(row.facts_json).warning_kind or row.warning_label)


def _tags(row: PostRow) -> list[str]:
    return list(dict.fromkeys(token.value for token in scan(row.body) if token.kind == "hashtag"))


def _html(row: PostRow, pictures: list[Picture]) -> str:
    """What readers draw: escaped words, pictures with what they show."""
    if _warning(row):
        words = facts_of(row.facts_json).warning_words
        return format_html(
            '<p>{}</p><p><a href="{}">{}</a></p>', words, _url(post_url(row.id)), _("See it on PetAmigos")
        )
    images = format_html_join("", '<p><img src="{}" alt="{}"></p>', ((_url(one.src), one.alt) for one in pictures))
    shared = _shared(row) if row.is_share else ""
    return format_html("{}{}{}", linebreaks(row.body, autoescape=True) if row.body else "", images, shared)


def _shared(row: PostRow) -> str:
    one = row.original
    if one is None:
        return format_html("<blockquote><p>{}</p></blockquote>", _("This post is not for you to see, or is gone."))
    return format_html(
        '<blockquote><p><a href="{}">{}</a></p>{}</blockquote>',
        _url(post_url(one.id)),
        face_of(one).display_name,
        format_html("<p>{}</p>", title_of(one)),
    )


def _byte_sizes(pictures: Iterable[Picture]) -> dict[str, int]:
    """Address → bytes of its file. One query."""
    files = Rendition.objects.filter(asset_id__in={one.asset_id for one in pictures}, format="jpg")
    listed = files.values_list("asset_id", "width", "byte_size")
    return {f"/media/{asset_id}/{width}.jpg": size for asset_id, width, size in listed}
