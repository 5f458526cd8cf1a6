"""What a low room announces and a high room listens to: the only "signal" there is.

`announce` writes one outbox row for each listener in the same transaction; listeners are tasks, run after
commit, and must be idempotent. The low room never learns who listens.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from core.queue import enqueue_each

LISTENERS: dict[str, list[str]] = defaultdict(list)


def listen(event: str, task_name: str) -> None:
    """Called in an app's ready(): the task `task_name` hears `event`."""
    if task_name not in LISTENERS[event]:
        LISTENERS[event].append(task_name)


def announce(event: str, *, but: Collection[str] = (), **payload: Any) -> None:
    """Tells every listener, after commit. The payload holds ids, never objects. One statement, none without listeners.

    `but` names those whom it cannot concern, where who announces knows it at no cost.
    """
    enqueue_each([task_name for task_name in LISTENERS[event] if task_name not in but], payload)
