"""The yardstick of sockets: an ASGI application that writes what comes in at /publish to all others.

No sessions, no groups, no other process: what uvicorn and the event loop cost by themselves.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
Receive = Callable[[], Awaitable[Message]]

listeners: set[Send] = set()


async def application(scope: Message, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await lifespan(receive, send)
    elif scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        await (publish(receive) if scope["path"] == "/publish" else listen(receive, send))


async def listen(receive: Receive, send: Send) -> None:
    listeners.add(send)
    try:
        while (await receive())["type"] != "websocket.disconnect":
            await send({"type": "websocket.send", "text": '{"type":"welcome"}'})
    finally:
        listeners.discard(send)


async def publish(receive: Receive) -> None:
    while (event := await receive())["type"] != "websocket.disconnect":
        message = {"type": "websocket.send", "text": event["text"]}
        for send in list(listeners):
            await send(message)


async def lifespan(receive: Receive, send: Send) -> None:
    while (event := await receive())["type"] != "lifespan.shutdown":
        await send({"type": f"{event['type']}.complete"})
    await send({"type": "lifespan.shutdown.complete"})
