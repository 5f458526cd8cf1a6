"""The shape of what forms of lost and found animals send; rules are the actions'."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from pets.lost_models import Colour, Size
from pets.models import Species

WORDS = LIMITS.lost_words_max * 4


class PlaceForm(forms.Form):
    """A point that is snapped at once (only when the person presses "here"), or home."""

    latitude = forms.FloatField(required=False, widget=forms.HiddenInput)
    longitude = forms.FloatField(required=False, widget=forms.HiddenInput)


class TraitsForm(PlaceForm):
    at_home = forms.BooleanField(label=_("Near my home"), required=False, initial=True)
    area = forms.CharField(
        label=_("Where, in words"),
        required=False,
        max_length=WORDS,
        help_text=_("A park, a corner, a neighbourhood: whatever people near know."),
    )
    size = forms.ChoiceField(label=_("Size"), required=False, choices=[("", _("Not said")), *Size.choices])
    colours = forms.MultipleChoiceField(
        label=_("Colours"), required=False, choices=Colour.choices, widget=forms.CheckboxSelectMultiple
    )
    features = forms.CharField(
        label=_("Marks"),
        required=False,
        max_length=WORDS,
        help_text=_("What makes it unmistakable: a white paw, a torn ear, a red collar."),
    )
    microchip = forms.CharField(
        label=_("Microchip"),
        required=False,
        max_length=40,
        help_text=_("Only compared; nobody is shown it."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    note = forms.CharField(
        label=_("What else helps"),
        required=False,
        max_length=LIMITS.lost_note_max * 4,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LIMITS.lost_note_max}),
    )


class LostForm(TraitsForm):
    last_seen_at = forms.DateTimeField(
        label=_("Last seen"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    phone = forms.CharField(
        label=_("Phone"),
        required=False,
        max_length=LIMITS.phone_max,
        help_text=_("Shown on the page and printed on the poster. Empty: people write to you here."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    is_public = forms.BooleanField(
        label=_("Everyone may open its lost page, also without an account"), required=False, initial=True
    )
    within_km = forms.TypedChoiceField(
        label=_("Tell people within"),
        coerce=int,
        initial=10,
        choices=[(5, _("5 km")), (10, _("10 km")), (25, _("25 km"))],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["last_seen_at"].initial = timezone.localtime().replace(second=0, microsecond=0)


class FoundForm(TraitsForm):
    species = forms.ChoiceField(label=_("Kind of animal"))
    breed = forms.CharField(
        label=_("Breed"),
        required=False,
        max_length=120,
        help_text=_("Only if you are sure."),
        widget=forms.TextInput(attrs={"list": "breeds", "autocomplete": "off"}),
    )
    sex = forms.ChoiceField(
        label=_("Sex"), required=False, choices=[("", _("Not said")), ("female", _("Female")), ("male", _("Male"))]
    )
    found_on = forms.DateField(
        label=_("Found on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    photo = forms.FileField(label=_("Photo"), required=False)
    photo_id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose…")), *((kind.pk, kind.name) for kind in Species.objects.all())]
        self.fields["species"].choices = choices  # type: ignore[attr-defined]
        self.fields["found_on"].initial = timezone.localdate()


class TagForm(forms.Form):
    shows_owner = forms.BooleanField(label=_("Show my name"), required=False)
    phone = forms.CharField(
        label=_("Phone"),
        required=False,
        max_length=LIMITS.phone_max,
        help_text=_("Who scans the tag can call it. Empty: they write to you here."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    note = forms.CharField(
        label=_("What a finder should know"),
        required=False,
        max_length=WORDS,
        help_text=_("For example: shy but harmless, needs medicine twice a day."),
    )


class TalkForm(forms.Form):
    body = forms.CharField(
        label=_("Message"),
        max_length=LIMITS.finder_body_max * 4,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LIMITS.finder_body_max}),
    )


class FinderForm(PlaceForm, TalkForm):
    email = forms.CharField(
        label=_("Your e-mail"),
        required=False,
        max_length=254,
        help_text=_("Only to tell you of the answer. Nobody is shown it."),
        widget=forms.TextInput(attrs={"type": "email", "autocomplete": "email"}),
    )
