"""The rounds of a hub: sessions that ended, rights that ended, idle and stuck sockets, presence.

Each round asks PostgreSQL for all sockets at once and acts only on a definite answer: while the database is
away nobody is thrown out, and while Valkey is away sessions still end within RECHECK_EVERY.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final

import structlog

from core import valkey
from core.errors import DomainError
from core.realtime import presence, sessions
from core.realtime.registry import SUBSCRIPTIONS, split_group
from core.realtime.sessions import Identity
from core.realtime.socket import Close, Socket
from core.realtime.workers import in_thread, in_watchman

if TYPE_CHECKING:
    from core.realtime.hub import Hub

log = structlog.get_logger(__name__)

RECHECK_EVERY: Final = 3.0  # seconds; closing within 5 s is promised
SWEEP_EVERY: Final = 2.0
REAUTHORISE_EVERY: Final = 45.0
IDLE_AFTER: Final = 150.0  # seconds; clients ping every 25, and browsers slow hidden tabs to one a minute
PRESENCE_BATCH: Final = 500


def start(hub: Hub) -> list[asyncio.Task[None]]:
    rounds: list[tuple[float, Callable[[Hub], Awaitable[None]]]] = [
        (RECHECK_EVERY, recheck),
        (SWEEP_EVERY, sweep),
        (REAUTHORISE_EVERY, reauthorise_all),
        (presence.RENEW_EVERY, renew_presence),
    ]
    return [hub.loop.create_task(_every(seconds, hub, work)) for seconds, work in rounds]


async def _every(seconds: float, hub: Hub, work: Callable[[Hub], Awaitable[None]]) -> None:
    while True:
        await asyncio.sleep(seconds)
        try:
            await work(hub)
        except valkey.ValkeyAway:
            pass  # presence comes back with it
        except Exception as error:
            log.warning("realtime_round_failed", round=work.__name__, error=repr(error))


async def recheck(hub: Hub) -> None:
    """Closes the sockets whose session has ended, by one query."""
    known = [(socket, socket.identity) for socket in hub.sockets if socket.identity is not None]
    for position in await in_watchman(sessions.ended, [identity for _, identity in known]):
        known[position][0].close(Close.SIGNED_OUT)


def recheck_soon(hub: Hub) -> None:
    task = hub.loop.create_task(recheck(hub))
    task.add_done_callback(lambda done: done.exception())


async def sweep(hub: Hub) -> None:
    now = hub.loop.time()
    for socket in tuple(hub.sockets):
        if now - socket.heard_at > IDLE_AFTER:
            socket.close(Close.TIMEOUT)
        socket.cut_if_stuck(now)
        socket.forget_told(now)
    hub.forget_empty_groups()


async def renew_presence(hub: Hub) -> None:
    """Renews all members of this process, some hundreds a round trip."""
    members = [(str(s.identity.user_id), s.id) for s in hub.sockets if s.identity is not None]
    for begin in range(0, len(members), PRESENCE_BATCH):
        await in_watchman(presence.renew, members[begin : begin + PRESENCE_BATCH])


def obey(hub: Hub, order: dict[str, Any]) -> None:
    """Orders of other processes, from the group of all hubs."""
    if order["type"] == "close":
        for socket in hub.sockets_of(order["user"]):
            digest = socket.identity.digest if socket.identity else None
            if order["session"] in (None, digest) and order["except"] != digest:
                socket.close(Close.SIGNED_OUT)
    elif order["type"] == "reauthorise":
        group = hub.groups.get(order["group"] or "")
        concerned = (group.sockets if group else set()) | hub.sockets_of(order["user"] or "")
        task = hub.loop.create_task(
            reauthorise(hub, {s: {order["group"]} if order["group"] else s.groups for s in concerned})
        )
        task.add_done_callback(lambda done: done.exception())


async def reauthorise_all(hub: Hub) -> None:
    await reauthorise(hub, {socket: socket.groups for socket in hub.sockets if len(socket.groups) > 1})


async def reauthorise(hub: Hub, asked: dict[Socket, set[str]]) -> None:
    """Asks for each subscription again whether it may stay, and ends those that may not."""
    for socket, groups in asked.items():
        if socket.identity is None:
            continue
        names = [name for name in groups & socket.groups if not name.startswith("user.")]
        for name in await in_thread(refused, socket.identity, names) if names else ():
            hub.part(name, socket)
            socket.push_frame({"type": "unsubscribed", "group": name})


def refused(identity: Identity, groups: list[str]) -> list[str]:
    """Which of the groups the account may not be in (all of them when its session has ended)."""
    user = sessions.live_user(identity)
    return [name for name in groups if user is None or not may_join(user, name)]


def may_join(user: Any, group: Any) -> bool:
    """Unknown, malformed, absent and invisible are the same no."""
    parts = split_group(group)
    if parts is None or parts[0] not in SUBSCRIPTIONS:
        return False
    try:
        return bool(SUBSCRIPTIONS[parts[0]](user, parts[1]))
    except DomainError:
        return False
