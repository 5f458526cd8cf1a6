"""As much of RFC 6455 as a load generator needs: blocking handshake, masked frames out, plain frames in."""

from __future__ import annotations

import os
import socket
from base64 import b64encode
from collections.abc import Iterator

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
ZERO_MASK = bytes(4)  # masking with zeros leaves the payload as it is


class RefusedError(RuntimeError):
    """The server did not switch to the WebSocket protocol, or closed the socket."""


def connect(port: int, path: str, headers: str = "", host: str = "localhost") -> tuple[socket.socket, bytes]:
    """`headers` are whole lines. Returns the socket and what came behind the handshake."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=30)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    key = b64encode(os.urandom(16)).decode()
    connection.sendall(
        f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n{headers}\r\n".encode()
    )
    received = b""
    while b"\r\n\r\n" not in received:
        part = connection.recv(65_536)
        if not part:
            break
        received += part
    head, _, rest = received.partition(b"\r\n\r\n")
    if b" 101 " not in head.split(b"\r\n", 1)[0]:
        raise RefusedError(received[:400].decode(errors="replace"))
    return connection, rest


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    size = len(payload)
    head = bytes([0x80 | opcode, 0x80 | size]) if size < 126 else bytes([0x80 | opcode, 0xFE]) + size.to_bytes(2, "big")
    return head + ZERO_MASK + payload


class Reader:
    """Cuts the bytes of one socket into frames."""

    __slots__ = ("buffer",)

    def __init__(self, begun: bytes = b"") -> None:
        self.buffer = begun

    def feed(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        """(opcode, payload) of every frame that is whole."""
        buffer = self.buffer + data if self.buffer else data
        at, end = 0, len(buffer)
        while end - at >= 2:
            size, begin = buffer[at + 1] & 0x7F, at + 2
            if size == 126:
                size, begin = int.from_bytes(buffer[at + 2 : at + 4], "big"), at + 4
            elif size == 127:
                size, begin = int.from_bytes(buffer[at + 2 : at + 10], "big"), at + 10
            if begin + size > end:
                break
            yield buffer[at] & 0x0F, buffer[begin : begin + size]
            at = begin + size
        self.buffer = buffer[at:]
