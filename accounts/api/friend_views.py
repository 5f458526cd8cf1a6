"""API doors: friendship, and who may do what to the caller."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import actions, friends, privacy, selectors
from accounts.api import serializers as shapes
from accounts.api.payloads import people_page
from accounts.api.views import PAGED, asked_page
from accounts.privacy import DEFAULTS, Audience, PrivacySettings
from accounts.signed_in import SignedInCall
from core.api.fields import FlagField
from core.api.permissions import Anyone, SignedIn

FRIENDSHIPS = ["none", "asked", "asks", "friends", "self"]


class PrivacySerializer(serializers.Serializer[Any]):
    """An audience each. What no room does yet is kept for the day it does."""

    message = serializers.ChoiceField(choices=Audience.values)
    mention = serializers.ChoiceField(choices=Audience.values)
    tag = serializers.ChoiceField(choices=Audience.values)
    find_by_email = serializers.ChoiceField(choices=[one.value for one in privacy.audiences("find_by_email")])
    find_by_phone = serializers.ChoiceField(choices=[one.value for one in privacy.audiences("find_by_phone")])
    see_presence = serializers.ChoiceField(choices=Audience.values)
    see_friends = serializers.ChoiceField(choices=Audience.values)
    is_indexed = FlagField(help_text="Search engines may list the profile of a public account.")


class FriendshipSerializer(serializers.Serializer[Any]):
    friendship = serializers.ChoiceField(
        choices=FRIENDSHIPS, help_text="asked: by the caller; asks: the caller is asked."
    )


def privacy_json(row: PrivacySettings) -> dict[str, Any]:
    return {subject: getattr(row, subject) for subject in DEFAULTS} | {"is_indexed": row.is_indexed}


class PrivacyView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_privacy_get", responses=PrivacySerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(privacy_json(privacy.get_privacy(request.user)))

    @extend_schema(operation_id="me_privacy_update", request=PrivacySerializer, responses=PrivacySerializer)
    def patch(self, request: SignedInCall) -> Response:
        """What is not sent stays."""
        given = PrivacySerializer(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        return Response(privacy_json(actions.choose_privacy(request.user, dict(given.validated_data))))


class FriendRequestsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_friend_requests_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(people_page(request.user, friends.list_friend_requests(request.user, **asked_page(request))))


class FriendRequestView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_friend_request_accept", request=None, responses={204: None})
    def put(self, request: SignedInCall, handle: str) -> Response:
        """Both are friends and follow each other; repeating it changes nothing."""
        actions.accept_friend(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)

    @extend_schema(operation_id="me_friend_request_decline", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        actions.decline_friend(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)


class UserFriendView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="users_friend_get", responses=FriendshipSerializer)
    def get(self, request: SignedInCall, handle: str) -> Response:
        user = selectors.get_user(request.user, handle)
        return Response({"friendship": friends.friendship_of(request.user, user)})

    @extend_schema(operation_id="users_friend_ask", request=None, responses=FriendshipSerializer)
    def put(self, request: SignedInCall, handle: str) -> Response:
        """Asks for friendship, or accepts who has asked; repeating it changes nothing."""
        user = selectors.get_user(request.user, handle)
        actions.ask_friend(request.user, user)
        return Response({"friendship": friends.friendship_of(request.user, user)})

    @extend_schema(operation_id="users_friend_end", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        """Withdraws the caller's request, or ends the friendship and both follows."""
        actions.end_friend(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)


class FriendsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="users_friends_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: Request, handle: str) -> Response:
        user = selectors.get_user(request.user, handle)
        return Response(people_page(request.user, friends.list_friends(request.user, user, **asked_page(request))))
