"""API doors of what belongs to a health book besides its entries: weights, and links for vets."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.fields import FlagField, TextField
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.idempotency import clean_key, idempotent
from core.limits import LIMITS
from core.pagination import clean_size
from pets import vet_links, weights
from pets.health_selectors import get_health_pet


class WholeField(serializers.IntegerField):
    """Numbers only, nothing that could be turned into one."""

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return int(super().to_internal_value(data))


class WeightSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    measured_date = serializers.DateField()
    grams = serializers.IntegerField()


class WeightPageSerializer(serializers.Serializer[Any]):
    items = WeightSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class NewWeightSerializer(serializers.Serializer[Any]):
    measured_date = serializers.DateField()
    grams = WholeField(min_value=1, max_value=LIMITS.weight_grams_max)


class LookSerializer(serializers.Serializer[Any]):
    at = serializers.DateTimeField()
    device = serializers.CharField()
    network = serializers.CharField(allow_blank=True, help_text="The beginning of the address.")


class VetLinkSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    label = serializers.CharField(allow_blank=True)  # type: ignore[assignment]
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    is_open = serializers.BooleanField()
    look_count = serializers.IntegerField()
    looks = LookSerializer(many=True, help_text="The newest twenty.")
    has_documents = serializers.BooleanField(help_text="Whether the documents are shown too.")


class VetLinkPageSerializer(serializers.Serializer[Any]):
    items = VetLinkSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class NewVetLinkSerializer(serializers.Serializer[Any]):
    days = WholeField(min_value=1, max_value=LIMITS.vet_link_days_max)
    label = TextField(max_length=LIMITS.health_line_max * 4, required=False, allow_blank=True)  # type: ignore[assignment]
    has_documents = FlagField(required=False)


class MadeVetLinkSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    expires_at = serializers.DateTimeField()
    url = serializers.CharField(help_text="The secret address; it is told only here.")


class WeightsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_weights_list", parameters=[CURSOR, LIMIT], responses=WeightPageSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """Newest first."""
        page = weights.list_weights(
            get_health_pet(request.user, pet_id),
            "kg",
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        items = [{"id": one.id, "measured_date": one.day, "grams": one.grams} for one in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})

    @extend_schema(operation_id="pet_weight_add", request=NewWeightSerializer, responses={201: WeightSerializer})
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        """A weighing of the same day is replaced."""
        pet = get_health_pet(request.user, pet_id, to_edit=True)
        given = NewWeightSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        row = weights.add_weight(request.user, pet, **given.validated_data)
        return Response({"id": row.pk, "measured_date": row.measured_date, "grams": row.grams}, status=201)


class WeightView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_weight_delete", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID, weight_id: UUID) -> Response:
        weights.delete_weight(request.user, get_health_pet(request.user, pet_id, to_edit=True), weight_id)
        return Response(status=204)


class VetLinksView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_vet_links_list", parameters=[CURSOR, LIMIT], responses=VetLinkPageSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """Newest first, ended ones too, each with who looked."""
        page = vet_links.list_vet_links(
            get_health_pet(request.user, pet_id, to_edit=True),
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        return Response({"items": VetLinkSerializer(page.items, many=True).data, "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="pet_vet_link_add", request=NewVetLinkSerializer, responses={201: MadeVetLinkSerializer}
    )
    def post(self, request: Request, pet_id: UUID) -> Response:
        """Not kept for repeats: the secret would stand in the stored answer."""
        clean_key(request)
        pet = get_health_pet(request.user, pet_id, to_edit=True)
        given = NewVetLinkSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        link, url = vet_links.create_vet_link(request.user, pet, **given.validated_data)
        return Response({"id": link.pk, "expires_at": link.expires_at, "url": url}, status=201)


class VetLinkView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_vet_link_end", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID, link_id: UUID) -> Response:
        """It no longer works from now on."""
        vet_links.revoke_vet_link(request.user, get_health_pet(request.user, pet_id, to_edit=True), link_id)
        return Response(status=204)
