"""Rate limits count atomically, per account, target and address, and never fall to "unlimited"."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import redis
from django.db import connection
from django.utils import translation

from core import rates, valkey
from core.errors import LimitReached
from core.limits import Rate


@pytest.fixture
def three_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        rates.RATES, "tests.act", (Rate(3, 3600, "target", "x", fail_closed=True), Rate(50, 60, "address", "y"))
    )


@pytest.fixture
def no_valkey(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = redis.Redis.from_url("redis://127.0.0.1:1/0", socket_connect_timeout=0.1)
    monkeypatch.setattr(valkey, "client", lambda: gone)


def passes(count: int, target: str = "ana") -> int:
    def attempt(_number: int) -> bool:
        try:
            rates.check_rate("tests.act", target=target, address="192.0.2.1")
        except LimitReached:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(10) as pool:
        return sum(pool.map(attempt, range(count)))


@pytest.mark.django_db(transaction=True)
def test_parallel_tries_pass_no_limit(three_an_hour: None) -> None:
    assert passes(20) == 3
    assert passes(5, target="bruno") == 3


@pytest.mark.django_db(transaction=True)
def test_an_hours_and_a_days_limit_of_one_account_count_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten tries pass the day's limit of ten, though each was counted by the hour's too."""
    both = (Rate(10, 3600, "target", "x"), Rate(10, 86_400, "target", "y"))
    monkeypatch.setitem(rates.RATES, "tests.act", both)
    assert passes(10) == 10
    assert passes(1) == 0


@pytest.mark.django_db(transaction=True)
def test_without_valkey_the_database_counts_as_exactly(three_an_hour: None, no_valkey: None) -> None:
    assert passes(20) == 3


@pytest.mark.django_db
def test_without_both_a_sign_in_is_refused(
    three_an_hour: None, no_valkey: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_args: Any) -> Any:
        raise rates.DatabaseError

    monkeypatch.setattr(rates.connection, "cursor", away)
    with pytest.raises(LimitReached):
        rates.check_rate("tests.act", target="ana")


@pytest.mark.django_db
def test_the_refusal_says_how_long_to_wait(three_an_hour: None) -> None:
    for _use in range(3):
        rates.check_rate("tests.act", target="ana")
    with translation.override("es-mx"), pytest.raises(LimitReached) as refused:
        rates.check_rate("tests.act", target="ANA")
    assert 0 < refused.value.retry_after <= 3600
    assert "hora" in str(refused.value) or "minuto" in str(refused.value)
