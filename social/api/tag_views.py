"""API doors of hashtags and trends."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.errors import Invalid
from core.idempotency import clean_key
from core.limits import LIMITS
from core.pagination import Page
from core.rates import check_rate
from core.text import one_line
from social import actions, tag_selectors
from social.api import serializers as shapes
from social.api import tag_serializers as tag_shapes
from social.api.payloads import posts_page
from social.api.views import PAGED, asked_page
from social.trend_words import reason, told, told_uses

ORDERS = ("new", "top")
ORDER = OpenApiParameter("order", OpenApiTypes.STR, enum=ORDERS, description="`top`: twenty of the last 7 days.")

BEGUN = OpenApiParameter(
    "q",
    {"type": "string", "minLength": 1, "maxLength": LIMITS.search_query_max},
    required=True,
    description="How a tag begins, with or without its #.",
)


class PostsOfTagView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="posts_list_of_tag", parameters=[*PAGED, ORDER], responses=shapes.PostPageSerializer)
    def get(self, request: Request, name: str) -> Response:
        """What the caller may see of a hashtag. Of a tag nobody has used: nothing."""
        order = request.query_params.get("order", "new")
        if order not in ORDERS:
            raise Invalid(_("Choose one of the list."), field="order")
        if order == "top":
            page = Page(tag_selectors.list_top_of_tag(request.user, name), None)
        else:
            page = tag_selectors.list_posts_of_tag(request.user, name, **asked_page(request))
        return with_etag(request, posts_page(request.user, page))


class TagView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="tag_follow", request=None, responses=tag_shapes.HashtagSerializer)
    def put(self, request: Request, name: str) -> Response:
        clean_key(request)
        tag = actions.follow_tag(request.user, name)
        return Response({"name": tag.name, "is_followed": True})

    @extend_schema(operation_id="tag_unfollow", request=None, responses={204: None})
    def delete(self, request: Request, name: str) -> Response:
        clean_key(request)
        actions.unfollow_tag(request.user, name)
        return Response(status=204)


class FollowedTagsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_tags_list", parameters=PAGED, responses=tag_shapes.FollowedHashtagsSerializer)
    def get(self, request: Request) -> Response:
        page = tag_selectors.list_followed_tags(request.user, **asked_page(request))
        items = [{"name": row.tag.name, "is_followed": True} for row in page.items]
        return with_etag(request, {"items": items, "next_cursor": page.next_cursor})


class TrendsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="trends_list", responses=tag_shapes.TrendsSerializer)
    def get(self, request: Request) -> Response:
        """What grows around the caller, in their language and everywhere, with the numbers that say so."""
        groups: list[dict[str, Any]] = []
        for scope in tag_selectors.scopes_of(request.user, get_language() or ""):
            found = tag_selectors.list_trends(request.user, scope=scope)
            items = [
                {
                    "name": one.tag.name,
                    "people": one.people,
                    "usual": one.usual,
                    "growth": one.growth,
                    "words": reason(one),
                }
                for one in found
            ]
            groups.append({"scope": scope, "title": told(scope, ()).title, "items": items})
        return with_etag(request, {"groups": groups})


class TagCompletionsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="tags_complete", parameters=[BEGUN], responses=tag_shapes.CompletedTagsSerializer)
    def get(self, request: Request) -> Response:
        """Hashtags that begin so, the most used first, for who is writing one."""
        check_rate("search.complete", account=request.user)
        given = request.query_params.get("q", "")
        begun = one_line(given)
        if not begun or len(given) > LIMITS.search_query_max:
            raise Invalid(field="q")
        items = [
            {"name": name, "uses": uses, "words": told_uses(uses)}
            for name, uses in tag_selectors.complete_tag(request.user, begun)
        ]
        return Response({"items": items})
