"""API addresses of the health book."""

from __future__ import annotations

from django.urls import path

from pets.api import documents, evidence, health, health_extras, memorial, reminders

urlpatterns = [
    path("pets/<uuid:pet_id>/memorial/", memorial.MemorialView.as_view(), name="api_pet_memorial"),
    path("pets/<uuid:pet_id>/health/weights/", health_extras.WeightsView.as_view(), name="api_pet_weights"),
    path(
        "pets/<uuid:pet_id>/health/weights/<uuid:weight_id>/",
        health_extras.WeightView.as_view(),
        name="api_pet_weight",
    ),
    path("pets/<uuid:pet_id>/health/links/", health_extras.VetLinksView.as_view(), name="api_pet_vet_links"),
    path(
        "pets/<uuid:pet_id>/health/links/<uuid:link_id>/", health_extras.VetLinkView.as_view(), name="api_pet_vet_link"
    ),
    path(
        "pets/<uuid:pet_id>/health/documents/",
        documents.HealthDocumentsView.as_view(),
        name="api_pet_health_documents",
    ),
    path(
        "pets/<uuid:pet_id>/health/documents/<uuid:document_id>/",
        documents.HealthDocumentView.as_view(),
        name="api_pet_health_document",
    ),
    path(
        "pets/<uuid:pet_id>/health/documents/<uuid:document_id>/document.pdf",
        documents.HealthDocumentPdfView.as_view(),
        name="api_pet_health_document_pdf",
    ),
    path("pets/<uuid:pet_id>/health/", health.HealthBookView.as_view(), name="api_pet_health"),
    path("pets/<uuid:pet_id>/health/reminders/", reminders.RemindersView.as_view(), name="api_pet_health_reminders"),
    path("pets/<uuid:pet_id>/evidence/", evidence.EvidenceView.as_view(), name="api_pet_evidence"),
    path("pets/<uuid:pet_id>/health/records/", health.HealthRecordsView.as_view(), name="api_pet_health_records"),
    path(
        "pets/<uuid:pet_id>/health/records/<uuid:record_id>/",
        health.HealthRecordView.as_view(),
        name="api_pet_health_record",
    ),
]
