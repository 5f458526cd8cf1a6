"""API doors of suggestions one has dismissed."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import dismissals, selectors
from accounts.actions.dismissals import dismiss_person, welcome_person
from accounts.api import serializers as shapes
from accounts.api.payloads import people_page
from accounts.api.views import PAGED, asked_page
from accounts.signed_in import SignedInCall
from core.api.permissions import SignedIn


class DismissedPeopleView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_dismissed_people_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(people_page(request.user, dismissals.list_dismissed(request.user, **asked_page(request))))


class DismissedPersonView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_dismissed_people_add", request=None, responses={204: None})
    def put(self, request: SignedInCall, handle: str) -> Response:
        """The person is suggested no more, and not told; repeating it changes nothing."""
        dismiss_person(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)

    @extend_schema(operation_id="me_dismissed_people_remove", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        welcome_person(request.user, dismissals.get_dismissed(request.user, handle))
        return Response(status=204)
