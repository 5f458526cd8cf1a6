"""HTML addresses of animals."""

from __future__ import annotations

from django.urls import path

from pets import (
    album_urls,
    carelog_urls,
    facts_urls,
    follow_urls,
    health_urls,
    household_urls,
    lost_urls,
    suggestion_urls,
    views,
)

urlpatterns = [
    path("pets/", views.pet_list, name="pet_list"),
    path("pets/new/", views.pet_create, name="pet_create"),
    path("pets/breeds/", views.breed_options, name="breed_options"),
    path("pets/<uuid:pet_id>/", views.pet_detail, name="pet_detail"),
    path("pets/<uuid:pet_id>/edit/", views.pet_edit, name="pet_edit"),
    path("pets/<uuid:pet_id>/delete/", views.pet_delete, name="pet_delete"),
    path("pets/<uuid:pet_id>/restore/", views.pet_restore, name="pet_restore"),
]
urlpatterns += household_urls.urlpatterns + carelog_urls.urlpatterns + follow_urls.urlpatterns + lost_urls.urlpatterns
urlpatterns += facts_urls.urlpatterns
urlpatterns += health_urls.urlpatterns + album_urls.urlpatterns
urlpatterns += suggestion_urls.urlpatterns
