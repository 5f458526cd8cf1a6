"""API addresses of the health book."""

from __future__ import annotations

from django.urls import path

from pets.api import health

urlpatterns = [
    path("pets/<uuid:pet_id>/health/", health.HealthBookView.as_view(), name="api_pet_health"),
    path("pets/<uuid:pet_id>/health/records/", health.HealthRecordsView.as_view(), name="api_pet_health_records"),
    path(
        "pets/<uuid:pet_id>/health/records/<uuid:record_id>/",
        health.HealthRecordView.as_view(),
        name="api_pet_health_record",
    ),
]
