"""The shape of what households' forms send; rules are the actions'."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pets.household_models import CARER_ROLES

HANDLE_MAX = 60


def handle_field(help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=_("Handle"),
        max_length=HANDLE_MAX,
        help_text=help_text,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "placeholder": "@handle"}),
    )


class InvitationForm(forms.Form):
    handle = handle_field(_("The person gets an invitation and decides."))
    role = forms.ChoiceField(label=_("Role"), choices=CARER_ROLES, widget=forms.RadioSelect, initial="sitter")
    until = forms.DateField(
        label=_("Until"),
        required=False,
        help_text=_("The last day. A sitter needs one; a walker may have one; a co-owner has none."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def invitation(self) -> dict[str, Any]:
        """What the action takes: the access ends with the last day, by the reader's clock."""
        day = self.cleaned_data["until"]
        until = timezone.make_aware(datetime.combine(day, time(23, 59, 59))) if day else None
        return {"handle": self.cleaned_data["handle"], "role": self.cleaned_data["role"], "until": until}


class TransferForm(forms.Form):
    handle = handle_field(_("The person has a week to accept. Until then nothing changes."))
    keeps_co_owner = forms.BooleanField(
        label=_("I stay as a co-owner"), required=False, help_text=_("The new owner can end this at any time.")
    )
