"""Rate limits: per account, per target, per address; atomic in Valkey, in PostgreSQL while Valkey is away.

The numbers are in core/limits.py. Windows are fixed and aligned to the clock of the counting store.
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import structlog
from babel.dates import format_timedelta
from django.db import Error as DatabaseError
from django.db import connection
from django.utils import timezone
from django.utils.translation import get_language

from core import valkey
from core.errors import LimitReached
from core.languages import BY_CODE
from core.limits import LIMITS, RATES, Rate
from core.models import RateCount

log = structlog.get_logger(__name__)

_COUNT: Final = valkey.Script("""
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {count, redis.call('PTTL', KEYS[1])}
""")


def check_rate(action: str, *, account: Any = None, target: str | None = None, address: str | None = None) -> None:
    """Counts one use of `action` and raises LimitReached when any of its limits is passed."""
    for rate in RATES[action]:
        who = {"account": getattr(account, "pk", None), "target": target, "address": address}[rate.per]
        if who is None:
            continue
        most = _most(rate, account)
        count, retry_after = _count(_key(action, rate, who), rate)
        if count > most:
            raise LimitReached(retry_after, wait=in_words(retry_after))


def _most(rate: Rate, account: Any) -> int:
    if rate.new_account_count is not None and account is not None:
        young = timezone.now() - account.created_at < timedelta(days=LIMITS.new_account_days)
        return rate.new_account_count if young else rate.count
    return rate.count


def _key(action: str, rate: Rate, who: Any) -> str:
    """Each limit counts for itself: an hour's and a day's of one action are two."""
    return f"{action}:{rate.per}:{rate.seconds}:{_digest(str(who))}"


def _digest(who: str) -> str:
    """Keys never hold an e-mail or an address in clear."""
    return hashlib.blake2b(who.lower().encode(), digest_size=12).hexdigest()


def _count(key: str, rate: Rate) -> tuple[int, int]:
    window_ms = rate.seconds * 1000
    try:
        count, left_ms = _COUNT.run([f"rate:{key}"], window_ms)
        return int(count), max(1, int(left_ms) // 1000)
    except valkey.ValkeyAway:
        return _count_in_database(key, rate)


def _count_in_database(key: str, rate: Rate) -> tuple[int, int]:
    """The fallback: slower, as atomic, and never "unlimited". Sign-in refuses when this fails too."""
    now = int(time.time())
    window = now // rate.seconds
    ends = (window + 1) * rate.seconds
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                'INSERT INTO core_ratecount (key, "window", count, expires_at) VALUES (%s, %s, 1, to_timestamp(%s)) '
                'ON CONFLICT (key, "window") DO UPDATE SET count = core_ratecount.count + 1 RETURNING count',
                [key, window, ends],
            )
            return cursor.fetchone()[0], max(1, ends - now)
    except DatabaseError:
        if rate.fail_closed:
            raise LimitReached(30, wait=in_words(30)) from None
        raise


def in_words(seconds: int) -> str:
    """A span in the current language: "5 minutos"."""
    language = BY_CODE.get(get_language() or "en", BY_CODE["en"])
    return format_timedelta(timedelta(seconds=seconds), threshold=1.5, locale=language.babel)


@dataclass(frozen=True, slots=True)
class Use:
    """How much of one limit an account has used up in the window that is running."""

    label: str
    count: int
    most: int
    resets_in: str

    @property
    def is_reached(self) -> bool:
        return self.count >= self.most


def list_uses(account: Any) -> list[Use]:
    """What an account has used, of every limit kept by account; nothing is counted by asking. Unused ones are left out."""
    rates = [(action, rate) for action, group in RATES.items() for rate in group if rate.per == "account"]
    uses = []
    for (_action, rate), (count, left) in zip(
        rates, _read([_key(*one, account.pk) for one in rates], rates), strict=True
    ):
        if count:
            uses.append(Use(str(rate.label), count, _most(rate, account), in_words(max(1, left))))
    return uses


def uses_of(action: str, account: Any) -> list[Use]:
    """How much of each limit of one action an account has used, in the order of core.limits.RATES. Counts nothing."""
    rates = [(action, rate) for rate in RATES[action] if rate.per == "account"]
    found = _read([_key(*one, account.pk) for one in rates], rates)
    return [
        Use(str(rate.label), count, _most(rate, account), in_words(max(1, left)))
        for (_action, rate), (count, left) in zip(rates, found, strict=True)
    ]


def _read(keys: list[str], rates: list[tuple[str, Rate]]) -> list[tuple[int, int]]:
    """Count and seconds left of each key, from wherever they are counted now."""
    try:
        pipe = valkey.client().pipeline(transaction=False)
        for key in keys:
            pipe.get(f"rate:{key}")
            pipe.pttl(f"rate:{key}")
        found = pipe.execute()
        return [(int(found[at] or 0), int(found[at + 1]) // 1000) for at in range(0, len(found), 2)]
    except valkey.ValkeyAway:
        now = int(time.time())
        rows = dict(RateCount.objects.filter(key__in=keys, expires_at__gt=timezone.now()).values_list("key", "count"))
        ends = [(now // rate.seconds + 1) * rate.seconds - now for _action, rate in rates]
        return [(rows.get(key, 0), left) for key, left in zip(keys, ends, strict=True)]
