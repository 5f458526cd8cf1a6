"""HTML addresses of the preferences."""

from __future__ import annotations

from django.urls import path

from notifications import preference_views as views

urlpatterns = [
    path("settings/notifications/", views.settings_notifications, name="settings_notifications"),
    path("settings/notifications/how/", views.settings_notification_ways, name="settings_notification_ways"),
    path("settings/notifications/devices/<uuid:device_id>/forget/", views.device_forget, name="device_forget"),
    path("settings/notifications/mail-again/", views.mail_again, name="mail_again"),
    path("settings/notifications/muted/", views.muted_things, name="muted_things"),
    path("settings/notifications/muted/<uuid:muted_id>/undo/", views.unmute_thing, name="unmute_thing"),
    path("notifications/push-offer/", views.push_offer_answer, name="push_offer_answer"),
    path("notifications/<uuid:notification_id>/mute/", views.notification_mute, name="notification_mute"),
    path("unsubscribe/<str:token>/", views.unsubscribe, name="unsubscribe"),
]
