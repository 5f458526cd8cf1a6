"""API addresses of animals."""

from __future__ import annotations

from django.urls import path

from pets.api import views

urlpatterns = [
    path("pets/", views.OwnPetsView.as_view(), name="api_pets"),
    path("pets/<uuid:pet_id>/", views.PetView.as_view(), name="api_pet"),
    path("pets/<uuid:pet_id>/restore/", views.PetRestoreView.as_view(), name="api_pet_restore"),
    path("users/<str:handle>/pets/", views.PetsOfView.as_view(), name="api_user_pets"),
    path("species/", views.SpeciesView.as_view(), name="api_species"),
    path("breeds/", views.BreedsView.as_view(), name="api_breeds"),
]
