"""Choosing who may do what."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.privacy import DEFAULTS, PrivacySettings, audiences
from core.errors import Invalid
from core.rates import check_rate


@transaction.atomic
def choose_privacy(user: User, changes: dict[str, Any]) -> PrivacySettings:
    """Changes what is named of the subjects and `is_indexed`; the rest stays. Raises Invalid, LimitReached."""
    for subject, audience in changes.items():
        if subject != "is_indexed" and (subject not in DEFAULTS or audience not in audiences(subject)):
            raise Invalid(_("Choose one of the list."), field=subject)
    check_rate("profile.update", account=user)
    row, _is_new = PrivacySettings.objects.update_or_create(user=user, defaults=changes)
    return row
