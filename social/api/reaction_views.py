"""API doors of reactions, to posts and to comments."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from social import actions, comment_selectors, selectors
from social.api import comment_shapes as shapes
from social.api.payloads import reaction_json, reactors_page
from social.api.views import asked_page
from social.reaction_models import CODES

KIND = OpenApiParameter("kind", str, enum=CODES, description="Only those of this kind.")


def _kind(request: Request) -> str:
    given = shapes.ReactionKindSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    return str(given.validated_data["kind"])


class PostReactionView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="post_react", request=shapes.ReactionKindSerializer, responses=shapes.ReactionSerializer
    )
    def put(self, request: Request, post_id: UUID) -> Response:
        """One a person: another kind takes the place of the first; repeating it changes nothing."""
        kind, post = _kind(request), selectors.get_visible_post(request.user, post_id)
        return Response(reaction_json(actions.react(request.user, post, kind), kind))

    @extend_schema(operation_id="post_unreact", request=None, responses={200: shapes.ReactionSerializer})
    def delete(self, request: Request, post_id: UUID) -> Response:
        post = selectors.get_visible_post(request.user, post_id)
        return Response(reaction_json(actions.unreact(request.user, post), ""))


class PostReactionsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(
        operation_id="post_reactions_list", parameters=[CURSOR, LIMIT, KIND], responses=shapes.ReactorPageSerializer
    )
    def get(self, request: Request, post_id: UUID) -> Response:
        """Who reacted, newest first."""
        return _reactors(request, selectors.get_visible_post(request.user, post_id))


class CommentReactionView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="comment_react", request=shapes.ReactionKindSerializer, responses=shapes.ReactionSerializer
    )
    def put(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """As of a post."""
        kind, comment = _kind(request), comment_selectors.get_comment(request.user, post_id, comment_id)
        return Response(reaction_json(actions.react_to_comment(request.user, comment, kind), kind))

    @extend_schema(operation_id="comment_unreact", request=None, responses={200: shapes.ReactionSerializer})
    def delete(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        comment = comment_selectors.get_comment(request.user, post_id, comment_id)
        return Response(reaction_json(actions.unreact_to_comment(request.user, comment), ""))


class CommentReactionsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(
        operation_id="comment_reactions_list", parameters=[CURSOR, LIMIT, KIND], responses=shapes.ReactorPageSerializer
    )
    def get(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """Who reacted, newest first."""
        return _reactors(request, comment_selectors.get_comment(request.user, post_id, comment_id))


def _reactors(request: Request, thing: Any) -> Response:
    kind = request.query_params.get("kind")
    page = comment_selectors.list_reactors(request.user, thing, kind=kind, **asked_page(request))
    return Response(reactors_page(request.user, page))
