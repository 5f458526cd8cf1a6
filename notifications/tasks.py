"""What this room hears from accounts. Each looks at how things stand now, so that order and repetition do not matter."""

from __future__ import annotations

from uuid import UUID

from accounts.models import Follow, User
from accounts.quiet import is_quiet
from core.queue import task
from notifications import actions


def _status(follower_id: str, target_id: str) -> str | None:
    rows = Follow.objects.filter(follower_id=UUID(follower_id), target_id=UUID(target_id))
    return rows.values_list("status", flat=True).first()


@task("notifications.on_follow_requested", queue="delivery")
def on_follow_requested(*, follower_id: str, target_id: str) -> None:
    if _status(follower_id, target_id) == Follow.Status.REQUESTED:
        actions.notify(target_id, "follow_request", follower_id, follower_id)


@task("notifications.on_followed", queue="delivery")
def on_followed(*, follower_id: str, target_id: str) -> None:
    if _status(follower_id, target_id) != Follow.Status.ACCEPTED:
        return
    actions.withdraw_pair("follow_request", recipient_id=target_id, actor_id=follower_id)
    actions.notify(target_id, "follow", follower_id, target_id)
    if User.objects.filter(pk=target_id, is_private=True).exists():
        actions.notify(follower_id, "request_accepted", target_id, target_id)


@task("notifications.on_unfollowed", queue="delivery")
def on_unfollowed(*, follower_id: str, target_id: str) -> None:
    if _status(follower_id, target_id) is None:
        actions.withdraw_pair("follow_request", recipient_id=target_id, actor_id=follower_id)
        actions.withdraw_pair("follow", recipient_id=target_id, actor_id=follower_id)
        actions.withdraw_pair("request_accepted", recipient_id=follower_id, actor_id=target_id)


@task("notifications.on_muted", queue="delivery")
def on_muted(*, muter_id: str, muted_id: str) -> None:
    if is_quiet(UUID(muter_id), UUID(muted_id)):
        actions.hush(muter_id, muted_id)


@task("notifications.on_blocked", queue="delivery")
def on_blocked(*, blocker_id: str, blocked_id: str) -> None:
    actions.withdraw_between(blocker_id, blocked_id)
