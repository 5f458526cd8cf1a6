"""HTML addresses of what an animal is like."""

from __future__ import annotations

from django.urls import path

from pets import facts_views as views

urlpatterns = [
    path("pets/<uuid:pet_id>/body/", views.pet_body, name="pet_body"),
    path("pets/<uuid:pet_id>/mix/", views.pet_mix, name="pet_mix"),
    path("pets/<uuid:pet_id>/character/", views.pet_character, name="pet_character"),
    path("pets/<uuid:pet_id>/microchip/", views.pet_microchip, name="pet_microchip"),
]
