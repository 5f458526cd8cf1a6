"""API addresses of following animals."""

from __future__ import annotations

from django.urls import path

from pets.api import follow_views as views

urlpatterns = [
    path("pets/followed/", views.FollowedPetsView.as_view(), name="api_followed_pets"),
    path("pets/<uuid:pet_id>/follow/", views.PetFollowView.as_view(), name="api_pet_follow"),
    path("pets/<uuid:pet_id>/followers/", views.PetFollowersView.as_view(), name="api_pet_followers"),
]
