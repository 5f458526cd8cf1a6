"""The shape of what the health book's forms send; rules are the actions'."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from pets.health import FIELDS
from pets.health_intervals import codes_for
from pets.health_models import HealthRecord
from pets.models import Pet

Kind = HealthRecord.Kind
NAMES = {
    Kind.VACCINATION: _("Name of the product"),
    Kind.PARASITES: _("Name of the product"),
    Kind.TREATMENT: _("Medicine or treatment"),
    Kind.ALLERGY: _("Allergic to"),
}
FIRST_DAYS = {
    Kind.VACCINATION: _("Given on"),
    Kind.PARASITES: _("Given on"),
    Kind.TREATMENT: _("From"),
    Kind.ALLERGY: _("Known since"),
}


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def _line(label: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=LIMITS.health_line_max * 4, help_text=help_text, widget=_plain()
    )


def _plain() -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off"})


class RecordForm(forms.Form):
    """One entry; the kind decides which questions stand on it."""

    code = forms.ChoiceField(label=_("Against what"), required=False)
    name = _line(_("Name of the product"))
    given_date = forms.DateField(label=_("Given on"), widget=DayInput())
    end_date = forms.DateField(
        label=_("Until"), required=False, widget=DayInput(), help_text=_("Leave it empty if it was once.")
    )
    dose = _line(_("Dose"), _("As it stands on the prescription, with its unit."))
    how_often = _line(_("How often"), _("For example: every 12 hours."))
    severity = forms.ChoiceField(
        label=_("How bad"), required=False, choices=HealthRecord.Severity.choices, widget=forms.RadioSelect
    )
    maker = _line(_("Maker"))
    batch = _line(_("Batch"), _("It stands on the sticker."))
    clinic = _line(_("Vet or clinic"))
    next_date = forms.DateField(
        label=_("Next one due"), required=False, widget=DayInput(), help_text=_("What your vet wrote down.")
    )
    suggest_next = forms.BooleanField(
        label=_("I have no date: suggest one"),
        required=False,
        help_text=_("By usual intervals, written by us. It is marked as a suggestion; your vet knows better."),
    )
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=LIMITS.health_note_max * 4,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LIMITS.health_note_max}),
    )

    def __init__(self, kind: str, pet: Pet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = codes_for(kind, pet.species_id)
        known = {"name", "given_date", "note", *FIELDS[kind]}
        known |= {"code", "suggest_next"} if codes else set()
        for name in set(self.fields) - known:
            del self.fields[name]
        self.fields["name"].label = NAMES[Kind(kind)]
        self.fields["given_date"].label = FIRST_DAYS[Kind(kind)]
        if codes:
            self.fields["code"].choices = [*codes, ("", _("Something else"))]  # type: ignore[attr-defined]
            self.fields["name"].help_text = _("Needed only for something else than what is on the list.")
        else:
            self.fields["name"].required = True


def initial_of(record: HealthRecord) -> dict[str, Any]:
    found = {name: getattr(record, name) for name in ("code", "name", "given_date", "note", *FIELDS[record.kind])}
    if record.is_suggested:
        found |= {"next_date": None, "suggest_next": True}
    return found


def initial_of_new(kind: str, pet: Pet) -> dict[str, Any]:
    codes = codes_for(kind, pet.species_id)
    return {"code": codes[0][0] if codes else "", "given_date": timezone.localdate(), "suggest_next": True}
