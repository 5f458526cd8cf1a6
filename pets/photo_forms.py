"""A form that takes several photos: as files, or as ids of what scripts have uploaded already. And how it takes them."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from core.errors import DomainError
from core.forms import ManyFilesField, add_error
from core.limits import LIMITS
from media.actions import describe, upload_image
from media.models import Asset
from media.pictures import picture


class PhotosForm(forms.Form):
    """`most`: how many photos fit."""

    most: ClassVar[int] = LIMITS.album_at_once_max

    photos = ManyFilesField(label=_("Photos"), required=False)

    def __init__(self, data: Any = None, files: MultiValueDict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.lists: MultiValueDict[str, Any] = data.copy() if data is not None else MultiValueDict()

    def clean_photos(self) -> list[Any]:
        photos: list[Any] = self.cleaned_data["photos"]
        if len(photos) + len(self.asset_ids) > self.most:
            raise forms.ValidationError(_("At most %(most)d pictures fit here.") % {"most": self.most})
        return photos

    @property
    def asset_ids(self) -> list[str]:
        return self.lists.getlist("asset_ids")[: self.most + 1]

    def alt_text(self, key: str) -> str:
        return self.lists.get(f"alt_{key}", "")

    def keep(self, asset_id: str) -> None:
        """A file was taken in: from now on the form carries its id."""
        self.lists.appendlist("asset_ids", asset_id)


def take_photos(user: Any, form: PhotosForm) -> list[str]:
    """Uploads what came as files and describes what is named; the ids of all. Raises what the actions raise.

    Files that were taken in before something was refused stay with the form as ids.
    """
    for file in form.cleaned_data["photos"]:
        form.keep(str(upload_image(user, file).pk))
    for key in form.asset_ids:
        if text := form.alt_text(key):
            describe(user, key, alt_text=text)
    return form.asset_ids


def loose_photos(user: Any, form: PhotosForm) -> list[dict[str, Any]]:
    """What was uploaded before the form was refused, so that nobody sends a photo twice."""
    try:
        found = {str(one.pk): one for one in Asset.objects.filter(owner=user, pk__in=form.asset_ids, attached_at=None)}
    except (ValueError, TypeError):
        return []
    return [
        {"id": key, "picture": picture(found[key], sizes="96px"), "alt": form.alt_text(key)}
        for key in form.asset_ids
        if key in found
    ]


def say_error(form: forms.Form, error: DomainError) -> None:
    """What the actions say of files stands beside the photos."""
    error.field = {"media_ids": "photos", "file": "photos"}.get(error.field or "", error.field)
    add_error(form, error)
