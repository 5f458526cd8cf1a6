"""Addresses that begin with the handle of a person: tried before all others, as most pages that are opened are these."""

from __future__ import annotations

from django.urls import path

import accounts.converters  # noqa: F401  (registers <handle:…>)
from accounts import views

urlpatterns = [
    path("<handle:handle>/", views.profile, name="profile"),
    path("<handle:handle>/followers/", views.follower_list, name="followers"),
    path("<handle:handle>/following/", views.following_list, name="following"),
    path("<handle:handle>/follow/", views.follow, name="follow"),
    path("<handle:handle>/unfollow/", views.unfollow, name="unfollow"),
    path("<handle:handle>/remove/", views.remove_follower, name="remove_follower"),
    path("<handle:handle>/block/", views.block, name="block"),
    path("<handle:handle>/unblock/", views.unblock, name="unblock"),
]
