"""API doors of the two feeds: which one, what was seen, less of what, and how ranking works."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.idempotency import clean_key, idempotent
from social import actions, explaining, reach, wishes
from social.api import feed_serializers as shapes
from social.api.views import PAGED, asked_page
from social.feed_choice import mode_of
from social.feed_models import FeedWish


class FeedChoiceView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_feed_get", responses=shapes.FeedChoiceSerializer)
    def get(self, request: Request) -> Response:
        """The feed that the caller opens the house with."""
        return with_etag(request, {"mode": mode_of(request.user)})

    @extend_schema(
        operation_id="me_feed_choose", request=shapes.FeedChoiceSerializer, responses=shapes.FeedChoiceSerializer
    )
    def put(self, request: Request) -> Response:
        clean_key(request)
        given = shapes.FeedChoiceSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response({"mode": actions.choose_feed(request.user, given.validated_data["mode"])})


class WishesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_feed_wishes_list", parameters=PAGED, responses=shapes.WishPageSerializer)
    def get(self, request: Request) -> Response:
        page = wishes.list_wishes(request.user, **asked_page(request))
        return with_etag(request, {"items": _lines(page.items), "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="me_feed_wish_create", request=shapes.NewWishSerializer, responses={201: shapes.WishSerializer}
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Less of a person or a hashtag, nothing of a kind of animal or a post. It counts from the next page on."""
        given = shapes.NewWishSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(_lines([actions.wish(request.user, **given.validated_data)])[0], status=201)


def _lines(rows: list[FeedWish]) -> list[dict[str, Any]]:
    return [{"id": one.id, "kind": one.kind, "value": one.value, "words": one.words} for one in wishes.in_words(rows)]


class WishView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_feed_wish_delete", request=None, responses={204: None})
    def delete(self, request: Request, wish_id: UUID) -> Response:
        clean_key(request)
        actions.unwish(request.user, wish_id)
        return Response(status=204)


class SeenView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="feed_seen", request=shapes.SeenPostsSerializer, responses=shapes.SeenCountSerializer)
    def post(self, request: Request) -> Response:
        """These posts were on the caller's screen, half of each for a second. Ids of what they may not see count nothing."""
        clean_key(request)
        given = shapes.SeenPostsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response({"counted": reach.report_seen(request.user, given.validated_data["ids"])})


class RankingView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="ranking_get", responses=shapes.RankingSerializer)
    def get(self, request: Request) -> Response:
        """The function of For you, from the constants that it runs with."""
        terms = [{key: one[key] for key in ("term", "label", "weight", "words")} for one in explaining.terms()]
        days = [
            {"day_date": day.day_date, "eligible": day.eligible, "floor": day.floor, "reached": day.reached}
            for day in reach.list_days()
        ]
        return with_etag(request, {"terms": terms, "rules": explaining.rules(), "days": days})
