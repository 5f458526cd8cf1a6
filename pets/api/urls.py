"""API addresses of animals."""

from __future__ import annotations

from django.urls import path

from pets.api import album, carelog_urls, facts, follow_urls, health_urls, household_urls, lost_urls, suggestions, views

urlpatterns = [
    path("pets/", views.OwnPetsView.as_view(), name="api_pets"),
    path("pets/<uuid:pet_id>/", views.PetView.as_view(), name="api_pet"),
    path("pets/<uuid:pet_id>/restore/", views.PetRestoreView.as_view(), name="api_pet_restore"),
    path("pets/<uuid:pet_id>/facts/", facts.PetFactsView.as_view(), name="api_pet_facts"),
    path("pets/<uuid:pet_id>/mix/", facts.PetMixView.as_view(), name="api_pet_mix"),
    path("pets/<uuid:pet_id>/microchip/", facts.PetMicrochipView.as_view(), name="api_pet_microchip"),
    path("users/<str:handle>/pets/", views.PetsOfView.as_view(), name="api_user_pets"),
    path("species/", views.SpeciesView.as_view(), name="api_species"),
    path("breeds/", views.BreedsView.as_view(), name="api_breeds"),
]
urlpatterns += household_urls.urlpatterns + carelog_urls.urlpatterns + follow_urls.urlpatterns + lost_urls.urlpatterns
urlpatterns += health_urls.urlpatterns + album.urlpatterns
urlpatterns += suggestions.urlpatterns
