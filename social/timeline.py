"""The ready lists of the Latest feed in Valkey: for each reader the ids of posts, newest first.

A list is a sorted set of equal scores, so that it is ordered by the bytes of its members, which for UUIDv7 is
by time: pages are cut by id, a repeated fan-out changes nothing, and a post that was prepared for a while still
lands in its place. Beside ids each holds one mark, the lowest member: OPENED (being rebuilt), COMPLETE (nothing
older exists) or MORE (older posts are in PostgreSQL). A reader without a list is sent nothing: the list is
rebuilt when it is read. Valkey may lose all of this at any time; callers catch `core.valkey.ValkeyAway`.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from core import valkey
from core.limits import LIMITS

IDLE_SECONDS: Final = 14 * 86_400  # a list nobody reads is not kept, nor written to
TRIMS: Final = 8  # the last bits of an id are random
CHUNK: Final = 500  # lists a script touches: well under a millisecond of Valkey's one thread

# Every id of now starts with a byte above zero, so marks are lower than all of them.
OPENED: Final = b"\0a"
COMPLETE: Final = b"\0b"
MORE: Final = b"\0c"
_ABOVE_MARKS: Final = b"(\0\xff"

_READ: Final = valkey.Script("""
local low = redis.call('ZRANGE', KEYS[1], 0, 0)[1]
if low ~= ARGV[5] and low ~= ARGV[6] then return false end
redis.call('EXPIRE', KEYS[1], ARGV[4])
local found = redis.call('ZRANGE', KEYS[1], ARGV[1], ARGV[2], 'BYLEX', 'REV', 'LIMIT', 0, ARGV[3])
return low .. table.concat(found)
""")
_PUSH: Final = valkey.Script("""
local id, most, trims = ARGV[1], tonumber(ARGV[2]), ARGV[5] == '1'
local sent = 0
for _, key in ipairs(KEYS) do
    local low = redis.call('ZRANGE', key, 0, 1)
    if low[1] and not (low[1] == ARGV[4] and low[2] and id < low[2]) then
        sent = sent + redis.call('ZADD', key, 0, id)
        local over = trims and redis.call('ZCARD', key) - 1 - most or 0
        if over > 0 then
            redis.call('ZREMRANGEBYRANK', key, 1, over)
            if redis.call('ZREM', key, ARGV[3]) == 1 then redis.call('ZADD', key, 0, ARGV[4]) end
        end
    end
end
return sent
""")

_FILL: Final = valkey.Script("""
if redis.call('ZREM', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('ZREMRANGEBYLEX', KEYS[1], '[' .. ARGV[4], '(' .. ARGV[5])
redis.call('ZADD', KEYS[1], 0, ARGV[2])
for at = 6, #ARGV do redis.call('ZADD', KEYS[1], 0, ARGV[at]) end
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1
""")


@dataclass(frozen=True, slots=True)
class Slice:
    """Ids of a list below a point; `is_last` when nothing older exists anywhere."""

    ids: list[UUID]
    is_last: bool


@lru_cache(maxsize=8192)
def _id(octets: bytes) -> UUID:
    """The same post is in many lists."""
    return UUID(bytes=octets)


def _key(user_id: UUID | str) -> str:
    return f"feed:{user_id}"


def read(user_id: UUID, *, before: UUID | None, count: int) -> Slice | None:
    """At most `count` ids older than `before`; None when there is no finished list. One round trip."""
    highest = b"+" if before is None else b"(" + before.bytes
    found = _READ.run([_key(user_id)], highest, _ABOVE_MARKS, count, IDLE_SECONDS, COMPLETE, MORE)
    if not found:
        return None
    # One string, the mark and then 16 bytes an id: a list would be taken apart item by item.
    ids = [_id(found[at : at + 16]) for at in range(2, len(found), 16)]
    return Slice(ids, is_last=found[:2] == COMPLETE and len(ids) < count)


def open_list(user_id: UUID) -> bytes:
    """From now on posts are sent to this list, so that none is lost while it is being rebuilt.

    Returns the mark that `fill` must find: a list that was dropped meanwhile is not filled with what is old.
    """
    mark = OPENED + secrets.token_bytes(8)
    with valkey.client().pipeline(transaction=False) as pipe:
        pipe.zadd(_key(user_id), {mark: 0})
        pipe.expire(_key(user_id), IDLE_SECONDS)
        pipe.execute()
    return mark


def fill(user_id: UUID, mark: bytes, ids: Sequence[UUID], *, is_complete: bool) -> bool:
    """Puts what PostgreSQL gave (newest first) into an opened list and marks it finished."""
    kept = ids[: LIMITS.feed_length]
    finished = COMPLETE if is_complete and len(kept) == len(ids) else MORE
    ids_of = (post_id.bytes for post_id in kept)
    return bool(_FILL.run([_key(user_id)], mark, finished, IDLE_SECONDS, OPENED, COMPLETE, *ids_of))


def push_each(sent: Iterable[tuple[UUID, Collection[UUID] | Collection[str]]]) -> None:
    """Sends each post to the lists of its readers that exist; repeats change nothing. One round trip for each chunk.

    Full lists are cut by one post in TRIMS: that is half of the work, and a list may be some posts longer.
    """
    for post_id, user_ids in sent:
        trims = int(post_id.int % TRIMS == 0)
        for chunk in _chunks(user_ids):
            _PUSH.run([_key(user_id) for user_id in chunk], post_id.bytes, LIMITS.feed_length, COMPLETE, MORE, trims)


def drop(post_id: UUID, user_ids: Collection[UUID]) -> None:
    """Takes a post out of the lists of these readers."""
    for chunk in _chunks(user_ids):
        with valkey.client().pipeline(transaction=False) as pipe:
            for user_id in chunk:
                pipe.zrem(_key(user_id), post_id.bytes)
            pipe.execute()


def forget(user_ids: Collection[UUID]) -> None:
    """Drops whole lists: who is followed has changed, the next read rebuilds."""
    if user_ids:
        valkey.client().unlink(*[_key(user_id) for user_id in user_ids])


def _chunks(user_ids: Collection[UUID] | Collection[str]) -> Iterator[list[Any]]:
    listed = list(user_ids)
    for at in range(0, len(listed), CHUNK):
        yield listed[at : at + CHUNK]
