"""Forms of passkeys and security keys: what a browser's key says, and what its person calls it."""

from __future__ import annotations

from typing import Any, Final

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn import forms as webauthn_forms
from django import forms
from django.utils.translation import gettext_lazy as _

from core.errors import DomainError
from core.limits import LIMITS
from core.text import clean_line

# What the parsers raise over answers that no key gives.
UNREADABLE: Final = (AttributeError, KeyError, TypeError, ValueError)


class _Ceremony:
    """An answer that is no key's is refused like a wrong code, whatever its shape."""

    def clean_credential(self) -> Any:
        try:
            return super().clean_credential()  # type: ignore[misc]
        except UNREADABLE as error:
            raise get_adapter().validation_error("incorrect_code") from error


class SignInWithKey(_Ceremony, webauthn_forms.LoginWebAuthnForm):
    pass


class SecondFactorKey(_Ceremony, webauthn_forms.AuthenticateWebAuthnForm):
    pass


class ConfirmWithKey(_Ceremony, webauthn_forms.ReauthenticateWebAuthnForm):
    pass


class AddKey(webauthn_forms.AddWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = self.fields["name"]
        name.label = _("A name, so that you know it again")
        name.widget.attrs |= {"maxlength": LIMITS.key_name_max}
        self.fields["passwordless"].label = _("Sign in with it alone, without password (passkey)")
        self.fields["passwordless"].help_text = _("Your device then asks for your finger, your face or its PIN.")
        self.fields["passwordless"].initial = True

    def clean_name(self) -> str:
        try:
            return clean_line(super().clean_name(), most=LIMITS.key_name_max, field="name", required=True)
        except DomainError as error:
            raise forms.ValidationError(str(error), code=error.code) from None

    def clean(self) -> dict[str, Any]:
        try:
            return super().clean()
        except UNREADABLE as error:
            raise get_adapter().validation_error("incorrect_code") from error


class NameKey(forms.Form):
    name = forms.CharField(
        label=_("Name"), max_length=LIMITS.key_name_max * 4, widget=forms.TextInput(attrs={"autofocus": True})
    )
