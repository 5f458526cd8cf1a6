"""API doors of the health book."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.fields import FlagField, TextField
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import Invalid
from core.idempotency import idempotent
from core.limits import LIMITS
from core.pagination import clean_size
from pets import health, health_selectors
from pets.health_intervals import INTERVALS
from pets.health_models import HealthRecord
from pets.health_selectors import NO_DATE, OVERDUE, UP_TO_DATE, UPCOMING, Entry

KINDS = HealthRecord.Kind.values
SEVERITIES = [value for value in HealthRecord.Severity.values if value]
STATUSES = (UP_TO_DATE, UPCOMING, OVERDUE, NO_DATE)
TEXTS = ("code", "name", "maker", "batch", "dose", "how_often", "clinic", "severity", "note")
DAYS = ("given_date", "end_date", "next_date")


class HealthRecordSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=KINDS)
    title = serializers.CharField(help_text="In the language asked for.")
    code = serializers.CharField(allow_blank=True, help_text="What it is against, when it is on our list.")
    name = serializers.CharField(allow_blank=True, help_text="The product, the medicine, or what it cannot stand.")
    maker = serializers.CharField(allow_blank=True)
    batch = serializers.CharField(allow_blank=True)
    dose = serializers.CharField(allow_blank=True)
    how_often = serializers.CharField(allow_blank=True)
    clinic = serializers.CharField(allow_blank=True)
    severity = serializers.CharField(allow_blank=True)
    note = serializers.CharField(allow_blank=True)
    given_date = serializers.DateField()
    end_date = serializers.DateField(allow_null=True)
    next_date = serializers.DateField(allow_null=True)
    is_suggested = serializers.BooleanField(help_text="The next date is our suggestion by usual intervals.")
    status = serializers.CharField(
        allow_blank=True,
        help_text="up_to_date, upcoming, overdue, none; empty for what a newer entry of the same has replaced.",
    )


class HealthRecordPageSerializer(serializers.Serializer[Any]):
    items = HealthRecordSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class HealthBookSerializer(serializers.Serializer[Any]):
    status = serializers.ChoiceField(choices=STATUSES, help_text="The most urgent of all.")
    due = HealthRecordSerializer(many=True)
    allergies = HealthRecordSerializer(many=True)


def _text(most: int, **kwargs: Any) -> TextField:
    return TextField(max_length=most * 4, required=False, allow_blank=True, **kwargs)


class RecordChangesSerializer(serializers.Serializer[Any]):
    code = TextField(max_length=30, required=False, allow_blank=True, help_text=f"One of {', '.join(INTERVALS)}.")
    name = _text(LIMITS.health_line_max)
    maker = _text(LIMITS.health_line_max)
    batch = _text(LIMITS.health_line_max)
    dose = _text(LIMITS.health_line_max)
    how_often = _text(LIMITS.health_line_max)
    clinic = _text(LIMITS.health_line_max)
    severity = serializers.ChoiceField(choices=SEVERITIES, required=False, allow_blank=True)
    note = _text(LIMITS.health_note_max)
    given_date = serializers.DateField(required=False)
    end_date = serializers.DateField(required=False, allow_null=True)
    next_date = serializers.DateField(required=False, allow_null=True)
    suggest_next = FlagField(required=False, help_text="With no next_date: take the usual interval, if there is one.")


class NewRecordSerializer(RecordChangesSerializer):
    kind = serializers.ChoiceField(choices=KINDS)
    given_date = serializers.DateField()


def record_json(entry: Entry) -> dict[str, Any]:
    record = entry.record
    shown = {name: getattr(record, name) for name in (*TEXTS, *DAYS)}
    return shown | {
        "id": record.pk,
        "kind": record.kind,
        "title": entry.title,
        "is_suggested": record.is_suggested,
        "status": entry.status,
    }


def book_json(pet: Any) -> dict[str, Any]:
    due = health_selectors.list_due(pet)
    return {
        "status": health_selectors.overall_status(due),
        "due": [record_json(entry) for entry in due],
        "allergies": [record_json(entry) for entry in health_selectors.list_allergies(pet)],
    }


class HealthBookView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_health_get", responses=HealthBookSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """What is due, most urgent first, and what the animal cannot stand. Absent for who may not read the book."""
        return with_etag(request, book_json(health_selectors.get_health_pet(request.user, pet_id)))


class HealthRecordsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="pet_health_records_list",
        parameters=[CURSOR, LIMIT, OpenApiParameter("kind", str, enum=KINDS)],
        responses=HealthRecordPageSerializer,
    )
    def get(self, request: Request, pet_id: UUID) -> Response:
        """Newest first."""
        kind = request.query_params.get("kind", "")
        if "kind" in request.query_params and kind not in KINDS:
            raise Invalid(field="kind")
        pet = health_selectors.get_health_pet(request.user, pet_id)
        page = health_selectors.list_records(
            pet,
            kind=kind,
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        return Response({"items": [record_json(entry) for entry in page.items], "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="pet_health_record_add", request=NewRecordSerializer, responses={201: HealthRecordSerializer}
    )
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        pet = health_selectors.get_health_pet(request.user, pet_id, to_edit=True)
        given = NewRecordSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        changes = dict(given.validated_data)
        record = health.add_record(request.user, pet, changes.pop("kind"), changes)  # type: ignore[arg-type]
        return Response(record_json(health_selectors.entry_of(record)), status=201)


class HealthRecordView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_health_record_get", responses=HealthRecordSerializer)
    def get(self, request: Request, pet_id: UUID, record_id: UUID) -> Response:
        record = health_selectors.get_record(request.user, pet_id, record_id)
        return with_etag(request, record_json(health_selectors.entry_of(record)))

    @extend_schema(
        operation_id="pet_health_record_update", request=RecordChangesSerializer, responses=HealthRecordSerializer
    )
    def patch(self, request: Request, pet_id: UUID, record_id: UUID) -> Response:
        record = health_selectors.get_record(request.user, pet_id, record_id, to_edit=True)
        given = RecordChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        changed = health.update_record(request.user, record, given.validated_data)
        return Response(record_json(health_selectors.entry_of(changed)))

    @extend_schema(operation_id="pet_health_record_delete", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID, record_id: UUID) -> Response:
        health.delete_record(request.user, health_selectors.get_record(request.user, pet_id, record_id, to_edit=True))
        return Response(status=204)
