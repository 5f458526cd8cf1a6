"""Writes of posts, likes and comments: the rules every door goes through."""

from social.actions.answers import add_comment, delete_comment, like, unlike
from social.actions.bookmarks import (
    delete_collection,
    keep_post,
    let_go,
    make_collection,
    rename_collection,
)
from social.actions.drafts import (
    delete_draft,
    publish_draft,
    publish_from_draft,
    publish_scheduled,
    save_draft,
    schedule_draft,
    unschedule_draft,
)
from social.actions.edits import edit_post
from social.actions.holding import approve_comment, sift
from social.actions.polls import end_poll, reconcile_polls, vote, withdraw_votes
from social.actions.posts import (
    UNDO,
    delete_post,
    hide_post,
    publish_post,
    publish_when_ready,
    purge_post,
    restore_post,
)
from social.actions.shelving import archive_post, pin_post, unarchive_post, unpin_post
from social.actions.upkeep import reconcile_counters

__all__ = [
    "UNDO",
    "add_comment",
    "approve_comment",
    "archive_post",
    "delete_collection",
    "delete_comment",
    "delete_draft",
    "delete_post",
    "edit_post",
    "end_poll",
    "hide_post",
    "keep_post",
    "let_go",
    "like",
    "make_collection",
    "pin_post",
    "publish_draft",
    "publish_from_draft",
    "publish_post",
    "publish_scheduled",
    "publish_when_ready",
    "purge_post",
    "reconcile_counters",
    "reconcile_polls",
    "rename_collection",
    "restore_post",
    "save_draft",
    "schedule_draft",
    "sift",
    "unarchive_post",
    "unlike",
    "unpin_post",
    "unschedule_draft",
    "vote",
    "withdraw_votes",
]
