"""SECURITY 82: no letter of any script makes one account another's, at no door."""

from __future__ import annotations

import re
import sys

import pytest
from django.test import Client

from accounts.handles import FORM, clean_handle
from accounts.models import User
from accounts.tests.door import PASSWORD, App, mails, sign_in_form
from core.errors import DomainError
from tests.cast import make_user


def test_one_form_of_a_handle_for_every_code_point() -> None:
    """Refused, or plain ASCII that stays as it is: cleaning twice is cleaning once."""
    taken = 0
    for point in range(sys.maxunicode + 1):
        raw = f"ana{chr(point)}luz"
        try:
            handle = clean_handle(raw)
        except DomainError:
            continue
        assert FORM.fullmatch(handle) and handle.isascii(), hex(point)
        assert clean_handle(handle) == handle, hex(point)
        assert handle == raw.lower(), hex(point)  # nothing is folded away
        taken += 1
    assert taken == 26 * 2 + 10 + 1


LOOKALIKES = [
    "ᴮᴵᴳᴮᴵᴿᴰ",
    "ｂｉｇｂｉｒｄ",
    "bіgbіrd",  # Cyrillic і
    "bıgbırd",  # dotless ı
    "bigbir\u200dd",
    "bigbir\u200bd",
    "\u202ebigbird",
    "bigbird\u00ad",
    "bigbird\ufeff",
    "BİGBİRD",
]


@pytest.mark.django_db
@pytest.mark.parametrize("handle", LOOKALIKES)
def test_a_handle_like_anothers_is_refused_at_sign_up_and_in_the_welcome(handle: str) -> None:
    bird = make_user("bigbird")
    answer = App().call("POST", "/auth/signup", {"email": "x@example.com", "password": PASSWORD, "handle": handle})
    assert answer.status_code == 400
    other = make_user("otro", onboarded_at=None)
    client = Client()
    client.force_login(other)
    you = {"display_name": "X", "handle": handle, "birth_date": "1990-05-04", "language": "en", "is_private": "yes"}
    assert client.post("/welcome/you/", you).status_code == 422
    other.refresh_from_db()
    assert other.handle == "otro"
    assert set(User.objects.values_list("handle", flat=True)) == {bird.handle, "otro"}
    assert Client().get(f"/@{handle}/").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    "email", ["mıke@example.com", "mi\u212ae@example.com", "ｍike@example.com", "mike@exаmple.com"]
)
def test_mail_of_one_address_is_never_asked_for_by_another(email: str) -> None:
    """Django CVE-2019-19844: a code is sent to the address on record, never to one that only folds to it."""
    mike = make_user("mike")
    for path in ("/accounts/password/reset/", "/accounts/login/code/"):
        Client().post(path, {"email": email})
    with_code = {sent["recipient"] for sent in mails() if re.search(r"\b\d{6}\b", sent["text"])}
    # The Kelvin sign is a k by Unicode's own small letters: even then the code goes to the address on record.
    assert with_code <= {mike.email}
    assert email not in with_code
    if "\u212a" not in email:
        assert with_code == set()
        assert not sign_in_form(Client(), email, "correct horse battery").has_header("Location")


@pytest.mark.django_db
def test_the_address_in_capitals_is_the_same_one() -> None:
    """The control of the test above."""
    mike = make_user("mike")
    Client().post("/accounts/password/reset/", {"email": "MIKE@Example.com"})
    assert {mail["recipient"] for mail in mails()} == {mike.email}
