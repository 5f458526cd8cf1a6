"""API doors of memorial mode."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.fields import TextField
from core.api.permissions import Anyone, SignedIn
from core.errors import NotFound
from core.limits import LIMITS
from pets import memorial, selectors
from pets.memorial_models import Memorial


class MemorialSerializer(serializers.Serializer[Any]):
    died_date = serializers.DateField(allow_null=True)
    words = serializers.CharField(allow_blank=True)


class MemorialSetSerializer(serializers.Serializer[Any]):
    died_date = serializers.DateField(required=False, allow_null=True)
    words = TextField(max_length=LIMITS.memorial_words_max * 4, required=False, allow_blank=True)


def memorial_json(found: Memorial) -> dict[str, Any]:
    return {"died_date": found.died_date, "words": found.words}


class MemorialView(APIView):
    def get_permissions(self) -> list[Any]:
        return [Anyone()] if self.request.method in {"GET", "HEAD", "OPTIONS"} else [SignedIn()]

    @extend_schema(operation_id="pet_memorial_get", responses=MemorialSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """Absent while there is none, and while the account is closed to the caller."""
        pet = selectors.get_pet(request.user, pet_id)
        found = memorial.find_memorial(pet) if selectors.may_see_pet_inside(request.user, pet) else None
        if found is None:
            raise NotFound
        return Response(memorial_json(found))

    @extend_schema(operation_id="pet_memorial_set", request=MemorialSetSerializer, responses=MemorialSerializer)
    def put(self, request: Request, pet_id: UUID) -> Response:
        given = MemorialSetSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = selectors.get_own_pet(request.user, pet_id)
        return Response(memorial_json(memorial.set_memorial(request.user, pet, **given.validated_data)))

    @extend_schema(operation_id="pet_memorial_end", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID) -> Response:
        """Everything is as before."""
        memorial.end_memorial(request.user, selectors.get_own_pet(request.user, pet_id))
        return Response(status=204)
