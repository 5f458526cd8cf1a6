"""One connection pool to Valkey a process, with short patience: Valkey may be away at any time."""

from __future__ import annotations

import functools
import hashlib
import os
import threading
from collections.abc import Sequence
from typing import Any

import redis
from django.conf import settings

# What callers catch to take their fallback.
ValkeyAway = (redis.RedisError, OSError)


@functools.cache
def _client(_pid: int) -> redis.Redis:
    return redis.Redis.from_url(
        settings.CACHE_REDIS_URL,
        socket_timeout=0.5,
        socket_connect_timeout=0.5,
        socket_keepalive=True,
        health_check_interval=30,
        max_connections=64,
    )


def client() -> redis.Redis:
    """The client of this process (never one inherited over a fork)."""
    return _client(os.getpid())


_own = threading.local()


def call(*parts: bytes | str | int) -> Any:
    """One command on a connection that this thread keeps: half the cost of the client's pool, for the hottest reads.

    A connection that the server closed meanwhile is opened anew, once. Raises ValkeyAway's kin, and for what Valkey
    itself refuses `redis.ResponseError`.
    """
    wire = _connection()
    packed = wire.pack_command(*parts)
    for is_last_try in (False, True):
        try:
            wire.send_packed_command(packed, check_health=False)
            return wire.read_response()
        except redis.TimeoutError:
            wire.disconnect()  # the answer may still come, and would be taken for that to the next question
            raise
        except (redis.ConnectionError, OSError):
            wire.disconnect()
            if is_last_try:
                raise
    raise AssertionError


class Script:
    """A Lua script of the server, by its digest: the text goes over the wire once for each server, not for each call."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._digest = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()

    def run(self, keys: Sequence[str], *values: bytes | str | int) -> Any:
        """One command by `call`, with its errors; two where the server does not know the script (any more)."""
        rest = (len(keys), *keys, *values)
        try:
            return call("EVALSHA", self._digest, *rest)
        except redis.exceptions.NoScriptError:
            return call("EVAL", self.text, *rest)


def _connection() -> redis.Connection:
    own = client()
    if getattr(_own, "client", None) is not own:
        # Not by make_connection(), which counts: threads come and go, and their connections go with them.
        pool = own.connection_pool
        _own.client, _own.wire = own, pool.connection_class(**pool.connection_kwargs)
    return _own.wire
