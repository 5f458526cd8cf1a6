"""Taking one's phone number back."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from django.db import transaction
from django.http import HttpRequest

from accounts import phones
from accounts.errors import LastWayIn
from accounts.models import User
from core import audit


@transaction.atomic
def remove_phone(user: User, *, request: HttpRequest) -> None:
    """The number is deleted, and told by mail; repeating it changes nothing. Raises LastWayIn."""
    if not EmailAddress.objects.filter(user=user, verified=True).exists():
        raise LastWayIn
    if phones.remove_number(user):
        audit.record("accounts.phone_removed", actor=user, target=user, request=request)
        get_adapter(request).send_notification_mail("accounts/email/phone_changed", user)
