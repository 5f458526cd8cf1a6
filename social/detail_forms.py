"""What a form sends of a post besides words, pictures and animals; never saves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import spoken
from core.limits import LIMITS
from social.attributes import Circle, Details, WarningKind
from social.defaults import PostDefaults
from social.feelings import FEELINGS
from social.models import Post

NAMES = ("warning_kind", "warning", "language", "place_name", "feeling", "comments_from", "shares_from")


def _feelings() -> list[tuple[str, Any]]:
    return [("", _("Nothing special")), *((one.code, one.label) for one in FEELINGS.values())]


def _languages() -> list[tuple[str, Any]]:
    return [("", _("Not said")), *spoken.choices()]


class DetailsForm(forms.Form):
    warning_kind = forms.ChoiceField(
        label=_("Cover it with a warning"), choices=[("", _("No warning")), *WarningKind.choices], required=False
    )
    warning = forms.CharField(label=_("The warning in your words"), required=False, max_length=LIMITS.warning_max * 4)
    language = forms.ChoiceField(label=_("Written in"), choices=_languages, required=False)
    place_name = forms.CharField(label=_("Where"), required=False, max_length=LIMITS.place_name_max * 4)
    latitude = forms.FloatField(required=False, widget=forms.HiddenInput)
    longitude = forms.FloatField(required=False, widget=forms.HiddenInput)
    feeling = forms.ChoiceField(label=_("Feeling or doing"), choices=_feelings, required=False)
    comments_from = forms.ChoiceField(label=_("Who can comment"), choices=Circle.choices, required=False)
    shares_from = forms.ChoiceField(label=_("Who can share it"), choices=Circle.choices, required=False)
    hides_link = forms.BooleanField(label=_("Without a preview of the link"), required=False)

    def details(self) -> Details:
        """What was sent of them: a shorter form leaves the rest as it is."""
        given = self.cleaned_data
        found: Details = {name: given[name] for name in NAMES if name in self.data}  # type: ignore[assignment]
        for name in ("comments_from", "shares_from"):
            if not found.get(name):
                found.pop(name, None)  # type: ignore[misc]
        if "link_asked" in self.data:  # a box without its tick says nothing of itself
            found["hides_link"] = given["hides_link"]
        if given.get("latitude") is not None and given.get("longitude") is not None:
            found["point"] = (given["latitude"], given["longitude"])
        return found

    @property
    def feelings(self) -> list[dict[str, Any]]:
        """For a row of chips with drawings."""
        chosen = self["feeling"].value() or ""
        return [one._asdict() | {"is_chosen": one.code == chosen} for one in FEELINGS.values()]


def details_of(post: Post) -> dict[str, Any]:
    """What a form of an existing post begins with."""
    return {name: getattr(post, name) for name in (*NAMES, "hides_link")}


class PostDefaultsForm(forms.Form):
    audience = forms.ChoiceField(label=_("Who can see it"), choices=Post.Audience.choices)
    comments_from = forms.ChoiceField(label=_("Who can comment"), choices=Circle.choices)
    shares_from = forms.ChoiceField(label=_("Who can share it"), choices=Circle.choices)
    has_feed = forms.BooleanField(
        label=_("Feed readers may fetch your public posts (RSS)"),
        help_text=_("What they have fetched stays with them when you delete it here. Never of a private account."),
        required=False,
    )
    reminds_alt = forms.BooleanField(
        label=_("Remind me before publishing when a photo has no description"), required=False
    )

    @classmethod
    def of(cls, data: Any, row: PostDefaults) -> PostDefaultsForm:
        names = ("audience", "comments_from", "shares_from", "has_feed", "reminds_alt")
        initial = {name: getattr(row, name) for name in names}
        return cls(data, initial=initial)
