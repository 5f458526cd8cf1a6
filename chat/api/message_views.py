"""API doors of messages. Answers are plain dicts from rows (payloads.py)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import actions, ballots, selectors
from chat.api import shapes
from chat.api.views import given
from chat.kinds import Content
from chat.models import Message
from chat.payloads import history_json, messages_json
from core.api.caching import with_etag
from core.api.permissions import SignedIn
from core.api.schema import LIMIT
from core.errors import Invalid
from core.idempotency import clean_key, idempotent
from core.pagination import clean_size

PLACES = ("before_seq", "after_seq", "around_seq", "after_change")
_NUMBER = {"type": "integer", "minimum": 0, "maximum": 2**53}
ASKED = [
    OpenApiParameter("before_seq", _NUMBER, description="Those before this one; else the newest."),
    OpenApiParameter("after_seq", _NUMBER, description="What came after it: to fill a gap."),
    OpenApiParameter("around_seq", _NUMBER, description="From some before it on: to jump to it."),
    OpenApiParameter("after_change", _NUMBER, description="Messages that were changed since `last_change` was this."),
    LIMIT,
]
FOR = OpenApiParameter("for", str, enum=["me", "all"], default="me", description="From whose sight it goes.")


def asked_place(request: Request) -> dict[str, int]:
    """Raises Invalid naming the parameter."""
    found = {}
    for name in PLACES:
        raw = request.query_params.get(name)
        if raw is not None:
            if not (raw.isascii() and raw.isdigit() and len(raw) <= 16 and int(raw) <= 2**53):
                raise Invalid(field=name)
            found[name] = int(raw)
    return found


def message_of(request: Request, conversation_id: UUID, message_id: UUID) -> dict[str, Any]:
    row = selectors.get_message(request.user, conversation_id, message_id)
    return messages_json(request.user, [row])[0]


def changed(
    request: Request, conversation_id: UUID, message_id: UUID, act: Callable[[Any, Message], object]
) -> Response:
    """What the caller does to a message they see, and how it is then."""
    act(request.user, selectors.get_visible_message(request.user, conversation_id, message_id))
    return Response(message_of(request, conversation_id, message_id))


class MessagesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="messages_list", parameters=ASKED, responses=shapes.HistorySerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """Oldest first. Numbers are the cursor: what a client holds up to `seq` it never asks for again."""
        place, size = asked_place(request), clean_size(request.query_params.get("limit"), selectors.HISTORY_SIZE)
        if "after_change" in place:
            found = selectors.list_changed(request.user, conversation_id, place["after_change"], size=size)
        else:
            found = selectors.list_messages(
                request.user,
                conversation_id,
                before=place.get("before_seq"),
                after=place.get("after_seq"),
                around=place.get("around_seq"),
                size=size,
            )
        return with_etag(request, history_json(request.user, found))

    @extend_schema(
        operation_id="message_send", request=shapes.NewMessageSerializer, responses={201: shapes.MessageSerializer}
    )
    @idempotent
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """Answered when it is stored. A repeat of `client_id` stores nothing and answers what is stored."""
        selectors.get_place(request.user, conversation_id)
        data = given(shapes.NewMessageSerializer, request)
        content = Content(data.pop("body"), data.pop("media_ids"))
        client_id, kind, reply_to_id = data.pop("client_id"), data.pop("kind"), data.pop("reply_to_id")
        content.fields = data
        row = actions.send_message(
            request.user, conversation_id, client_id=client_id, kind=kind, content=content, reply_to_id=reply_to_id
        )
        return Response(messages_json(request.user, [row])[0], status=201)


class MessageView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_get", responses=shapes.MessageSerializer)
    def get(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        return with_etag(request, message_of(request, conversation_id, message_id))

    @extend_schema(
        operation_id="message_edit", request=shapes.MessageChangesSerializer, responses=shapes.MessageSerializer
    )
    def patch(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """One's own words, for a quarter of an hour; marked as edited."""
        body = given(shapes.MessageChangesSerializer, request)["body"]
        return changed(
            request, conversation_id, message_id, lambda who, what: actions.edit_message(who, what, body=body)
        )

    @extend_schema(operation_id="message_delete", parameters=[FOR], request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """For the caller alone, or for all: then an empty place stays."""
        whom = request.query_params.get("for", "me")
        if whom not in ("me", "all"):
            raise Invalid(field="for")
        message = selectors.get_visible_message(request.user, conversation_id, message_id)
        (actions.delete_for_all if whom == "all" else actions.hide_message)(request.user, message)
        return Response(status=204)


class MessageReactionView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_react", request=shapes.EmojiSerializer, responses=shapes.MessageSerializer)
    def put(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """One a person: another takes its place; repeating it changes nothing."""
        emoji = given(shapes.EmojiSerializer, request)["emoji"]
        return changed(request, conversation_id, message_id, lambda who, what: actions.react(who, what, emoji))

    @extend_schema(operation_id="message_unreact", request=None, responses={200: shapes.MessageSerializer})
    def delete(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        return changed(request, conversation_id, message_id, lambda who, what: actions.react(who, what, ""))


class MessageStarView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_star", request=None, responses=shapes.MessageSerializer)
    def put(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """Kept for oneself."""
        return changed(request, conversation_id, message_id, lambda who, what: actions.star(who, what, is_starred=True))

    @extend_schema(operation_id="message_unstar", request=None, responses={200: shapes.MessageSerializer})
    def delete(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        return changed(
            request, conversation_id, message_id, lambda who, what: actions.star(who, what, is_starred=False)
        )


class MessagePinView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_pin", request=None, responses=shapes.MessageSerializer)
    def put(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """Above the conversation, for all in it."""
        return changed(request, conversation_id, message_id, lambda who, what: actions.pin(who, what, is_pinned=True))

    @extend_schema(operation_id="message_unpin", request=None, responses={200: shapes.MessageSerializer})
    def delete(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        return changed(request, conversation_id, message_id, lambda who, what: actions.pin(who, what, is_pinned=False))


class MessageVoteView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_vote", request=shapes.ChoicesSerializer, responses=shapes.MessageSerializer)
    def put(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """Sets the caller's votes; none takes them back."""
        choices = given(shapes.ChoicesSerializer, request)["choices"]
        return changed(request, conversation_id, message_id, lambda who, what: ballots.vote(who, what, choices))

    @extend_schema(operation_id="message_close_poll", request=None, responses={200: shapes.MessageSerializer})
    def delete(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """By who asked: no more votes."""
        return changed(request, conversation_id, message_id, ballots.close_poll)


class MessageForwardView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_forward", request=shapes.ForwardSerializer, responses={204: None})
    def post(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """To some of the caller's conversations. A repeat of `client_id` passes nothing on twice."""
        clean_key(request)
        message = selectors.get_visible_message(request.user, conversation_id, message_id)
        actions.forward(request.user, message, **given(shapes.ForwardSerializer, request))
        return Response(status=204)


class MessageFileView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_file", responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request: Request, conversation_id: UUID, message_id: UUID) -> HttpResponseBase:
        """The document of a message, as a download."""
        return selectors.send_file(request.user, conversation_id, message_id)
