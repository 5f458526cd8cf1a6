"""API doors: own account, sessions, people and how one stands to them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import actions, devices, discovery, selectors
from accounts.api import serializers as shapes
from accounts.api.payloads import me_json, people_page, person_detail
from accounts.models import User
from accounts.people import person_json, relation_of
from accounts.sessions import Token
from accounts.signed_in import SignedInCall
from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import Invalid
from core.http import client_ip
from core.limits import LIMITS, RATES
from core.pagination import clean_size

PAGED = [CURSOR, LIMIT]


def asked_page(request: Request) -> dict[str, Any]:
    return {"cursor": request.query_params.get("cursor"), "size": clean_size(request.query_params.get("limit"))}


def own_session_key(request: Request) -> str | None:
    if isinstance(request.auth, Token):
        return request.auth.session_key
    return request._request.session.session_key


class MeView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_get", responses=shapes.MeSerializer)
    def get(self, request: SignedInCall) -> Response:
        return with_etag(request, me_json(request.user))

    @extend_schema(operation_id="me_update", request=shapes.MeChangesSerializer, responses=shapes.MeSerializer)
    def patch(self, request: SignedInCall) -> Response:
        given = shapes.MeChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        changes = dict(given.validated_data)
        if "handle" in changes:
            actions.choose_handle(request.user, changes.pop("handle"))
        if "is_private" in changes:
            actions.set_privacy(request.user, is_private=changes.pop("is_private"))
        if changes:
            actions.update_profile(request.user, changes)  # type: ignore[arg-type]
        return Response(me_json(request.user))


class OnboardedView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_onboarded", request=None, responses=shapes.MeSerializer)
    def put(self, request: SignedInCall) -> Response:
        """The welcome is finished: from now on the handle is final and others find the account."""
        return Response(me_json(actions.finish_onboarding(request.user)))


class SessionsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_sessions_list", responses=shapes.SessionPageSerializer)
    def get(self, request: SignedInCall) -> Response:
        rows = devices.described(selectors.list_sessions(request.user), own_session_key(request))
        items = [{name: value for name, value in asdict(row).items() if name != "is_phone"} for row in rows]
        return Response({"items": items, "next_cursor": None})

    @extend_schema(operation_id="me_sessions_end_others", request=None, responses={200: shapes.EndedSerializer})
    def delete(self, request: SignedInCall) -> Response:
        """Signs out everywhere but here."""
        ended = actions.end_other_sessions(request.user, keep=own_session_key(request), request=request._request)
        return Response({"ended": ended})


class SessionView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_session_end", request=None, responses={204: None})
    def delete(self, request: SignedInCall, session_id: int) -> Response:
        actions.end_session(request.user, session_id, request=request._request)
        return Response(status=204)


class FollowRequestsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_follow_requests_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: SignedInCall) -> Response:
        page = selectors.list_follow_requests(request.user, **asked_page(request))
        return Response(people_page(request.user, page))


class FollowRequestView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_follow_request_accept", request=None, responses={204: None})
    def put(self, request: SignedInCall, handle: str) -> Response:
        """Lets the person in; repeating it changes nothing."""
        actions.accept_follow(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)

    @extend_schema(operation_id="me_follow_request_decline", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        actions.decline_follow(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)


class FollowerView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_follower_remove", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        """The person no longer follows the caller, and is not told."""
        actions.remove_follower(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)


class BlocksView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_blocks_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(people_page(request.user, selectors.list_blocked(request.user, **asked_page(request))))


class UserView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="users_get", responses=shapes.PersonDetailSerializer)
    def get(self, request: Request, handle: str) -> Response:
        return with_etag(request, person_detail(request.user, selectors.get_user(request.user, handle)))


class UserFollowView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="users_follow", request=None, responses=shapes.RelationSerializer)
    def put(self, request: SignedInCall, handle: str) -> Response:
        """Follows a public account, asks a private one; repeating it changes nothing."""
        user = selectors.get_user(request.user, handle)
        made = actions.follow(request.user, user)
        return Response({"relation": relation_of(request.user, user, made.status)})

    @extend_schema(operation_id="users_unfollow", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        """Ends the follow, or withdraws the request."""
        actions.unfollow(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)


class UserBlockView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="users_block", request=None, responses={204: None})
    def put(self, request: SignedInCall, handle: str) -> Response:
        actions.block(request.user, selectors.get_to_block(request.user, handle))
        return Response(status=204)

    @extend_schema(operation_id="users_unblock", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        actions.unblock(request.user, selectors.get_blocked(request.user, handle))
        return Response(status=204)


class FollowersView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="users_followers_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: Request, handle: str) -> Response:
        user = selectors.get_user(request.user, handle)
        page = selectors.list_followers(request.user, user, **asked_page(request))
        return Response(people_page(request.user, page))


class FollowingView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="users_following_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: Request, handle: str) -> Response:
        user = selectors.get_user(request.user, handle)
        page = selectors.list_following(request.user, user, **asked_page(request))
        return Response(people_page(request.user, page))


QUERY = OpenApiParameter("q", {"type": "string", "maxLength": LIMITS.search_query_max}, required=True)


class PeopleSearchView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="people_search", parameters=[QUERY], responses=shapes.PeoplePageSerializer)
    def get(self, request: Request) -> Response:
        """People by handle or name, best first; one page."""
        query = request.query_params.get("q")
        if query is None or len(query) > LIMITS.search_query_max:
            raise Invalid(field="q")
        found = discovery.search_people(request.user, query, address=client_ip(request._request))
        return Response(_one_page(request, found))


class PeopleSuggestionsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="people_suggestions", responses=shapes.PeoplePageSerializer)
    def get(self, request: SignedInCall) -> Response:
        """People to follow, each with the reason; one page."""
        return Response(_one_page(request, selectors.list_suggestions(request.user)))


def _one_page(request: Request, people: list[User]) -> dict[str, Any]:
    return {"items": [person_json(request.user, person) for person in people], "next_cursor": None}


class LimitsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="limits_get", responses=shapes.LimitsSerializer)
    def get(self, request: Request) -> Response:
        """Every limit of the product; the same table the code and the page /limits/ read."""
        rates = [
            {
                "action": action,
                "label": str(rate.label),
                "count": rate.count,
                "seconds": rate.seconds,
                "per": rate.per,
                "new_account_count": rate.new_account_count,
            }
            for action, group in RATES.items()
            for rate in group
        ]
        return with_etag(request, {"limits": asdict(LIMITS), "rates": rates})
