"""Who gets in where in what groups and conversations have beside their messages."""

from __future__ import annotations

from typing import Final

from petamigos.policies.terms import Of, Policy, Rule, Who, api, deed, form, page

CHAT_LIVE: Final[dict[str, Policy]] = {
    "chat_group_links": form(Who.OWNER_AMONG_VIEWERS, Of.LED_GROUP),
    "chat_group_links_act": deed(Who.OWNER_AMONG_VIEWERS, Of.LED_GROUP),
    "scheduled_all": page(Who.SIGNED_IN),
    "scheduled_messages": form(Who.OWNER, Of.CONVERSATION),
    "scheduled_act": deed(Who.OWNER, Of.SCHEDULED),
    "chat_export": form(Who.OWNER, Of.CONVERSATION),
    "chat_export_row": page(Who.OWNER, Of.CHAT_COPY),
    "chat_export_download": deed(Who.OWNER, Of.CHAT_COPY),
    "chat_care": form(Who.OWNER, Of.CHAT_GROUP),
    "message_vet": form(Who.OWNER, Of.CHAT_BOOK),
    "chat_live": page(Who.OWNER, Of.OPEN_TALK),
    "message_info": page(Who.OWNER_AMONG_VIEWERS, Of.OWN_MESSAGE),
    "group_link": form(Who.PERSON_AMONG_VIEWERS, Of.GROUP_LINK),
    "group_link_photo": page(Who.PERSON_AMONG_VIEWERS, Of.GROUP_LINK),
}
CHAT_LIVE_API: Final[dict[str, Policy]] = {
    "api_group_links": api(GET=(Who.OWNER_AMONG_VIEWERS, Of.LED_GROUP), POST=(Who.OWNER_AMONG_VIEWERS, Of.LED_GROUP)),
    "api_group_link_end": api(DELETE=(Who.OWNER_AMONG_VIEWERS, Of.MADE_GROUP_LINK)),
    "api_conversation_ticks": api(GET=(Who.OWNER, Of.CHAT_GROUP)),
    "api_message_info": api(GET=(Who.OWNER_AMONG_VIEWERS, Of.OWN_MESSAGE)),
    "api_me_scheduled": api(GET=Who.SIGNED_IN),
    "api_scheduled_messages": api(GET=(Who.OWNER, Of.CONVERSATION), POST=(Who.OWNER, Of.OPEN_TALK)),
    "api_scheduled_message": api(PATCH=(Who.OWNER, Of.SCHEDULED), DELETE=(Who.OWNER, Of.SCHEDULED)),
    "api_scheduled_now": api(POST=(Who.OWNER, Of.SCHEDULED)),
    "api_conversation_exports": api(GET=(Who.OWNER, Of.CONVERSATION), POST=(Who.OWNER, Of.CONVERSATION)),
    "api_conversation_export": api(GET=(Who.OWNER, Of.CHAT_COPY)),
    "api_conversation_export_download": api(POST=(Who.OWNER, Of.CHAT_COPY)),
    "api_live_shares": api(GET=(Who.OWNER, Of.OPEN_TALK)),
    "api_live_share": api(PUT=(Who.OWNER, Of.LIVE_SHARE), DELETE=(Who.OWNER, Of.LIVE_SHARE)),
    "api_care_cards": api(GET=(Who.OWNER, Of.CHAT_GROUP)),
    "api_care_card": api(PUT=(Who.OWNER, Of.CHAT_CARE), DELETE=(Who.OWNER, Of.CHAT_CARE)),
    "api_message_vet": api(DELETE=(Who.OWNER_AMONG_VIEWERS, Of.CHAT_BOOK_SENT)),
    "api_join_requests": api(GET=(Who.OWNER_AMONG_VIEWERS, Of.LED_GROUP)),
    "api_join_request": api(
        PUT=(Who.OWNER_AMONG_VIEWERS, Of.JOIN_REQUEST), DELETE=(Who.OWNER_AMONG_VIEWERS, Of.JOIN_REQUEST)
    ),
    "api_group_link": api(
        GET=(Who.PERSON_AMONG_VIEWERS, Of.GROUP_LINK),
        PUT=(Who.PERSON_AMONG_VIEWERS, Of.GROUP_LINK),
        DELETE=(Who.PERSON_AMONG_VIEWERS, Of.GROUP_LINK),
    ),
    "api_group_link_photo": api(GET=(Who.PERSON_AMONG_VIEWERS, Of.GROUP_LINK)),
}
LIVE_MESSAGES: Final[dict[str, Rule]] = {"move_live": Rule(Who.OWNER, Of.LIVE_SHARE)}
