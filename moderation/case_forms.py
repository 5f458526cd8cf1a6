"""What a moderator writes; never saves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.restraints import deeds
from core.limits import LIMITS
from moderation.actions import Ruling
from moderation.kinds import KINDS
from moderation.labels import label_choices
from moderation.models import Case, Decision
from moderation.reasons import reason_choices


class Beside(forms.Form):
    """Its fields stand within the admin's own form and belong to another one, by its id: forms are not nested."""

    form_id = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["form"] = self.form_id


class RulingForm(Beside):
    form_id = "case-decide"

    kind = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    reason = forms.ChoiceField(label=_("The rule that was broken"), required=False)
    statement = forms.CharField(
        label=_("Why, in words to the person concerned"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "maxlength": LIMITS.statement_max * 4}),
    )
    label = forms.ChoiceField(label=_("Label"), required=False)
    limits = forms.MultipleChoiceField(
        label=_("What the account may not do"), required=False, widget=forms.CheckboxSelectMultiple
    )
    days = forms.IntegerField(
        label=_("For how many days"),
        required=False,
        min_value=1,
        help_text=_("A suspension without a number has no end."),
    )
    goes_on = forms.BooleanField(label=_("I will decide something else about it too"), required=False)

    def __init__(self, case: Case, data: Any = None) -> None:
        super().__init__(data, initial={"reason": case.reason})
        self.fields["kind"].choices = _kinds_for(case)  # type: ignore[attr-defined]
        self.fields["reason"].choices = reason_choices()  # type: ignore[attr-defined]
        self.fields["label"].choices = [("", "—"), *label_choices()]  # type: ignore[attr-defined]
        self.fields["limits"].choices = list(deeds().items())  # type: ignore[attr-defined]

    def ruling(self) -> Ruling:
        given = self.cleaned_data
        return Ruling(
            kind=given["kind"],
            reason=given["reason"],
            statement=given["statement"],
            days=given["days"],
            limits=tuple(given["limits"]),
            label=given["label"],
            is_last=not given["goes_on"],
        )


def _kinds_for(case: Case) -> list[tuple[str, Any]]:
    """What can be done to a thing of this kind."""
    known = KINDS.get(case.kind)
    without = {Decision.Kind.UNDO}
    if known is None or known.hide is None:
        without.add(Decision.Kind.HIDE)
    if known is None or known.mark is None:
        without.add(Decision.Kind.LABEL)
    return [(value, label) for value, label in Decision.Kind.choices if value not in without]


class AnswerForm(Beside):
    form_id = "answer"

    answer = forms.CharField(
        label=_("The answer, in words to the person concerned"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "maxlength": LIMITS.statement_max * 4}),
    )


class UndoForm(Beside):
    form_id = "undo"

    statement = forms.CharField(
        label=_("Why, in words to the person concerned"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField", "maxlength": LIMITS.statement_max * 4}),
    )
