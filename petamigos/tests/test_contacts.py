"""Finding people by the addresses one has of them: only who consents, and nothing of it stays anywhere."""

from __future__ import annotations

import dataclasses
import logging
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts import actions
from accounts.contacts import read_contacts
from accounts.models import Follow
from accounts.phones import PhoneNumber
from core import valkey
from core.errors import DomainError
from core.limits import LIMITS, RATES
from petamigos.tests.matrix import digest, sent
from tests.cast import client_of, make_user
from tests.words import stands_in

pytestmark = pytest.mark.django_db
API = "/api/v1/people/contacts/"
NUMBER = "+525512345678"
TEEN = date(timezone.localdate().year - 15, 1, 1)


@pytest.fixture
def no_contact_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    for action in ("contacts.match", "contacts.read"):
        lifted = tuple(dataclasses.replace(rate, count=1_000, new_account_count=None) for rate in RATES[action])
        monkeypatch.setitem(RATES, action, lifted)


def allow(user: Any, *ways: str) -> None:
    actions.choose_privacy(user, {f"find_by_{way}": "everyone" for way in ways or ("email",)})


def ask(viewer: Any, *contacts: str) -> Any:
    return client_of(viewer).post(API, {"contacts": list(contacts)}, "application/json")


def handles(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [one["handle"] for one in answer.json()["items"]]


@pytest.mark.usefixtures("no_contact_rates")
def test_who_allows_it_is_found_by_what_they_proved(cast: SimpleNamespace) -> None:
    allow(cast.bruno, "email")
    allow(cast.xavi, "phone")
    PhoneNumber.objects.create(user=cast.xavi, number=NUMBER, verified_at=timezone.now())
    assert handles(ask(cast.carla, "Bruno@Example.com", "55 1234 5678", "xavi@example.com", "x@example.org")) == [
        "bruno",
        "xavi",
    ]
    assert handles(ask(cast.carla, "xavi@example.com")) == [], "found by the phone only"
    page = client_of(cast.carla).post(reverse("find_people"), {"contacts": "bruno@example.com\n+52 1 55 1234 5678"})
    told = page.content.decode()
    assert "@bruno" in told and "@xavi" in told and "2 people found" in told
    assert "bruno@example.com" not in told and not stands_in("1234", told), "never which address it was"


@pytest.mark.usefixtures("no_contact_rates")
def test_everyone_else_is_as_good_as_absent(cast: SimpleNamespace) -> None:
    """The same bytes for an address that is nobody's, and for one of each who is not to be found."""
    absent = ask(cast.ana, "nobody@example.org")
    assert absent.json() == {"items": [], "next_cursor": None}
    unproved, suspended, closed, unwelcomed = (make_user(one) for one in ("una", "dos", "tres", "cuatro"))
    for one in (cast.dora, cast.eva, unproved, suspended, closed, unwelcomed):
        allow(one)
    PhoneNumber.objects.create(user=cast.xavi, number=NUMBER)  # no code came back
    allow(cast.xavi, "phone")
    EmailAddress.objects.filter(user=unproved).update(verified=False)
    suspended.suspended_at = timezone.now()
    suspended.save()
    closed.is_active = False
    closed.save()
    unwelcomed.onboarded_at = None
    unwelcomed.save()
    for address in (
        "carla@example.com",  # has not said so
        "dora@example.com",  # blocked
        "eva@example.com",  # has blocked
        "una@example.com",
        "dos@example.com",
        "tres@example.com",
        "cuatro@example.com",
        "ana@example.com",  # oneself
        NUMBER,
    ):
        answer = ask(cast.ana, address)
        assert (answer.status_code, answer.content) == (200, absent.content), address


@pytest.mark.usefixtures("no_contact_rates")
def test_teens_and_adults_do_not_find_each_other(cast: SimpleNamespace) -> None:
    teens = [make_user(handle, is_private=False, birth_date=TEEN) for handle in ("teo", "tina")]
    for one in (*teens, cast.bruno):
        allow(one)
    everyone = ("teo@example.com", "tina@example.com", "bruno@example.com")
    assert handles(ask(cast.carla, *everyone)) == ["bruno"]
    assert handles(ask(teens[0], *everyone)) == []
    Follow.objects.create(follower=teens[1], target=teens[0], status=Follow.Status.ACCEPTED)
    assert handles(ask(teens[0], *everyone)) == ["tina"], "whom they know"


@pytest.mark.usefixtures("no_contact_rates")
def test_nothing_of_it_stays(
    cast: SimpleNamespace,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    settings: Any,
    tmp_path: Path,
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path  # of this test alone
    allow(cast.bruno)
    carla = client_of(cast.carla)
    lines = f"secreta@ejemplo.example\n{NUMBER}\nbruno@example.com"
    card = SimpleUploadedFile(
        "book.vcf", f"BEGIN:VCARD\nEMAIL:secreta@ejemplo.example\nTEL:{NUMBER}\nEND:VCARD".encode()
    )
    carla.get(reverse("find_people"))
    sent()
    before, files = digest(), set(_files())
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as asked:
        assert carla.post(reverse("find_people"), {"contacts": lines}).status_code == 200
        assert carla.post(reverse("find_people"), {"file": card}).status_code == 200
        assert handles(carla.post(API, {"contacts": lines.split()}, "application/json")) == ["bruno"]
        assert carla.post(API, {"contacts": lines.split()}, "application/json", headers={"Idempotency-Key": "k1"})
        wrong = carla.post(API, {"contacts": [*lines.split(), "x" * 255]}, "application/json")
        assert wrong.status_code == 422
    assert digest() == before and sent() == [] and set(_files()) == files
    queries = " ".join(one["sql"] for one in asked.captured_queries)
    out, err = capfd.readouterr()
    told = caplog.text + out + err + queries + wrong.content.decode() + _valkey()
    for piece in ("secreta", "ejemplo.example", "5512345678", "bruno@example.com"):
        assert piece not in told


def _files() -> list[str]:
    from django.conf import settings

    return [path.name for path in settings.FILE_UPLOAD_TEMP_DIR.rglob("*")]


def _valkey() -> str:
    store = valkey.client()
    return " ".join(f"{key}{store.dump(key)}" for key in store.keys("*"))


@pytest.mark.usefixtures("no_contact_rates")
def test_one_statement_of_one_size_whatever_is_sent(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    from accounts import contacts

    asked: list[Any] = []
    real = contacts.psycopg.Cursor

    class Listening(real):  # type: ignore[misc, valid-type]
        def execute(self, query: Any, params: Any = None, **kwargs: Any) -> Any:
            asked.append([len(one) for one in params])
            return super().execute(query, params, **kwargs)

    monkeypatch.setattr(contacts.psycopg, "Cursor", Listening)
    ask(cast.carla, "bruno@example.com")
    ask(cast.carla, *(f"a{number}@example.org" for number in range(1_000)))
    assert asked == [[LIMITS.contacts_max] * 2] * 2


@pytest.mark.parametrize(
    ("raw", "emails", "phones"),
    [
        (b"ana@x.mx; Bruno <bruno@x.mx>, 55 1234 5678", {"ana@x.mx", "bruno@x.mx"}, {NUMBER}),
        (b"name,email,phone\r\nAna,ANA@x.mx,(55) 1234-5678\r\n", {"ana@x.mx"}, {NUMBER}),
        ("\ufeffNombre;Correo\nÑandú;n@x.mx".encode(), {"n@x.mx"}, set()),
        ("E-mail\tana@x.mx".encode("utf-16"), {"ana@x.mx"}, set()),
        (
            b"BEGIN:VCARD\r\nVERSION:4.0\r\nREV:20240101\r\nitem1.EMAIL;TYPE=home:ana@lo\r\n ng.mx\r\n"
            b"TEL;VALUE=uri:tel:+52-1-55-1234-5678\r\nEND:VCARD\r\n",
            {"ana@long.mx"},
            {NUMBER},
        ),
        (b"mailto:ana@x.mx +34 912 34 56 78", {"ana@x.mx"}, {"+34912345678"}),
    ],
)
def test_what_is_read(raw: bytes, emails: set[str], phones: set[str]) -> None:
    found = read_contacts(raw)
    assert (found.emails, found.phones) == (emails, phones)
    assert repr(found) == "Contacts()"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "no_contacts"),
        (b"Hello there \x00\xff\xfe 12 34", "no_contacts"),
        (b"x" * (LIMITS.contacts_bytes_max + 1), "contacts_too_large"),
        ("\n".join(f"a{number}@x.mx" for number in range(1_001)).encode(), "too_many_contacts"),
        ("\n".join(f"{number:09d}" for number in range(6_000)).encode(), "too_many_contacts"),
    ],
)
def test_what_is_refused(raw: bytes, code: str) -> None:
    with pytest.raises(DomainError) as told:
        read_contacts(raw)
    assert told.value.code == code


def test_a_mistake_costs_no_search_and_searches_are_few(cast: SimpleNamespace) -> None:
    allow(cast.bruno)
    carla = client_of(cast.carla)
    large = SimpleUploadedFile("book.csv", b"a" * (LIMITS.contacts_bytes_max + 1))
    answer = carla.post(reverse("find_people"), {"file": large})
    assert answer.status_code == 422 and "more than 1 MB" in answer.content.decode()
    assert ask(cast.carla, "no address").status_code == 422
    assert handles(ask(cast.carla, "bruno@example.com")) == ["bruno"]
    for address in ("bruno@example.com", "nobody@example.org"):  # a new account has one a day
        refused = ask(cast.carla, address)
        assert refused.status_code == 429 and "items" not in refused.json()
    page = carla.post(reverse("find_people"), {"contacts": "bruno@example.com"})
    assert page.status_code == 422 and "@bruno" not in page.content.decode()


def test_the_page_says_what_happens_and_is_reached(cast: SimpleNamespace) -> None:
    carla = client_of(cast.carla)
    assert reverse("find_people") in carla.get("/discover/").content.decode()
    page = carla.get(reverse("find_people")).content.decode()
    assert "compared once, in memory, and forgotten" in page and "Nobody finds you this way until you allow it" in page
    settings_page = carla.get(reverse("settings_reach")).content.decode()
    choice = settings_page.split('name="find_by_email"')[1].split("</select>")[0]
    assert 'value="everyone"' in choice and 'value="nobody" selected' in choice and 'value="friends"' not in choice
    assert carla.patch("/api/v1/me/privacy/", {"find_by_email": "friends"}, "application/json").status_code == 422
    assert carla.patch("/api/v1/me/privacy/", {"find_by_email": "everyone"}, "application/json").status_code == 200
    assert "You let others find you this way" in carla.get(reverse("find_people")).content.decode()
