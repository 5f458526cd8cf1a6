"""The shape of what people's forms send; rules are the actions'."""

from __future__ import annotations

import zoneinfo
from functools import lru_cache
from typing import Any

from babel import Locale
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from accounts.about_forms import Birthday
from accounts.models import User
from core.languages import BY_CODE, language_choices
from core.limits import LIMITS


@lru_cache(maxsize=20)
def time_zone_choices(language: str) -> list[tuple[str, str]]:
    """Every zone by its city in the reader's language: `America/Mexico_City` → `Ciudad de México (America)`."""
    names = Locale.parse(BY_CODE.get(language, BY_CODE["en"]).babel).time_zones
    found = []
    for name in zoneinfo.available_timezones():
        region, _slash, place = name.partition("/")
        if place and region not in ("Etc", "SystemV", "US"):
            city = names.get(name, {}).get("city") or place.rpartition("/")[2].replace("_", " ")
            found.append((name, f"{city} ({region})"))
    return sorted(found, key=lambda pair: pair[1].casefold())


class ProfileForm(forms.Form):
    display_name = forms.CharField(
        label=_("Name"), max_length=LIMITS.display_name_max * 4, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    bio = forms.CharField(
        label=_("About me"),
        required=False,
        max_length=LIMITS.bio_max * 4,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": LIMITS.bio_max}),
    )
    avatar = forms.FileField(label=_("Photo of you"), required=False)
    avatar_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    cover = forms.FileField(label=_("Cover photo"), required=False)
    cover_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    remove_avatar = forms.BooleanField(label=_("Remove the photo"), required=False)
    remove_cover = forms.BooleanField(label=_("Remove the cover"), required=False)


class PrivacyForm(forms.Form):
    is_private = forms.TypedChoiceField(
        label=_("Who can see you"),
        coerce=lambda value: value == "yes",
        choices=[
            ("yes", _("Private: only people you let in see your posts and photos")),
            ("no", _("Public: everyone can see your public posts and follow you")),
        ],
        widget=forms.RadioSelect,
    )


class AppearanceForm(forms.Form):
    language = forms.ChoiceField(label=_("Language"), choices=language_choices)
    theme = forms.ChoiceField(label=_("Light or dark"), choices=User.Theme.choices, widget=forms.RadioSelect)
    time_zone = forms.ChoiceField(label=_("Time zone"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["time_zone"].choices = time_zone_choices(get_language() or "en")  # type: ignore[attr-defined]


class WelcomeForm(PrivacyForm):
    """The first step: who you are here."""

    display_name = forms.CharField(
        label=_("Your name"),
        max_length=LIMITS.display_name_max * 4,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    handle = forms.CharField(
        label=_("Your handle"),
        max_length=64,
        help_text=_("Small letters a–z, digits and _. It is your address here and cannot be changed later."),
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false", "class": "ltr"}
        ),
    )
    language = forms.ChoiceField(label=_("Language"), choices=language_choices)
    birth_date = Birthday(help_text=_("Nobody sees it. You must be 13 or older."))
    field_order = ["display_name", "handle", "birth_date", "language", "is_private"]

    def __init__(self, *args: Any, inviter: str = "", **kwargs: Any) -> None:
        """`inviter` is the name of who invited: asked for is whether they may know, and silence is a no."""
        super().__init__(*args, **kwargs)
        if inviter:
            self.fields["tell_inviter"] = forms.BooleanField(
                label=_t("Tell %(name)s that I joined") % {"name": inviter},
                help_text=_("Otherwise they only see that somebody came by the invitation."),
                required=False,
            )
