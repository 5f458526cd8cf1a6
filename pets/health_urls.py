"""HTML addresses of the health book."""

from __future__ import annotations

from django.urls import path

from pets import health_views as views

urlpatterns = [
    path("pets/<uuid:pet_id>/health/", views.pet_health, name="pet_health"),
    path("pets/<uuid:pet_id>/health/new/", views.health_record_create, name="health_record_create"),
    path("pets/<uuid:pet_id>/health/<uuid:record_id>/", views.health_record_edit, name="health_record_edit"),
    path("pets/<uuid:pet_id>/health/<uuid:record_id>/delete/", views.health_record_delete, name="health_record_delete"),
]
