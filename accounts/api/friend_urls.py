"""API addresses of friendship and privacy."""

from __future__ import annotations

from django.urls import path

from accounts.api import friend_views as views

urlpatterns = [
    path("me/privacy/", views.PrivacyView.as_view(), name="api_me_privacy"),
    path("me/friend-requests/", views.FriendRequestsView.as_view(), name="api_me_friend_requests"),
    path("me/friend-requests/<handle:handle>/", views.FriendRequestView.as_view(), name="api_me_friend_request"),
    path("users/<handle:handle>/friend/", views.UserFriendView.as_view(), name="api_user_friend"),
    path("users/<handle:handle>/friends/", views.FriendsView.as_view(), name="api_user_friends"),
]
