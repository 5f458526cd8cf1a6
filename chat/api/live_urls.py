"""API addresses of what groups and conversations have beside their messages."""

from __future__ import annotations

from django.urls import include, path

from chat.api import (
    care_views,
    export_views,
    group_link_views,
    live_views,
    scheduled_views,
    tick_views,
    vet_bundle_views,
)

_ONE = [
    path("links/", group_link_views.GroupLinksView.as_view(), name="api_group_links"),
    path("links/<uuid:link_id>/", group_link_views.GroupLinkEndView.as_view(), name="api_group_link_end"),
    path("live/", live_views.LiveSharesView.as_view(), name="api_live_shares"),
    path("live/<uuid:share_id>/", live_views.LiveShareView.as_view(), name="api_live_share"),
    path("care/", care_views.CareCardsView.as_view(), name="api_care_cards"),
    path("care/<uuid:pet_id>/", care_views.CareCardView.as_view(), name="api_care_card"),
    path("messages/<uuid:message_id>/vet/", vet_bundle_views.MessageVetView.as_view(), name="api_message_vet"),
    path("exports/", export_views.ConversationExportsView.as_view(), name="api_conversation_exports"),
    path("exports/<uuid:export_id>/", export_views.ConversationExportView.as_view(), name="api_conversation_export"),
    path(
        "exports/<uuid:export_id>/file/",
        export_views.ConversationExportDownloadView.as_view(),
        name="api_conversation_export_download",
    ),
    path("scheduled/", scheduled_views.ScheduledMessagesView.as_view(), name="api_scheduled_messages"),
    path(
        "scheduled/<uuid:scheduled_id>/", scheduled_views.ScheduledMessageView.as_view(), name="api_scheduled_message"
    ),
    path(
        "scheduled/<uuid:scheduled_id>/now/",
        scheduled_views.ScheduledMessageNowView.as_view(),
        name="api_scheduled_now",
    ),
    path("ticks/", tick_views.ConversationTicksView.as_view(), name="api_conversation_ticks"),
    path("messages/<uuid:message_id>/info/", tick_views.MessageInfoView.as_view(), name="api_message_info"),
    path("join-requests/", group_link_views.JoinRequestsView.as_view(), name="api_join_requests"),
    path("join-requests/<uuid:request_id>/", group_link_views.JoinRequestView.as_view(), name="api_join_request"),
]
urlpatterns = [
    path("me/chat/scheduled/", scheduled_views.AllScheduledMessagesView.as_view(), name="api_me_scheduled"),
    path("conversations/<uuid:conversation_id>/", include(_ONE)),
    path("group-links/<str:secret>/", group_link_views.GroupBySecretView.as_view(), name="api_group_link"),
    path(
        "group-links/<str:secret>/photo/",
        group_link_views.GroupBySecretPhotoView.as_view(),
        name="api_group_link_photo",
    ),
]
