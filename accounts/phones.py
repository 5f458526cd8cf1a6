"""Phone numbers: private, in E.164, of one person once they are proved."""

from __future__ import annotations

from typing import Any, Final

import phonenumbers
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.errors import PhoneInvalid, PhoneTaken
from core.models import BaseModel

HOME: Final = "MX"  # where a number without country code is from


class PhoneNumber(BaseModel):
    """A number is shown to nobody but its person. Until a code has come back it opens nothing and blocks nobody."""

    data_policy = "export+erase"

    user = models.OneToOneField("accounts.User", on_delete=models.CASCADE, related_name="phone")
    number = models.CharField(_("phone"), max_length=16)
    verified_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["number"], condition=Q(verified_at__isnull=False), name="phone_once"),
            models.CheckConstraint(condition=Q(number__regex=r"^\+[1-9][0-9]{5,14}$"), name="phone_form"),
        ]

    def __str__(self) -> str:
        return hidden(self.number)


def clean_number(raw: str) -> str:
    """E.164 of what a person wrote; without country code it is Mexican. Raises PhoneInvalid."""
    try:
        parsed = phonenumbers.parse(raw[:40], HOME)
    except phonenumbers.NumberParseException:
        raise PhoneInvalid from None
    if not phonenumbers.is_valid_number(parsed):
        raise PhoneInvalid
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def hidden(number: str) -> str:
    """Enough for its person to know it again: +52 •••• 67."""
    return f"{number[:3]} •••• {number[-2:]}"


def find_person(number: str) -> Any:
    """Whose proved number this is, or None. One query."""
    row = PhoneNumber.objects.select_related("user").filter(number=number, verified_at__isnull=False).first()
    return row.user if row is not None else None


def set_unproved(user: Any, number: str) -> None:
    """At sign-up: what is to be proved next."""
    PhoneNumber.objects.update_or_create(user=user, defaults={"number": number, "verified_at": None})


def set_proved(user: Any, number: str) -> bool:
    """The code came back: from now on the number is this person's; whether it is a new one. Raises PhoneTaken."""
    if PhoneNumber.objects.filter(user=user, number=number, verified_at__isnull=False).exists():
        return False
    try:
        with transaction.atomic():
            PhoneNumber.objects.filter(number=number, verified_at__isnull=True).exclude(user=user).delete()
            PhoneNumber.objects.update_or_create(user=user, defaults={"number": number, "verified_at": timezone.now()})
    except IntegrityError:
        raise PhoneTaken from None
    return True


def remove_number(user: Any) -> bool:
    return bool(PhoneNumber.objects.filter(user=user).delete()[0])
