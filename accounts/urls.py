"""HTML addresses of people."""

from __future__ import annotations

from django.urls import include, path

import accounts.converters  # noqa: F401  (registers <handle:…>)
from accounts import (
    about_views,
    activity_views,
    key_views,
    phone_views,
    settings_views,
    social_views,
    views,
    welcome_views,
)

urlpatterns = [
    path("", include("accounts.friend_urls")),
    path("", include("accounts.standing_urls")),
    path("", include("accounts.list_urls")),
    path("", include("accounts.discover_urls")),
    path("", include("accounts.invitation_urls")),
    path("requests/", views.follow_request_list, name="follow_request_list"),
    path(
        "requests/<handle:handle>/accept/",
        views.follow_request_answer,
        {"answer": "accept"},
        name="follow_request_accept",
    ),
    path(
        "requests/<handle:handle>/decline/",
        views.follow_request_answer,
        {"answer": "decline"},
        name="follow_request_decline",
    ),
    path("discover/", views.people_discover, name="people_discover"),
    path("welcome/", welcome_views.onboarding_start, name="onboarding"),
    path("welcome/<slug:name>/", welcome_views.onboarding_step, name="onboarding_step"),
    path("welcome/<slug:name>/skip/", welcome_views.onboarding_skip, name="onboarding_skip"),
    path("settings/", settings_views.settings_home, name="settings_home"),
    path("settings/profile/", settings_views.settings_profile, name="settings_profile"),
    path("settings/about/", about_views.settings_about, name="settings_about"),
    path("settings/place/", about_views.settings_place, name="settings_place"),
    path("settings/verification/", about_views.settings_verification, name="settings_verification"),
    path("settings/verification/withdraw/", about_views.verification_withdraw, name="verification_withdraw"),
    path("settings/privacy/", settings_views.settings_privacy, name="settings_privacy"),
    path("settings/appearance/", settings_views.settings_appearance, name="settings_appearance"),
    path("settings/security/", settings_views.settings_security, name="settings_security"),
    path("settings/security/staff/", settings_views.second_factor_required, name="second_factor_required"),
    path("settings/security/activity/", activity_views.security_activity, name="security_activity"),
    path("settings/security/activity/<int:entry_id>/", activity_views.security_not_me, name="security_not_me"),
    path("settings/security/connections/", social_views.connection_list, name="connection_list"),
    path(
        "settings/security/connections/<int:connection_id>/remove/",
        social_views.connection_remove,
        name="connection_remove",
    ),
    path("settings/security/phone/remove/", phone_views.phone_remove, name="phone_remove"),
    path("settings/security/keys/", key_views.key_list, name="key_list"),
    path("settings/security/keys/<int:key_id>/", key_views.key_rename, name="key_rename"),
    path("settings/security/keys/<int:key_id>/remove/", key_views.key_remove, name="key_remove"),
    path("settings/sessions/", settings_views.session_list, name="session_list"),
    path("settings/sessions/end-others/", settings_views.session_end_others, name="session_end_others"),
    path("settings/sessions/<int:session_id>/end/", settings_views.session_end, name="session_end"),
    path("settings/blocked/", settings_views.settings_blocked, name="settings_blocked"),
    path("accounts/restart/", settings_views.door_restart, name="door_restart"),
    path("theme/", settings_views.theme_set, name="theme_set"),
    path("", include("accounts.data_urls")),
    path("suspended/", settings_views.account_suspended, name="account_suspended"),
]
