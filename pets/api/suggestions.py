"""API doors of animals to follow, and of those one does not want suggested."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.pagination import clean_size
from pets import dismissals, suggestions
from pets.animals import pet_json
from pets.api.serializers import PetPageSerializer, PetSerializer
from pets.selectors import get_pet


class SuggestedPetSerializer(PetSerializer):
    reason = serializers.CharField(help_text="Why it is suggested, in the language asked for.")


class SuggestedPetPageSerializer(serializers.Serializer[Any]):
    items = SuggestedPetSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class PetSuggestionsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_suggestions", responses=SuggestedPetPageSerializer)
    def get(self, request: Request) -> Response:
        """Animals to follow, each with all its reasons; one page."""
        found = suggestions.list_pet_suggestions(request.user)
        items = [pet_json(pet) | {"reason": str(pet.reason)} for pet in found]  # type: ignore[attr-defined]
        return Response({"items": items, "next_cursor": None})


class DismissedPetsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_dismissed_pets_list", parameters=[CURSOR, LIMIT], responses=PetPageSerializer)
    def get(self, request: Request) -> Response:
        page = dismissals.list_dismissed_pets(
            request.user,
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        items = [pet_json(pet, is_open=False) for pet in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})


class DismissedPetView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_dismissed_pets_add", request=None, responses={204: None})
    def put(self, request: Request, pet_id: UUID) -> Response:
        """It is suggested no more; repeating it changes nothing."""
        dismissals.dismiss_pet(request.user, get_pet(request.user, pet_id))
        return Response(status=204)

    @extend_schema(operation_id="me_dismissed_pets_remove", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID) -> Response:
        dismissals.welcome_pet(request.user, dismissals.get_dismissed_pet(request.user, pet_id))
        return Response(status=204)


urlpatterns = [
    path("pets/suggestions/", PetSuggestionsView.as_view(), name="api_pet_suggestions"),
    path("me/dismissed/pets/", DismissedPetsView.as_view(), name="api_me_dismissed_pets"),
    path("me/dismissed/pets/<uuid:pet_id>/", DismissedPetView.as_view(), name="api_me_dismissed_pet"),
]
