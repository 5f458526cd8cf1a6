"""Everything that changes the album of an animal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final, TypedDict
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.ages import require_birthday
from core.errors import Conflict, Invalid, NotFound
from core.limits import LIMITS
from core.queue import enqueue, task
from core.rates import check_rate
from core.text import clean_text
from media import actions as media
from media.models import Asset
from pets.album_models import AlbumPicture
from pets.errors import NotYourPet, RestoreTooLate
from pets.models import Pet
from pets.policies import can_edit_pet

PURPOSE: Final = "pet_album"
GAP: Final = 1024
UNDO: Final = timedelta(seconds=10)
UNDO_GRACE: Final = timedelta(seconds=20)  # the button shows for ten seconds; a slow phone still gets its answer in


class AlbumFull(Conflict):
    message = _("An album holds at most %(most)d pictures.")


class PictureChanges(TypedDict, total=False):
    """A key that is not given stays as it is. `before_id`: stands before that picture from now on; None: at the end."""

    caption: str
    alt_text: str
    is_cover: bool
    before_id: UUID | str | None


def add_pictures(user: Any, pet: Pet, media_ids: Sequence[UUID | str]) -> list[AlbumPicture]:
    """At the end, in the given order. Raises NotYourPet, Invalid(media_ids), NotFound for a file that is not a loose
    picture of the person's, AlbumFull, LimitReached; then nothing is added."""
    if not can_edit_pet(user, pet):
        raise NotYourPet
    require_birthday(user)
    check_rate("album.add", account=user)
    if not media_ids:
        raise Invalid(_("Choose at least one picture."), field="media_ids")
    if len(media_ids) > LIMITS.album_at_once_max:
        raise Invalid(_("At most %(most)d pictures at once."), field="media_ids", most=LIMITS.album_at_once_max)
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        there = AlbumPicture.objects.filter(pet=pet, deleted_at__isnull=True)
        if there.count() + len(media_ids) > LIMITS.album_pictures_max:
            raise AlbumFull(most=LIMITS.album_pictures_max)
        assets = media.attach(user, media_ids, purpose=PURPOSE, most=LIMITS.album_at_once_max)
        last = AlbumPicture.objects.filter(pet=pet).aggregate(last=Max("position"))["last"] or 0
        made = [
            AlbumPicture(pet=pet, asset=asset, added_by=user, position=last + GAP * number)
            for number, asset in enumerate(assets, 1)
        ]
        return AlbumPicture.objects.bulk_create(made)


def change_picture(user: Any, picture: AlbumPicture, changes: PictureChanges) -> AlbumPicture:
    """Raises NotYourPet, Invalid naming the field, LimitReached; NotFound for a `before_id` of no picture here."""
    if not can_edit_pet(user, picture.pet):
        raise NotYourPet
    check_rate("profile.update", account=user)
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=picture.pet_id)
        if "caption" in changes:
            picture.caption = clean_text(changes["caption"], most=LIMITS.caption_max, field="caption")
            picture.save(update_fields=["caption", "updated_at"])
        if "alt_text" in changes:
            media.describe_attached(picture.asset, alt_text=changes["alt_text"])
        if "is_cover" in changes:
            AlbumPicture.objects.filter(pet=picture.pet_id, is_cover=True).update(is_cover=False)
            AlbumPicture.objects.filter(pk=picture.pk).update(is_cover=changes["is_cover"])
            picture.is_cover = changes["is_cover"]
        if "before_id" in changes:
            _move(picture, changes["before_id"])
    return picture


def move_picture(user: Any, picture: AlbumPicture, way: str) -> AlbumPicture:
    """One place to the front ("earlier") or to the back ("later"). Raises NotYourPet, Invalid(way)."""
    others = AlbumPicture.objects.filter(pet=picture.pet_id, deleted_at__isnull=True).exclude(pk=picture.pk)
    if way == "earlier":
        before = others.filter(position__lte=picture.position).order_by("-position", "-pk").first()
        return change_picture(user, picture, {"before_id": before.pk}) if before else picture
    if way != "later":
        raise Invalid(_("Choose one of the list."), field="way")
    after = list(others.filter(position__gte=picture.position).order_by("position", "pk")[:2])
    return change_picture(user, picture, {"before_id": after[1].pk if len(after) == 2 else None}) if after else picture


def _move(picture: AlbumPicture, before_id: UUID | str | None) -> None:
    """Between two neighbours; where there is no room left all get new places. The animal's row is locked."""
    others = AlbumPicture.objects.filter(pet=picture.pet_id, deleted_at__isnull=True).exclude(pk=picture.pk)
    order = list(others.order_by("position", "pk"))
    at = next((n for n, one in enumerate(order) if str(one.pk) == str(before_id)), None)
    if at is None and before_id is not None:
        if str(before_id) == str(picture.pk):
            return
        raise NotFound
    at = len(order) if at is None else at
    low = order[at - 1].position if at else (order[0].position - 2 * GAP if order else 0)
    high = order[at].position if at < len(order) else low + 2 * GAP
    if high - low < 2:
        order.insert(at, picture)
        for number, one in enumerate(order):
            one.position = number * GAP
        AlbumPicture.objects.bulk_update(order, ["position"])
        return
    picture.position = (low + high) // 2
    picture.save(update_fields=["position", "updated_at"])


def remove_picture(user: Any, picture: AlbumPicture) -> None:
    """Gone at once; for ten seconds it can be undone (restore_picture). Raises NotYourPet."""
    if not can_edit_pet(user, picture.pet):
        raise NotYourPet
    with transaction.atomic():
        there = AlbumPicture.objects.filter(pk=picture.pk, deleted_at__isnull=True)
        if there.update(deleted_at=timezone.now()):
            enqueue("pets.purge_album_picture", picture_id=picture.pk, delay=UNDO + UNDO_GRACE)


def restore_picture(user: Any, picture: AlbumPicture) -> AlbumPicture:
    """Undoes remove_picture; another cover that was chosen meanwhile stays the cover. Raises NotYourPet, RestoreTooLate."""
    if not can_edit_pet(user, picture.pet):
        raise NotYourPet
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=picture.pet_id)
        covers = AlbumPicture.objects.filter(pet=picture.pet_id, is_cover=True, deleted_at__isnull=True)
        back = {"deleted_at": None} | ({"is_cover": False} if covers.exists() else {})
        since = timezone.now() - UNDO - UNDO_GRACE
        if not AlbumPicture.objects.filter(pk=picture.pk, deleted_at__gt=since).update(**back):
            raise RestoreTooLate
    picture.refresh_from_db(fields=["deleted_at", "is_cover"])
    return picture


@task("pets.purge_album_picture", queue="bulk")
def purge_album_picture(*, picture_id: str) -> None:
    """Ends a removal that was not undone; the file leaves with the next sweep."""
    with transaction.atomic():
        gone = AlbumPicture.objects.select_for_update().select_related("asset")
        picture = gone.filter(pk=picture_id, deleted_at__isnull=False).first()
        if picture is not None:
            picture.delete()
            media.detach(picture.asset)


def files_of_album(pet: Pet) -> list[Asset]:
    """All its files, to be let go once the album is gone."""
    return [picture.asset for picture in AlbumPicture.objects.filter(pet=pet).select_related("asset")]
