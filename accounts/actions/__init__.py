"""Everything that changes people and how they stand to each other."""

from accounts.actions.blocks import block, unblock
from accounts.actions.follows import accept_follow, decline_follow, follow, remove_follower, unfollow
from accounts.actions.profile import (
    choose_handle,
    choose_language,
    choose_theme,
    finish_onboarding,
    set_privacy,
    update_profile,
)
from accounts.actions.safety import (
    end_other_sessions,
    end_session,
    raise_session_epoch,
    suspend,
    unsuspend,
)

__all__ = [
    "accept_follow",
    "block",
    "choose_handle",
    "choose_language",
    "choose_theme",
    "decline_follow",
    "end_other_sessions",
    "end_session",
    "finish_onboarding",
    "follow",
    "raise_session_epoch",
    "remove_follower",
    "set_privacy",
    "suspend",
    "unblock",
    "unfollow",
    "unsuspend",
    "update_profile",
]
