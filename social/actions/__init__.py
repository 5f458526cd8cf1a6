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
from social.actions.tagging import file_post, follow_tag, unfollow_tag
from social.actions.upkeep import reconcile_counters
from social.actions.wishes import choose_feed, unwish, wish

__all__ = [
    "UNDO",
    "add_comment",
    "approve_comment",
    "choose_feed",
    "delete_comment",
    "delete_post",
    "edit_post",
    "file_post",
    "follow_tag",
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
    "unfollow_tag",
    "unlike",
    "unwish",
    "wish",
]
