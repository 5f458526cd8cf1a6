"""HTML addresses of invitations."""

from __future__ import annotations

from django.urls import path

from accounts import invitation_views as views

urlpatterns = [
    path("invitations/", views.invitation_list, name="invitation_list"),
    path("invitations/<uuid:invitation_id>/end/", views.invitation_end, name="invitation_end"),
    path("invite/<str:secret>/", views.invitation, name="invitation"),
]
