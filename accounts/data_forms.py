"""The shape of what the pages about one's data send."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import proof
from accounts.models import User


class CodeForm(forms.Form):
    """A code of the authenticator app, only where the account has one."""

    code = forms.CharField(
        label=_("Code"),
        help_text=_("Of your authenticator app, or one of your recovery codes."),
        required=False,
        max_length=proof.CODE_LENGTH_MAX,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not proof.needs_code(user):
            del self.fields["code"]


class CloseAccountForm(CodeForm):
    password = forms.CharField(
        label=_("Your password"),
        required=False,
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    field_order = ("password", "code")

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        if not proof.needs_password(user):
            del self.fields["password"]
