"""What the bell says about posts, likes and comments, and to whom."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from accounts.privacy import letting
from core.text import one_line, scan
from media.pictures import Picture, picture
from notifications.actions import notify
from notifications.kinds import Target, register_kind
from social.cards import post_url
from social.drafts import Draft
from social.facts import warning_words
from social.models import Comment, Post, PostMedia
from social.polls import PollVote

SNIPPET: Final = 80
VOTERS: Final = 200  # told in one task
MENTIONS: Final = 10  # people one text can call: more is a list, not a conversation


def register() -> None:
    register_kind("like", model=Post, load=load_own_posts, words=like_words, icon="paw", is_grouped=True)
    register_kind("comment", model=Comment, load=load_comments, words=comment_words, icon="message-circle")
    register_kind("mention", model=Post, load=load_posts, words=mention_words, icon="message-circle")
    register_kind(
        "comment_mention", model=Comment, load=load_comments, words=comment_mention_words, icon="message-circle"
    )
    register_kind(
        "poll_ended",
        model=Post,
        load=load_posts,
        words=poll_ended_words,
        icon="chart-no-axes-column",
        is_impersonal=True,
    )
    register_kind(
        "draft_failed", model=Draft, load=load_drafts, words=draft_failed_words, icon="clock", is_impersonal=True
    )


# --- targets, only those the recipient may see ----------------------------------------------------
def load_own_posts(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    return _post_targets(Post.objects.visible_to(recipient).filter(pk__in=ids, author_id=recipient.pk))  # type: ignore[attr-defined]


def load_posts(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    return _post_targets(Post.objects.visible_to(recipient).filter(pk__in=ids))  # type: ignore[attr-defined]


def _post_targets(posts: Any) -> dict[UUID, Target]:
    """Two queries: the posts, and the first ready picture of each. Of one with a warning no more than the warning."""
    rows = list(posts.values_list("pk", "body", "warning_kind", "warning"))
    covers = {pk: warning_words(kind, words) for pk, _body, kind, words in rows if kind}
    thumbs = _thumbs([pk for pk, *_rest in rows if pk not in covers])
    return {pk: Target(post_url(pk), _snippet(covers.get(pk, body)), thumbs.get(pk)) for pk, body, *_rest in rows}


def load_comments(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Two queries: the comments, and the first ready picture of each one's post. What waits is on its own page."""
    rows = Comment.objects.visible_to(recipient).filter(pk__in=ids, held_for="").values_list("pk", "body", "post_id")  # type: ignore[attr-defined]
    found = list(rows)
    thumbs = _thumbs({post_id for _pk, _body, post_id in found}, covered=False)
    return {
        pk: Target(f"{post_url(post_id)}#comment-{pk}", _snippet(body), thumbs.get(post_id))
        for pk, body, post_id in found
    }


def load_drafts(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    drafts = Draft.objects.filter(author_id=recipient.pk, pk__in=ids, publish_at=None).exclude(failure="")
    return {one.pk: Target(reverse("draft_edit", args=[one.pk]), one.failure) for one in drafts}


def _thumbs(post_ids: Collection[UUID], *, covered: bool = True) -> dict[UUID, Picture]:
    """`covered=False` leaves out the pictures of posts with a warning."""
    places = PostMedia.objects.filter(post_id__in=post_ids, asset__status="ready").select_related("asset")
    if not covered:
        places = places.filter(post__warning_kind="")
    found: dict[UUID, Picture] = {}
    for place in places.order_by("post_id", "position"):
        found.setdefault(place.post_id, picture(place.asset, sizes="48px"))
    return found


def _snippet(body: str) -> str:
    line = one_line(body)
    return line if len(line) <= SNIPPET else f"{line[: SNIPPET - 1].rstrip()}…"


# --- words ----------------------------------------------------------------------------------------
def like_words(name: str, others: int, _target: Target) -> str:
    if others == 0:
        return _("%(name)s likes your post") % {"name": name}
    return ngettext(
        "%(name)s and %(others)d other person like your post",
        "%(name)s and %(others)d other people like your post",
        others,
    ) % {"name": name, "others": others}


def comment_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s commented: %(words)s") % {"name": name, "words": target.snippet}


def mention_words(name: str, _others: int, target: Target) -> str:
    if not target.snippet:
        return _("%(name)s mentioned you in a post") % {"name": name}
    return _("%(name)s mentioned you: %(words)s") % {"name": name, "words": target.snippet}


def comment_mention_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s mentioned you in a comment: %(words)s") % {"name": name, "words": target.snippet}


def poll_ended_words(_name: str, _others: int, target: Target) -> str:
    return _("The poll has ended: %(words)s") % {"words": target.snippet}


def draft_failed_words(_name: str, _others: int, target: Target) -> str:
    return _("A post of yours could not be published at its time: %(words)s") % {"words": target.snippet}


# --- telling --------------------------------------------------------------------------------------
def tell_mentioned(post: Post) -> None:
    """Whom the words call, as far as they may see the post. Repeating it tells nobody twice."""
    for user_id in mentioned_ids(post.author, post.body):
        notify(user_id, "mention", post.author_id, post.pk)


def tell_commented(comment: Comment) -> None:
    """The post's author, then whom the words call; nobody of both. Of what waits nobody; who let it through knows it."""
    if comment.held_for:
        return
    post_author = comment.post.author_id
    if comment.approved_at is None:
        notify(post_author, "comment", comment.author_id, comment.pk)
    for user_id in mentioned_ids(comment.author, comment.body):
        if user_id != post_author:
            notify(user_id, "comment_mention", comment.author_id, comment.pk)


def mentioned_ids(author: User, text: str) -> list[UUID]:
    """The first ten people a text calls by their handle, of those who let its author. One query."""
    handles = list(dict.fromkeys(token.value for token in scan(text) if token.kind == "mention"))[:MENTIONS]
    if not handles:
        return []
    found = dict(letting(author, "mention").filter(handle__in=handles).values_list("handle", "pk"))
    return [found[handle] for handle in handles if handle in found]


def tell_poll_ended_author(post_id: UUID) -> None:
    author_id = Post.objects.filter(pk=post_id).values_list("author_id", flat=True).first()
    if author_id is not None:
        notify(author_id, "poll_ended", author_id, post_id)


def tell_poll_ended(post_id: UUID, *, after: UUID | None = None) -> UUID | None:
    """Some hundred of those who voted and still see the post; returns where to go on, None at the end."""
    votes = PollVote.objects.filter(poll_id=post_id)
    if after is not None:
        votes = votes.filter(pk__gt=after)
    found = list(votes.order_by("pk").values_list("pk", "voter_id")[:VOTERS])
    for _pk, voter_id in found:
        notify(voter_id, "poll_ended", voter_id, post_id)
    return found[-1][0] if len(found) == VOTERS else None


def tell_draft_failed(draft_id: UUID) -> None:
    author_id = Draft.objects.filter(pk=draft_id).values_list("author_id", flat=True).first()
    if author_id is not None:
        notify(author_id, "draft_failed", author_id, draft_id)
