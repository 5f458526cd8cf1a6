"""The channel layer with a quicker ear: how a process hears what was published to its groups.

Everything else is channels-redis. Its receiver asks redis-py for each event with a time limit, a retry and counters of
its own, which costs several times what it takes to hand an event to a socket.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Final

import redis
from channels_redis.pubsub import RedisPubSubChannelLayer, RedisSingleShardConnection

AT_ONCE: Final = 100  # events before other work of the loop has its turn
LOST: Final = 1.0  # seconds after a fault that a new connection does not mend

log = logging.getLogger("channels_redis.pubsub")


class Shard(RedisSingleShardConnection):
    """Reads the connection itself, and leaves connecting, subscribing and coming back to the library."""

    async def _do_receiving(self) -> None:
        heard = 0
        while True:
            try:
                await self._hear()
                heard += 1
                if heard % AT_ONCE == 0:
                    await asyncio.sleep(0)
            except (asyncio.CancelledError, TimeoutError, GeneratorExit):
                raise
            except BaseException:
                log.exception("Unexpected exception in receive task")
                await asyncio.sleep(LOST)

    async def _hear(self) -> None:
        if not (self._pubsub and self._pubsub.subscribed):
            await asyncio.sleep(0.1)
            return
        connection = self._pubsub.connection
        if connection is None or not connection.is_connected:
            await self._come_back()
            return
        try:
            response: Any = await connection._read_response_from_parser(push_request=True)
        except (redis.ConnectionError, OSError):
            await self._come_back()
            return
        if response[0] == b"message":
            self._receive_message({"channel": response[1], "data": response[2]})
        else:
            self._receive_message(await self._pubsub.handle_message(response, ignore_subscribe_messages=True))

    async def _come_back(self) -> None:
        """Connects anew and subscribes again to everything, or raises."""
        self._receive_message(await self._pubsub.get_message(ignore_subscribe_messages=True, timeout=0.1))


class Layer(RedisPubSubChannelLayer):  # type: ignore[misc]
    def _get_layer(self) -> Any:
        layer = super()._get_layer()
        if not isinstance(layer._shards[0], Shard):
            layer._shards = [Shard(shard.host, layer) for shard in layer._shards]
        return layer
