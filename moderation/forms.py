"""Shapes of HTML input; never saves."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from moderation.reasons import reason_choices


class ReportForm(forms.Form):
    reason = forms.ChoiceField(label=_("What is wrong with it?"), choices=reason_choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In your own words"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": LIMITS.report_words_max * 4}),
        help_text=_("Only moderators read this."),
    )


class AppealForm(forms.Form):
    words = forms.CharField(
        label=_("Why is it a mistake?"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "maxlength": LIMITS.appeal_words_max * 4}),
    )
