"""API addresses of people. Handles stand for people in addresses, as on the site."""

from __future__ import annotations

from django.urls import include, path

from accounts import urls as _converters  # noqa: F401 (registers the handle converter)
from accounts.api import (  # noqa: F401 (schema registers itself)
    about,
    data_urls,
    schema,
    security,
    views,
)

urlpatterns = [
    path("", include("accounts.api.friend_urls")),
    path("", include("accounts.api.standing_urls")),
    path("", include("accounts.api.list_urls")),
    path("", include("accounts.api.discover_urls")),
    path("", include("accounts.api.invitation_views")),
    path("", include("accounts.api.contact_views")),
    path("me/", views.MeView.as_view(), name="api_me"),
    path("me/onboarded/", views.OnboardedView.as_view(), name="api_me_onboarded"),
    path("me/about/", about.MeAboutView.as_view(), name="api_me_about"),
    path("me/home/", about.MeHomeView.as_view(), name="api_me_home"),
    path("me/verification/", about.MeVerificationView.as_view(), name="api_me_verification"),
    path("me/badges/", about.MeBadgesView.as_view(), name="api_me_badges"),
    path("about/choices/", about.AboutChoicesView.as_view(), name="api_about_choices"),
    path("cities/", about.CitiesView.as_view(), name="api_cities"),
    path("users/<handle:handle>/badges/", about.UserBadgesView.as_view(), name="api_user_badges"),
    path("me/sessions/", views.SessionsView.as_view(), name="api_me_sessions"),
    path("me/sessions/<int:session_id>/", views.SessionView.as_view(), name="api_me_session"),
    path("me/security/", security.SecurityActivityView.as_view(), name="api_me_security"),
    path("me/security/<int:entry_id>/not-me/", security.SecurityNotMeView.as_view(), name="api_me_security_not_me"),
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
    *data_urls.urlpatterns,
    path("limits/", views.LimitsView.as_view(), name="api_limits"),
]
