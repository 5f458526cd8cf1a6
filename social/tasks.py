"""Task doors of social: ids in, one action or one list operation. All may run twice."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from core.queue import enqueue, task
from notifications.actions import notify, withdraw, withdraw_target
from social import actions, fan_out, kinds, readers, timeline
from social.fan_out import retrying, send
from social.models import Comment, CommentReaction, Post, Reaction


# --- the ready lists ------------------------------------------------------------------------------
@task("social.fan_out_post", queue="fanout", together=fan_out.send_out)
def fan_out_post(*, post_id: str) -> None:
    fan_out.send_out([{"post_id": post_id}])


@task("social.move_post", queue="fanout")
def move_post(*, post_id: str) -> None:
    """After an edit: into the followers' lists, or out of them. Nobody is told of it."""
    post = _living(post_id)
    if post is None or post.published_at is None:
        return
    if post.audience != Post.Audience.PUBLIC:
        for chunk in readers.of_animals(post):
            retrying(timeline.drop, post.pk, chunk)
    if post.audience not in Post.FOLLOWERS_SEE:
        for chunk in readers.followers(post.author_id):
            retrying(timeline.drop, post.pk, chunk)
    for chunk in readers.of_post(post):
        send(post, chunk)


@task("social.return_post", queue="fanout")
def return_post(*, post_id: str) -> None:
    """A deletion was undone, or the post is out of the archive."""
    post = _living(post_id)
    if post is not None:
        send(post, [post.author_id])
        move_post(post_id=post_id)


@task("social.fan_in_post", queue="fanout")
def fan_in_post(*, post_id: str) -> None:
    """A deleted or archived post leaves the lists; nothing that was restored meanwhile does."""
    post = Post.objects.filter(pk=post_id).first()
    if post is None or (post.deleted_at is None and post.archived_at is None):
        return
    retrying(timeline.drop, post.pk, [post.author_id])
    for chunk in (*readers.followers(post.author_id), *readers.of_animals(post)):
        retrying(timeline.drop, post.pk, chunk)


@task("social.forget_lists", queue="fanout")
def forget_lists(*, follower_id: str = "", target_id: str = "", blocker_id: str = "", blocked_id: str = "") -> None:
    """Who follows whom has changed: the follower's list is made anew at the next read (a block: of both)."""
    changed = [follower_id] if follower_id else [blocker_id, blocked_id]
    retrying(timeline.forget, [UUID(reader) for reader in changed])


@task("social.forget_list_of_follower", queue="fanout")
def forget_list_of_follower(*, follower_id: str, pet_id: str) -> None:
    """Which animals are followed has changed: the list is made anew at the next read."""
    retrying(timeline.forget, [UUID(follower_id)])


def _living(post_id: str) -> Post | None:
    found = Post.objects.select_related("author").filter(pk=post_id)
    return found.filter(deleted_at__isnull=True, archived_at__isnull=True).first()


# --- posts ----------------------------------------------------------------------------------------
@task("social.on_media_processed", queue="delivery")
def on_media_processed(*, asset_id: str) -> None:
    actions.publish_when_ready(asset_id)
    actions.show_photo(UUID(asset_id))


@task("social.purge_post", queue="bulk")
def purge_post(*, post_id: str) -> None:
    """Ends a deletion, and what was told of the post and its comments with it."""
    comment_ids: list[UUID] = list(Comment.objects.filter(post_id=post_id).values_list("pk", flat=True))
    if actions.purge_post(post_id):
        withdraw_target(post_id)
        for comment_id in comment_ids:
            withdraw_target(comment_id)


@task("social.reconcile_counters", queue="bulk", lease=900)
def reconcile_counters() -> None:
    actions.reconcile_counters()
    actions.reconcile_polls()


@task("social.end_poll", queue="delivery")
def end_poll(*, post_id: str) -> None:
    if actions.end_poll(post_id):
        kinds.tell_poll_ended_author(UUID(post_id))
        enqueue("social.tell_poll_ended", post_id=post_id)


@task("social.tell_poll_ended", queue="delivery")
def tell_poll_ended(*, post_id: str, after: str = "") -> None:
    """A batch of those who voted a task."""
    further = kinds.tell_poll_ended(UUID(post_id), after=UUID(after) if after else None)
    if further is not None:
        enqueue("social.tell_poll_ended", post_id=post_id, after=str(further))


@task("social.publish_scheduled", queue="delivery")
def publish_scheduled(*, draft_id: str, at: str) -> None:
    actions.publish_scheduled(draft_id, datetime.fromisoformat(at))


@task("social.tell_draft_failed", queue="delivery")
def tell_draft_failed(*, draft_id: str) -> None:
    kinds.tell_draft_failed(UUID(draft_id))


# --- what people are told -------------------------------------------------------------------------
@task("social.tell_mentioned", queue="delivery")
def tell_mentioned(*, post_id: str) -> None:
    post = _living(post_id)
    if post is not None and post.published_at is not None:
        kinds.tell_mentioned(post)
        kinds.tell_tagged(post)


@task("social.tell_shared", queue="delivery")
def tell_shared(*, post_id: str) -> None:
    """Something became of a post: if it is a share, whoever wrote the original is told, or not any more."""
    share = Post.objects.select_related("original").filter(pk=post_id, original__isnull=False).first()
    if share is not None:
        kinds.tell_shared(share)


@task("social.tell_reacted", queue="delivery")
def tell_reacted(*, reaction_id: str, post_id: str, user_id: str) -> None:
    if Reaction.objects.filter(pk=reaction_id).exists():
        author_id = Post.objects.values_list("author_id", flat=True).get(pk=post_id)
        notify(author_id, "reaction", user_id, post_id)


@task("social.untell_reacted", queue="delivery")
def untell_reacted(*, post_id: str, user_id: str) -> None:
    """One that came back meanwhile stays told."""
    if not Reaction.objects.filter(post_id=post_id, user_id=user_id).exists():
        withdraw("reaction", post_id, actor_id=user_id)


@task("social.tell_comment_reacted", queue="delivery")
def tell_comment_reacted(*, reaction_id: str, comment_id: str, user_id: str) -> None:
    if CommentReaction.objects.filter(pk=reaction_id).exists():
        author_id = Comment.objects.values_list("author_id", flat=True).get(pk=comment_id)
        if author_id is not None:
            notify(author_id, "comment_reaction", user_id, comment_id)


@task("social.untell_comment_reacted", queue="delivery")
def untell_comment_reacted(*, comment_id: str, user_id: str) -> None:
    if not CommentReaction.objects.filter(comment_id=comment_id, user_id=user_id).exists():
        withdraw("comment_reaction", comment_id, actor_id=user_id)


@task("social.tell_commented", queue="delivery")
def tell_commented(*, comment_id: str) -> None:
    rows = Comment.objects.alive().select_related("post", "author", "parent")  # type: ignore[attr-defined]
    comment = rows.filter(pk=comment_id).first()
    if comment is not None:
        kinds.tell_commented(comment)


@task("social.tell_released", queue="delivery")
def tell_released(*, comment_id: str) -> None:
    """A comment does not wait any more, is back, or says something else: who was told already is not told again."""
    tell_commented(comment_id=comment_id)


@task("social.untell_held", queue="delivery")
def untell_held(*, comment_id: str) -> None:
    if Comment.objects.held().filter(pk=comment_id).exists():  # type: ignore[attr-defined]
        withdraw_target(comment_id)


@task("social.sift_comments", queue="bulk")
def sift_comments(*, user_id: str, after: str = "") -> None:
    """The person's hidden words have changed: a batch a task, oldest first."""
    further = actions.sift(UUID(user_id), after=UUID(after) if after else None)
    if further is not None:
        enqueue("social.sift_comments", user_id=user_id, after=str(further))


@task("social.untell_commented", queue="delivery")
def untell_commented(*, comment_id: str, post_id: str) -> None:
    """One that is back already stays told."""
    if not Comment.objects.alive().filter(pk=comment_id).exists():  # type: ignore[attr-defined]
        withdraw_target(comment_id)


@task("social.purge_comment", queue="bulk")
def purge_comment(*, comment_id: str) -> None:
    actions.purge_comment(comment_id)
