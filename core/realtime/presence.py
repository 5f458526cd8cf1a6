"""Who is connected, from Valkey: one sorted set an account, one member a socket, scored by when it runs out.

A hub renews its members; those of a process that died run out by themselves. While Valkey is away nobody
is online: presence is a nicety and nothing depends on it.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable
from typing import Final, TypeVar
from uuid import UUID

from core import valkey

TTL: Final = 60  # seconds; hubs renew every RENEW_EVERY
RENEW_EVERY: Final = 20
Id = TypeVar("Id", UUID, str)
ASKED_AT_ONCE: Final = 1000
_ONLINE: Final = valkey.Script("""
local there = {}
for at, key in ipairs(KEYS) do
    if redis.call('ZCOUNT', key, ARGV[1], '+inf') > 0 then there[#there + 1] = at end
end
return there
""")


def _key(user_id: UUID | str) -> str:
    return f"presence:{user_id}"


def is_online(user_ids: Collection[Id]) -> set[Id]:
    """Those of the accounts that hold a socket now, in one round trip for a thousand."""
    ids = list(user_ids)
    found: set[Id] = set()
    try:
        for at in range(0, len(ids), ASKED_AT_ONCE):
            asked = ids[at : at + ASKED_AT_ONCE]
            places = _ONLINE.run([_key(user_id) for user_id in asked], repr(time.time()))
            found.update(asked[int(place) - 1] for place in places)
    except valkey.ValkeyAway:
        return set()
    return found


def count_sockets(user_id: UUID | str) -> int:
    """How many sockets the account holds in all processes; 0 while Valkey is away."""
    try:
        return int(valkey.client().zcount(_key(user_id), time.time(), "+inf"))
    except valkey.ValkeyAway:
        return 0


def renew(sockets: Iterable[tuple[str, str]]) -> None:
    """Called by hubs with (user id, socket id) of sockets that are still open. Raises ValkeyAway."""
    now = time.time()
    with valkey.client().pipeline(transaction=False) as pipe:
        for user_id, socket_id in sockets:
            pipe.zadd(_key(user_id), {socket_id: now + TTL})
            pipe.zremrangebyscore(_key(user_id), "-inf", now)
            pipe.expire(_key(user_id), TTL)
        pipe.execute()


def remove(user_id: str, socket_id: str) -> None:
    """Called by hubs when a socket has closed. Raises ValkeyAway."""
    valkey.client().zrem(_key(user_id), socket_id)
