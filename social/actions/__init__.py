"""Writes of posts, reactions and comments: the rules every door goes through."""

from social.actions.commenting import add_comment, edit_comment, pin_comment, unpin_comment
from social.actions.holding import approve_comment, show_photo, sift
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
from social.actions.reacting import react, react_to_comment, unreact, unreact_to_comment
from social.actions.tagging import file_post, follow_tag, unfollow_tag
from social.actions.uncommenting import delete_comment, erase_comment, purge_comment, restore_comment
from social.actions.upkeep import reconcile_counters
from social.actions.wishes import choose_feed, unwish, wish

__all__ = [
    "UNDO",
    "add_comment",
    "approve_comment",
    "choose_feed",
    "delete_comment",
    "delete_post",
    "edit_comment",
    "edit_post",
    "erase_comment",
    "file_post",
    "follow_tag",
    "hide_comment",
    "hide_post",
    "label_post",
    "pin_comment",
    "publish_post",
    "publish_when_ready",
    "purge_comment",
    "purge_post",
    "react",
    "react_to_comment",
    "reconcile_counters",
    "restore_comment",
    "restore_post",
    "show_comment",
    "show_photo",
    "show_post",
    "sift",
    "unfollow_tag",
    "unpin_comment",
    "unreact",
    "unreact_to_comment",
    "unwish",
    "wish",
]
