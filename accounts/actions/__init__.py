"""Everything that changes people and how they stand to each other."""

from accounts.actions.blocks import block, unblock
from accounts.actions.circles import keep_close, let_go
from accounts.actions.closing import close_account, reopen_account, reopen_by_password
from accounts.actions.exports import build_export, open_export, request_export, sweep_exports
from accounts.actions.follows import accept_follow, decline_follow, follow, remove_follower, unfollow
from accounts.actions.friends import accept_friend, ask_friend, decline_friend, end_friend
from accounts.actions.people_lists import delete_list, make_list, put_on_list, rename_list, take_off_list
from accounts.actions.privacy import choose_privacy
from accounts.actions.profile import (
    choose_handle,
    choose_language,
    choose_theme,
    finish_onboarding,
    set_privacy,
    update_profile,
)
from accounts.actions.quiet import lift_restriction, mute, restrict, unmute
from accounts.actions.safety import (
    end_other_sessions,
    end_session,
    raise_session_epoch,
    suspend,
    unsuspend,
)
from accounts.actions.words import hide_word, show_word

__all__ = [
    "accept_follow",
    "accept_friend",
    "ask_friend",
    "block",
    "build_export",
    "choose_handle",
    "choose_language",
    "choose_privacy",
    "choose_theme",
    "close_account",
    "decline_follow",
    "decline_friend",
    "delete_list",
    "end_friend",
    "end_other_sessions",
    "end_session",
    "finish_onboarding",
    "follow",
    "hide_word",
    "keep_close",
    "let_go",
    "lift_restriction",
    "make_list",
    "mute",
    "open_export",
    "put_on_list",
    "raise_session_epoch",
    "remove_follower",
    "rename_list",
    "reopen_account",
    "reopen_by_password",
    "request_export",
    "restrict",
    "set_privacy",
    "show_word",
    "suspend",
    "sweep_exports",
    "take_off_list",
    "unblock",
    "unfollow",
    "unmute",
    "unsuspend",
    "update_profile",
]
