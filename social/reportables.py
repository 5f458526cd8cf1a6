"""Posts and comments as things that can be reported to moderators."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.restraints import register_deed
from moderation.kinds import Context, Evidence, Line, Part, register_reportable
from social import actions
from social.models import Comment, Post

AROUND = 20  # comments shown beside what was reported


def register() -> None:
    register_deed("post", gettext_lazy("publish posts"))
    register_deed("comment", gettext_lazy("write comments"))
    register_deed("reaction", gettext_lazy("react to posts and comments"))
    register_reportable(
        "post", label=gettext_lazy("Post"), model=Post, load=load_post, author_of=lambda post: post.author,
        evidence=evidence_of_post, context=context_of_post, hide=actions.hide_post, unhide=actions.show_post,
        mark=actions.label_post, parts=parts_of_post,
    )  # fmt: skip
    register_reportable(
        "comment", label=gettext_lazy("Comment"), model=Comment, load=load_comment,
        author_of=lambda comment: comment.author, evidence=lambda comment: Evidence(comment.body),
        context=context_of_comment, hide=actions.hide_comment, unhide=actions.show_comment,
    )  # fmt: skip


def load_post(viewer: Any, post_id: UUID) -> Post | None:
    posts = Post.objects.visible_to(viewer).select_related("author")  # type: ignore[attr-defined]
    return posts.filter(pk=post_id).first()  # type: ignore[no-any-return]


def load_comment(viewer: Any, comment_id: UUID) -> Comment | None:
    comments = Comment.objects.visible_to(viewer).alive().select_related("author")  # type: ignore[attr-defined]
    return comments.filter(pk=comment_id).first()  # type: ignore[no-any-return]


def evidence_of_post(post: Post) -> Evidence:
    return Evidence(post.body, _pictures(post))


def _pictures(post: Post) -> tuple[UUID, ...]:
    return tuple(post.media_rows.order_by("position").values_list("asset_id", flat=True))


def parts_of_post(post: Post) -> list[Part]:
    keys = _pictures(post)
    if len(keys) < 2:
        return []
    return [Part(_("Photo %(number)d") % {"number": number}, "picture", key) for number, key in enumerate(keys, 1)]


def context_of_post(post: Post) -> Context:
    """Three queries: the author, the pictures, the newest comments; of a share what it shares as well."""
    lines = (*_shared(post), Line(f"@{post.author.handle}", post.body, is_the_thing=True), *_comments(post))
    return Context(lines, _pictures(post), is_private=_is_private(post), url=post.get_absolute_url())


def _shared(post: Post) -> list[Line]:
    original = Post.objects.select_related("author").filter(pk=post.original_id).first() if post.original_id else None
    return [Line(f"@{original.author.handle}", original.body)] if original is not None else []


def context_of_comment(comment: Comment) -> Context:
    """Four queries: the post, its author, its pictures, its newest comments."""
    post = Post.objects.select_related("author").get(pk=comment.post_id)
    lines = [Line(f"@{post.author.handle}", post.body), *_comments(post, marked=comment.pk)]
    if not any(line.is_the_thing for line in lines):
        who = f"@{comment.author.handle}" if comment.author is not None else "?"
        lines.append(Line(who, comment.body, is_the_thing=True))
    return Context(tuple(lines), _pictures(post), is_private=_is_private(post), url=post.get_absolute_url())


def _comments(post: Post, marked: UUID | None = None) -> list[Line]:
    rows = post.comments.order_by("-pk").values_list("pk", "author__handle", "body")[:AROUND]
    return [Line(f"@{handle}", body, is_the_thing=pk == marked) for pk, handle, body in reversed(rows)]


def _is_private(post: Post) -> bool:
    return post.audience != Post.Audience.PUBLIC or post.author.is_private
