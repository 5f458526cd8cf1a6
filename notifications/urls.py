"""HTML addresses of the bell."""

from __future__ import annotations

from django.urls import include, path

from notifications import views

urlpatterns = [
    path("notifications/", views.notification_list, name="notification_list"),
    path("notifications/seen/", views.notification_seen, name="notification_seen"),
    path("", include("notifications.preference_urls")),
]
