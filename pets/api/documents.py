"""API doors of the documents of a health book."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from django.urls import reverse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.fields import TextField
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import Invalid
from core.idempotency import idempotent
from core.limits import LIMITS
from core.pagination import clean_size
from media.api.serializers import MediaSerializer
from media.pictures import picture_json
from pets import document_selectors as selectors
from pets import documents
from pets.document_models import HealthDocument
from pets.document_views import document_pdf
from pets.health_selectors import get_health_pet

KINDS = HealthDocument.Kind.values


class DocumentPdfSerializer(serializers.Serializer[Any]):
    page_count = serializers.IntegerField()
    byte_size = serializers.IntegerField()
    url = serializers.CharField(help_text="A download; it is never shown inside a page.")


class HealthDocumentSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    title = serializers.CharField()
    kind = serializers.ChoiceField(choices=KINDS)
    dated = serializers.DateField()
    pages = MediaSerializer(many=True, help_text="Photographed pages, in their order.")
    pdf = DocumentPdfSerializer(allow_null=True)
    created_at = serializers.DateTimeField()


class HealthDocumentPageSerializer(serializers.Serializer[Any]):
    items = HealthDocumentSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class DocumentChangesSerializer(serializers.Serializer[Any]):
    title = TextField(max_length=LIMITS.document_title_max * 4, required=False)
    kind = serializers.ChoiceField(choices=KINDS, required=False)
    dated = serializers.DateField(required=False)
    media_ids = serializers.ListField(
        child=serializers.UUIDField(),
        max_length=LIMITS.document_pages_max,
        required=False,
        help_text="All photographed pages in their order, from /media/.",
    )


class NewDocumentSerializer(DocumentChangesSerializer):
    title = TextField(max_length=LIMITS.document_title_max * 4)
    kind = serializers.ChoiceField(choices=KINDS)
    dated = serializers.DateField()
    pdf_id = serializers.UUIDField(required=False, allow_null=True, help_text="From /media/pdfs/, instead of pages.")


def document_json(document: HealthDocument, pages: list[Any]) -> dict[str, Any]:
    url = reverse("api_pet_health_document_pdf", args=[document.pet_id, document.pk])
    pdf = document.pdf
    return {
        "id": document.pk,
        "title": document.title,
        "kind": document.kind,
        "dated": document.dated,
        "pages": [picture_json(asset) for asset in pages],
        "pdf": {"page_count": pdf.page_count, "byte_size": pdf.byte_size, "url": url} if pdf else None,
        "created_at": document.created_at,
    }


class HealthDocumentsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="pet_health_documents_list",
        parameters=[CURSOR, LIMIT, OpenApiParameter("kind", str, enum=KINDS)],
        responses=HealthDocumentPageSerializer,
    )
    def get(self, request: Request, pet_id: UUID) -> Response:
        """Newest first."""
        kind = request.query_params.get("kind", "")
        if "kind" in request.query_params and kind not in KINDS:
            raise Invalid(field="kind")
        page = selectors.list_documents(
            get_health_pet(request.user, pet_id),
            kind=kind,
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        pages = selectors.pages_of(page.items)
        items = [document_json(document, pages.get(document.pk, [])) for document in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="pet_health_document_add",
        request=NewDocumentSerializer,
        responses={201: HealthDocumentSerializer},
    )
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        """Of photographed pages (`media_ids`) or one PDF (`pdf_id`)."""
        pet = get_health_pet(request.user, pet_id, to_edit=True)
        given = NewDocumentSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        document = documents.add_document(request.user, pet, given.validated_data)  # type: ignore[arg-type]
        return Response(document_json(document, selectors.list_pages(document)), status=201)


class HealthDocumentView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_health_document_get", responses=HealthDocumentSerializer)
    def get(self, request: Request, pet_id: UUID, document_id: UUID) -> Response:
        document = selectors.get_document(request.user, pet_id, document_id)
        return with_etag(request, document_json(document, selectors.list_pages(document)))

    @extend_schema(
        operation_id="pet_health_document_update",
        request=DocumentChangesSerializer,
        responses=HealthDocumentSerializer,
    )
    def patch(self, request: Request, pet_id: UUID, document_id: UUID) -> Response:
        """Pages are described at /media/{id}/ by who sent them."""
        document = selectors.get_document(request.user, pet_id, document_id, to_edit=True)
        given = DocumentChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        documents.update_document(request.user, document, given.validated_data)  # type: ignore[arg-type]
        changed = selectors.get_document(request.user, pet_id, document_id)
        return Response(document_json(changed, selectors.list_pages(changed)))

    @extend_schema(operation_id="pet_health_document_delete", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID, document_id: UUID) -> Response:
        document = selectors.get_document(request.user, pet_id, document_id, to_edit=True)
        documents.delete_document(request.user, document)
        return Response(status=204)


class HealthDocumentPdfView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_health_document_pdf", responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request: Request, pet_id: UUID, document_id: UUID) -> HttpResponseBase:
        """The PDF as a download; 404 for a document of photographed pages."""
        return document_pdf(request.user, pet_id, document_id)
