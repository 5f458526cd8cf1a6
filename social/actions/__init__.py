"""Writes of posts, reactions and comments: the rules every door goes through."""

from social.actions.bookmarks import (
    delete_collection,
    keep_post,
    let_go,
    make_collection,
    rename_collection,
)
from social.actions.commenting import add_comment, edit_comment, pin_comment, unpin_comment
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
from social.actions.holding import approve_comment, show_photo, sift
from social.actions.importing import (
    begin_import,
    begin_import_of_file,
    forget_imports_of,
    import_step,
    read_import,
    start_import,
    stop_import,
    sweep_imports,
    undo_import,
    undo_step,
)
from social.actions.linking import ask_link, fetch_link, show_link, sweep_links
from social.actions.moderated import hide_comment, hide_post, label_post, show_comment, show_post
from social.actions.photo_tagging import drop_tags_of_other_photos, remove_tag, tag_photos, untag_between
from social.actions.polls import end_poll, reconcile_polls, vote, withdraw_votes
from social.actions.posts import (
    UNDO,
    delete_post,
    publish_post,
    publish_when_ready,
    purge_post,
    restore_post,
)
from social.actions.reacting import react, react_to_comment, unreact, unreact_to_comment
from social.actions.sharing import own_share, require_shareable, share_post, take_down_shares_of
from social.actions.shelving import archive_post, pin_post, unarchive_post, unpin_post
from social.actions.tagging import file_absent, file_post, follow_tag, unfollow_tag
from social.actions.uncommenting import delete_comment, erase_comment, purge_comment, restore_comment
from social.actions.upkeep import reconcile_counters
from social.actions.wishes import choose_feed, unwish, wish

__all__ = [
    "UNDO",
    "add_comment",
    "approve_comment",
    "archive_post",
    "ask_link",
    "begin_import",
    "begin_import_of_file",
    "choose_feed",
    "delete_collection",
    "delete_comment",
    "delete_draft",
    "delete_post",
    "drop_tags_of_other_photos",
    "edit_comment",
    "edit_post",
    "end_poll",
    "erase_comment",
    "fetch_link",
    "file_absent",
    "file_post",
    "follow_tag",
    "forget_imports_of",
    "hide_comment",
    "hide_post",
    "import_step",
    "keep_post",
    "label_post",
    "let_go",
    "make_collection",
    "own_share",
    "pin_comment",
    "pin_post",
    "publish_draft",
    "publish_from_draft",
    "publish_post",
    "publish_scheduled",
    "publish_when_ready",
    "purge_comment",
    "purge_post",
    "react",
    "react_to_comment",
    "read_import",
    "reconcile_counters",
    "reconcile_polls",
    "remove_tag",
    "rename_collection",
    "require_shareable",
    "restore_comment",
    "restore_post",
    "save_draft",
    "schedule_draft",
    "share_post",
    "show_comment",
    "show_link",
    "show_photo",
    "show_post",
    "sift",
    "start_import",
    "stop_import",
    "sweep_imports",
    "sweep_links",
    "tag_photos",
    "take_down_shares_of",
    "unarchive_post",
    "undo_import",
    "undo_step",
    "unfollow_tag",
    "unpin_comment",
    "unpin_post",
    "unreact",
    "unreact_to_comment",
    "unschedule_draft",
    "untag_between",
    "unwish",
    "vote",
    "wish",
    "withdraw_votes",
]
