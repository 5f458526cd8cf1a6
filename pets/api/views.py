"""API doors of animals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.selectors import get_user
from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import Invalid
from core.idempotency import idempotent
from core.pagination import clean_size
from pets import actions, selectors
from pets.animals import pet_json
from pets.api import serializers as shapes


class OwnPetsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pets_list_own", responses=shapes.PetPageSerializer)
    def get(self, request: Request) -> Response:
        items = [pet_json(pet) for pet in selectors.list_own_pets(request.user)]
        return with_etag(request, {"items": items, "next_cursor": None})

    @extend_schema(operation_id="pet_create", request=shapes.NewPetSerializer, responses={201: shapes.PetSerializer})
    @idempotent
    def post(self, request: Request) -> Response:
        given = shapes.NewPetSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = actions.create_pet(request.user, **given.validated_data)
        return Response(pet_json(selectors.get_own_pet(request.user, pet.pk)), status=201)


class PetView(APIView):
    def get_permissions(self) -> list[Any]:
        return [Anyone()] if self.request.method in {"GET", "HEAD", "OPTIONS"} else [SignedIn()]

    @extend_schema(operation_id="pet_get", responses=shapes.PetSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        pet = selectors.get_pet(request.user, pet_id)
        return with_etag(request, pet_json(pet, is_open=selectors.may_see_pet_inside(request.user, pet)))

    @extend_schema(operation_id="pet_update", request=shapes.PetChangesSerializer, responses=shapes.PetSerializer)
    def patch(self, request: Request, pet_id: UUID) -> Response:
        given = shapes.PetChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = selectors.get_pet(request.user, pet_id)
        actions.update_pet(request.user, pet, given.validated_data)
        return Response(pet_json(selectors.get_pet(request.user, pet_id)))

    @extend_schema(operation_id="pet_delete", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID) -> Response:
        """Can be undone for ten seconds by restoring."""
        actions.delete_pet(request.user, selectors.get_pet(request.user, pet_id))
        return Response(status=204)


class PetRestoreView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_restore", request=None, responses=shapes.PetSerializer)
    def put(self, request: Request, pet_id: UUID) -> Response:
        pet = selectors.get_own_pet(request.user, pet_id, deleted=True)
        return Response(pet_json(actions.restore_pet(request.user, pet)))


class PetsOfView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="pets_list_of", parameters=[CURSOR, LIMIT], responses=shapes.PetPageSerializer)
    def get(self, request: Request, handle: str) -> Response:
        """Of an account that is closed to the caller: none."""
        page = selectors.list_pets_of(
            request.user,
            get_user(request.user, handle),
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        return Response({"items": [pet_json(pet) for pet in page.items], "next_cursor": page.next_cursor})


class SpeciesView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="species_list", responses=shapes.SpeciesListSerializer)
    def get(self, request: Request) -> Response:
        items = [{"slug": kind.pk, "name": kind.name} for kind in selectors.list_species()]
        return with_etag(request, {"items": items})


class BreedsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(
        operation_id="breeds_search",
        parameters=[
            OpenApiParameter("species", str, required=True, description="A slug of /species/."),
            OpenApiParameter("q", str, description="Part of a name; accents and case do not matter."),
        ],
        responses=shapes.BreedListSerializer,
    )
    def get(self, request: Request) -> Response:
        """The twenty best matches."""
        species = request.query_params.get("species")
        if species is None:
            raise Invalid(field="species")
        found = selectors.search_breeds(species, request.query_params.get("q", ""))
        return Response({"items": [{"slug": breed.pk, "name": breed.name} for breed in found]})
