"""Filing posts under the hashtags of their words, and following tags."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.interested import note_followed_tags
from core.ids import new_id
from core.limits import LIMITS
from core.rates import check_rate
from core.text import scan
from social.errors import TooManyTags
from social.models import Post
from social.tag_models import Hashtag, PostTag, TagFollow
from social.tag_selectors import clean_tag


def tags_of(body: str) -> list[str]:
    """The first tags of a text, each once, as they are compared."""
    return list(dict.fromkeys(token.value for token in scan(body) if token.kind == "hashtag"))[: LIMITS.post_tags_max]


@transaction.atomic
def file_post(post_id: UUID | str) -> None:
    """Makes the tags a post is filed under those of its words. Idempotent; locks the post."""
    post = Post.objects.select_for_update(no_key=True).filter(pk=post_id).first()
    if post is None:
        return
    names = tags_of(post.body)
    # In the order of their names, so that two posts with the same tags never wait for each other.
    Hashtag.objects.bulk_create([Hashtag(id=new_id(), name=name) for name in sorted(names)], ignore_conflicts=True)
    wanted = set(Hashtag.objects.filter(name__in=names).values_list("pk", flat=True)) if names else set()
    rows = PostTag.objects.filter(post=post)
    rows.exclude(tag_id__in=wanted).delete()
    PostTag.objects.bulk_create([PostTag(post=post, tag_id=pk) for pk in sorted(wanted)], ignore_conflicts=True)


def follow_tag(user: Any, name: str) -> Hashtag:
    """Repeating it changes nothing. A tag nobody has used yet can be followed too. Raises NotFound, TooManyTags, LimitReached."""
    check_rate("tag.follow", account=user)
    name = clean_tag(name)
    with transaction.atomic():
        tag, _is_new = Hashtag.objects.get_or_create(name=name)
        if TagFollow.objects.filter(user=user).exclude(tag=tag).count() >= LIMITS.tags_followed_max:
            raise TooManyTags(most=LIMITS.tags_followed_max)
        TagFollow.objects.get_or_create(user=user, tag=tag)
        _count(user)
    return tag


def _count(user: Any) -> None:
    note_followed_tags(user.pk, TagFollow.objects.filter(user_id=user.pk).count())


def unfollow_tag(user: Any, name: str) -> None:
    """Without a follow it changes nothing. Raises NotFound for what is no tag, LimitReached."""
    check_rate("tag.follow", account=user)
    name = clean_tag(name)
    with transaction.atomic():
        TagFollow.objects.filter(user=user, tag__name=name).delete()
        _count(user)


def file_absent(*, after: UUID | None = None, most: int = 500) -> UUID | None:
    """Files posts that hold a `#` and stand under no tag, oldest first; where to go on, None at the end."""
    unfiled = Post.objects.filter(body__contains="#", tag_rows__isnull=True, deleted_at__isnull=True)
    found = unfiled.filter(pk__gt=after) if after else unfiled
    ids = list(found.order_by("pk").values_list("pk", flat=True)[:most])
    for pk in ids:
        file_post(pk)
    return ids[-1] if len(ids) == most else None
