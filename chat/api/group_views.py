"""API doors of groups."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.people import person_json
from accounts.selectors import get_user
from chat import actions, selectors
from chat.api import shapes
from chat.api.views import detail, given
from chat.models import Member
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.idempotency import clean_key, idempotent
from core.pagination import clean_size


def people_of(request: Request, handles: list[str]) -> list[Any]:
    """Raises NotFound for one that the caller cannot see. One query each."""
    return [get_user(request.user, handle) for handle in dict.fromkeys(handles)]


class GroupsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="group_create",
        request=shapes.NewGroupSerializer,
        responses={201: shapes.ConversationDetailSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """With people who let the caller add them to groups; its owner is who makes it."""
        data = given(shapes.NewGroupSerializer, request)
        people = people_of(request, data["handles"])
        made = actions.make_group(request.user, name=data["name"], people=people)  # type: ignore[arg-type]
        return Response(detail(request.user, made.pk), status=201)


class GroupView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="group_update",
        request=shapes.GroupChangesSerializer,
        responses=shapes.ConversationDetailSerializer,
    )
    def patch(self, request: Request, conversation_id: UUID) -> Response:
        """By admins; told in the conversation."""
        selectors.get_place(request.user, conversation_id, active=True)
        actions.change_group(request.user, conversation_id, given(shapes.GroupChangesSerializer, request))
        return Response(detail(request.user, conversation_id))

    @extend_schema(operation_id="group_leave", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID) -> Response:
        """The caller leaves; what was said until now stays readable. An owner hands over first."""
        actions.leave_group(request.user, conversation_id)
        return Response(status=204)


def member_json(viewer: Any, row: Member) -> dict[str, Any]:
    return {"person": person_json(viewer, row.person), "role": row.role}


class MembersView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="group_members_list", parameters=[CURSOR, LIMIT], responses=shapes.MemberPageSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """The owner first, then admins."""
        size = clean_size(request.query_params.get("limit"))
        page = selectors.list_members(
            request.user, conversation_id, cursor=request.query_params.get("cursor"), size=size
        )
        items = [member_json(request.user, row) for row in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})

    @extend_schema(operation_id="group_members_add", request=shapes.HandlesSerializer, responses={204: None})
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """They see what is said from now on. Who is in it already stays as they are."""
        clean_key(request)
        selectors.get_place(request.user, conversation_id, active=True)
        people = people_of(request, given(shapes.HandlesSerializer, request)["handles"])
        actions.add_members(request.user, conversation_id, people)  # type: ignore[arg-type]
        return Response(status=204)


class MemberView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="group_member_update", request=shapes.RoleSerializer, responses={204: None})
    def patch(self, request: Request, conversation_id: UUID, handle: str) -> Response:
        """By the owner: admin, member, or owner, which hands the group over."""
        row = selectors.get_member(request.user, conversation_id, handle)
        role = given(shapes.RoleSerializer, request)["role"]
        actions.choose_role(request.user, conversation_id, row.person_id, role)
        return Response(status=204)

    @extend_schema(operation_id="group_member_remove", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID, handle: str) -> Response:
        """By admins. They keep what they have seen, and see nothing more."""
        row = selectors.get_member(request.user, conversation_id, handle)
        actions.remove_member(request.user, conversation_id, row.person_id)
        return Response(status=204)
