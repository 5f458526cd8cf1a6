"""The socket process as it is served, with a message, a subscription and a stream that only tests know.

Rights and events live in tables of the kernel, so that two processes and the test see the same.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

import django

django.setup()  # uvicorn begins here, before petamigos.asgi could make Django ready

from core.errors import Conflict, Invalid  # noqa: E402
from core.models import DeadLetter  # noqa: E402
from core.realtime import broadcast, register_message, register_resume, register_subscription  # noqa: E402
from petamigos.asgi import application  # noqa: E402

__all__ = ["application"]


class AlreadySaid(Conflict):
    message = "You have said %(word)s before."


def echo(user: Any, frame: dict[str, Any]) -> dict[str, Any] | None:
    return {"type": "echoed", "handle": user.handle, "said": frame["said"]} if "said" in frame else None


def shout(user: Any, frame: dict[str, Any]) -> None:
    broadcast(frame["group"], {"type": "shouted", "said": frame["said"]})


def refuse(user: Any, frame: dict[str, Any]) -> None:
    raise AlreadySaid(word=frame["said"])


def is_member(user: Any, room_id: UUID) -> bool:
    return str(room_id) in user.bio


def letter_frame(letter: DeadLetter) -> dict[str, Any]:
    return {"type": "letter_came", "stream": "letters", "cursor": f"{letter.pk:012d}", "body": letter.error}


def replay(user: Any, cursor: str) -> list[dict[str, Any]]:
    if not cursor.isdigit():
        raise Invalid
    letters = DeadLetter.objects.filter(task=str(user.pk), pk__gt=int(cursor)).order_by("pk")
    return [letter_frame(letter) for letter in letters]


def write_letter(user: Any, frame: dict[str, Any]) -> None:
    letter = DeadLetter.objects.create(task=str(user.pk), queue="bulk", error=frame["body"])
    broadcast(f"user.{user.pk}", letter_frame(letter))


def end_sessions(user: Any, frame: dict[str, Any]) -> None:
    type(user).objects.filter(pk=user.pk).update(session_epoch=user.session_epoch + 1)


def newest(user: Any) -> str:
    last = DeadLetter.objects.filter(task=str(user.pk)).order_by("pk").last()
    return f"{last.pk if last else 0:012d}"


register_message("echo", echo)
register_message("shout", shout)
register_message("refuse_me", refuse)
register_message("write_letter", write_letter)
register_message("end_sessions", end_sessions)
register_message("break", lambda user, frame: 1 / 0)
register_subscription("room", is_member)
register_resume("letters", replay, newest=newest)
