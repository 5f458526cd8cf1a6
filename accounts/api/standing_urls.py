"""API addresses of what one chooses about a person."""

from __future__ import annotations

from django.urls import path

from accounts.api import circle_views as circles
from accounts.api import standing_views as views

urlpatterns = [
    path("users/<handle:handle>/standing/", views.StandingView.as_view(), name="api_user_standing"),
    path("users/<handle:handle>/mute/", views.UserMuteView.as_view(), name="api_user_mute"),
    path("users/<handle:handle>/restriction/", views.UserRestrictionView.as_view(), name="api_user_restriction"),
    path("me/hidden-words/", views.HiddenWordsView.as_view(), name="api_me_hidden_words"),
    path("me/hidden-words/<uuid:word_id>/", views.HiddenWordView.as_view(), name="api_me_hidden_word"),
    path("me/close-friends/", circles.CloseFriendsView.as_view(), name="api_me_close_friends"),
    path("users/<handle:handle>/close-friend/", circles.UserCloseFriendView.as_view(), name="api_user_close_friend"),
    path("me/mutes/", views.MutesView.as_view(), name="api_me_mutes"),
    path("me/restrictions/", views.RestrictionsView.as_view(), name="api_me_restrictions"),
]
