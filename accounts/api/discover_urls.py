"""API addresses of suggestions one has dismissed."""

from __future__ import annotations

from django.urls import path

from accounts.api import discover_views as views

urlpatterns = [
    path("me/dismissed/people/", views.DismissedPeopleView.as_view(), name="api_me_dismissed_people"),
    path("me/dismissed/people/<handle:handle>/", views.DismissedPersonView.as_view(), name="api_me_dismissed_person"),
]
