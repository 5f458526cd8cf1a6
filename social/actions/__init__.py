"""Writes of posts, likes and comments: the rules every door goes through."""

from social.actions.answers import add_comment, delete_comment, like, unlike
from social.actions.holding import approve_comment, sift
from social.actions.moderated import hide_comment, hide_post, label_post, show_comment, show_post
from social.actions.posts import (
    UNDO,
    delete_post,
    edit_post,
    publish_post,
    publish_when_ready,
    purge_post,
    restore_post,
)
from social.actions.upkeep import reconcile_counters

__all__ = [
    "UNDO",
    "add_comment",
    "approve_comment",
    "delete_comment",
    "delete_post",
    "edit_post",
    "hide_comment",
    "hide_post",
    "label_post",
    "like",
    "publish_post",
    "publish_when_ready",
    "purge_post",
    "reconcile_counters",
    "restore_post",
    "show_comment",
    "show_post",
    "sift",
    "unlike",
]
