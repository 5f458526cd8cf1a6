"""Where somebody is who shares it: the newest point only, in Valkey, until it ends; then it is nowhere.

No path is kept, only how long it has become. While Valkey is away nobody sees anything.
"""

from __future__ import annotations

import math
import time
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from core import valkey
from core.errors import Invalid

EVERY_SECONDS: Final = 3  # what comes sooner is let fall
STEP_METRES: Final = 15  # less is the trembling of the device
SPEED_MAX: Final = 12  # metres a second: faster is a car or a mistake, and no walk
EARTH_METRES: Final = 6_371_000
GRACE: Final = 120  # seconds after its end in which the length can be read


@dataclass(frozen=True, slots=True)
class Point:
    latitude: float
    longitude: float
    at: float  # seconds since 1970


def _key(share_id: UUID | str) -> str:
    return f"chat:live:{share_id}"


def check(latitude: Any, longitude: Any) -> tuple[float, float]:
    """To about a metre. Raises Invalid on `place`."""
    for value, most in ((latitude, 90), (longitude, 180)):
        if isinstance(value, bool) or not isinstance(value, int | float) or not -most <= value <= most:
            raise Invalid(field="place")
    return round(float(latitude), 5), round(float(longitude), 5)


def keep(share_id: UUID, latitude: float, longitude: float, *, ends_at: datetime) -> Point | None:
    """The newest point; None when it came too soon after the last, or nothing can be kept."""
    now = time.time()
    with suppress(*valkey.ValkeyAway):
        client = valkey.client()
        if not client.set(f"{_key(share_id)}:pause", "1", nx=True, ex=EVERY_SECONDS):
            return None
        metres = _walked(client.hgetall(_key(share_id)), latitude, longitude, now)
        told: dict[Any, Any] = {"latitude": latitude, "longitude": longitude, "at": now, "metres": metres[0]}
        told |= {"from_latitude": metres[1], "from_longitude": metres[2], "from_at": metres[3]}
        pipe = client.pipeline()
        pipe.hset(_key(share_id), mapping=told)
        pipe.expireat(_key(share_id), int(ends_at.timestamp()) + GRACE)
        pipe.execute()
        return Point(latitude, longitude, now)
    return None


def _walked(known: Any, latitude: float, longitude: float, now: float) -> tuple[float, float, float, float]:
    """How long the way is with this step, and from where the next step counts."""
    before = {_word(name): float(value) for name, value in known.items()}
    if not before:
        return 0.0, latitude, longitude, now
    start = before["from_latitude"], before["from_longitude"]
    step = apart(*start, latitude, longitude)
    if step < STEP_METRES:
        return before["metres"], *start, before["from_at"]
    is_walked = step <= SPEED_MAX * max(1.0, now - before["from_at"])
    return before["metres"] + (step if is_walked else 0), latitude, longitude, now


def _word(raw: bytes | str) -> str:
    return raw.decode() if isinstance(raw, bytes) else raw


def apart(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Metres on the globe."""
    one, other = math.radians(latitude), math.radians(to_latitude)
    half_high, half_wide = (other - one) / 2, math.radians(to_longitude - longitude) / 2
    part = math.sin(half_high) ** 2 + math.cos(one) * math.cos(other) * math.sin(half_wide) ** 2
    return 2 * EARTH_METRES * math.asin(math.sqrt(min(1.0, part)))


def read(share_ids: Collection[UUID]) -> dict[UUID, Point]:
    """The newest points of shares that run; who may see them was asked before."""
    found: dict[UUID, Point] = {}
    with suppress(*valkey.ValkeyAway):
        pipe = valkey.client().pipeline(transaction=False)
        for share_id in share_ids:
            pipe.hmget(_key(share_id), "latitude", "longitude", "at")
        for share_id, values in zip(share_ids, pipe.execute(), strict=True):
            if all(value is not None for value in values):
                found[share_id] = Point(*(float(value) for value in values))
    return found


def forget(share_id: UUID) -> float | None:
    """Nothing of it is left; returns how many metres it was, None where nobody knows."""
    with suppress(*valkey.ValkeyAway):
        pipe = valkey.client().pipeline()
        pipe.hget(_key(share_id), "metres")
        pipe.delete(_key(share_id), f"{_key(share_id)}:pause")
        metres = pipe.execute()[0]
        return None if metres is None else float(metres)
    return None
