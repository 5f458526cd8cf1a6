"""HTML addresses of suggested animals; they stand on /discover/."""

from __future__ import annotations

from django.urls import path

from pets import suggestion_views as views

urlpatterns = [
    path("discover/dismissed/pets/", views.dismissed_pets, name="dismissed_pets"),
    path("pets/<uuid:pet_id>/dismiss/", views.pet_dismiss, name="pet_dismiss"),
    path("pets/<uuid:pet_id>/dismiss/undo/", views.pet_welcome, name="pet_welcome"),
]
