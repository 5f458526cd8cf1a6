"""What people and rooms do with files: upload, attach, describe, take away."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, Final
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from core.errors import LimitReached, NotFound
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.text import clean_text
from media import selectors, store
from media.errors import (
    NotAPicture,
    PictureInUse,
    PictureTooHeavy,
    PictureTooLarge,
    StorageFull,
    TooManyPictures,
)
from media.models import Asset, Rendition, file_names
from media.sniffing import Sniffed, sniff

# What two pictures with the same files have in common; space is counted once for a folder.
_SHARED: Final = (
    "folder", "original", "byte_size", "width", "height", "blurhash", "dominant_color", "edit", "made_with", "focal",
    "digest", "fingerprint",
)  # fmt: skip


def upload_image(owner: Any, file: BinaryIO, *, alt_text: str = "") -> Asset:
    """Takes a picture in: checks rate, size, format and space, keeps the raw file privately, asks for processing.

    `file` is a Django UploadedFile or an open binary file. Locks the owner's row for the space check.
    Raises LimitReached, or Invalid on `file` (NotAPicture, PictureTooHeavy, PictureTooLarge, StorageFull)
    or on `alt_text`; Unavailable when the store is away.
    """
    check_upload_rate(owner)
    alt_text = clean_text(alt_text, most=LIMITS.alt_text_max, field="alt_text")
    return take_in(owner, file, alt_text=alt_text, is_queued=True)


def take_in(owner: Any, file: BinaryIO, *, alt_text: str, is_queued: bool) -> Asset:
    """A picture that was counted already: checked, kept privately, loose; of one's own that is the same byte by byte, that
    one again. `is_queued` asks for processing, else the caller does it (`is_ready` says whether there is any to do).

    Locks the owner's row. Raises as upload_image, without LimitReached.
    """
    size = size_of(file)
    _check(size, sniff(file))
    twin = find_twin(owner, digest_of(file))
    if twin is not None and (again := share(owner, twin, alt_text=alt_text)) is not None:
        return again
    source = store.keep_upload(file)
    try:
        with transaction.atomic():
            reserve(owner, size)
            asset = Asset.objects.create(
                owner=owner, alt_text=alt_text, source=source, folder=store.new_folder(), byte_size=size
            )
            if is_queued:
                enqueue("media.process_image", asset_id=asset.pk)
    except Exception:
        store.remove([source])
        raise
    return asset


def adopt_image(file: BinaryIO, *, purpose: str, alt_text: str = "") -> Asset:
    """Takes in a picture that is nobody's, in use for `purpose` from the beginning; the caller has it prepared
    (media.processing). Raises Invalid on `file` as upload_image, and Unavailable.
    """
    size = size_of(file)
    _check(size, sniff(file))
    alt_text = clean_text(alt_text, most=LIMITS.alt_text_max, field="alt_text")
    source = store.keep_upload(file)
    try:
        return Asset.objects.create(
            owner=None,
            alt_text=alt_text,
            source=source,
            folder=store.new_folder(),
            byte_size=size,
            purpose=purpose,
            attached_at=timezone.now(),
        )
    except Exception:
        store.remove([source])
        raise


def digest_of(file: BinaryIO) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while piece := file.read(1024 * 1024):
        digest.update(piece)
    file.seek(0)
    return digest.hexdigest()


def find_twin(owner: Any, digest: str) -> Asset | None:
    """An own picture that was made of exactly these bytes and is shown as it came."""
    twins = Asset.objects.filter(owner_id=owner.pk, digest=digest, status=Asset.Status.READY, edit="", made_with="")
    return twins.order_by("pk").first()


def share(owner: Any, asset: Asset, *, alt_text: str = "") -> Asset | None:
    """Another picture of one's own with the same files, to be used elsewhere: no byte is stored twice.

    None when the picture has gone meanwhile. Locks the owner's row and the picture's.
    """
    with transaction.atomic():
        reserve(owner, 0)
        kept = Asset.objects.select_for_update().filter(owner_id=owner.pk, pk=asset.pk).first()
        if kept is None or not kept.is_ready or kept.is_being_remade:
            return None
        again = Asset(
            owner=owner, alt_text=alt_text or kept.alt_text, **{name: getattr(kept, name) for name in _SHARED}
        )
        again.move_to(Asset.Status.READY)
        again.save()
        renditions = list(kept.renditions.all())
        for rendition in renditions:
            rendition.pk, rendition.asset = None, again
        Rendition.objects.bulk_create(renditions)
    return again


def size_of(file: BinaryIO) -> int:
    size = getattr(file, "size", None)
    if size is None:
        file.seek(0, 2)
        size = file.tell()
    return int(size)


def check_upload_rate(owner: Any) -> None:
    """Counts one upload. Raises LimitReached on `file`."""
    try:
        check_rate("media.upload", account=owner)
    except LimitReached as reached:
        reached.field = "file"
        raise


def _check(size: int, found: Sniffed | None) -> None:
    if size > LIMITS.image_bytes_max:
        raise PictureTooHeavy(megabytes=LIMITS.image_bytes_max // 1024**2)
    refuse_unless_picture(found)


def refuse_unless_picture(found: Sniffed | None) -> None:
    """Raises NotAPicture or PictureTooLarge for what the first bytes of a file say."""
    if found is None:
        raise NotAPicture
    if found.width * found.height > LIMITS.image_pixels_max:
        raise PictureTooLarge(megapixels=LIMITS.image_pixels_max // 1_000_000)


def reserve(owner: Any, size: int) -> None:
    """Parallel uploads of one account stand in line here, so that together they cannot pass the limit.

    Locks the owner's row; call it in the transaction that writes what needs the space. Raises StorageFull.
    """
    get_user_model().objects.select_for_update(no_key=True).only("pk").get(pk=owner.pk)
    if selectors.count_bytes(owner) + size > LIMITS.media_bytes_per_account:
        raise StorageFull


@transaction.atomic
def attach(
    owner: Any, asset_ids: Sequence[UUID | str], *, purpose: str, most: int, kind: str = Asset.Kind.IMAGE
) -> list[Asset]:
    """The owner's own loose, unbroken assets in the given order, from now on in use for `purpose`.

    Locks them. Raises NotFound for any other id (someone else's, in use, given twice, of another kind, not an id) and
    TooManyPictures above `most`; then nothing is attached.
    """
    if not asset_ids:
        return []
    if len(asset_ids) > most:
        raise TooManyPictures(field="photos", most=most)
    ids = [_as_id(raw) for raw in asset_ids]
    free = (
        Asset.objects.select_for_update(no_key=True)
        .filter(owner=owner, pk__in=ids, kind=kind, attached_at__isnull=True)
        .exclude(status=Asset.Status.FAILED)
        .order_by("pk")
    )
    found = {asset.pk: asset for asset in free}
    if len(found) != len(ids):
        raise NotFound
    now = timezone.now()
    Asset.objects.filter(pk__in=found).update(purpose=purpose, attached_at=now, updated_at=now)
    for asset in found.values():
        asset.purpose, asset.attached_at = purpose, now
    return [found[pk] for pk in ids]


def _as_id(raw: UUID | str) -> UUID:
    try:
        return raw if isinstance(raw, UUID) else UUID(str(raw))
    except ValueError:
        raise NotFound from None


def detach(asset: Asset) -> None:
    """Out of use: from this moment only its owner sees it, and the next sweep removes it."""
    Asset.objects.filter(pk=asset.pk).update(purpose="", attached_at=None, updated_at=timezone.now())
    asset.purpose, asset.attached_at = "", None


def describe(owner: Any, asset_id: UUID | str, *, alt_text: str) -> Asset:
    """Says what is on an own picture, for people who do not see it. Raises NotFound, or Invalid on `alt_text`."""
    text = clean_text(alt_text, most=LIMITS.alt_text_max, field="alt_text")
    asset = Asset.objects.filter(owner=owner, pk=_as_id(asset_id), kind=Asset.Kind.IMAGE).first()
    if asset is None:
        raise NotFound
    asset.alt_text = text
    asset.save(update_fields=["alt_text", "updated_at"])
    return asset


def describe_attached(asset: Asset, *, alt_text: str) -> None:
    """As describe, for a room that lets others than its owner say what is on a picture there. Raises Invalid."""
    asset.alt_text = clean_text(alt_text, most=LIMITS.alt_text_max, field="alt_text")
    asset.save(update_fields=["alt_text", "updated_at"])


@transaction.atomic
def delete_asset(owner: Any, asset_id: UUID | str) -> None:
    """Deletes an own picture that is not in use. Raises NotFound, or PictureInUse."""
    lock_owners([owner.pk])
    asset = Asset.objects.select_for_update().filter(owner=owner, pk=_as_id(asset_id)).first()
    if asset is None:
        raise NotFound
    if asset.attached_at is not None:
        raise PictureInUse
    purge([asset])


def purge(assets: Iterable[Asset] | QuerySet[Asset]) -> int:
    """Ends pictures for good, in use or not: their rows now, their files through the outbox. Returns how many.

    Files that another picture of the same person shows as well stay. Locks the owners' rows, then the pictures.
    """
    with transaction.atomic():
        given = list(assets)
        ids = [asset.pk for asset in given]
        lock_owners({asset.owner_id for asset in given})
        doomed = Asset.objects.select_for_update().filter(pk__in=ids).prefetch_related("renditions").order_by("pk")
        names = {name for asset in doomed for name in file_names(asset)}
        Asset.objects.filter(pk__in=ids).delete()
        forget_files({asset.owner_id for asset in given}, names)
    return len(ids)


def lock_owners(ids: Iterable[UUID | None]) -> None:
    """Who shares or ends pictures of a person stands in line: else two could each leave the files to the other.

    What is nobody's (None) is shared with nobody.
    """
    known = [pk for pk in ids if pk is not None]
    people = get_user_model().objects.select_for_update(no_key=True).filter(pk__in=known).order_by("pk")
    list(people.values_list("pk", flat=True))


def forget_files(owner_ids: Iterable[UUID | None], names: Iterable[str]) -> None:
    """Asks for the end of those files that no picture of these people names any more. Owners are locked by the caller."""
    names = set(names)
    if not names:
        return
    theirs = Asset.objects.filter(owner_id__in=[pk for pk in owner_ids if pk is not None])
    used = set(theirs.filter(original__in=names).values_list("original", flat=True))
    used |= set(theirs.filter(renditions__name__in=names).values_list("renditions__name", flat=True))
    if gone := sorted(names - used):
        enqueue("media.delete_files", names=gone)
