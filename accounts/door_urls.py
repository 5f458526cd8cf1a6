"""Addresses below /accounts/: allauth's that we use, and the ways to a provider and back."""

from __future__ import annotations

from allauth.socialaccount.providers.apple import views as apple
from allauth.socialaccount.providers.facebook import views as facebook
from django.urls import include, path

from accounts import social_views

urlpatterns = [
    path("", include("allauth.account.urls")),
    path("2fa/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
    path("3rdparty/", include("allauth.socialaccount.urls")),
    path("with/<slug:provider>/", social_views.provider_begin, name="provider_begin"),
    path("oidc/<slug:provider_id>/login/callback/", social_views.openid_callback, name="openid_connect_callback"),
    path("facebook/login/callback/", facebook.oauth2_callback, name="facebook_callback"),
    path("apple/login/callback/", apple.oauth2_callback, name="apple_callback"),
    path("apple/login/callback/finish/", apple.oauth2_finish_login, name="apple_finish_callback"),
]
