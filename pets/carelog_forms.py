"""The shape of what the care log's forms send; rules are the actions'."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from pets.carelog_models import CareKind


class TickForm(forms.Form):
    kind = forms.CharField(required=False, max_length=10)
    plan = forms.UUIDField(required=False)
    note = forms.CharField(required=False, max_length=LIMITS.care_note_max * 4)
    confirm = forms.BooleanField(required=False)


class PlanForm(forms.Form):
    kind = forms.ChoiceField(label=_("What"), choices=CareKind.choices, widget=forms.RadioSelect, initial="medicine")
    name = forms.CharField(
        label=_("Name"),
        max_length=LIMITS.care_name_max * 4,
        help_text=_("For example: antibiotic, breakfast, long walk."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    dose = forms.CharField(
        label=_("Dose"),
        required=False,
        max_length=LIMITS.care_name_max * 4,
        help_text=_("For example: half a pill, one cup."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    every_hours = forms.IntegerField(
        label=_("Every how many hours"), min_value=1, max_value=LIMITS.care_every_hours_max, initial=12
    )
