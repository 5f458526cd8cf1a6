"""The mails of moderation, and the link in them: it opens one decision and its appeal, and nothing else, without signing in."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accounts.mails import MailText
from accounts.models import User
from core import languages, mail
from core.errors import NotFound
from core.limits import DAY, LIMITS
from moderation.models import Appeal, Case, Decision, Report
from moderation.selectors import outcome_words, what_words

SALT: Final = "moderation.letter"

DECIDED: Final = MailText(
    _("A decision about your PetAmigos account"),
    _("%(what)s The rule: %(rule)s. The reason: %(reason)s If you think this is a mistake, you can appeal within %(days)d days: another moderator will decide."),
    (_("Read it, or appeal"), "decision_letter"),
    asked=False,
)  # fmt: skip
UNDONE: Final = MailText(
    _("A decision about your account was undone"),
    _("What was decided about your PetAmigos account was undone. We are sorry. %(reason)s"),
    asked=False,
)
ANSWERED: Final = MailText(
    _("Your appeal was answered"),
    _("Another moderator has read your appeal. %(outcome)s The answer: %(reason)s"),
    (_("Read it"), "decision_letter"),
    asked=False,
)
REPORTED: Final = MailText(
    _("What came of your report"),
    _("Thank you for telling us. %(outcome)s Nobody is ever told who reported."),
    (_("Your reports"), "report_list"),
    asked=False,
)


def token_of(decision: Decision) -> str:
    return signing.dumps(decision.pk.hex, salt=SALT)


def decision_of(token: str) -> Decision:
    """The decision a letter is about. Raises NotFound for what is not ours or too old."""
    try:
        key = signing.loads(token[:200], salt=SALT, max_age=LIMITS.appeal_days * DAY)
        found = Decision.objects.filter(pk=UUID(hex=key)).select_related("case").first()
    except (signing.BadSignature, ValueError, TypeError):
        raise NotFound from None
    if found is None:
        raise NotFound
    return found


def send_decision(person: User, decision: Decision) -> None:
    with translation.override(person.language):
        if decision.kind == Decision.Kind.UNDO:
            _send(person, UNDONE, reason=decision.statement)
            return
        given = {"what": what_words(decision), "rule": decision.reason_label, "reason": _ended(decision.statement)}
        _send(person, DECIDED, token_of(decision), days=LIMITS.appeal_days, **given)


def send_answer(person: User, appeal: Appeal) -> None:
    with translation.override(person.language):
        outcome = f"{appeal.get_status_display()}."
        _send(person, ANSWERED, token_of(appeal.decision), outcome=outcome, reason=appeal.answer)


def send_outcome(report: Report, case: Case) -> None:
    if report.reporter is None:
        return
    with translation.override(report.reporter.language):
        _send(report.reporter, REPORTED, None, outcome=_ended(outcome_words(case)))


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…" else f"{text}."


def _send(person: User, words: MailText, token: str | None = "", **params: object) -> None:
    """In the language of the account, which is the current one; who has no address has the bell."""
    if not person.email:
        return
    url = ""
    if words.button is not None:
        url = settings.SITE_URL + reverse(words.button[1], args=[token] if token else [])
    given = {
        "subject": str(words.subject),
        "words": MailText(words.subject, str(words.lead) % params, words.button, words.asked),
        "email": person.email,
        "site_url": settings.SITE_URL,
        "button_url": url,
        "language": languages.BY_CODE.get(person.language, languages.BY_CODE["en"]),
    }
    text, html = (render_to_string(f"accounts/mail.{kind}", given) for kind in ("txt", "html"))
    mail.send(recipient=person.email, subject=str(given["subject"]), text=text, html=html)
