"""HTML addresses of what is suggested and what is not."""

from __future__ import annotations

from django.urls import path

from accounts import contact_views
from accounts import discover_views as views

urlpatterns = [
    path("discover/contacts/", contact_views.find_people, name="find_people"),
    path("discover/dismissed/", views.dismissed_people, name="dismissed_people"),
    path("@<handle:handle>/dismiss/", views.person_dismiss, name="person_dismiss"),
    path("@<handle:handle>/dismiss/undo/", views.person_welcome, name="person_welcome"),
]
