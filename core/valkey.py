"""One connection pool to Valkey a process, with short patience: Valkey may be away at any time."""

from __future__ import annotations

import functools
import os

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
