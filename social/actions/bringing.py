"""One post of an archive comes in: its pictures through the decoder, its words as they were, its time as it was.

Nobody is told: it is not announced, so that it goes into no list, no notification and no count of days.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import datetime
from typing import Any, Final

import structlog
from django.db import IntegrityError, transaction

from core.errors import DomainError, Invalid, RetryableError, Unavailable
from core.ids import id_at
from core.limits import LIMITS
from core.text import clean_text, graphemes, one_line
from media import actions as media
from media import archives
from media.errors import PictureTooHeavy, StorageFull
from media.models import Asset
from pets.models import Pet
from pets.policies import Right, roles_with
from social.actions.posts import with_defaults
from social.actions.tagging import file_post
from social.imports import ImportedPost, PostImport
from social.models import Post, PostMedia, PostPet

log = structlog.get_logger(__name__)

Status = ImportedPost.Status
TITLE: Final = 80


class Left(Exception):
    """A piece stays behind; the argument is a code of social.imports.REASONS."""


def first_words(body: str) -> str:
    return cut(" ".join(body[:1000].split()), TITLE)


def cut(text: str, most: int) -> str:
    """The first characters, as a person counts them, and of no more code points than a column holds."""
    text = text[: most * 4]
    while graphemes(text) > most:
        text = text[: len(text) - max(1, (graphemes(text) - most) // 2)]
    return text


def bring(found: PostImport, row: ImportedPost, archive: zipfile.ZipFile) -> None:
    """Makes the post, or notes why not. Repeating it changes nothing. Raises Unavailable, RetryableError."""
    notes = [list(note) for note in row.notes]
    try:
        assets = _pictures_of(found, row, archive, notes)
        _publish(found, row, assets, notes)
    except Left as left:
        _leave(row, str(left), notes)
    except (RetryableError, Unavailable):
        raise
    except (DomainError, IntegrityError) as error:
        log.warning("import_refused", row=str(row.pk), error=repr(error))
        _leave(row, "failed", notes)


def _pictures_of(found: PostImport, row: ImportedPost, archive: zipfile.ZipFile, notes: list[list[str]]) -> list[Asset]:
    assets: list[Asset] = []
    names = row.content.get("pictures", [])
    for place, (name, alt) in enumerate(names):
        short = str(name).rpartition("/")[2][:200]
        if place >= LIMITS.post_pictures_max:
            notes.append([short, "beyond"])
            continue
        try:
            assets.append(_picture(found, name, alt, archive))
        except Left as left:
            notes.append([short, str(left)])
    return assets


def _picture(found: PostImport, name: str, alt: str, archive: zipfile.ZipFile) -> Asset:
    content = _content_of(archive, name)
    try:
        alt = clean_text(alt, most=LIMITS.alt_text_max, field="alt_text")
    except Invalid:
        alt = cut(alt, LIMITS.alt_text_max)
    try:
        asset = archives.take_picture(found.owner, io.BytesIO(content), alt_text=alt)
    except StorageFull:
        raise Left("full") from None
    except PictureTooHeavy:
        raise Left("too_heavy") from None
    except Invalid:
        raise Left("not_a_picture") from None
    if not asset.is_ready:
        raise Left("broken")
    return asset


def _content_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """A picture as it lies in the archive, never more of it than a picture may have."""
    try:
        info = archive.getinfo(name)
        if info.file_size > LIMITS.image_bytes_max:
            raise Left("too_heavy")
        if info.flag_bits & 1:
            raise Left("locked")
        with archive.open(info) as member:
            content = member.read(LIMITS.image_bytes_max + 1)
    except KeyError:
        raise Left("missing") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise Left("broken") from None
    except OSError as error:
        raise Unavailable from error
    if len(content) > LIMITS.image_bytes_max:
        raise Left("too_heavy")
    return content


def _body_of(row: ImportedPost, notes: list[list[str]]) -> str:
    body = str(row.content.get("body", ""))
    try:
        return clean_text(body, most=LIMITS.post_body_max, field="body")
    except Invalid:
        notes.append([first_words(body), "cut"])
    kept = cut(body, LIMITS.post_body_max)
    return clean_text(kept, most=LIMITS.post_body_max, field="body")


def _publish(found: PostImport, row: ImportedPost, assets: list[Asset], notes: list[list[str]]) -> None:
    body = _body_of(row, notes)
    if not assets and row.content.get("pictures"):
        raise Left(next(str(code) for _name, code in notes if code != "cut"))  # all of it or some: never only its words
    if row.written_at is None or not (body or assets):
        raise Left("empty")
    with transaction.atomic():
        locked = ImportedPost.objects.select_for_update().filter(pk=row.pk, status=Status.WAITING).first()
        is_on = PostImport.objects.filter(pk=found.pk, status=PostImport.Status.IMPORTING).exists()
        if locked is None or not is_on:
            return  # another worker was quicker, or it was stopped; its pictures are swept
        here = ImportedPost.objects.filter(owner_id=found.owner_id, source_id=row.source_id, status=Status.CAME)
        if here.exists():
            raise Left("again")
        post = _make_post(found, row, row.written_at, body, assets)
        locked.post, locked.content, locked.notes = post, {}, notes
        locked.move_to(Status.CAME)
        locked.save()


def _make_post(found: PostImport, row: ImportedPost, at: datetime, body: str, assets: list[Asset]) -> Post:
    where = {"place_name": cut(one_line(str(row.content.get("place", ""))), LIMITS.place_name_max)}
    fields: dict[str, Any] = with_defaults(found.owner, found.audience, where)  # type: ignore[arg-type]
    post = Post.objects.create(id=id_at(at), author=found.owner, body=body, published_at=at, **fields)
    kept = media.attach(found.owner, [asset.pk for asset in assets], purpose="post", most=LIMITS.post_pictures_max)
    PostMedia.objects.bulk_create(PostMedia(post=post, asset=asset, position=place) for place, asset in enumerate(kept))
    mine = Pet.objects.in_care_of(found.owner, roles_with(Right.TAG))  # type: ignore[attr-defined]
    pets = list(mine.filter(pk__in=found.pet_ids)) if found.pet_ids else []  # one may have been given away meanwhile
    PostPet.objects.bulk_create(PostPet(post=post, pet=pet, position=place) for place, pet in enumerate(pets))
    file_post(post.pk)
    return post


@transaction.atomic
def _leave(row: ImportedPost, reason: str, notes: list[list[str]]) -> None:
    locked = ImportedPost.objects.select_for_update().filter(pk=row.pk, status=Status.WAITING).first()
    if locked is None:
        return
    locked.move_to(Status.LEFT)
    locked.reason, locked.notes, locked.content = reason, notes, {}
    locked.save()
