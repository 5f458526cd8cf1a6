"""API doors of posts. The answers of posts are plain dicts from rows (payloads.py)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api.payloads import people_page
from accounts.api.serializers import PeoplePageSerializer
from accounts.people_lists import get_list
from accounts.selectors import get_user
from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.idempotency import idempotent
from core.pagination import clean_size
from pets.selectors import get_pet
from social import actions, reasons, selectors
from social.api import serializers as shapes
from social.api.details import take_details
from social.api.payloads import comment_json, comments_page, post_json, posts_page

PAGED = [CURSOR, LIMIT]


def asked_page(request: Request) -> dict[str, Any]:
    return {"cursor": request.query_params.get("cursor"), "size": clean_size(request.query_params.get("limit"))}


class ReadersAndAuthors(APIView):
    """Everyone reads what is open to them; writing needs an account."""

    def get_permissions(self) -> list[Any]:
        return [Anyone()] if self.request.method in {"GET", "HEAD", "OPTIONS"} else [SignedIn()]


class FeedView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="feed_list", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request) -> Response:
        """The Latest feed: of who is followed and one's own, newest first."""
        page = selectors.list_feed(request.user, **asked_page(request))  # type: ignore[arg-type]
        return with_etag(request, posts_page(request.user, page))


class PostsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_create", request=shapes.NewPostSerializer, responses={201: shapes.PostSerializer})
    @idempotent
    def post(self, request: Request) -> Response:
        given = shapes.NewPostSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        post = actions.publish_post(request.user, **take_details(given.validated_data))
        return Response(_post(request, post.pk), status=201)


class PostView(ReadersAndAuthors):
    @extend_schema(operation_id="post_get", responses=shapes.PostSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        return with_etag(request, _post(request, post_id))

    @extend_schema(operation_id="post_update", request=shapes.PostChangesSerializer, responses=shapes.PostSerializer)
    def patch(self, request: Request, post_id: UUID) -> Response:
        given = shapes.PostChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        post = selectors.get_visible_post(request.user, post_id)
        actions.edit_post(request.user, post, **take_details(given.validated_data))
        return Response(_post(request, post_id))

    @extend_schema(operation_id="post_delete", request=None, responses={204: None})
    def delete(self, request: Request, post_id: UUID) -> Response:
        """Can be undone for ten seconds by restoring."""
        actions.delete_post(request.user, selectors.get_visible_post(request.user, post_id))
        return Response(status=204)


def _post(request: Request, post_id: UUID) -> dict[str, Any]:
    return post_json(request.user, selectors.get_post(request.user, post_id))


class PostRestoreView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_restore", request=None, responses=shapes.PostSerializer)
    def put(self, request: Request, post_id: UUID) -> Response:
        actions.restore_post(request.user, selectors.get_own_post(request.user, post_id, deleted=True))
        return Response(_post(request, post_id))


class PostWhyView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_why", responses=shapes.ReasonSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        """Why the caller sees this post."""
        reason = reasons.why(request.user, selectors.get_post(request.user, post_id))
        return Response({"code": reason.code, "words": reason.words})


class PostsOfUserView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="posts_list_of_user", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, handle: str) -> Response:
        """Of an account that is closed to the caller: none."""
        page = selectors.list_posts_of(request.user, get_user(request.user, handle), **asked_page(request))
        return with_etag(request, posts_page(request.user, page))


class PostsOfPetView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="posts_list_of_pet", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """Of an account that is closed to the caller: none."""
        page = selectors.list_posts_of_pet(request.user, get_pet(request.user, pet_id), **asked_page(request))
        return with_etag(request, posts_page(request.user, page))


class PostsOfListView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="posts_list_of_list", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, list_id: UUID) -> Response:
        """What the people on one of the caller's lists published, newest first."""
        page = selectors.list_posts_of_list(request.user, get_list(request.user, list_id), **asked_page(request))  # type: ignore[arg-type]
        return with_etag(request, posts_page(request.user, page))


class PostLikeView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_like", request=None, responses=shapes.LikeSerializer)
    def put(self, request: Request, post_id: UUID) -> Response:
        post = actions.like(request.user, selectors.get_visible_post(request.user, post_id))
        return Response({"is_liked": True, "like_count": post.like_counter})

    @extend_schema(operation_id="post_unlike", request=None, responses={200: shapes.LikeSerializer})
    def delete(self, request: Request, post_id: UUID) -> Response:
        post = actions.unlike(request.user, selectors.get_visible_post(request.user, post_id))
        return Response({"is_liked": False, "like_count": post.like_counter})


class PostLikesView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="post_likes_list", parameters=PAGED, responses=PeoplePageSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        post = selectors.get_visible_post(request.user, post_id)
        return Response(people_page(request.user, selectors.list_likers(request.user, post.pk, **asked_page(request))))


class CommentsView(ReadersAndAuthors):
    @extend_schema(operation_id="comments_list", parameters=PAGED, responses=shapes.CommentPageSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        """Newest first."""
        post = selectors.get_visible_post(request.user, post_id)
        return with_etag(
            request, comments_page(request.user, selectors.list_comments(request.user, post.pk, **asked_page(request)))
        )

    @extend_schema(
        operation_id="comment_create", request=shapes.NewCommentSerializer, responses={201: shapes.CommentSerializer}
    )
    @idempotent
    def post(self, request: Request, post_id: UUID) -> Response:
        given = shapes.NewCommentSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        post = selectors.get_visible_post(request.user, post_id)
        comment = actions.add_comment(request.user, post, body=given.validated_data["body"])
        return Response(comment_json(request.user, comment), status=201)


class CommentView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="comment_delete", request=None, responses={204: None})
    def delete(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """By who wrote it, or whose post it is under."""
        actions.delete_comment(request.user, selectors.get_comment(request.user, post_id, comment_id))
        return Response(status=204)


class CommentApprovalView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="comment_approve", request=None, responses=shapes.CommentSerializer)
    def put(self, request: Request, post_id: UUID, comment_id: UUID) -> Response:
        """A comment that waits for the caller is seen by all; repeating it changes nothing."""
        comment = selectors.get_comment(request.user, post_id, comment_id)
        return Response(comment_json(request.user, actions.approve_comment(request.user, comment)))


class WaitingCommentsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_comments_waiting_list", parameters=PAGED, responses=shapes.WaitingPageSerializer)
    def get(self, request: Request) -> Response:
        """Comments under the caller's posts that wait for the caller, newest first."""
        page = selectors.list_waiting(request.user, **asked_page(request))  # type: ignore[arg-type]
        items = [comment_json(request.user, one) | {"post_id": one.post_id} for one in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})
