"""What sign-up asks beside e-mail and password: nothing more that must be answered."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.errors import HandleTaken
from accounts.handles import clean_handle
from accounts.models import User
from core.errors import DomainError


class SignupForm(forms.Form):
    """Apps may send the handle with it; on the site it is chosen in the welcome."""

    handle = forms.CharField(label=_("Handle"), required=False, max_length=64, widget=forms.HiddenInput)

    def clean_handle(self) -> str:
        raw = self.cleaned_data["handle"]
        if not raw:
            return ""
        try:
            handle = clean_handle(raw)
            if User.objects.filter(handle=handle).exists():
                raise HandleTaken
        except DomainError as error:
            raise forms.ValidationError(str(error), code=error.code) from None
        return handle

    def signup(self, request: HttpRequest, user: Any) -> None:
        """Called by allauth when the account exists; nothing is left to do."""
