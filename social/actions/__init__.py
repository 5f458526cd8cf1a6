"""Writes of posts, likes and comments: the rules every door goes through."""

from social.actions.answers import add_comment, delete_comment, like, unlike
from social.actions.bookmarks import (
    delete_collection,
    keep_post,
    let_go,
    make_collection,
    rename_collection,
)
from social.actions.edits import edit_post
from social.actions.holding import approve_comment, sift
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
    "delete_post",
    "edit_post",
    "hide_post",
    "keep_post",
    "let_go",
    "like",
    "make_collection",
    "pin_post",
    "publish_post",
    "publish_when_ready",
    "purge_post",
    "reconcile_counters",
    "rename_collection",
    "restore_post",
    "sift",
    "unarchive_post",
    "unlike",
    "unpin_post",
]
