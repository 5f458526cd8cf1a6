"""The shape of the page "Who can reach you"."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.privacy import PrivacySettings, audiences, subjects


class ReachForm(forms.Form):
    """One choice for each subject that some room enforces."""

    is_indexed = forms.BooleanField(
        label=_("Let search engines list my profile"),
        help_text=_("Only ever of a public account. What they have copied may stay with them for a while."),
        required=False,
    )

    def __init__(self, *args: Any, row: PrivacySettings, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for subject, label in subjects().items():
            self.fields[subject] = forms.ChoiceField(
                label=str(label),
                choices=[(one.value, one.label) for one in audiences(subject)],
                initial=getattr(row, subject),
            )
        self.fields["is_indexed"].initial = row.is_indexed
        self.order_fields([*subjects(), "is_indexed"])
