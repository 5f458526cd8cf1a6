"""Where allauth meets our rules: handles, mail through the outbox, one client address, our own links."""

from __future__ import annotations

import base64
import functools
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.core import context
from allauth.headless.adapter import DefaultHeadlessAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from accounts import devices, keys
from accounts.data_selectors import find_closing
from accounts.errors import AccountClosing, ResetOutdated, SignUpInProgress
from accounts.handles import suggestions
from accounts.mails import MAILS
from accounts.models import User
from accounts.phone_adapter import PhoneAdapter
from accounts.returning import remember_returning
from core import languages, mail
from core.http import client_ip
from core.limits import LIMITS
from core.qr import draw_qr

RESET_MAIL, RESET_STAMP = "account/email/password_reset_code", "password_reset_stamp"


class AccountAdapter(PhoneAdapter, DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The e-mail or the password is not right."),
        "incorrect_code": _("This code is not right. Look at the newest mail."),
        "incorrect_password": _("This password is not right."),
        "phone_password_mismatch": _("The phone or the password is not right."),
        "invalid_login": _("Write your e-mail or your phone."),
        "select_only_one": _("One of the two is enough."),
        "phone_taken": _("This number cannot be used."),
        "same_as_current": _("This is your number already."),
        "enter_current_password": _("This is not your current password."),
        "too_many_login_attempts": _("Too many tries. Begin again in a few minutes."),
        "email_taken": _("This address cannot be used."),
        "duplicate_email": _("This is your address already."),
        "rate_limited": _("That was a lot in a short time. Wait a little."),
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_ip(request)

    _handle = ""

    # --- a new account ----------------------------------------------------------------------------
    def new_user(self, request: HttpRequest) -> User:
        code = translation.get_language() or settings.LANGUAGE_CODE
        return User(language=code if code in languages.BY_CODE else settings.LANGUAGE_CODE)

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        """The handle asked for, else one made of the address; the next one when another sign-up was faster."""
        email = form.cleaned_data.get("email") or ""
        asked = form.cleaned_data.get("handle")
        for handle in [asked] if asked else suggestions(email):
            self._handle = handle
            try:
                with transaction.atomic():
                    return super().save_user(request, user, form, commit)
            except IntegrityError:
                if email and User.objects.filter(email__iexact=email).exists():
                    raise SignUpInProgress from None
        raise SignUpInProgress

    def get_login_stages(self) -> list[str]:
        ours = {"allauth.account.stages.EmailVerificationStage": "accounts.stages.EmailVerification"}
        return [ours.get(path, path) for path in super().get_login_stages()]

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """allauth empties the handle first and asks here, just before it saves."""
        user.handle = self._handle

    def send_account_already_exists_mail(self, email: str) -> None:
        """A sign-up with a known address costs the same time as one that hashes a password for a new account."""
        make_password("the time of a hash")
        super().send_account_already_exists_mail(email)

    def set_password(self, user: Any, password: str) -> None:
        """A code that was sent before the address or the password changed chooses no password. Raises ResetOutdated."""
        reset = self.request.session.get("account_password_reset_verification")
        if reset is not None:
            is_same = self.request.session.get(RESET_STAMP) == _stamp(user)
            if not is_same or not EmailAddress.objects.filter(user=user, email__iexact=reset["email"]).exists():
                raise ResetOutdated
        super().set_password(user, password)

    def generate_login_code(self) -> str:
        _even_out()
        return super().generate_login_code()

    # --- where to go next ----------------------------------------------------------------------------
    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return reverse("onboarding")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("settings_security")

    def get_email_verification_redirect_url(self, email_address: Any) -> str:
        if self.request.user.is_authenticated:
            return reverse("settings_security")
        return reverse("account_login")

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        """Who proved to be the person of an account that waits for its deletion is shown the way back."""
        if find_closing(user) is None:
            return super().respond_user_inactive(request, user)
        if request.path.startswith("/_allauth/"):
            raise AccountClosing
        remember_returning(request, user)
        return redirect("account_return")

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """In the language of the account, whoever did what is told."""
        super().send_notification_mail(template_prefix, user, {**(context or {}), "user": user}, email)

    # --- mail -----------------------------------------------------------------------------------------
    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Every mail is one of accounts.mails, in the person's language; links lead to SITE_URL whatever Host said."""
        words = MAILS[template_prefix]
        if template_prefix == RESET_MAIL:
            # One query, which evens out what an unknown address costs allauth more.
            self.request.session[RESET_STAMP] = _stamp(User.objects.filter(email__iexact=email).first())
        user = context.get("user") or getattr(self.request, "user", None)
        code = getattr(user, "language", None) or translation.get_language()
        with translation.override(code):
            given = {
                "subject": str(words.subject) % {"code": context.get("code", "")},
                "words": words,
                "code": context.get("code", ""),
                "email": email,
                "site_url": settings.SITE_URL,
                "button_url": settings.SITE_URL + reverse(words.button[1]) if words.button else "",
                "language": languages.BY_CODE.get(code or "", languages.BY_CODE["en"]),
            }
            text = render_to_string("accounts/mail.txt", given)
            html = render_to_string("accounts/mail.html", given)
        mail.send(recipient=email, subject=given["subject"], text=text, html=html)


def _stamp(user: User | None) -> str:
    """Changes with the password, and when all sessions are ended."""
    return salted_hmac("accounts.reset", user.get_session_auth_hash()).hexdigest() if user is not None else ""


def _even_out() -> None:
    """An unknown address costs allauth one query more than a known one: this is that query."""
    list(User.objects.filter(email__iexact="nobody@invalid").iterator())


class HeadlessAdapter(DefaultHeadlessAdapter):
    """What apps are told of a person at the sign-in door; the rest is /api/v1/me."""

    def serialize_user(self, user: Any) -> dict[str, Any]:
        return {
            "id": str(user.pk),
            "display": user.name,
            "email": user.email,
            "handle": user.handle,
            "has_usable_password": user.has_usable_password(),
            "is_onboarded": user.onboarded_at is not None,
        }


class MFAAdapter(DefaultMFAAdapter):
    """Second-factor secrets are encrypted at rest with a key derived from SECRET_KEY; its fallbacks still read."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This did not work. Try again, or take another way."),
        "unverified_email": _("Confirm your e-mail first: without it a lost key could close you out."),
    }

    def encrypt(self, text: str) -> str:
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return _fernet().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return ""  # of a key that is gone: no code matches, a recovery by support is needed

    def build_totp_svg(self, url: str) -> SafeString:
        """The QR code as an inline drawing: the page may load no picture from a data: address."""
        return draw_qr(url, str(_("QR code for your authenticator app")))

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        """What a key is called until its person names it: the device that made it."""
        return devices.device_name(context.request.META.get("HTTP_USER_AGENT", ""))[: LIMITS.key_name_max]

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Keys belong to the site as it is configured, whatever Host a request names."""
        return {"id": urlsplit(settings.SITE_URL).hostname or "", "name": "PetAmigos"}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """Asked when a key is about to be made, at every door. Raises TooManyKeys."""
        keys.check_room(user)
        return {"id": user_pk_to_url_str(user).encode(), "display_name": user.name, "name": f"@{user.handle}"}

    def get_totp_label(self, user: Any) -> str:
        return f"@{user.handle}"


@functools.cache
def _fernet() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    keys = [salted_hmac("accounts.mfa", "secret", secret=secret, algorithm="sha256").digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in keys])
