"""API doors of following animals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api.serializers import PeoplePageSerializer
from accounts.people import person_json
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.pagination import clean_size
from pets import follow_actions as actions
from pets import follow_selectors as selectors
from pets.animals import pet_json
from pets.api.serializers import PetPageSerializer
from pets.selectors import get_pet


class PetFollowSerializer(serializers.Serializer[Any]):
    is_following = serializers.BooleanField()
    follower_count = serializers.IntegerField()


class PetFollowView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_follow", request=None, responses=PetFollowSerializer)
    def put(self, request: Request, pet_id: UUID) -> Response:
        """Of a private account's animal only who sees inside."""
        pet = actions.follow_pet(request.user, get_pet(request.user, pet_id))
        return Response({"is_following": True, "follower_count": pet.follower_counter})

    @extend_schema(operation_id="pet_unfollow", request=None, responses={200: PetFollowSerializer})
    def delete(self, request: Request, pet_id: UUID) -> Response:
        pet = actions.unfollow_pet(request.user, get_pet(request.user, pet_id))
        return Response({"is_following": False, "follower_count": pet.follower_counter})


class PetFollowersView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="pet_followers_list", parameters=[CURSOR, LIMIT], responses=PeoplePageSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        page = selectors.list_pet_followers(
            request.user,
            get_pet(request.user, pet_id),
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        items = [person_json(request.user, person) for person in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})


class FollowedPetsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="followed_pets_list", parameters=[CURSOR, LIMIT], responses=PetPageSerializer)
    def get(self, request: Request) -> Response:
        page = selectors.list_followed_pets(
            request.user,
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        items = [pet_json(pet, is_open=False) for pet in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})
