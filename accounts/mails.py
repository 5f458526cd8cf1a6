"""The mails of signing in and up: one layout, and for each kind its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True, slots=True)
class MailText:
    """`button` is (words, URL name); `asked` mails answer a form and say what to do when one did not send it."""

    subject: Words
    lead: Words
    button: tuple[Words, str] | None = None
    asked: bool = True


MAILS: Final[dict[str, MailText]] = {
    "account/email/email_confirmation_signup": MailText(
        _("%(code)s is your code for PetAmigos"),
        _("Welcome to PetAmigos. Write this code on the page you have open to finish your account:"),
    ),
    "account/email/email_confirmation": MailText(
        _("%(code)s is your code for PetAmigos"),
        _("Write this code on the page you have open to confirm this e-mail address:"),
    ),
    "account/email/login_code": MailText(
        _("%(code)s is your code to sign in to PetAmigos"),
        _("Write this code on the page you have open to sign in:"),
    ),
    "account/email/password_reset_code": MailText(
        _("%(code)s is your code to choose a new password"),
        _("Write this code on the page you have open to choose a new password:"),
    ),
    "account/email/account_already_exists": MailText(
        _("You have an account at PetAmigos"),
        _(
            "Somebody, perhaps you, wanted to create an account with this address. There is one already: sign in, or choose a new password if you forgot yours."
        ),
        (_("Sign in"), "account_login"),
    ),
    "account/email/unknown_account": MailText(
        _("There is no account with this address"),
        _(
            "Somebody, perhaps you, wanted to sign in to PetAmigos with this address, but it has no account. Perhaps you signed up with another one."
        ),
        (_("Create account"), "account_signup"),
    ),
    "account/email/password_changed": MailText(
        _("Your password was changed"),
        _("The password of your PetAmigos account was changed. All other devices were signed out."),
        (_("It was not me: choose a new password"), "account_reset_password"),
        asked=False,
    ),
    "account/email/password_reset": MailText(
        _("Your password was changed"),
        _(
            "The password of your PetAmigos account was chosen anew with a code sent to this address. All devices were signed out."
        ),
        (_("It was not me: choose a new password"), "account_reset_password"),
        asked=False,
    ),
    "account/email/email_changed": MailText(
        _("Your e-mail address was changed"),
        _(
            "Your PetAmigos account now uses another e-mail address. Mails no longer come here. If it was not you, answer to this mail."
        ),
        asked=False,
    ),
    "socialaccount/email/account_connected": MailText(
        _("Another account now opens yours"),
        _("From now on you can also sign in to PetAmigos with the account you have just linked."),
        (_("It was not me"), "security_activity"),
        asked=False,
    ),
    "socialaccount/email/account_disconnected": MailText(
        _("An account no longer opens yours"),
        _("An account that you could sign in to PetAmigos with was unlinked."),
        (_("It was not me"), "security_activity"),
        asked=False,
    ),
    "accounts/email/phone_changed": MailText(
        _("The phone of your account was changed"),
        _("The phone number of your PetAmigos account was changed or deleted."),
        (_("It was not me"), "security_activity"),
        asked=False,
    ),
    "accounts/email/disowned": MailText(
        _("Your account is closed to everyone else"),
        _(
            "You said that something in your PetAmigos account was not you. All devices are signed out and the password no longer works. Choose a new one to come back in."
        ),
        (_("Choose a new password"), "account_reset_password"),
        asked=False,
    ),
    "mfa/email/totp_activated": MailText(
        _("Two-step sign-in is on"),
        _("From now on, signing in to PetAmigos also needs a code of your authenticator app."),
        (_("See security settings"), "settings_security"),
        asked=False,
    ),
    "mfa/email/totp_deactivated": MailText(
        _("Two-step sign-in is off"),
        _("Signing in to PetAmigos no longer needs a code of your authenticator app."),
        (_("See security settings"), "settings_security"),
        asked=False,
    ),
    "mfa/email/webauthn_added": MailText(
        _("A new key opens your account"),
        _("A passkey or security key was added to your PetAmigos account."),
        (_("It was not me"), "security_activity"),
        asked=False,
    ),
    "mfa/email/webauthn_removed": MailText(
        _("A key no longer opens your account"),
        _("A passkey or security key was removed from your PetAmigos account."),
        (_("It was not me"), "security_activity"),
        asked=False,
    ),
    "mfa/email/recovery_codes_generated": MailText(
        _("You have new recovery codes"),
        _("New recovery codes were made for your PetAmigos account. The ones before no longer work."),
        (_("See security settings"), "settings_security"),
        asked=False,
    ),
}
