"""Inside the product, for the measure of posting: warm lists before, the state of lists meanwhile, nothing left after."""

from __future__ import annotations

import json
import sys
import time
from typing import Any
from uuid import UUID

from django.utils import timezone

from accounts.badges import award
from accounts.models import Follow, User
from benchmarks import world
from core import valkey
from core.models import DeadLetter, OutboxMessage
from social.badges import OF_POSTS
from social.models import Post
from social.selectors import rebuild_list
from social.timeline import _key

# Of these lists, how many hold the post.
HOLDING = valkey.Script("""
local there = 0
for _, key in ipairs(KEYS) do if redis.call('ZSCORE', key, ARGV[1]) then there = there + 1 end end
return there
""")


WATCH_EVERY = 5


def main(what: str) -> None:
    {"prepare": prepare, "watch": watch, "clean": clean}[what]()


def prepare() -> None:
    """Every person has a ready list, as if all had looked in today, and the badges of a hundred posts. Prints when it began."""
    people = User.objects.filter(handle__startswith="vecino_")  # the others are there to be found
    people.filter(birth_date=None).update(birth_date=world.NEWEST.date().replace(year=1990))
    for person in people:
        rebuild_list(person.pk)
        award(person, OF_POSTS)
    OutboxMessage.objects.all().delete()
    print(timezone.now().isoformat())


def watch() -> None:
    """Standard input: a line of JSON {"id", "author", "at"} for each post that was answered; every fifth is watched. At the end, when lists
    hold what they must, prints {"watched", "lists", "seconds": [from answer to the last list], "missing"}.
    """
    followers: dict[str, list[str]] = {}
    for author in User.objects.filter(handle__startswith="vecino_").values_list("pk", flat=True):
        rows = Follow.objects.filter(target_id=author, status=Follow.Status.ACCEPTED)
        followers[str(author)] = [_key(reader) for reader in rows.values_list("follower_id", flat=True)]
    print("ready", flush=True)
    import selectors

    waiting: list[dict[str, Any]] = []
    seconds: list[float] = []
    lists = count = 0
    buffer = b""
    source = sys.stdin.buffer.raw  # type: ignore[attr-defined]
    selector = selectors.DefaultSelector()
    selector.register(source, selectors.EVENT_READ)
    is_open, last_news = True, time.monotonic()
    while is_open or (waiting and time.monotonic() - last_news < 10):
        if is_open and selector.select(0):
            data = source.read(65536)
            is_open = bool(data)
            *lines, buffer = (buffer + data).split(b"\n")
            for line in lines:
                count += 1
                if count % WATCH_EVERY == 0:
                    waiting.append(json.loads(line))
        still = []
        for post in waiting:
            keys, what = followers[post["author"]], UUID(post["id"]).bytes
            # One list is asked first: asking all of them each time costs Valkey more than the sending does.
            if HOLDING.run(keys[-1:], what) and HOLDING.run(keys, what) == len(keys):
                last_news = time.monotonic()
                seconds.append(max(0.0, last_news - post["at"]))
                lists += len(keys)
            else:
                still.append(post)
        waiting = still
        time.sleep(0.03)
    print(
        json.dumps(
            {"watched": len(seconds), "lists": lists * WATCH_EVERY, "seconds": seconds, "missing": len(waiting)}
        ),
        flush=True,
    )


def clean() -> None:
    """The world is as it was: what was posted goes, and the lists with it."""
    Post.objects.filter(created_at__gt=world.NEWEST).delete()
    OutboxMessage.objects.all().delete()
    left = DeadLetter.objects.count()
    DeadLetter.objects.all().delete()
    valkey.client().flushdb()
    print(left)
