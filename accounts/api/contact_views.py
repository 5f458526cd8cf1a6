"""API door of finding people one knows. No Idempotency-Key: the answer is kept nowhere."""

from __future__ import annotations

from typing import Any

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api import serializers as shapes
from accounts.contacts import find_contacts
from accounts.people import person_json
from accounts.signed_in import SignedInCall
from core.api.fields import TextField
from core.api.permissions import SignedIn
from core.http import client_ip
from core.limits import LIMITS


class ContactsSerializer(serializers.Serializer[Any]):
    contacts = serializers.ListField(
        child=TextField(max_length=254, allow_blank=True),
        max_length=LIMITS.contacts_max,
        help_text="E-mail addresses and phone numbers (E.164; without country code: Mexican). Nothing of it is kept.",
    )


class ContactsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="people_contacts", request=ContactsSerializer, responses=shapes.PeoplePageSerializer)
    def post(self, request: SignedInCall) -> Response:
        """Who of them has proved the address and lets everyone who has it find them. Never which address it was."""
        given = ContactsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        raw = "\n".join(given.validated_data["contacts"]).encode("utf-8", "ignore")
        found = find_contacts(request.user, raw, address=client_ip(request._request))
        return Response({"items": [person_json(request.user, person) for person in found], "next_cursor": None})


urlpatterns = [path("people/contacts/", ContactsView.as_view(), name="api_people_contacts")]
