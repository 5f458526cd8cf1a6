"""API addresses of people. Handles stand for people in addresses, as on the site."""

from __future__ import annotations

from django.urls import path

from accounts import urls as _converters  # noqa: F401 (registers the handle converter)
from accounts.api import schema, views  # noqa: F401 (schema registers itself)

urlpatterns = [
    path("me/", views.MeView.as_view(), name="api_me"),
    path("me/onboarded/", views.OnboardedView.as_view(), name="api_me_onboarded"),
    path("me/sessions/", views.SessionsView.as_view(), name="api_me_sessions"),
    path("me/sessions/<int:session_id>/", views.SessionView.as_view(), name="api_me_session"),
    path("me/follow-requests/", views.FollowRequestsView.as_view(), name="api_me_follow_requests"),
    path("me/follow-requests/<handle:handle>/", views.FollowRequestView.as_view(), name="api_me_follow_request"),
    path("me/followers/<handle:handle>/", views.FollowerView.as_view(), name="api_me_follower"),
    path("me/blocks/", views.BlocksView.as_view(), name="api_me_blocks"),
    path("users/<handle:handle>/", views.UserView.as_view(), name="api_user"),
    path("users/<handle:handle>/follow/", views.UserFollowView.as_view(), name="api_user_follow"),
    path("users/<handle:handle>/block/", views.UserBlockView.as_view(), name="api_user_block"),
    path("users/<handle:handle>/followers/", views.FollowersView.as_view(), name="api_user_followers"),
    path("users/<handle:handle>/following/", views.FollowingView.as_view(), name="api_user_following"),
    path("people/search/", views.PeopleSearchView.as_view(), name="api_people_search"),
    path("people/suggestions/", views.PeopleSuggestionsView.as_view(), name="api_people_suggestions"),
    path("limits/", views.LimitsView.as_view(), name="api_limits"),
]
