"""HTML addresses of what groups and conversations have beside their messages."""

from __future__ import annotations

from django.urls import path

from chat import care_views, export_views, group_link_views, live_views, scheduled_views, tick_views, vet_bundle_views

urlpatterns = [
    path("chat/<uuid:conversation_id>/links/", group_link_views.chat_group_links, name="chat_group_links"),
    path("chat/<uuid:conversation_id>/links/act/", group_link_views.chat_group_links_act, name="chat_group_links_act"),
    path("chat/<uuid:conversation_id>/m/<uuid:message_id>/info/", tick_views.message_info, name="message_info"),
    path("chat/<uuid:conversation_id>/export/", export_views.chat_export, name="chat_export"),
    path("chat/<uuid:conversation_id>/export/<uuid:export_id>/", export_views.chat_export_row, name="chat_export_row"),
    path(
        "chat/<uuid:conversation_id>/export/<uuid:export_id>/file/",
        export_views.chat_export_download,
        name="chat_export_download",
    ),
    path("chat/<uuid:conversation_id>/live/", live_views.chat_live, name="chat_live"),
    path("chat/<uuid:conversation_id>/care/", care_views.chat_care, name="chat_care"),
    path("chat/<uuid:conversation_id>/m/<uuid:message_id>/vet/", vet_bundle_views.message_vet, name="message_vet"),
    path("chat/scheduled/", scheduled_views.scheduled_all, name="scheduled_all"),
    path("chat/<uuid:conversation_id>/later/", scheduled_views.scheduled_messages, name="scheduled_messages"),
    path("chat/<uuid:conversation_id>/later/<uuid:scheduled_id>/", scheduled_views.scheduled_act, name="scheduled_act"),
    path("g/<str:secret>/", group_link_views.group_link, name="group_link"),
    path("g/<str:secret>/photo/", group_link_views.group_link_photo, name="group_link_photo"),
]
