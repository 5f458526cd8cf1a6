"""API doors of comments. Answers are plain dicts from rows (payloads.py)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.idempotency import idempotent
from social import actions, comment_selectors, selectors
from social.api import comment_shapes as shapes
from social.api.payloads import comment_json, comments_page, version_json
from social.api.views import PAGED, ReadersAndAuthors, asked_page

SORT = OpenApiParameter(
    "sort",
    str,
    enum=list(comment_selectors.SORTS),
    default="newest",
    description="`best`: a reaction of someone else is one point, an answer of someone else two; of equals the newest.",
)


def _one(request: Request, post_id: UUID, comment_id: UUID) -> dict[str, Any]:
    return comment_json(request.user.pk, comment_selectors.get_row(request.user, post_id, comment_id))


class CommentsView(ReadersAndAuthors):
    @extend_schema(
        operation_id="comments_list", parameters=[CURSOR, LIMIT, SORT], responses=shapes.CommentPageSerializer
    )
    def get(self, request: Request, post_id: UUID) -> Response:
        """Comments on the post itself; the pinned one is the first of the first page, beyond its size."""
        sort = request.query_params.get("sort", "newest")
        page = comment_selectors.list_comments(request.user, post_id, sort=sort, **asked_page(request))
        return with_etag(request, comments_page(request.user, page))

    @extend_schema(
        operation_id="comment_create", request=shapes.NewCommentSerializer, responses={201: shapes.CommentSerializer}
    )
    @idempotent
    def post(self, request: Request, post_id: UUID) -> Response:
        """Words, a picture, or both. With a picture that is being prepared it is the caller's alone until that is ready."""
        given = shapes.NewCommentSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        data = dict(given.validated_data)
        post, parent_id = selectors.get_visible_post(request.user, post_id), data.pop("parent_id")
        if parent_id is not None:
            data["parent"] = comment_selectors.get_comment(request.user, post_id, parent_id)
        comment = actions.add_comment(request.user, post, **data)
        return Response(_one(request, post_id, comment.pk), status=201)


class CommentView(ReadersAndAuthors):
    @extend_schema(operation_id="comment_get", responses=shapes.CommentSerializer)
    def get(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        return with_etag(request, _one(request, post_id, comment_id))

    @extend_schema(
        operation_id="comment_update", request=shapes.CommentChangesSerializer, responses=shapes.CommentSerializer
    )
    def patch(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """By who wrote it. What it said before stays readable."""
        comment = comment_selectors.get_own_comment(request.user, post_id, comment_id)
        given = shapes.CommentChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        actions.edit_comment(request.user, comment, body=given.validated_data["body"])
        return Response(_one(request, post_id, comment_id))

    @extend_schema(operation_id="comment_delete", request=None, responses={204: None})
    def delete(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """By who wrote it, or whose post it is under. Can be undone for ten seconds by restoring."""
        actions.delete_comment(request.user, comment_selectors.get_comment(request.user, post_id, comment_id))
        return Response(status=204)


class CommentRestoreView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="comment_restore", request=None, responses=shapes.CommentSerializer)
    def put(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """By who deleted it."""
        comment = comment_selectors.get_deleted_comment(request.user, post_id, comment_id)
        actions.restore_comment(request.user, comment)
        return Response(_one(request, post_id, comment_id))


class CommentRepliesView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="comment_replies_list", parameters=PAGED, responses=shapes.CommentPageSerializer)
    def get(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """Direct answers, oldest first."""
        row = comment_selectors.get_row(request.user, post_id, comment_id)
        page = comment_selectors.list_replies(request.user, post_id, row.id, **asked_page(request))
        return with_etag(request, comments_page(request.user, page))


class CommentVersionsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="comment_versions_list", responses=shapes.CommentVersionsSerializer)
    def get(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """For who may see the comment."""
        comment = comment_selectors.get_comment(request.user, post_id, comment_id)
        found = comment_selectors.list_versions(request.user, comment)
        return Response({"items": [version_json(version) for version in found]})


class CommentPinView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="comment_pin", request=None, responses=shapes.CommentSerializer)
    def put(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """By whose post it is under: above all others, in place of the one that was there."""
        actions.pin_comment(request.user, comment_selectors.get_comment(request.user, post_id, comment_id))
        return Response(_one(request, post_id, comment_id))

    @extend_schema(operation_id="comment_unpin", request=None, responses={200: shapes.CommentSerializer})
    def delete(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        actions.unpin_comment(request.user, comment_selectors.get_comment(request.user, post_id, comment_id))
        return Response(_one(request, post_id, comment_id))


class CommentApprovalView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="comment_approve", request=None, responses=shapes.CommentSerializer)
    def put(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """A comment that waits for the caller is seen by all; repeating it changes nothing."""
        actions.approve_comment(request.user, comment_selectors.get_comment(request.user, post_id, comment_id))
        return Response(_one(request, post_id, comment_id))


class WaitingCommentsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_comments_waiting_list", parameters=PAGED, responses=shapes.WaitingPageSerializer)
    def get(self, request: Request) -> Response:
        """Comments under the caller's posts that wait for the caller, newest first."""
        page = comment_selectors.list_waiting(request.user, **asked_page(request))  # type: ignore[arg-type]
        rows = [comment_selectors.row_of(comment) for comment in page.items]
        items = [comment_json(request.user.pk, row) | {"post_id": row.post_id} for row in rows]
        return Response({"items": items, "next_cursor": page.next_cursor})
