"""API addresses of conversations."""

from __future__ import annotations

from typing import Any

from django.urls import include, path

from chat.api import (
    call_views,
    finding_views,
    gallery_views,
    group_views,
    live_urls,
    message_views,
    once_views,
    recording_views,
    seal_urls,
    taste_views,
    views,
)

_MESSAGE = [
    path("", message_views.MessageView.as_view(), name="api_message"),
    path("reaction/", message_views.MessageReactionView.as_view(), name="api_message_reaction"),
    path("star/", message_views.MessageStarView.as_view(), name="api_message_star"),
    path("pin/", message_views.MessagePinView.as_view(), name="api_message_pin"),
    path("vote/", message_views.MessageVoteView.as_view(), name="api_message_vote"),
    path("forward/", message_views.MessageForwardView.as_view(), name="api_message_forward"),
    *seal_urls.MESSAGE,
    path("open/", once_views.MessageOpenView.as_view(), name="api_message_open"),
    path("link/", once_views.MessageLinkView.as_view(), name="api_message_link"),
    path("opened/", recording_views.MessageOpenedView.as_view(), name="api_message_opened"),
    path("file/", message_views.MessageFileView.as_view(), name="api_message_file"),
]
_ONE: list[Any] = [
    path("", views.ConversationView.as_view(), name="api_conversation"),
    path("marks/", views.ConversationMarksView.as_view(), name="api_conversation_marks"),
    path("room/", call_views.CallRoomView.as_view(), name="api_call_room"),
    path("request/", views.ConversationRequestView.as_view(), name="api_conversation_request"),
    path("group/", group_views.GroupView.as_view(), name="api_group"),
    path("members/", group_views.MembersView.as_view(), name="api_group_members"),
    path("members/<str:handle>/", group_views.MemberView.as_view(), name="api_group_member"),
    *seal_urls.ONE,
    path("wallpaper/", taste_views.WallpaperView.as_view(), name="api_conversation_wallpaper"),
    path("media/", gallery_views.ConversationMediaView.as_view(), name="api_conversation_media"),
    path("messages/", message_views.MessagesView.as_view(), name="api_conversation_messages"),
    path("messages/<uuid:message_id>/", include(_MESSAGE)),
]
urlpatterns = [
    path("conversations/", views.ConversationsView.as_view(), name="api_conversations"),
    path("conversations/groups/", group_views.GroupsView.as_view(), name="api_groups"),
    path("conversations/search/", finding_views.MessageSearchView.as_view(), name="api_message_search"),
    path("conversations/starred/", finding_views.StarredMessagesView.as_view(), name="api_messages_starred"),
    path("", include(live_urls)),
    path("conversations/<uuid:conversation_id>/", include(_ONE)),
    path("me/calls/", call_views.PastCallsView.as_view(), name="api_me_calls"),
    path("calls/<uuid:call_id>/", call_views.CallView.as_view(), name="api_call"),
    path("calls/<uuid:call_id>/ice/", call_views.CallIceView.as_view(), name="api_call_ice"),
    path("me/call/", call_views.CurrentCallView.as_view(), name="api_me_call"),
    *seal_urls.OWN,
    path("me/chat/", views.ChatNumbersView.as_view(), name="api_me_chat"),
    path("me/chat/stickers/", taste_views.StickersView.as_view(), name="api_me_stickers"),
    path("me/chat/stickers/<str:name>/", taste_views.StickerView.as_view(), name="api_me_sticker"),
    path("me/chat/settings/", views.ChatSettingsView.as_view(), name="api_me_chat_settings"),
]
