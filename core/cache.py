"""Django's cache over Valkey that treats an absent Valkey as an empty cache."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache

from core.valkey import ValkeyAway


def _forgiving(name: str, absent: Callable[..., Any]) -> Callable[..., Any]:
    def method(self: RedisCache, *args: Any, **kwargs: Any) -> Any:
        try:
            return getattr(super(ForgivingRedisCache, self), name)(*args, **kwargs)
        except ValkeyAway:
            return absent(*args, **kwargs)

    method.__name__ = name
    return method


class ForgivingRedisCache(RedisCache):
    """Reads miss and writes do nothing while Valkey is away; no caller has to know."""

    get = _forgiving("get", lambda _key, default=None, **_k: default)
    get_many = _forgiving("get_many", lambda *_a, **_k: {})
    set = _forgiving("set", lambda *_a, **_k: None)
    set_many = _forgiving("set_many", lambda *_a, **_k: [])
    add = _forgiving("add", lambda *_a, **_k: False)
    delete = _forgiving("delete", lambda *_a, **_k: False)
    touch = _forgiving("touch", lambda *_a, **_k: False)
