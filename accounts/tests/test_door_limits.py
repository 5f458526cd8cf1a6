"""Limits of every door: by account and by address, in parallel, whatever a client says of its address."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from allauth.headless import urls as headless_urls
from django.db import connections
from django.test import Client

from accounts import door_urls, doors
from accounts.tests.door import App, mails, sign_in_form, sign_up_form
from core.limits import RATES
from tests.cast import PASSWORD, client_of, make_user

MOST = RATES["auth.sign_in"][0].count


def test_every_address_of_allauth_is_limited_open_or_closed() -> None:
    names: set[str] = set()

    def walk(patterns: Any, prefix: str = "") -> None:
        for one in patterns:
            if hasattr(one, "url_patterns"):
                walk(one.url_patterns, f"{prefix}{one.namespace}:" if one.namespace else prefix)
            else:
                names.add(doors.door_name(f"{prefix}{one.name}"))

    for module in (door_urls, headless_urls):
        walk(module.urlpatterns)
    assert len(names) > 40
    assert names - set(doors.LIMITED) - doors.OPEN - set(doors.CLOSED) == set()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("door", ["site", "app"])
def test_of_twenty_parallel_wrong_sign_ins_at_most_ten_are_tried(door: str) -> None:
    make_user("ana")

    def guess(number: int) -> int:
        try:
            if door == "site":
                return sign_in_form(Client(), "ana@example.com", f"guess {number}").status_code
            return App().sign_in("ana@example.com", f"guess {number}").status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(guess, range(20)))
    assert answers.count(429) == 20 - MOST
    right = sign_in_form(Client(), "ana@example.com", PASSWORD)
    assert right.status_code == 429  # the right password too: a guess that hits is a guess
    assert "Retry-After" in right.headers


@pytest.mark.django_db
def test_a_good_sign_in_to_another_account_gives_nothing_back() -> None:
    make_user("victima")
    make_user("mala")
    for _ in range(MOST - 1):
        assert sign_in_form(Client(), "victima@example.com", "guess").status_code == 200
    assert sign_in_form(Client(), "mala@example.com", PASSWORD).status_code == 302
    assert sign_in_form(Client(), "victima@example.com", "guess").status_code == 200
    assert sign_in_form(Client(), "victima@example.com", "guess").status_code == 429
    assert App().sign_in("Victima@Example.com", "guess").status_code == 429  # the same count at the other door


@pytest.mark.django_db
def test_forged_addresses_change_nothing() -> None:
    make_user("ana")
    for number in range(MOST + 2):
        forged = {
            "X-Forwarded-For": f"203.0.113.{number}, 198.51.100.9",
            "X-Real-IP": f"203.0.113.{number}",
            "Forwarded": f"for=203.0.113.{number}",
        }
        last = sign_in_form(Client(), "ana@example.com", "guess", headers=forged).status_code
    assert last == 429
    # And the address limit counts what our own proxy wrote, not what came before it.
    most = RATES["auth.sign_in"][1].count
    answers = []
    for number in range(most):
        forged = {"X-Forwarded-For": f"203.0.113.{number}, 192.0.2.77"}
        answers.append(sign_in_form(Client(), f"x{number}@example.com", "guess", headers=forged).status_code)
    assert 429 not in answers
    more = {"X-Forwarded-For": "203.0.113.250, 192.0.2.77"}
    assert sign_in_form(Client(), "y@example.com", "guess", headers=more).status_code == 429
    elsewhere = {"X-Forwarded-For": "203.0.113.250, 192.0.2.78"}
    assert sign_in_form(Client(), "z@example.com", "guess", headers=elsewhere).status_code == 200


@pytest.mark.django_db
def test_one_address_gets_few_mails_an_hour_from_whatever_door() -> None:
    make_user("ana")
    most = RATES["auth.mail"][0].count
    for number in range(most):
        if number % 2:
            Client().post("/accounts/password/reset/", {"email": "ana@example.com"})
        else:
            App().call("POST", "/auth/code/request", {"email": "ANA@example.com"})
    assert len(mails()) == most
    assert Client().post("/accounts/login/code/", {"email": "ana@example.com"}).status_code == 429
    told = App().call("POST", "/auth/signup", {"email": "ana@example.com", "password": "long enough password"})
    assert told.status_code == 429
    assert told.json()["errors"][0]["code"] == "limit_reached"
    assert len(mails()) == most


@pytest.mark.django_db
def test_codes_cannot_be_guessed_by_beginning_again() -> None:
    make_user("ana")
    tried = 0
    for _ in range(5):
        client = Client()
        client.post("/accounts/login/code/", {"email": "ana@example.com"})
        for guess in range(3):
            answer = client.post("/accounts/login/code/confirm/", {"code": f"{guess:06d}"})
            tried += answer.status_code != 429
    assert tried == RATES["auth.code"][0].count


@pytest.mark.django_db
def test_the_password_of_a_signed_in_person_cannot_be_guessed_inside() -> None:
    client = client_of(make_user("ana"))
    answers = [
        client.post(
            "/accounts/password/change/", {"oldpassword": f"g{n}", "password1": "long enough password"}
        ).status_code
        for n in range(MOST + 1)
    ]
    assert answers == [200] * MOST + [429]
    assert client.post("/accounts/reauthenticate/", {"password": "guess"}).status_code == 429


@pytest.mark.django_db
def test_without_any_counter_nobody_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import OperationalError

    from core import rates, valkey

    make_user("ana")

    def away() -> Any:
        raise OSError("away")

    class NoDatabase:
        def cursor(self) -> Any:
            raise OperationalError("away")

    monkeypatch.setattr(valkey, "client", away)
    assert sign_in_form(Client(), "ana@example.com", PASSWORD).status_code == 302  # PostgreSQL counts
    monkeypatch.setattr(rates, "connection", NoDatabase())
    assert sign_in_form(Client(), "ana@example.com", PASSWORD).status_code == 429
    assert sign_up_form(Client(), "nueva@example.com").status_code == 429


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/accounts/password/set/", 302),
        ("/accounts/2fa/", 302),
        ("/accounts/sessions/", 302),
        ("/_allauth/app/v1/auth/sessions", 404),
    ],
)
def test_doors_we_do_not_use_are_closed(path: str, answer: int) -> None:
    assert client_of(make_user("ana")).get(path).status_code == answer
