"""Shapes of HTML input; never saves."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from core.forms import ManyFilesField
from core.limits import LIMITS
from social.models import Post


class PostForm(forms.Form):
    """What the composer sends: photos as files, or as ids of what was uploaded already."""

    body = forms.CharField(label=_("What happened?"), required=False, strip=False)
    audience = forms.ChoiceField(label=_("Who can see it"), choices=Post.Audience.choices, required=False)
    photos = ManyFilesField(label=_("Photos"), required=False)

    def __init__(self, data: Any = None, files: MultiValueDict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.lists: MultiValueDict[str, Any] = data.copy() if data is not None else MultiValueDict()

    def clean_photos(self) -> list[Any]:
        photos: list[Any] = self.cleaned_data["photos"]
        if len(photos) + len(self.asset_ids) > LIMITS.post_pictures_max:
            raise forms.ValidationError(_("At most %(most)d pictures fit here.") % {"most": LIMITS.post_pictures_max})
        return photos

    def keep(self, asset_id: str, alt_text: str) -> None:
        """A file was taken in: from now on the form carries its id."""
        self.lists.appendlist("asset_ids", asset_id)
        self.lists[f"alt_{asset_id}"] = alt_text

    @property
    def asset_ids(self) -> list[str]:
        return self.lists.getlist("asset_ids")[: LIMITS.post_pictures_max + 1]

    @property
    def pet_ids(self) -> list[str]:
        return self.lists.getlist("pets")[: LIMITS.post_pets_max + 1]

    def alt_text(self, key: int | UUID | str) -> str:
        """Of the n-th file, or of an uploaded asset by its id."""
        return self.lists.get(f"alt_{key}", "")


class PostEditForm(forms.Form):
    body = forms.CharField(label=_("What happened?"), required=False, strip=False)
    audience = forms.ChoiceField(label=_("Who can see it"), choices=Post.Audience.choices)


class CommentForm(forms.Form):
    """Words, and one photo as a file or as the id of what was uploaded already."""

    body = forms.CharField(label=_("Write a comment"), required=False, strip=False)
    photos = ManyFilesField(label=_("Photo"), required=False)

    def __init__(self, data: Any = None, files: MultiValueDict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.lists: MultiValueDict[str, Any] = data.copy() if data is not None else MultiValueDict()

    def clean_photos(self) -> list[Any]:
        photos: list[Any] = self.cleaned_data["photos"]
        if len(photos) + len(self.asset_ids) > 1:
            raise forms.ValidationError(_("One photo fits here."))
        return photos

    def keep(self, asset_id: str, alt_text: str) -> None:
        """A file was taken in: from now on the form carries its id."""
        self.lists.appendlist("asset_ids", asset_id)
        self.lists[f"alt_{asset_id}"] = alt_text

    @property
    def asset_ids(self) -> list[str]:
        return self.lists.getlist("asset_ids")[:2]

    def alt_text(self, key: str) -> str:
        return self.lists.get(f"alt_{key}", "")


class CommentEditForm(forms.Form):
    body = forms.CharField(label=_("Your words"), required=False, strip=False)
