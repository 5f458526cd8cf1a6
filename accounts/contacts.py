"""Finding people one knows by the addresses and numbers one has of them, and keeping none of it (docs/adr/0007).

What is sent is read in memory, asked for in one statement over lists of a fixed length, and forgotten. Found is only
who has proved an address and said that everyone who has it may find them by it; for all others the answer is the same,
whether they are here or not. It never says which address found whom.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

import psycopg
from django.db import connection
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from accounts.ages import findable_by, suggestible_to
from accounts.errors import PhoneInvalid
from accounts.models import User
from accounts.phones import clean_number
from core.errors import Invalid
from core.limits import LIMITS
from core.rates import check_rate

# Split once, not searched for: linear, also in a megabyte without a single address.
_SPLIT: Final = re.compile(r"([\s<>\[\]\\,;:\"'=|]+)")
_EMAIL: Final = re.compile(r"[^@]{1,64}@[^@/]{1,189}")
_PHONE: Final = re.compile(r"\+?\(?\d[\d ().\-]{5,28}\d")
_FOLD: Final = re.compile(r"\r?\n[ \t]")
_OLD_MOBILE: Final = re.compile(r"^\+?521(?=\d{10}$)")  # as Mexican phones wrote each other down until 2019
TRIES_MAX: Final = 5_000  # of what looks like a number

# Given apart from the text of the statement, so that neither Django nor a slow-statement log writes them down.
_FOUND: Final = """
SELECT e.user_id FROM account_emailaddress e JOIN accounts_privacysettings p ON p.user_id = e.user_id
 WHERE e.verified AND e.email = ANY(%s::text[]) AND p.find_by_email = 'everyone'
UNION
SELECT n.user_id FROM accounts_phonenumber n JOIN accounts_privacysettings p ON p.user_id = n.user_id
 WHERE n.verified_at IS NOT NULL AND n.number = ANY(%s::text[]) AND p.find_by_phone = 'everyone'
"""


@dataclass(slots=True)
class Contacts:
    """What was read. Its repr says no address: a traceback may show it."""

    emails: set[str] = field(default_factory=set, repr=False)
    phones: set[str] = field(default_factory=set, repr=False)

    def __len__(self) -> int:
        return len(self.emails) + len(self.phones)


class TooManyContacts(Invalid):
    message = _("At most %(most)d addresses and numbers at once. Nothing was looked for.")

    def __init__(self) -> None:
        super().__init__(field="contacts", most=LIMITS.contacts_max)


class NoContacts(Invalid):
    message = _("There is no e-mail address and no phone number in this.")

    def __init__(self) -> None:
        super().__init__(field="contacts")


class ContactsTooLarge(Invalid):
    message = _("This is more than 1 MB. Nothing was looked for.")

    def __init__(self) -> None:
        super().__init__(field="contacts")


@sensitive_variables()
def read_contacts(raw: bytes) -> Contacts:
    """The addresses and numbers in pasted lines, a CSV file or vCards. Raises ContactsTooLarge, TooManyContacts, NoContacts.

    Numbers without country code are Mexican. What is neither is passed over.
    """
    if len(raw) > LIMITS.contacts_bytes_max:
        raise ContactsTooLarge
    text = _decoded(raw)
    if "BEGIN:VCARD" in text[:200].upper():
        lines = _FOLD.sub("", text).splitlines()
        text = "\n".join(line for line in lines if re.match(r"(?i)([\w-]+\.)?(EMAIL|TEL)[;:]", line))
    parts = _SPLIT.split(text)
    emails = {part.strip("().").lower() for part in parts if "@" in part}
    found = Contacts(emails={email for email in emails if _EMAIL.fullmatch(email)})
    found.phones = _numbers(_PHONE.findall("".join("|" if "@" in part else part for part in parts)))
    if len(found) > LIMITS.contacts_max:
        raise TooManyContacts
    if not found:
        raise NoContacts
    return found


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "latin-1"):
        try:
            return raw.decode(encoding).replace("\x00", "")
        except UnicodeDecodeError:
            continue
    raise NoContacts


@sensitive_variables()
def _numbers(written: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for tries, one in enumerate(dict.fromkeys(written)):
        if tries >= TRIES_MAX or len(found) > LIMITS.contacts_max:
            raise TooManyContacts
        bare = re.sub(r"[ ().\-]", "", one)
        try:
            found.add(clean_number(_OLD_MOBILE.sub("+52", bare)))
        except PhoneInvalid:
            continue
    return found


@sensitive_variables()
def find_contacts(user: User, raw: bytes, *, address: str | None = None) -> list[User]:
    """Who of them may be found by this person, by handle, at most LIMITS.contacts_found_max. Three statements; writes nothing.

    Raises what read_contacts raises, and LimitReached.
    """
    check_rate("contacts.read", account=user)
    contacts = read_contacts(raw)
    check_rate("contacts.match", account=user, address=address)
    ids = _matched(contacts)
    found = findable_by(User.objects.visible_to(user).filter(pk__in=ids, onboarded_at__isnull=False), user)
    shown = suggestible_to(found.with_relation_to(user).select_related("avatar"), user).exclude(pk=user.pk)
    return list(shown.order_by("handle")[: LIMITS.contacts_found_max])


@sensitive_variables()
def _matched(contacts: Contacts) -> list[UUID]:
    """One statement, of the same size for one address and for a thousand."""
    connection.ensure_connection()
    with psycopg.Cursor(connection.connection) as cursor:
        lists = [_padded(contacts.emails, "@"), _padded(contacts.phones, "+")]
        cursor.execute(_FOUND, lists, prepare=False)
        return [row[0] for row in cursor.fetchall()]


def _padded(known: set[str], sign: str) -> list[str]:
    """Filled up with what nobody can have as an address or number, in no order of the sender's."""
    filling = [f"{sign}{secrets.token_hex(8)}" for _number in range(LIMITS.contacts_max - len(known))]
    return sorted([*known, *filling])
