"""HTML addresses of following animals, and the readable address of each."""

from __future__ import annotations

from django.urls import path

from pets import follow_views, views

urlpatterns = [
    path("pet/<slug:slug>/", views.pet_page, name="pet_page"),
    path("pets/followed/", follow_views.followed_pets, name="followed_pets"),
    path("pets/<uuid:pet_id>/follow/", follow_views.pet_follow, name="pet_follow"),
    path("pets/<uuid:pet_id>/unfollow/", follow_views.pet_unfollow, name="pet_unfollow"),
    path("pets/<uuid:pet_id>/followers/", follow_views.pet_followers, name="pet_followers"),
]
