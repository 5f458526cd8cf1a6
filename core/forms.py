"""How a domain error lands in an HTML form: beside its field, with the same fragment and 422. And many files in one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BaseForm

from core.errors import DomainError


def add_error(form: BaseForm, error: DomainError) -> None:
    """Puts the error beside the field it names, or on top of the form."""
    form.add_error(error.field if error.field in form.fields else None, str(error))


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several uploads of one input, in their order."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [super(ManyFilesField, self).clean(one, initial) for one in data or ()]
