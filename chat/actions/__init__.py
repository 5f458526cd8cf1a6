"""Everything that changes conversations and what is said in them."""

from chat.actions.changing import (
    EMOJI,
    delete_for_all,
    edit_message,
    forward,
    hide_message,
    pin,
    react,
    star,
)
from chat.actions.choosing import DISAPPEAR, FIELDS, choose_settings, let_disappear
from chat.actions.groups import add_members, change_group, choose_role, leave_group, make_group, remove_member
from chat.actions.marking import archive, clear, keep_draft, mark, mark_unread, mute, say_typing
from chat.actions.opening import accept_request, decline_request, open_direct
from chat.actions.saying import send_message, send_to_each

__all__ = [
    "DISAPPEAR",
    "EMOJI",
    "FIELDS",
    "accept_request",
    "add_members",
    "archive",
    "change_group",
    "choose_role",
    "choose_settings",
    "clear",
    "decline_request",
    "delete_for_all",
    "edit_message",
    "forward",
    "hide_message",
    "keep_draft",
    "leave_group",
    "let_disappear",
    "make_group",
    "mark",
    "mark_unread",
    "mute",
    "open_direct",
    "pin",
    "react",
    "remove_member",
    "say_typing",
    "send_message",
    "send_to_each",
    "star",
]
