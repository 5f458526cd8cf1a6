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


def client_of(url: str) -> redis.Redis:
    return redis.Redis.from_url(
        url,
        socket_timeout=0.5,
        socket_connect_timeout=0.5,
        socket_keepalive=True,
        health_check_interval=30,
        max_connections=64,
    )


@functools.cache
def _client(_pid: int) -> redis.Redis:
    return client_of(settings.CACHE_REDIS_URL)


def client() -> redis.Redis:
    """The client of this process (never one inherited over a fork)."""
    return _client(os.getpid())


class Line:
    """One connection of one thread's own: half the cost of the client's pool, for what is asked all the time.

    One that the server closed meanwhile is opened anew, once. Raises ValkeyAway's kin, and for what Valkey itself refuses
    `redis.ResponseError`.
    """

    def __init__(self, client: redis.Redis) -> None:
        # Not by make_connection(), which counts: threads come and go, and their connections go with them.
        pool = client.connection_pool
        self._wire: redis.Connection = pool.connection_class(**pool.connection_kwargs)

    def call(self, *parts: bytes | str | int) -> Any:
        return self._ask(self._wire.pack_command(*parts), 1)[0]

    def call_each(self, commands: Sequence[Sequence[bytes | str | int]]) -> list[Any]:
        """Several in one round trip; of commands that may be said twice."""
        return self._ask(self._wire.pack_commands(commands), len(commands))

    def _ask(self, packed: Any, count: int) -> list[Any]:
        for is_last_try in (False, True):
            try:
                self._wire.send_packed_command(packed, check_health=False)
                return [self._wire.read_response() for _number in range(count)]
            except redis.TimeoutError:
                self._wire.disconnect()  # the answer may still come, and would be taken for that to the next question
                raise
            except (redis.ConnectionError, OSError):
                self._wire.disconnect()
                if is_last_try:
                    raise
        raise AssertionError


_own = threading.local()


def call(*parts: bytes | str | int) -> Any:
    """One command on this thread's Line."""
    own = client()
    if getattr(_own, "client", None) is not own:
        _own.client, _own.line = own, Line(own)
    return _own.line.call(*parts)


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
