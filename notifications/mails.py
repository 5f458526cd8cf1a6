"""Mails about notifications: one at once, and the summary. Plain text and HTML, in the person's language."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import languages
from core.rates import check_rate
from core.text import one_line
from notifications import messages, unsubscribing
from notifications.gateways import mail
from notifications.quiet_hours import zone_of
from notifications.selectors import Line
from notifications.topics import Channel, topic_of

SUBJECT_MOST: Final = 120


def send_instant(recipient: Any, lines: list[Line]) -> None:
    """One mail for what came together. Raises Refused, LimitReached, RetryableError."""
    check_rate("notification.mail", target=str(recipient.pk))
    topics = {topic_of(line.kind) for line in lines}
    topic = topics.pop() if len(topics) == 1 else None
    subject = lines[0].words if len(lines) == 1 else messages.headline(len(lines))
    _send(
        recipient,
        Channel.MAIL,
        topic.name if topic else "",
        subject,
        lines,
        lead="",
        way_out=_("No mails about this: %(topic)s") % {"topic": topic.label} if topic else _("No such mails any more"),
    )


def send_digest(recipient: Any, lines: list[Line], total: int) -> None:
    """What is new and was not mailed. Raises Refused, RetryableError."""
    subject = ngettext(
        "%(count)d thing that you have not seen yet", "%(count)d things that you have not seen yet", total
    ) % {"count": total}
    lead = _("Here is what happened while you were away.")
    _send(recipient, Channel.DIGEST, "", subject, lines, lead=lead, way_out=_("No more summaries"), total=total)


def _send(
    recipient: Any,
    channel: Channel,
    topic: str,
    subject: str,
    lines: list[Line],
    *,
    lead: str,
    way_out: str,
    total: int = 0,
) -> None:
    subject = one_line(subject)
    subject = subject if len(subject) <= SUBJECT_MOST else f"{subject[: SUBJECT_MOST - 1]}…"
    is_one = len(lines) == 1 and not lead
    given = {
        "subject": subject,
        "lead": lead,
        "lines": [] if is_one else [(line, messages.address_of(line.url)) for line in lines],
        "only": lines[0] if is_one else None,
        "more": max(0, total - len(lines)),
        "button_url": messages.address_of(lines[0].url if is_one else reverse("notification_list")),
        "leave_url": unsubscribing.page_url(recipient, channel, topic),
        "way_out": way_out,
        "settings_url": settings.SITE_URL + reverse("settings_notifications"),
        "site_url": settings.SITE_URL,
        "language": languages.BY_CODE.get(recipient.language, languages.BY_CODE["en"]),
    }
    with timezone.override(zone_of(recipient.time_zone)):
        text = render_to_string("notifications/mail/mail.txt", given)
        html = render_to_string("notifications/mail/mail.html", given)
    leave_url = unsubscribing.one_click_url(recipient, channel, topic)
    mail.send(recipient, subject=subject, text=text, html=html, leave_url=leave_url)
