"""The mails about one's data: the archive is ready, the account is closed."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from babel.dates import format_date
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accounts.mails import MailText
from accounts.models import User
from core import languages, mail
from core.limits import LIMITS

EXPORT_READY: Final = MailText(
    _("Your archive is ready"),
    _(
        "The archive of your PetAmigos data is ready. For %(days)d days you, and nobody else, can download it while you are signed in."
    ),
    (_("Download my archive"), "data_export_link"),
    asked=False,
)
ACCOUNT_CLOSED: Final = MailText(
    _("Your account is closed"),
    _(
        "Nobody sees your PetAmigos account any more. On %(day)s it will be deleted with everything in it. Until then you can open it again: sign in, or use this button."
    ),
    (_("Open my account again"), "account_return_link"),
    asked=False,
)


def send_export_ready(user: User, token: str) -> None:
    _send(user, EXPORT_READY, token, days=LIMITS.export_days)


def send_account_closed(user: User, token: str, due_at: datetime) -> None:
    with translation.override(user.language):
        day = format_date(due_at, "long", locale=_language(user).babel)
        _send(user, ACCOUNT_CLOSED, token, day=day)


def _language(user: User) -> languages.Language:
    return languages.BY_CODE.get(user.language, languages.BY_CODE["en"])


def _send(user: User, words: MailText, token: str, **params: object) -> None:
    """In the language of the account; the secret is in the link alone."""
    with translation.override(user.language):
        button = words.button or ("", "")
        given = {
            "subject": str(words.subject),
            "words": MailText(words.subject, str(words.lead) % params, words.button, words.asked),
            "email": user.email,
            "site_url": settings.SITE_URL,
            "button_url": settings.SITE_URL + reverse(button[1], args=[token]),
            "language": _language(user),
        }
        text = render_to_string("accounts/mail.txt", given)
        html = render_to_string("accounts/mail.html", given)
    mail.send(recipient=user.email, subject=str(given["subject"]), text=text, html=html)
