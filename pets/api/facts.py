"""API doors of what an animal is like."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.fields import TextField
from core.api.permissions import Anyone, SignedIn
from core.limits import LIMITS
from pets import describing, selectors
from pets.api.serializers import BreedSerializer
from pets.facts import SCALE_MAX, SCALE_MIN, Color, Marking, Neutered, Size
from pets.facts_shown import facts_json


def _choices(known: Any) -> list[str]:
    return [value for value in known.values if value]


class ScaleField(serializers.IntegerField):
    """A step of a scale; numbers only, nothing that could be turned into one."""

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return int(super().to_internal_value(data))


class MixPartSerializer(serializers.Serializer[Any]):
    breed = BreedSerializer()
    share = serializers.IntegerField(help_text="Per cent; all parts sum to 100.")


class PetFactsSerializer(serializers.Serializer[Any]):
    neutered = serializers.CharField(allow_blank=True, help_text="yes, no, or empty.")
    size = serializers.CharField(allow_blank=True)
    colors = serializers.ListField(child=serializers.CharField())
    markings = serializers.ListField(child=serializers.CharField())
    energy = serializers.IntegerField(allow_null=True, help_text="1 (sleeps most of the day) to 5 (hardly ever stops).")
    with_people = serializers.IntegerField(allow_null=True, help_text="1 (keeps away) to 5 (greets everybody).")
    with_animals = serializers.IntegerField(allow_null=True, help_text="1 (better alone) to 5 (seeks company).")
    playfulness = serializers.IntegerField(allow_null=True, help_text="1 (looks on) to 5 (everything is a game).")
    mix = MixPartSerializer(many=True)
    is_open = serializers.BooleanField(help_text="False while the account is closed to the caller: all is empty then.")


def _scale() -> ScaleField:
    return ScaleField(min_value=SCALE_MIN, max_value=SCALE_MAX, required=False, allow_null=True)


class FactsChangesSerializer(serializers.Serializer[Any]):
    neutered = serializers.ChoiceField(choices=_choices(Neutered), required=False, allow_blank=True)
    size = serializers.ChoiceField(choices=_choices(Size), required=False, allow_blank=True)
    colors = serializers.ListField(
        child=serializers.ChoiceField(choices=_choices(Color)), required=False, max_length=len(Color)
    )
    markings = serializers.ListField(
        child=serializers.ChoiceField(choices=_choices(Marking)), required=False, max_length=len(Marking)
    )
    energy = _scale()
    with_people = _scale()
    with_animals = _scale()
    playfulness = _scale()


class NewMixPartSerializer(serializers.Serializer[Any]):
    breed = TextField(max_length=80, help_text="A slug of /breeds/.")
    share = ScaleField(min_value=1, max_value=99)


class NewMixSerializer(serializers.Serializer[Any]):
    mix = NewMixPartSerializer(  # type: ignore[call-arg]  # many=True makes a list of it
        many=True, max_length=LIMITS.mix_breeds_max, help_text="Two or more that sum to 100, or none."
    )


class MicrochipSerializer(serializers.Serializer[Any]):
    number = serializers.CharField(allow_blank=True)


class NewMicrochipSerializer(serializers.Serializer[Any]):
    number = TextField(max_length=30, help_text="ISO 11784/11785: 15 digits; spaces and hyphens do not matter.")


def _answer(user: Any, pet_id: UUID) -> dict[str, Any]:
    pet = selectors.get_pet(user, pet_id)
    if not selectors.may_see_pet_inside(user, pet):
        return facts_json(pet, None, [])
    return facts_json(pet, describing.get_facts(pet), describing.list_mix(pet))


class PetFactsView(APIView):
    def get_permissions(self) -> list[Any]:
        return [Anyone()] if self.request.method in {"GET", "HEAD", "OPTIONS"} else [SignedIn()]

    @extend_schema(operation_id="pet_facts_get", responses=PetFactsSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        return with_etag(request, _answer(request.user, pet_id))

    @extend_schema(operation_id="pet_facts_update", request=FactsChangesSerializer, responses=PetFactsSerializer)
    def patch(self, request: Request, pet_id: UUID) -> Response:
        given = FactsChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        describing.update_facts(request.user, selectors.get_pet(request.user, pet_id), given.validated_data)
        return Response(_answer(request.user, pet_id))


class PetMixView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="pet_mix_set",
        request=NewMixSerializer,
        responses=PetFactsSerializer,
        examples=[OpenApiExample("None", {"mix": []}, request_only=True)],
    )
    def put(self, request: Request, pet_id: UUID) -> Response:
        given = NewMixSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        parts = [(part["breed"], part["share"]) for part in given.validated_data["mix"]]
        describing.set_mix(request.user, selectors.get_pet(request.user, pet_id), parts)
        return Response(_answer(request.user, pet_id))


class PetMicrochipView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_microchip_get", responses=MicrochipSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        pet = describing.get_editable_pet(request.user, pet_id)
        return Response({"number": describing.get_microchip(request.user, pet)})

    @extend_schema(
        operation_id="pet_microchip_set",
        request=NewMicrochipSerializer,
        responses=MicrochipSerializer,
        examples=[OpenApiExample("Mexico", {"number": "484000000000123"}, request_only=True)],
    )
    def put(self, request: Request, pet_id: UUID) -> Response:
        given = NewMicrochipSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = describing.get_editable_pet(request.user, pet_id)
        describing.set_microchip(request.user, pet, given.validated_data["number"])
        return Response({"number": describing.get_microchip(request.user, pet)})

    @extend_schema(operation_id="pet_microchip_remove", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID) -> Response:
        describing.remove_microchip(request.user, describing.get_editable_pet(request.user, pet_id))
        return Response(status=204)
