"""The shape of what the pages about oneself send: facts, area, verification."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import interests, spoken
from accounts.models import Verification
from core.limits import LIMITS


class Birthday(forms.DateField):
    """The browser's own calendar, which writes ISO dates in every language."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Birthday"))
        attrs = {"type": "date", "min": "1900-01-01", "autocomplete": "bday"}
        super().__init__(input_formats=["%Y-%m-%d"], widget=forms.DateInput(format="%Y-%m-%d", attrs=attrs), **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "max": timezone.localdate().isoformat()}


class AboutForm(forms.Form):
    pronouns = forms.CharField(
        label=_("Pronouns"),
        required=False,
        max_length=LIMITS.pronouns_max * 4,
        help_text=_("As you want to be spoken of."),
    )
    links = forms.CharField(
        label=_("Links"),
        required=False,
        max_length=(LIMITS.link_max + 2) * (LIMITS.links_max + 1),
        help_text=_("Up to five web addresses, one a line."),
        widget=forms.Textarea(attrs={"rows": 3, "inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}),
    )
    birth_date = Birthday(
        required=False,
        help_text=_("Nobody sees the year. Under 18 your account is private and strangers do not find it."),
    )
    is_birthday_shown = forms.BooleanField(label=_("Show day and month on my profile"), required=False)
    spoken_languages = forms.MultipleChoiceField(
        label=_("Languages I speak"), required=False, widget=forms.CheckboxSelectMultiple, choices=spoken.choices
    )
    topics = forms.MultipleChoiceField(
        label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple, choices=interests.topics
    )
    animals = forms.MultipleChoiceField(
        label=_("Animals"), required=False, widget=forms.CheckboxSelectMultiple, choices=interests.animals
    )


class VerificationForm(forms.Form):
    """A document, and a face (a person) or a name (an organisation). With scripts the files came before, by id."""

    kind = forms.ChoiceField(choices=Verification.Kind.choices, widget=forms.HiddenInput)
    organisation = forms.CharField(
        label=_("Name of the organisation"),
        required=False,
        max_length=LIMITS.organisation_max * 4,
        help_text=_("As it stands on the document. It is shown with the mark."),
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    document = forms.FileField(required=False)
    document_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    selfie = forms.FileField(required=False)
    selfie_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
