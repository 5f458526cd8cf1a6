"""API door of the reminders of a health book: each of its readers chooses for themselves."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.fields import FlagField
from core.api.permissions import SignedIn
from pets.health_selectors import get_health_pet
from pets.reminder_people import is_muted, mute_reminders


class HealthRemindersSerializer(serializers.Serializer[Any]):
    is_muted = FlagField(help_text="Whether the caller hears nothing of what is due for this animal.")


class RemindersView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_health_reminders_get", responses=HealthRemindersSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        return Response({"is_muted": is_muted(request.user, get_health_pet(request.user, pet_id))})

    @extend_schema(
        operation_id="pet_health_reminders_set", request=HealthRemindersSerializer, responses=HealthRemindersSerializer
    )
    def put(self, request: Request, pet_id: UUID) -> Response:
        pet = get_health_pet(request.user, pet_id)
        given = HealthRemindersSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response({"is_muted": mute_reminders(request.user, pet, muted=given.validated_data["is_muted"])})
