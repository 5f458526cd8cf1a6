"""API door of what an animal's page tells of its health book."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.errors import PrivateAccount
from core.api.fields import FlagField
from core.api.permissions import Anyone, SignedIn
from pets.evidence import is_shown, show_evidence, shown_until
from pets.health_selectors import get_health_pet
from pets.models import Pet
from pets.selectors import get_pet, may_see_pet_inside


class EvidenceChoiceSerializer(serializers.Serializer[Any]):
    is_shown = FlagField(help_text="Whether the page says it to whom it is open.")


class EvidenceSerializer(EvidenceChoiceSerializer):
    vaccinated_until = serializers.DateField(
        allow_null=True, help_text="By what its people wrote down; null when it is not shown, or not so any more."
    )


def evidence_json(pet: Pet) -> dict[str, Any]:
    return {"is_shown": is_shown(pet), "vaccinated_until": shown_until(pet)}


class EvidenceView(APIView):
    def get_permissions(self) -> list[Any]:
        return [Anyone()] if self.request.method in {"GET", "HEAD", "OPTIONS"} else [SignedIn()]

    @extend_schema(operation_id="pet_evidence_get", responses=EvidenceSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        pet = get_pet(request.user, pet_id)
        if not may_see_pet_inside(request.user, pet):
            raise PrivateAccount
        return Response(evidence_json(pet))

    @extend_schema(operation_id="pet_evidence_set", request=EvidenceChoiceSerializer, responses=EvidenceSerializer)
    def put(self, request: Request, pet_id: UUID) -> Response:
        pet = get_health_pet(request.user, pet_id, to_edit=True)
        given = EvidenceChoiceSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        show_evidence(request.user, pet, shown=given.validated_data["is_shown"])
        return Response(evidence_json(pet))
