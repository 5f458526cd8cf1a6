"""A published post into the ready lists of those who follow its author or an animal in it.

Most posts are alike: for all followers of someone with no more of them than fit a chunk, and no animal that is followed.
Those are done together, in a few statements however many; the others one by one, in chunks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from django.db import connection

from accounts.quiet import Mute
from core import valkey
from core.errors import RetryableError
from core.realtime import is_online
from pets.models import Pet
from social import readers, realtime, timeline
from social.models import Post, PulledAuthor


def send_out(asked: Sequence[Mapping[str, Any]]) -> None:
    """Posts (`post_id`) to the lists of their authors and readers; who is connected is told. May run twice.

    Readers' lists may only be behind, never wrong: every read applies the visibility rule again. Raises RetryableError.
    """
    posts = list(living(*(one["post_id"] for one in asked)))
    alike = _alike(posts)
    sent = [(post, alike[post.author_id]) for post in posts if post.author_id in alike]
    retrying(timeline.push_each, [(post.pk, [str(post.author_id), *chunk]) for post, chunk in sent])
    _tell(sent)
    for post in posts:
        if post.author_id not in alike:
            _send_one(post)


def living(*post_ids: str) -> Iterator[Post]:
    """Those of the posts that are out, with their authors, oldest first. One query."""
    found = Post.objects.select_related("author").filter(
        pk__in=post_ids, deleted_at__isnull=True, archived_at__isnull=True, published_at__isnull=False
    )
    yield from found.order_by("pk")


# As one text: hundreds of ids one by one would cost more than all the rest.
_FOLLOWERS: Final = """
SELECT target_id, string_agg(follower_id::text, ' ') FROM accounts_follow
WHERE target_id = ANY(%s) AND status = 'accepted' GROUP BY target_id
"""


def _alike(posts: Collection[Post]) -> dict[UUID, list[str]]:
    """Authors of whom all these posts go to all followers and to nobody else, with their followers. Three queries."""
    most = min(readers.CHUNK, readers.LIMITS.fan_out_max)
    authors = {post.author_id for post in posts if post.author.follower_counter <= most}
    authors -= {post.author_id for post in posts if post.audience not in Post.FOLLOWERS_SEE}
    public = [post.pk for post in posts if post.audience == Post.Audience.PUBLIC]
    followed = Pet.objects.filter(post_rows__post_id__in=public, follower_counter__gt=0)
    authors -= set(followed.values_list("post_rows__post__author_id", flat=True)) if public else set()
    authors -= set(PulledAuthor.objects.filter(user_id__in=authors).values_list("user_id", flat=True))
    if not authors:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_FOLLOWERS, [list(authors)])
        followers = {author: ids.split() for author, ids in cursor.fetchall()}
    return {author: followers.get(author, []) for author in authors}


def _tell(sent: Sequence[tuple[Post, list[str]]]) -> None:
    """But for those who have muted the author: nothing new is in their feed. At most one query."""
    online = is_online({reader for _post, chunk in sent for reader in chunk})
    if not online:
        return
    deaf: dict[UUID, set[str]] = defaultdict(set)
    mutes = Mute.objects.of_posts().filter(
        muted_id__in={post.author_id for post, _chunk in sent}, muter_id__in=[UUID(one) for one in online]
    )
    for author, reader in mutes.values_list("muted_id", "muter_id"):
        deaf[author].add(str(reader))
    for post, chunk in sent:
        realtime.tell_arrived(post.pk, [one for one in chunk if one in online and one not in deaf[post.author_id]])


def _send_one(post: Post) -> None:
    send(post, [post.author_id])
    for chunk in readers.of_post(post):
        send(post, chunk)
        _tell([(post, [str(reader) for reader in chunk])])


def send(post: Post, chunk: list[UUID]) -> None:
    retrying(timeline.push_each, [(post.pk, chunk)])


def retrying(act: Any, *arguments: Any) -> None:
    """Lists that are away may come back as they were: what was to be done to them is tried again."""
    try:
        act(*arguments)
    except valkey.ValkeyAway as error:
        raise RetryableError from error
