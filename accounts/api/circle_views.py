"""API doors of the people one keeps near: close friends. Nobody else is shown any of it."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import actions, circles, selectors
from accounts.api import serializers as shapes
from accounts.api.payloads import people_page
from accounts.api.views import PAGED, asked_page
from accounts.signed_in import SignedInCall
from core.api.permissions import SignedIn


class CloseFriendsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_close_friends_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(people_page(request.user, circles.list_close_friends(request.user, **asked_page(request))))


class UserCloseFriendView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="users_close_friend_add", request=None, responses={204: None})
    def put(self, request: SignedInCall, handle: str) -> Response:
        """A follower of the caller sees posts for close friends from now on, and is not told."""
        actions.keep_close(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)

    @extend_schema(operation_id="users_close_friend_remove", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        actions.let_go(request.user, circles.get_close_friend(request.user, handle))
        return Response(status=204)
