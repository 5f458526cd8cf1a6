"""HTML addresses of the chat."""

from __future__ import annotations

from django.urls import include, path

from chat import (
    acting_views,
    calls_views,
    finding_views,
    gallery_views,
    group_views,
    live_urls,
    once_views,
    seals_views,
    taste_views,
    views,
)

_MESSAGE = [
    path("", acting_views.message_detail, name="message_detail"),
    path("act/", acting_views.message_act, name="message_act"),
    path("forward/", acting_views.message_forward, name="message_forward"),
    path("open/", once_views.message_open, name="message_open"),
    path("file/", acting_views.message_file, name="message_file"),
]
urlpatterns = [
    path("chat/", views.chat_list, name="chat_list"),
    path("chat/requests/", views.chat_requests, name="chat_requests"),
    path("chat/archived/", views.chat_archived, name="chat_archived"),
    path("chat/new/", views.chat_new, name="chat_new"),
    path("chat/search/", finding_views.chat_search, name="chat_search"),
    path("chat/starred/", finding_views.chat_starred, name="chat_starred"),
    path("chat/send/", acting_views.chat_send, name="chat_send"),
    path("chat/calls/", calls_views.call_list, name="call_list"),
    path("chat/call/", calls_views.call_screen, name="call_screen"),
    path("chat/once/<str:ticket>/", once_views.once_file, name="once_file"),
    path("chat/with/<str:handle>/", views.chat_with, name="chat_with"),
    path("chat/<uuid:conversation_id>/", views.chat_detail, name="chat_detail"),
    path("chat/groups/new/", group_views.chat_group_new, name="chat_group_new"),
    path("chat/<uuid:conversation_id>/group/", group_views.chat_group, name="chat_group"),
    path("chat/<uuid:conversation_id>/group/act/", group_views.chat_group_act, name="chat_group_act"),
    path("chat/<uuid:conversation_id>/room/", calls_views.call_room, name="call_room"),
    path("chat/<uuid:conversation_id>/media/", gallery_views.chat_media, name="chat_media"),
    path("chat/<uuid:conversation_id>/wallpaper/", taste_views.chat_wallpaper, name="chat_wallpaper"),
    path("chat/<uuid:conversation_id>/keep/", acting_views.chat_keep, name="chat_keep"),
    path("", include(live_urls)),
    path("chat/<uuid:conversation_id>/m/<uuid:message_id>/", include(_MESSAGE)),
    path("chat/<uuid:conversation_id>/sealed/", seals_views.chat_seal, name="chat_seal"),
    path("chat/<uuid:conversation_id>/safety/", seals_views.chat_safety, name="chat_safety"),
    path("settings/encrypted/", seals_views.sealed_devices, name="sealed_devices"),
    path("settings/chat/", acting_views.chat_settings, name="chat_settings"),
]
