"""What the bell says about posts, reactions and comments, and to whom."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from django.db import connection
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from accounts.privacy import letting
from core.templatetags.ui import joined, number
from core.text import one_line, scan
from media.pictures import Picture, picture
from moderation.labels import COVERING, LABELS
from notifications.actions import notify, withdraw
from notifications.kinds import Target, register_kind
from social.cards import post_url
from social.drafts import Draft
from social.facts import warning_words
from social.models import Comment, PhotoTag, Post, PostMedia
from social.polls import PollVote
from social.reaction_models import Kind

SNIPPET: Final = 80
VOTERS: Final = 200  # told in one task
MENTIONS: Final = 10  # people one text can call: more is a list, not a conversation


def register() -> None:
    register_kind("reaction", model=Post, load=load_own_posts, words=reaction_words, icon="paw", is_grouped=True)
    register_kind(
        "comment_reaction",
        model=Comment,
        load=load_own_comments,
        words=comment_reaction_words,
        icon="paw",
        is_grouped=True,
    )
    register_kind("share", model=Post, load=load_shared_posts, words=share_words, icon="share-2", is_grouped=True)
    register_kind("reply", model=Comment, load=load_comments, words=reply_words, icon="message-circle")
    register_kind("comment", model=Comment, load=load_comments, words=comment_words, icon="message-circle")
    register_kind("mention", model=Post, load=load_posts, words=mention_words, icon="message-circle")
    register_kind("tag", model=Post, load=load_tagged_posts, words=tag_words, icon="user-check")
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


@dataclass(slots=True)
class ReactedTarget(Target):
    """With (kind, how many) of the reactions told, most first."""

    kinds: list[tuple[int, int]] = field(default_factory=list)


# --- targets, only those the recipient may see ----------------------------------------------------
def load_own_posts(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Own posts, with the kinds of the reactions that the recipient was told of. Three queries."""
    found = _post_targets(Post.objects.visible_to(recipient).filter(pk__in=ids, author_id=recipient.pk))  # type: ignore[attr-defined]
    return _with_kinds(recipient, "reaction", "social_reaction", "post_id", found)


def load_shared_posts(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Own posts of which the recipient may see a share still. Two queries."""
    posts = Post.objects.visible_to(recipient)  # type: ignore[attr-defined]
    seen = posts.filter(original_id__in=ids).exclude(author_id=recipient.pk).order_by()
    own = posts.filter(author_id=recipient.pk, pk__in=seen.values("original_id"))
    return _post_targets(own)


def load_own_comments(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """As load_own_posts."""
    own = Comment.objects.filter(author_id=recipient.pk, pk__in=ids).values_list("pk", flat=True)
    found = load_comments(recipient, list(own))
    return _with_kinds(recipient, "comment_reaction", "social_commentreaction", "comment_id", found)


# As many as the bell looks back: what was told of each thing, by who still feels it.
_KINDS: Final = """
SELECT told.target_id, r.kind, count(*) FROM (
    SELECT target_id, actor_id FROM notifications_notification
    WHERE recipient_id = %(recipient)s AND kind = %(kind)s AND target_id = ANY(%(ids)s) ORDER BY id DESC LIMIT 500
) told JOIN {table} r ON r.{column} = told.target_id AND r.user_id = told.actor_id
GROUP BY told.target_id, r.kind ORDER BY count(*) DESC, r.kind
"""


def _with_kinds(recipient: Any, kind: str, table: str, column: str, found: dict[UUID, Target]) -> dict[UUID, Target]:
    if not found:
        return found
    with connection.cursor() as cursor:
        asked = {"recipient": recipient.pk, "kind": kind, "ids": list(found)}
        cursor.execute(_KINDS.format(table=table, column=column), asked)
        rows = cursor.fetchall()
    return {
        pk: ReactedTarget(
            target.url,
            target.snippet,
            target.thumb,
            thing_id=target.thing_id,
            kinds=[(kind, many) for of, kind, many in rows if of == pk],
        )
        for pk, target in found.items()
    }


def load_posts(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    return _post_targets(Post.objects.visible_to(recipient).filter(pk__in=ids))  # type: ignore[attr-defined]


def load_tagged_posts(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Posts that still show the recipient on a picture."""
    on_it = PhotoTag.objects.living().filter(post_id__in=ids, person_id=recipient.pk)
    return load_posts(recipient, list(on_it.values_list("post_id", flat=True)))


def _post_targets(posts: Any) -> dict[UUID, Target]:
    """Two queries: the posts, and the first ready picture of each. Of one with a warning no more than the warning."""
    rows = list(posts.values_list("pk", "body", "warning_kind", "warning", "warning_label"))
    covers = {
        pk: warning_words(kind, words) if kind else str(LABELS[label])
        for pk, _body, kind, words, label in rows
        if kind or label in COVERING
    }
    thumbs = _thumbs([pk for pk, *_rest in rows if pk not in covers])
    return {
        pk: Target(post_url(pk), _snippet(covers.get(pk, body)), thumbs.get(pk), thing_id=pk)
        for pk, body, *_rest in rows
    }


def load_comments(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Two queries: the comments, and the first ready picture of each one's post. What waits is on its own page."""
    rows = Comment.objects.visible_to(recipient).alive().filter(pk__in=ids, held_for="")  # type: ignore[attr-defined]
    found = list(rows.values_list("pk", "body", "post_id"))
    thumbs = _thumbs({post_id for _pk, _body, post_id in found}, covered=False)
    return {
        pk: Target(f"{post_url(post_id)}comments/{pk}/", _snippet(body), thumbs.get(post_id), thing_id=post_id)
        for pk, body, post_id in found
    }


def load_drafts(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    drafts = Draft.objects.filter(author_id=recipient.pk, pk__in=ids, publish_at=None).exclude(failure="")
    return {one.pk: Target(reverse("draft_edit", args=[one.pk]), one.failure) for one in drafts}


def _thumbs(post_ids: Collection[UUID], *, covered: bool = True) -> dict[UUID, Picture]:
    """`covered=False` leaves out the pictures of posts with a warning."""
    places = PostMedia.objects.filter(post_id__in=post_ids, asset__status="ready").select_related("asset")
    if not covered:
        places = places.filter(post__warning_kind="").exclude(post__warning_label__in=COVERING)
    found: dict[UUID, Picture] = {}
    for place in places.order_by("post_id", "position"):
        found.setdefault(place.post_id, picture(place.asset, sizes="48px"))
    return found


def _snippet(body: str) -> str:
    line = one_line(body)
    return line if len(line) <= SNIPPET else f"{line[: SNIPPET - 1].rstrip()}…"


# --- words ----------------------------------------------------------------------------------------
def reaction_words(name: str, others: int, target: Target) -> str:
    if said := _said(target):
        if others == 0:
            return _("%(name)s reacted to your post: %(kinds)s") % {"name": name, "kinds": said}
        return ngettext(
            "%(name)s and %(others)d other person reacted to your post: %(kinds)s",
            "%(name)s and %(others)d other people reacted to your post: %(kinds)s",
            others,
        ) % {"name": name, "others": others, "kinds": said}
    if others == 0:
        return _("%(name)s likes your post") % {"name": name}
    return ngettext(
        "%(name)s and %(others)d other person like your post",
        "%(name)s and %(others)d other people like your post",
        others,
    ) % {"name": name, "others": others}


def comment_reaction_words(name: str, others: int, target: Target) -> str:
    if said := _said(target):
        if others == 0:
            return _("%(name)s reacted to your comment: %(kinds)s") % {"name": name, "kinds": said}
        return ngettext(
            "%(name)s and %(others)d other person reacted to your comment: %(kinds)s",
            "%(name)s and %(others)d other people reacted to your comment: %(kinds)s",
            others,
        ) % {"name": name, "others": others, "kinds": said}
    if others == 0:
        return _("%(name)s likes your comment") % {"name": name}
    return ngettext(
        "%(name)s and %(others)d other person like your comment",
        "%(name)s and %(others)d other people like your comment",
        others,
    ) % {"name": name, "others": others}


def _said(target: Target) -> str:
    """The kinds, most first: "Love", or with their numbers "Like 9, Love 4"; nothing where all just like it."""
    kinds = target.kinds if isinstance(target, ReactedTarget) else []
    if not kinds or [kind for kind, _many in kinds] == [Kind.LIKE]:
        return ""
    if len(kinds) == 1:
        return str(Kind(kinds[0][0]).label)
    shown = [_("%(kind)s %(number)s") % {"kind": Kind(kind).label, "number": number(many)} for kind, many in kinds]
    return joined([format_html("{}", words) for words in shown])


def share_words(name: str, others: int, _target: Target) -> str:
    if others == 0:
        return _("%(name)s shared your post") % {"name": name}
    return ngettext(
        "%(name)s and %(others)d other person shared your post",
        "%(name)s and %(others)d other people shared your post",
        others,
    ) % {"name": name, "others": others}


def reply_words(name: str, _others: int, target: Target) -> str:
    if not target.snippet:
        return _("%(name)s answered you with a photo") % {"name": name}
    return _("%(name)s answered you: %(words)s") % {"name": name, "words": target.snippet}


def comment_words(name: str, _others: int, target: Target) -> str:
    if not target.snippet:
        return _("%(name)s commented with a photo") % {"name": name}
    return _("%(name)s commented: %(words)s") % {"name": name, "words": target.snippet}


def mention_words(name: str, _others: int, target: Target) -> str:
    if not target.snippet:
        return _("%(name)s mentioned you in a post") % {"name": name}
    return _("%(name)s mentioned you: %(words)s") % {"name": name, "words": target.snippet}


def tag_words(name: str, _others: int, target: Target) -> str:
    if not target.snippet:
        return _("%(name)s tagged you in a photo") % {"name": name}
    return _("%(name)s tagged you in a photo: %(words)s") % {"name": name, "words": target.snippet}


def comment_mention_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s mentioned you in a comment: %(words)s") % {"name": name, "words": target.snippet}


def poll_ended_words(_name: str, _others: int, target: Target) -> str:
    return _("The poll has ended: %(words)s") % {"words": target.snippet}


def draft_failed_words(_name: str, _others: int, target: Target) -> str:
    return _("A post of yours could not be published at its time: %(words)s") % {"words": target.snippet}


# --- telling --------------------------------------------------------------------------------------
def tell_tagged(post: Post) -> None:
    """Who is on its pictures and may see it. Repeating it tells nobody twice."""
    on_it = PhotoTag.objects.living().filter(post=post, person_id__isnull=False)
    for user_id in on_it.order_by("person_id").values_list("person_id", flat=True).distinct():
        notify(user_id, "tag", post.author_id, post.pk)


def tell_mentioned(post: Post) -> None:
    """Whom the words call, as far as they may see the post. Repeating it tells nobody twice."""
    for user_id in mentioned_ids(post.author, post.body):
        notify(user_id, "mention", post.author_id, post.pk)


def tell_shared(share: Post) -> None:
    """Who wrote what was shared, as long as they may see a share of this person. Repeating it tells nobody twice."""
    original = share.original
    if original is None:
        return
    there = Post.objects.visible_to(original.author).filter(original_id=original.pk, author_id=share.author_id)  # type: ignore[attr-defined]
    if there.exists():
        notify(original.author_id, "share", share.author_id, original.pk)
    else:
        withdraw("share", original.pk, actor_id=share.author_id)


def tell_commented(comment: Comment) -> None:
    """Whom it answers, the post's author, then whom the words call; each once. Of what waits nobody; who let it through
    knows it. Repeating it tells nobody twice.
    """
    if comment.held_for or comment.author is None:
        return
    author, post_author, told = comment.author, comment.post.author_id, set()
    if comment.parent is not None and comment.parent.author_id is not None:
        told.add(comment.parent.author_id)
        if comment.approved_at is None or comment.parent.author_id != post_author:
            notify(comment.parent.author_id, "reply", author.pk, comment.pk)
    if comment.approved_at is None and post_author not in told:
        notify(post_author, "comment", author.pk, comment.pk)
    for user_id in mentioned_ids(author, comment.body):
        if user_id not in {post_author, *told}:
            notify(user_id, "comment_mention", author.pk, comment.pk)


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
