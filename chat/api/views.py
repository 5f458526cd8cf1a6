"""API doors of conversations. Answers are plain dicts from rows (payloads.py)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.selectors import get_user
from chat import actions, inbox, selectors
from chat.api import shapes
from chat.conversations import conversation_json
from chat.payloads import messages_json
from core.api.caching import with_etag
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import Invalid
from core.idempotency import clean_key, idempotent
from core.pagination import clean_size

FOLDER = OpenApiParameter("folder", str, enum=shapes.FOLDER_NAMES, default="inbox")


def given(shape: Any, request: Request) -> dict[str, Any]:
    """What was sent, checked for its form. Raises what the error door answers with 422."""
    taken = shape(data=request.data)
    taken.is_valid(raise_exception=True)
    return dict(taken.validated_data)


class ConversationsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="conversations_list",
        parameters=[CURSOR, LIMIT, FOLDER],
        responses=shapes.ConversationPageSerializer,
    )
    def get(self, request: Request) -> Response:
        """The liveliest first."""
        folder = request.query_params.get("folder", "inbox")
        if folder not in shapes.FOLDER_NAMES:
            raise Invalid(field="folder")
        size = clean_size(request.query_params.get("limit"))
        cursor = request.query_params.get("cursor")
        page = selectors.list_conversations(request.user, folder=folder, cursor=cursor, size=size)
        items = [conversation_json(request.user, row) for row in page.items]
        return with_etag(request, {"items": items, "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="conversation_open",
        request=shapes.NewConversationSerializer,
        responses={201: shapes.ConversationDetailSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """With one person; there is one a pair. Who does not know the caller is asked first."""
        person = get_user(request.user, given(shapes.NewConversationSerializer, request)["handle"])
        conversation = actions.open_direct(request.user, person)  # type: ignore[arg-type]
        return Response(detail(request.user, conversation.pk), status=201)


def detail(user: Any, conversation_id: UUID) -> dict[str, Any]:
    row = selectors.get_conversation_row(user, conversation_id)
    pinned = messages_json(user, selectors.list_pinned(user, conversation_id))
    return conversation_json(user, row) | {"is_present": selectors.is_present(user, row), "pinned": pinned}


class ConversationView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_get", responses=shapes.ConversationDetailSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        return with_etag(request, detail(request.user, conversation_id))

    @extend_schema(
        operation_id="conversation_update",
        request=shapes.ConversationChangesSerializer,
        responses=shapes.ConversationDetailSerializer,
    )
    def patch(self, request: Request, conversation_id: UUID) -> Response:
        """How the caller keeps it, and how long new messages stay for all."""
        selectors.get_place(request.user, conversation_id)
        changes = given(shapes.ConversationChangesSerializer, request)
        change_conversation(request.user, conversation_id, changes)
        return Response(detail(request.user, conversation_id))

    @extend_schema(operation_id="conversation_clear", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID) -> Response:
        """All that was said goes out of the caller's sight; others keep it."""
        actions.clear(request.user, conversation_id)
        return Response(status=204)


def change_conversation(user: Any, conversation_id: UUID, changes: dict[str, Any]) -> None:
    """Each named change by its action, what can be refused first."""
    if "disappear_seconds" in changes:
        actions.let_disappear(user, conversation_id, changes["disappear_seconds"])
    if "is_archived" in changes:
        actions.archive(user, conversation_id, is_archived=changes["is_archived"])
    if "mute" in changes:
        actions.mute(user, conversation_id, changes["mute"])
    if "draft" in changes:
        actions.keep_draft(user, conversation_id, changes["draft"])
    if changes.get("is_unread"):
        actions.mark_unread(user, conversation_id)


class ConversationMarksView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_mark", request=shapes.MarksSerializer, responses=shapes.ReadSerializer)
    def put(self, request: Request, conversation_id: UUID) -> Response:
        """How far the caller has read and received. Marks only go on; repeating it changes nothing."""
        selectors.get_place(request.user, conversation_id)
        marks = given(shapes.MarksSerializer, request)
        return Response({"read_seq": actions.mark(request.user, conversation_id, **marks)})


class ConversationRequestView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_accept", request=None, responses=shapes.ConversationDetailSerializer)
    def put(self, request: Request, conversation_id: UUID) -> Response:
        """What somebody asked: from now on it is a conversation like any other."""
        actions.accept_request(request.user, conversation_id)  # type: ignore[arg-type]
        return Response(detail(request.user, conversation_id))

    @extend_schema(operation_id="conversation_decline", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID) -> Response:
        """Who asked is not told."""
        actions.decline_request(request.user, conversation_id)  # type: ignore[arg-type]
        return Response(status=204)


class ChatNumbersView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_chat_numbers", responses=shapes.ChatNumbersSerializer)
    def get(self, request: Request) -> Response:
        pk: Any = request.user.pk
        return Response({"unread_count": inbox.count_unread(pk), "request_count": inbox.count_requests(pk)})


class ChatSettingsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_chat_settings", responses=shapes.ChatSettingsSerializer)
    def get(self, request: Request) -> Response:
        return Response(settings_json(selectors.settings_of(request.user)))

    @extend_schema(
        operation_id="me_chat_settings_update",
        request=shapes.ChatSettingsSerializer,
        responses=shapes.ChatSettingsSerializer,
    )
    def patch(self, request: Request) -> Response:
        clean_key(request)
        changes = given(shapes.ChatSettingsSerializer, request)
        return Response(settings_json(actions.choose_settings(request.user, changes)))


def settings_json(found: Any) -> dict[str, Any]:
    return {name: getattr(found, name) for name in actions.FIELDS}
