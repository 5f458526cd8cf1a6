"""Who gets in where in the chat: its pages, its calls, its words on the socket."""

from __future__ import annotations

from typing import Final

from petamigos.policies.terms import Of, Policy, Rule, Who, api, deed, form, page

CHAT: Final[dict[str, Policy]] = {
    "chat_list": page(Who.SIGNED_IN),
    "chat_requests": page(Who.SIGNED_IN),
    "chat_archived": page(Who.SIGNED_IN),
    "chat_search": page(Who.SIGNED_IN),
    "chat_starred": page(Who.SIGNED_IN),
    "chat_new": page(Who.SIGNED_IN),
    "chat_send": form(Who.SIGNED_IN),
    "chat_with": form(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "chat_group_new": form(Who.SIGNED_IN),
    "chat_group": page(Who.OWNER, Of.CHAT_GROUP),
    "chat_group_act": deed(Who.OWNER, Of.CHAT_GROUP),
    "chat_detail": form(Who.OWNER, Of.CONVERSATION),
    "chat_wallpaper": form(Who.OWNER, Of.CONVERSATION),
    "chat_media": page(Who.OWNER, Of.CONVERSATION),
    "chat_keep": deed(Who.OWNER, Of.CONVERSATION),
    "message_detail": page(Who.OWNER, Of.MESSAGE),
    "message_act": deed(Who.OWNER, Of.MESSAGE),
    "message_forward": form(Who.OWNER, Of.MESSAGE),
    "message_open": deed(Who.OWNER, Of.ONCE),
    "once_file": page(Who.PERSON_AMONG_VIEWERS, Of.ONCE_TICKET),
    "message_file": page(Who.OWNER, Of.CHAT_DOCUMENT),
    "chat_settings": form(Who.SIGNED_IN),
}
CHAT_API: Final[dict[str, Policy]] = {
    "api_conversations": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_conversation": api(
        GET=(Who.OWNER, Of.CONVERSATION), PATCH=(Who.OWNER, Of.CONVERSATION), DELETE=(Who.OWNER, Of.CONVERSATION)
    ),
    "api_conversation_marks": api(PUT=(Who.OWNER, Of.CONVERSATION)),
    "api_conversation_request": api(PUT=(Who.OWNER, Of.CONVERSATION), DELETE=(Who.OWNER, Of.CHAT_REQUEST)),
    "api_conversation_messages": api(GET=(Who.OWNER, Of.CONVERSATION), POST=(Who.OWNER, Of.OPEN_TALK)),
    "api_conversation_wallpaper": api(GET=(Who.OWNER, Of.CONVERSATION), PUT=(Who.OWNER, Of.CONVERSATION)),
    "api_me_stickers": api(GET=Who.SIGNED_IN),
    "api_me_sticker": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.STICKER), DELETE=(Who.PERSON_AMONG_VIEWERS, Of.STICKER)),
    "api_conversation_media": api(GET=(Who.OWNER, Of.CONVERSATION)),
    "api_message_search": api(GET=Who.SIGNED_IN),
    "api_messages_starred": api(GET=Who.SIGNED_IN),
    "api_groups": api(POST=Who.SIGNED_IN),
    "api_group": api(PATCH=(Who.OWNER_AMONG_VIEWERS, Of.LED_GROUP), DELETE=(Who.OWNER, Of.CHAT_GROUP)),
    "api_group_members": api(GET=(Who.OWNER, Of.CHAT_GROUP), POST=(Who.OWNER_AMONG_VIEWERS, Of.LED_GROUP)),
    "api_group_member": api(
        PATCH=(Who.OWNER_AMONG_VIEWERS, Of.GROUP_MEMBER), DELETE=(Who.OWNER_AMONG_VIEWERS, Of.GROUP_MEMBER)
    ),
    "api_message": api(
        GET=(Who.OWNER, Of.MESSAGE), PATCH=(Who.OWNER_AMONG_VIEWERS, Of.OWN_MESSAGE), DELETE=(Who.OWNER, Of.MESSAGE)
    ),
    "api_message_reaction": api(PUT=(Who.OWNER, Of.MESSAGE), DELETE=(Who.OWNER, Of.MESSAGE)),
    "api_message_star": api(PUT=(Who.OWNER, Of.MESSAGE), DELETE=(Who.OWNER, Of.MESSAGE)),
    "api_message_pin": api(PUT=(Who.OWNER, Of.MESSAGE), DELETE=(Who.OWNER, Of.MESSAGE)),
    "api_message_vote": api(PUT=(Who.OWNER, Of.CHAT_POLL), DELETE=(Who.OWNER, Of.CHAT_POLL)),
    "api_message_forward": api(POST=(Who.OWNER, Of.MESSAGE)),
    "api_message_open": api(POST=(Who.OWNER, Of.ONCE)),
    "api_message_link": api(DELETE=(Who.OWNER_AMONG_VIEWERS, Of.LINKED_MESSAGE)),
    "api_message_opened": api(PUT=(Who.OWNER, Of.VOICE)),
    "api_message_file": api(GET=(Who.OWNER, Of.CHAT_DOCUMENT)),
    "api_me_chat": api(GET=Who.SIGNED_IN),
    "api_me_chat_settings": api(GET=Who.SIGNED_IN, PATCH=Who.SIGNED_IN),
}
CHAT_MESSAGES: Final[dict[str, Rule]] = {
    "send_message": Rule(Who.OWNER, Of.OPEN_TALK),
    "mark_messages": Rule(Who.OWNER, Of.CONVERSATION),
    "say_typing": Rule(Who.OWNER, Of.CONVERSATION),
}
CHAT_SUBSCRIPTIONS: Final[dict[str, Rule]] = {"conversation": Rule(Who.OWNER, Of.CONVERSATION)}
