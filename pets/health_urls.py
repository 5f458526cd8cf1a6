"""HTML addresses of the health book."""

from __future__ import annotations

from django.urls import path

from pets import document_views, memorial_views, vet_views, weight_views
from pets import health_views as views

urlpatterns = [
    path("pets/<uuid:pet_id>/memorial/", memorial_views.pet_memorial, name="pet_memorial"),
    path("pets/<uuid:pet_id>/memorial/end/", memorial_views.pet_memorial_end, name="pet_memorial_end"),
    path("pets/<uuid:pet_id>/health/weights/", weight_views.pet_weights, name="pet_weights"),
    path(
        "pets/<uuid:pet_id>/health/weights/<uuid:weight_id>/delete/", weight_views.weight_delete, name="weight_delete"
    ),
    path("pets/<uuid:pet_id>/health/links/", vet_views.vet_links, name="vet_links"),
    path("pets/<uuid:pet_id>/health/links/<uuid:link_id>/end/", vet_views.vet_link_end, name="vet_link_end"),
    path("vet/<str:secret>/", vet_views.vet_book, name="vet_book"),
    path("vet/<str:secret>/files/<str:token>/", document_views.vet_file, name="vet_file"),
    path("pets/<uuid:pet_id>/health/documents/", document_views.health_documents, name="health_documents"),
    path(
        "pets/<uuid:pet_id>/health/documents/new/",
        document_views.health_document_create,
        name="health_document_create",
    ),
    path(
        "pets/<uuid:pet_id>/health/documents/<uuid:document_id>/",
        document_views.health_document,
        name="health_document",
    ),
    path(
        "pets/<uuid:pet_id>/health/documents/<uuid:document_id>/edit/",
        document_views.health_document_edit,
        name="health_document_edit",
    ),
    path(
        "pets/<uuid:pet_id>/health/documents/<uuid:document_id>/delete/",
        document_views.health_document_delete,
        name="health_document_delete",
    ),
    path(
        "pets/<uuid:pet_id>/health/documents/<uuid:document_id>/document.pdf",
        document_views.health_document_pdf,
        name="health_document_pdf",
    ),
    path("pets/<uuid:pet_id>/health/", views.pet_health, name="pet_health"),
    path("pets/<uuid:pet_id>/health/reminders/", views.health_reminders_set, name="health_reminders_set"),
    path("pets/<uuid:pet_id>/health/evidence/", views.pet_evidence_set, name="pet_evidence_set"),
    path("pets/<uuid:pet_id>/health/book.pdf", views.pet_health_pdf, name="pet_health_pdf"),
    path("pets/<uuid:pet_id>/health/new/", views.health_record_create, name="health_record_create"),
    path("pets/<uuid:pet_id>/health/<uuid:record_id>/", views.health_record_edit, name="health_record_edit"),
    path("pets/<uuid:pet_id>/health/<uuid:record_id>/delete/", views.health_record_delete, name="health_record_delete"),
]
