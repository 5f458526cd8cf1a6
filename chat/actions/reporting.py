"""Reporting from an encrypted chat. Nobody but its devices can read it, so the reporter's own copy is all there is: it is
kept with the case only when they agree, and marked as what it is, words that nobody can check.
"""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.reportables import load_message
from chat.seals_kinds import SAID
from chat.selectors import get_message
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.text import clean_text
from moderation import actions as moderation
from moderation.models import Report, Snapshot


class ConsentMissing(Invalid):
    message = gettext_lazy("Say that moderators may read your copy; without it they have nothing to look at.")


def report_sealed(
    user: Any, conversation_id: UUID, message_id: UUID, *, reason: str, copy: str, is_consented: bool
) -> Report:
    """Raises NotFound, ConsentMissing, Invalid on `copy` or `reason`, ReportingYourself, LimitReached."""
    get_message(user, conversation_id, message_id)
    message = load_message(user, message_id)
    if message is None or message.kind not in SAID:
        raise NotFound
    if not is_consented:
        raise ConsentMissing(field="is_consented")
    words = clean_text(copy, most=LIMITS.message_max, field="copy", required=True)
    with transaction.atomic():
        made = moderation.report(user, "message", message, reason=reason)
        with translation.override(settings.LANGUAGE_CODE):
            label = _("Given by the person who reported it. It comes from an encrypted chat and cannot be verified:")
        text = f"{label}\n\n{words}"
        digest = hashlib.sha256(text.encode()).hexdigest()
        row = Snapshot(case=made.case, person=message.sender, text=text, pictures=[], digest=digest)
        Snapshot.objects.bulk_create([row], ignore_conflicts=True)
    return made
