"""How a domain error lands in an HTML form: beside its field, with the same fragment and 422."""

from __future__ import annotations

from django.forms import BaseForm

from core.errors import DomainError


def add_error(form: BaseForm, error: DomainError) -> None:
    """Puts the error beside the field it names, or on top of the form."""
    form.add_error(error.field if error.field in form.fields else None, str(error))
