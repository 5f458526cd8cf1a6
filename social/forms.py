"""Shapes of HTML input; never saves."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from core.forms import ManyFilesField
from core.limits import LIMITS
from social.detail_forms import DetailsForm
from social.models import Post


class PostForm(DetailsForm):
    """What the composer sends: photos as files, or as ids of what was uploaded already.

    Without scripts photos are put in order by numbers (`order_<id>`) and left out by a tick (`drop_<id>`).
    """

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
        ids = self.lists.getlist("asset_ids")[: LIMITS.post_pictures_max + 1]
        return sorted((one for one in ids if not self.lists.get(f"drop_{one}")), key=self._place)

    def _place(self, asset_id: str) -> int:
        told = self.lists.get(f"order_{asset_id}", "")
        return int(told) if told.isascii() and told.isdigit() and len(told) < 4 else 0

    @property
    def pet_ids(self) -> list[str]:
        return self.lists.getlist("pets")[: LIMITS.post_pets_max + 1]

    def alt_text(self, key: int | UUID | str) -> str:
        """Of the n-th file, or of an uploaded asset by its id."""
        return self.lists.get(f"alt_{key}", "")


class PostEditForm(PostForm):
    """The composer again, over a post that is there."""

    @property
    def has_photos(self) -> bool:
        """Whether it says which pictures there are to be: a shorter form leaves them as they are."""
        return "photos_listed" in self.data


class CommentForm(forms.Form):
    body = forms.CharField(label=_("Write a comment"), strip=False)
