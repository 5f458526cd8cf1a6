"""What sign-up asks beside e-mail and password."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest


class SignupForm(forms.Form):
    def signup(self, request: HttpRequest, user: Any) -> None:
        """Called by allauth when the account exists."""
