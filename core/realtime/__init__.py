"""Realtime: one socket a tab, one hub a process, events as hints. The only room that touches Channels.

What is sent here may be lost; PostgreSQL and the client's cursor are the truth (docs/realtime.md).
"""

from core.realtime.presence import count_sockets, is_online
from core.realtime.publisher import broadcast, broadcast_many, capture, close_sessions, reauthorise, session_digest
from core.realtime.registry import register_message, register_resume, register_subscription

__all__ = [
    "broadcast",
    "broadcast_many",
    "capture",
    "close_sessions",
    "count_sockets",
    "is_online",
    "reauthorise",
    "register_message",
    "register_resume",
    "register_subscription",
    "session_digest",
]
