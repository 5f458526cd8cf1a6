"""API addresses of the bell."""

from __future__ import annotations

from django.urls import path

from notifications.api import views

urlpatterns = [
    path("notifications/", views.NotificationsView.as_view(), name="api_notifications"),
    path("notifications/seen/", views.SeenView.as_view(), name="api_notifications_seen"),
    path("notifications/<uuid:notification_id>/read/", views.ReadView.as_view(), name="api_notification_read"),
]
