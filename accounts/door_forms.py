"""allauth's forms in our words: labels instead of placeholders, one password field, digits for codes."""

from __future__ import annotations

from typing import Any, Final

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.socialaccount import forms as social_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts import phones
from accounts.gateways import sms
from core.errors import DomainError

_LABELS: Final[dict[str, str | Promise]] = {
    "login": _("E-mail or phone"),
    "phone": _("Phone"),
    "email": _("E-mail"),
    "password": _("Password"),
    "password1": _("Password"),
    "oldpassword": _("Current password"),
    "code": _("Code"),
}
_PASSWORD_HELP: Final = _("At least 10 characters. A short sentence makes a good one.")


class _OurWords:
    """Goes over the fields once they are there."""

    is_new_password = False
    has_numeric_code = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields  # type: ignore[attr-defined]
        fields.pop("password2", None)
        for name, field in fields.items():
            field.label = _LABELS.get(name, field.label)
            field.help_text = _PASSWORD_HELP if name == "password1" else ""
            field.widget.attrs.pop("placeholder", None)
        if "login" in fields:
            fields["login"].widget.attrs |= {"autocomplete": "username", "autocapitalize": "none", "class": "ltr"}
        if "phone" in fields:
            fields["phone"].widget.attrs |= {"inputmode": "tel", "class": "ltr"}
        if "password1" in fields and self.is_new_password:
            fields["password1"].label = _("New password")
        if "code" in fields:
            attrs = {"inputmode": "numeric", "maxlength": 6} if self.has_numeric_code else {"autocapitalize": "none"}
            fields["code"].widget.attrs |= {"autofocus": True, "spellcheck": "false", **attrs}


class _ByEmailOrPhone(_OurWords):
    """Shows one of the two fields; without a gateway there are no phones."""

    @property
    def is_by_phone(self) -> bool:
        asked = context.request.GET.get("by") == "phone" or bool(self.data.get("phone"))  # type: ignore[attr-defined]
        return asked and sms.is_available()


class SignIn(_OurWords, allauth_forms.LoginForm):
    def clean_login(self) -> str:
        """A phone however it was written: of what is none, nothing is said but that it does not fit."""
        written = super().clean_login()
        if "@" in written:
            return written
        try:
            return phones.clean_number(written)
        except DomainError:
            return written


class SignUp(_ByEmailOrPhone, allauth_forms.SignupForm):
    pass


class VerifyPhone(_OurWords, allauth_forms.VerifyPhoneForm):
    pass


class ChangePhone(_OurWords, allauth_forms.ChangePhoneForm):
    pass


class FinishSignUp(_OurWords, social_forms.SignupForm):
    """What the provider did not tell: the address."""


class RequestSignInCode(_ByEmailOrPhone, allauth_forms.RequestLoginCodeForm):
    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if not self.errors and not given.get("email") and not given.get("phone"):
            raise get_adapter().validation_error("invalid_login")
        return given


class SetPassword(_OurWords, allauth_forms.SetPasswordForm):
    is_new_password = True


class RequestReset(_OurWords, allauth_forms.ResetPasswordForm):
    pass


class ChooseNewPassword(_OurWords, allauth_forms.ResetPasswordKeyForm):
    is_new_password = True


class ChangePassword(_OurWords, allauth_forms.ChangePasswordForm):
    is_new_password = True


class ConfirmSignInCode(_OurWords, allauth_forms.ConfirmLoginCodeForm):
    pass


class ConfirmEmailCode(_OurWords, allauth_forms.ConfirmEmailVerificationCodeForm):
    pass


class ConfirmResetCode(_OurWords, allauth_forms.ConfirmPasswordResetCodeForm):
    pass


class AddEmail(_OurWords, allauth_forms.AddEmailForm):
    pass


class ChangeEmail(_OurWords, allauth_forms.ChangeEmailForm):
    pass


class ConfirmPassword(_OurWords, allauth_forms.ReauthenticateForm):
    pass


class SecondFactor(_OurWords, mfa_forms.AuthenticateForm):
    """Six digits of the app, or a recovery code."""

    has_numeric_code = False


class ConfirmSecondFactor(_OurWords, mfa_forms.ReauthenticateForm):
    has_numeric_code = False


class ActivateApp(_OurWords, totp_forms.ActivateTOTPForm):
    pass
