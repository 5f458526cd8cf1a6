"""allauth's forms in our words: labels instead of placeholders, one password field, digits for codes."""

from __future__ import annotations

from typing import Any, Final

from allauth.account import forms as allauth_forms
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_LABELS: Final[dict[str, str | Promise]] = {
    "login": _("E-mail"),
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
        if "password1" in fields and self.is_new_password:
            fields["password1"].label = _("New password")
        if "code" in fields:
            attrs = {"inputmode": "numeric", "maxlength": 6} if self.has_numeric_code else {"autocapitalize": "none"}
            fields["code"].widget.attrs |= {"autofocus": True, "spellcheck": "false", **attrs}


class SignIn(_OurWords, allauth_forms.LoginForm):
    pass


class SignUp(_OurWords, allauth_forms.SignupForm):
    pass


class RequestSignInCode(_OurWords, allauth_forms.RequestLoginCodeForm):
    pass


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
