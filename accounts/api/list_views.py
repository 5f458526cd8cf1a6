"""API doors of lists of people; the timeline of one is social's. Nobody else is shown any of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import actions, people_lists, selectors
from accounts.api import serializers as shapes
from accounts.api.payloads import people_page
from accounts.api.views import PAGED, asked_page
from accounts.people_lists import PeopleList
from accounts.signed_in import SignedInCall
from core.api.fields import TextField
from core.api.permissions import SignedIn
from core.idempotency import idempotent
from core.limits import LIMITS


class ListNameSerializer(serializers.Serializer[Any]):
    name = TextField(max_length=LIMITS.list_name_max * 4)


class PeopleListSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    created_at = serializers.DateTimeField()


class PeopleListPageSerializer(serializers.Serializer[Any]):
    items = PeopleListSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


def list_json(found: PeopleList) -> dict[str, Any]:
    return {"id": found.pk, "name": found.name, "created_at": found.created_at}


def _name(request: SignedInCall) -> str:
    given = ListNameSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    return str(given.validated_data["name"])


class PeopleListsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_lists_list", responses=PeopleListPageSerializer)
    def get(self, request: SignedInCall) -> Response:
        """All of them; one page."""
        items = [list_json(found) for found in people_lists.list_lists(request.user)]
        return Response({"items": items, "next_cursor": None})

    @extend_schema(operation_id="me_lists_create", request=ListNameSerializer, responses={201: PeopleListSerializer})
    @idempotent
    def post(self, request: SignedInCall) -> Response:
        return Response(list_json(actions.make_list(request.user, name=_name(request))), status=201)


class PeopleListView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_lists_get", responses=PeopleListSerializer)
    def get(self, request: SignedInCall, list_id: UUID) -> Response:
        return Response(list_json(people_lists.get_list(request.user, list_id)))

    @extend_schema(operation_id="me_lists_rename", request=ListNameSerializer, responses=PeopleListSerializer)
    def patch(self, request: SignedInCall, list_id: UUID) -> Response:
        found = people_lists.get_list(request.user, list_id)
        return Response(list_json(actions.rename_list(request.user, found, name=_name(request))))

    @extend_schema(operation_id="me_lists_delete", request=None, responses={204: None})
    def delete(self, request: SignedInCall, list_id: UUID) -> Response:
        actions.delete_list(request.user, people_lists.get_list(request.user, list_id))
        return Response(status=204)


class ListPeopleView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_lists_people_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: SignedInCall, list_id: UUID) -> Response:
        found = people_lists.get_list(request.user, list_id)
        return Response(
            people_page(request.user, people_lists.list_members(request.user, found, **asked_page(request)))
        )


class ListPersonView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_lists_people_add", request=None, responses={204: None})
    def put(self, request: SignedInCall, list_id: UUID, handle: str) -> Response:
        """The person is not told; repeating it changes nothing."""
        found = people_lists.get_list(request.user, list_id)
        actions.put_on_list(request.user, found, selectors.get_user(request.user, handle))
        return Response(status=204)

    @extend_schema(operation_id="me_lists_people_remove", request=None, responses={204: None})
    def delete(self, request: SignedInCall, list_id: UUID, handle: str) -> Response:
        found = people_lists.get_list(request.user, list_id)
        actions.take_off_list(request.user, found, people_lists.get_member(found, handle))
        return Response(status=204)
