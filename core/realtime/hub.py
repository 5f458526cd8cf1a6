"""One hub a process: it joins each group once, gets each event once, and writes it to every local socket.

It holds one channel of the layer. With one channel a socket, a busy room costs six times as much and loses
events. All its state belongs to one event loop; nothing here is touched from another thread.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import defaultdict, deque
from typing import Any, Final

import structlog
from channels.layers import get_channel_layer

from core.realtime import watch
from core.realtime.publisher import CONTROL
from core.realtime.socket import Close, Socket

log = structlog.get_logger(__name__)

JOIN_PATIENCE: Final = 1.0  # seconds a socket waits for its group; later joins make it resume
LINGER: Final = 20.0  # seconds an empty group stays joined: a page load leaves and comes back
BURST: Final = 500  # deliveries before other work of the loop has its turn
RETURNS_PER_SECOND: Final = 300  # clients that come back a second after this process has gone


class Group:
    __slots__ = ("empty_since", "joined", "name", "sockets", "was_late")

    def __init__(self, name: str) -> None:
        self.name = name
        self.sockets: set[Socket] = set()
        self.joined = asyncio.Event()
        self.was_late = False
        self.empty_since: float | None = None


class Hub:
    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.layer = get_channel_layer()
        self.channel: str | None = None
        self.groups: dict[str, Group] = {}
        self.sockets: set[Socket] = set()
        self.by_user: dict[str, set[Socket]] = defaultdict(set)
        self.is_draining = False
        self._orders: deque[tuple[str, Group]] = deque()
        self._ordered = asyncio.Event()
        self._is_resyncing = False
        _quieten_layer()
        self._tasks = [self.loop.create_task(part) for part in (self._receive(), self._keep_joined())]
        self._tasks += watch.start(self)

    # --- sockets ------------------------------------------------------------------------------------

    async def enter(self, socket: Socket) -> None:
        """Takes in a socket whose identity is known; it belongs to its own group from now on."""
        assert socket.identity is not None
        user_id = str(socket.identity.user_id)
        self.sockets.add(socket)
        self.by_user[user_id].add(socket)
        await self.join(f"user.{user_id}", socket)

    def leave(self, socket: Socket) -> None:
        socket.is_gone = True
        self.sockets.discard(socket)
        for name in tuple(socket.groups):
            self.part(name, socket)
        if socket.identity is not None:
            user_id = str(socket.identity.user_id)
            self.by_user[user_id].discard(socket)
            if not self.by_user[user_id]:
                del self.by_user[user_id]

    def sockets_of(self, user_id: str) -> set[Socket]:
        return self.by_user.get(user_id, set())

    @property
    def spread_s(self) -> int:
        """Over how many seconds the clients of this process should come back when it goes."""
        return max(2, min(60, len(self.sockets) // RETURNS_PER_SECOND))

    async def drain(self) -> None:
        """Asks all to come back later, elsewhere. The reason is the spread in seconds."""
        self.is_draining = True
        reason = str(self.spread_s)
        for socket in tuple(self.sockets):
            socket.close(Close.RESTART, reason)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # --- groups -------------------------------------------------------------------------------------

    async def join(self, name: str, socket: Socket) -> None:
        group = self.groups.get(name)
        if group is None:
            group = self.groups[name] = Group(name)
            self._order("join", group)
        group.empty_since = None
        group.sockets.add(socket)
        socket.groups.add(name)
        if not group.joined.is_set():
            try:
                await asyncio.wait_for(group.joined.wait(), JOIN_PATIENCE)
            except TimeoutError:
                group.was_late = True  # its sockets will be told to resume once it is joined

    def part(self, name: str, socket: Socket) -> None:
        socket.groups.discard(name)
        group = self.groups.get(name)
        if group is not None:
            group.sockets.discard(socket)
            if not group.sockets:
                group.empty_since = self.loop.time()

    def forget_empty_groups(self) -> None:
        before = self.loop.time() - LINGER
        for group in [g for g in self.groups.values() if g.empty_since is not None and g.empty_since < before]:
            del self.groups[group.name]
            self._order("part", group)

    def _order(self, what: str, group: Group) -> None:
        self._orders.append((what, group))
        self._ordered.set()

    async def _keep_joined(self) -> None:
        """Joins and leaves one after the other: a leave must not overtake the join that came after it."""
        while True:
            if not self._orders or self.channel is None:
                self._ordered.clear()
                await self._ordered.wait()
                continue
            what, group = self._orders[0]
            try:
                if what == "join":
                    await self.layer.group_add(group.name, self.channel)
                    self._joined(group)
                else:
                    await self.layer.group_discard(group.name, self.channel)
            except Exception as error:
                log.warning("realtime_join_failed", error=repr(error))
                await asyncio.sleep(1)
                continue
            self._orders.popleft()

    def _joined(self, group: Group) -> None:
        self._watch_connections()
        group.joined.set()
        if group.was_late:
            group.was_late = False
            for socket in group.sockets:
                socket.push_frame({"type": "resync", "spread_s": 0})

    # --- events -------------------------------------------------------------------------------------

    async def _receive(self) -> None:
        wait = 0.5
        while True:
            try:
                channel = await self.layer.new_channel("hub.")
                await self.layer.group_add(CONTROL, channel)
                break
            except Exception as error:
                log.warning("realtime_broker_away", error=repr(error))
                await asyncio.sleep(wait)
                wait = min(5.0, wait * 2)
        self.channel = channel
        self._watch_connections()
        self._ordered.set()
        while True:
            envelope = await self.layer.receive(channel)
            try:
                if envelope["type"] == "event":
                    await self._deliver(envelope)
                else:
                    watch.obey(self, envelope)
            except Exception:
                log.exception("realtime_event_failed")

    async def _deliver(self, envelope: dict[str, Any]) -> None:
        group = self.groups.get(envelope["group"])
        if group is None or not group.sockets:
            return
        message = {"type": "websocket.send", "text": envelope["frame"].decode()}
        key = tuple(envelope["key"]) if envelope["key"] else None
        sockets = group.sockets
        if unless := envelope.get("unless"):  # a process of before does not say it
            sockets = {socket for socket in sockets if unless not in socket.groups}
        if len(sockets) <= BURST:
            for socket in sockets:
                socket.deliver(message, key)
            return
        listed = tuple(sockets)
        for start in range(0, len(listed), BURST):
            for socket in listed[start : start + BURST]:
                socket.deliver(message, key)
            await asyncio.sleep(0)

    # --- the broker comes and goes --------------------------------------------------------------------

    def _watch_connections(self) -> None:
        """The layer subscribes anew by itself but tells nobody, and what was sent meanwhile is lost. So we
        listen where redis-py calls its own re-subscription (its list of callbacks ignores doubles)."""
        for shard in self.layer._get_layer()._shards:
            connection = shard._pubsub and shard._pubsub.connection
            if connection is not None:
                connection.register_connect_callback(self._on_reconnect)

    def _on_reconnect(self, _connection: Any) -> None:
        if not self._is_resyncing:
            self._is_resyncing = True
            self.loop.call_later(0.2, self._resync)

    def _resync(self) -> None:
        self._is_resyncing = False
        log.info("realtime_broker_back", sockets=len(self.sockets))
        for socket in self.sockets:
            socket.push_frame({"type": "resync", "spread_s": self.spread_s})
        watch.recheck_soon(self)


def _quieten_layer() -> None:
    """The layer logs a trace a second while its broker is away; one line in half a minute says as much."""
    last = 0.0

    def one_line(record: logging.LogRecord) -> bool:
        nonlocal last
        record.exc_info, record.levelno, record.levelname = None, logging.WARNING, "WARNING"
        if time.monotonic() - last < 30:
            return False
        last = time.monotonic()
        return True

    logger = logging.getLogger("channels_redis.pubsub")
    logger.filters[:] = [one_line]


_hub: Hub | None = None


def get_hub() -> Hub:
    """The hub of this process; made without a pause between question and answer, so there is only one."""
    global _hub
    if _hub is None:
        _hub = Hub()
    return _hub
