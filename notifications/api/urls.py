"""API addresses of the bell."""

from __future__ import annotations

from django.urls import path

from notifications.api import device_views, mail_views, preference_views, shown_views, views

urlpatterns = [
    path("notifications/", views.NotificationsView.as_view(), name="api_notifications"),
    path("notifications/shown/", shown_views.ShownView.as_view(), name="api_notifications_shown"),
    path("notifications/seen/", views.SeenView.as_view(), name="api_notifications_seen"),
    path("notifications/<uuid:notification_id>/read/", views.ReadView.as_view(), name="api_notification_read"),
    path("notifications/topics/", preference_views.TopicsView.as_view(), name="api_notification_topics"),
    path("notifications/settings/", preference_views.SwitchesView.as_view(), name="api_notification_settings"),
    path("notifications/mail-again/", preference_views.MailAgainView.as_view(), name="api_notification_mail_again"),
    path("notifications/muted/", preference_views.MutedThingsView.as_view(), name="api_notification_muted"),
    path(
        "notifications/muted/<uuid:muted_id>/",
        preference_views.MutedThingView.as_view(),
        name="api_notification_muted_one",
    ),
    path(
        "notifications/<uuid:notification_id>/mute/",
        preference_views.MuteView.as_view(),
        name="api_notification_mute",
    ),
    path("me/devices/", device_views.DevicesView.as_view(), name="api_me_devices"),
    path("me/devices/<uuid:device_id>/", device_views.DeviceView.as_view(), name="api_me_device"),
    path("unsubscribe/<str:token>/", mail_views.UnsubscribeView.as_view(), name="api_unsubscribe"),
    path("mail/events/", mail_views.MailEventsView.as_view(), name="api_mail_events"),
]
