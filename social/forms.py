"""Shapes of HTML input; never saves."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from babel.dates import format_timedelta
from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.forms import ManyFilesField
from core.limits import LIMITS
from core.templatetags.ui import babel_locale
from social.detail_forms import DetailsForm
from social.drafts import Content
from social.models import Post
from social.polls import LENGTHS, NewPoll

DAY = 24 * 60
_BESIDE = frozenset({"csrfmiddlewaretoken", "draft_id", "draft_version", "alt_reminded"})


def poll_lengths() -> list[tuple[int, str]]:
    """Minutes, and their words in the reader's language."""
    locale = babel_locale()
    return [(one, format_timedelta(timedelta(minutes=one), threshold=1, locale=locale)) for one in LENGTHS]


class SentOnce(forms.Form):
    """A form that knows itself again when it is sent twice (core.idempotency.once)."""

    @property
    def once_key(self) -> str:
        """The same for all sendings of one form."""
        return str(self.data.get("once", ""))

    @cached_property
    def digest(self) -> str:
        """Of what was sent, but for what changes by itself between two sendings."""
        data, given = cast("MultiValueDict[str, Any]", self.data), cast("MultiValueDict[str, Any]", self.files)
        sent = sorted((name, data.getlist(name)) for name in data if name not in _BESIDE)
        files = [(one.name, one.size) for one in given.getlist("photos")] if given else []
        return hashlib.sha256(repr((sent, files)).encode()).hexdigest()


class PostForm(SentOnce, DetailsForm):
    """What the composer sends: photos as files, or as ids of what was uploaded already.

    Without scripts photos are put in order by numbers (`order_<id>`) and left out by a tick (`drop_<id>`).
    """

    body = forms.CharField(label=_("What happened?"), required=False, strip=False)
    audience = forms.ChoiceField(label=_("Who can see it"), choices=Post.Audience.choices, required=False)
    photos = ManyFilesField(label=_("Photos"), required=False)
    poll_options = forms.CharField(label=_("Answers"), required=False)  # several of one name: see poll()
    poll_minutes = forms.TypedChoiceField(
        label=_("How long"), choices=poll_lengths, coerce=int, empty_value=str(DAY), required=False, initial=DAY
    )
    poll_several = forms.BooleanField(label=_("Several answers may be chosen"), required=False)
    poll_change = forms.BooleanField(label=_("People may change their vote"), required=False)
    publish_at = forms.CharField(label=_("Publish it at"), required=False)

    def __init__(self, data: Any = None, files: MultiValueDict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.lists: MultiValueDict[str, Any] = data.copy() if data is not None else MultiValueDict()

    @property
    def poll_answers(self) -> list[str]:
        """As many lines as there may be, empty ones too."""
        given = self.lists.getlist("poll_options") if self.is_bound else self.initial.get("poll_options", [])
        return [*given, *[""] * LIMITS.poll_options_max][: LIMITS.poll_options_max]

    def poll(self) -> NewPoll | None:
        """None where no answer was written."""
        answers = [one for one in self.poll_answers if one.strip()]
        if not answers:
            return None
        return {
            "options": answers,
            "minutes": int(self.cleaned_data["poll_minutes"]),
            "allows_several": self.cleaned_data["poll_several"],
            "allows_change": self.cleaned_data["poll_change"],
        }

    @property
    def draft_id(self) -> str:
        return str(self.lists.get("draft_id", ""))

    @property
    def draft_version(self) -> int | None:
        told = str(self.lists.get("draft_version", ""))
        return int(told) if told.isascii() and told.isdigit() and len(told) < 9 else None

    def content(self) -> Content:
        """What a draft keeps of it."""
        data = self.cleaned_data
        return {
            "body": data["body"],
            "audience": data["audience"],
            "media_ids": self.asset_ids,
            "pet_ids": self.pet_ids,
            "poll": self.poll(),
            "photo_tags": self.tag_lines,
            **self.details(),  # type: ignore[typeddict-item]
        }

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

    def tag_line(self, key: str) -> str:
        """Who is on a photo, as it is written: "@bruno 25% 50%, Rex" (social.tag_lines)."""
        given = self.lists if self.is_bound else self.initial.get("photo_tags") or {}
        return str(given.get(f"tags_{key}" if self.is_bound else key, ""))[: LIMITS.tag_line_max]

    @property
    def tag_lines(self) -> dict[str, str]:
        """Of each photo that says something of it; what has no such line says nothing."""
        return {key: self.tag_line(key) for key in self.asset_ids if f"tags_{key}" in self.lists}


class PostEditForm(PostForm):
    """The composer again, over a post that is there."""

    @property
    def has_photos(self) -> bool:
        """Whether it says which pictures there are to be: a shorter form leaves them as they are."""
        return "photos_listed" in self.data


class CommentForm(SentOnce):
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
