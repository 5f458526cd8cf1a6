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

    def full_clean(self) -> None:
        """Who gives a phone gives no address: it can be added later. A provider's account always has one."""
        is_own = getattr(self, "sociallogin", None) is None
        if not is_own:
            self.fields.pop("phone", None)
        if is_own and self.is_bound and self.data.get(self.add_prefix("phone")):
            self.fields["email"].required = False
        super().full_clean()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("phone") and given.get("email"):
            self.add_error("phone", str(_("One of the two is enough.")))
        return given

    def signup(self, request: HttpRequest, user: Any) -> None:
        """Called by allauth when the account exists; nothing is left to do."""
