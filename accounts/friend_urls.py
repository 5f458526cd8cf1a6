"""HTML addresses of friendship and of who may reach one."""

from __future__ import annotations

from django.urls import path

from accounts import friend_views as views

urlpatterns = [
    path("@<handle:handle>/friends/", views.friend_list, name="friend_list"),
    path("@<handle:handle>/friend/", views.friend_ask, name="friend_ask"),
    path("@<handle:handle>/unfriend/", views.friend_end, name="friend_end"),
    path("requests/friends/", views.friend_request_list, name="friend_request_list"),
    path(
        "requests/friends/<handle:handle>/accept/",
        views.friend_answer,
        {"answer": "accept"},
        name="friend_request_accept",
    ),
    path(
        "requests/friends/<handle:handle>/decline/",
        views.friend_answer,
        {"answer": "decline"},
        name="friend_request_decline",
    ),
    path("settings/privacy/reach/", views.settings_reach, name="settings_reach"),
]
