"""A few threads with lasting database connections: where a hub runs whatever needs the ORM.

An ORM call under ASGI would open a connection a request; these threads keep theirs like a WSGI worker.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

from django.db import close_old_connections

P = ParamSpec("P")
T = TypeVar("T")

# More than could compute at once: most of a message's time is the disk's, which takes the commits of several in one write.
HANDLERS: Final = ThreadPoolExecutor(max_workers=8, thread_name_prefix="realtime")
# Never behind a slow handler: it is what closes the sockets of a session that ended.
WATCHMAN: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="realtime-watch")


async def in_thread(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    return await asyncio.get_running_loop().run_in_executor(HANDLERS, _with_connection, function, args, kwargs)


async def in_watchman(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    return await asyncio.get_running_loop().run_in_executor(WATCHMAN, _with_connection, function, args, kwargs)


def _with_connection(function: Callable[..., T], args: tuple, kwargs: dict) -> T:  # type: ignore[type-arg]
    close_old_connections()
    try:
        return function(*args, **kwargs)
    finally:
        close_old_connections()
