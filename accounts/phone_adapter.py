"""Where allauth meets our rules about phones; mixed into AccountAdapter."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import context
from django import forms
from django.utils import translation
from django.utils.translation import gettext as _

from accounts import phones
from accounts.gateways import sms
from core import audit
from core.errors import DomainError
from core.queue import enqueue


class PhoneField(forms.CharField):
    """A phone however it is written; its value is E.164."""

    widget = forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"})

    def clean(self, value: Any) -> Any:
        written = super().clean(value)
        return get_adapter().clean_phone(written) if written else written


class PhoneAdapter:
    def phone_form_field(self, **options: Any) -> PhoneField:
        return PhoneField(**{"max_length": 40, **options})

    def clean_phone(self, phone: str) -> str:
        """Asked by every door that is about to send a message."""
        if not sms.is_available():
            raise forms.ValidationError(_("Phones are not taken here. Use your e-mail."), code="phones_not_taken")
        try:
            return phones.clean_number(phone)
        except DomainError as error:
            raise forms.ValidationError(str(error), code=error.code) from None

    def set_phone(self, user: Any, phone: str, verified: bool) -> None:
        phones.set_proved(user, phone) if verified else phones.set_unproved(user, phone)

    def get_phone(self, user: Any) -> tuple[str, bool] | None:
        row = phones.PhoneNumber.objects.filter(user=user).first()
        return (row.number, row.verified_at is not None) if row is not None else None

    def set_phone_verified(self, user: Any, phone: str) -> None:
        """A code came back. Changing the number is a matter of safety: it is kept in the log and told by mail."""
        if phones.set_proved(user, phone) and user.last_login is not None:
            audit.record("accounts.phone_changed", actor=user, target=user, request=context.request)
            self.send_notification_mail("accounts/email/phone_changed", user)  # type: ignore[attr-defined]

    def get_user_by_phone(self, phone: str) -> Any:
        """Only who has proved the number: a stranger who wrote it down owns nothing."""
        user = phones.find_person(phone)
        return user if user is not None and user.is_active else None

    # --- messages -----------------------------------------------------------------------------------
    def send_verification_code_sms(self, user: Any, phone: str, code: str, **_more: Any) -> None:
        with translation.override(getattr(user, "language", None) or translation.get_language()):
            text = _("%(code)s is your code for PetAmigos. We never ask you for it.") % {"code": code}
        enqueue("accounts.send_sms", number=phone, text=text)

    def send_account_already_exists_sms(self, phone: str) -> None:
        """Its person is told; who asked sees what a new number would show."""
        user = phones.find_person(phone)
        with translation.override(getattr(user, "language", None) or translation.get_language()):
            text = _("You have an account at PetAmigos with this number: sign in with it.")
        enqueue("accounts.send_sms", number=phone, text=text)

    def send_disowned_sms(self, user: Any) -> None:
        """For who has no address: how to come back in."""
        found = self.get_phone(user)
        if found is not None:
            with translation.override(user.language):
                text = _(
                    "Your PetAmigos account is closed to everyone else. Sign in with a code and choose a password."
                )
            enqueue("accounts.send_sms", number=found[0], text=text)

    def send_unknown_account_sms(self, phone: str, **_more: Any) -> None:
        """Nothing: a stranger's phone is not for us to ring. What is shown is the same."""
