"""API doors of what one chooses about others: muted, restricted, hidden words. Nothing of it is told to anybody."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import actions, hidden_words, selectors, standing
from accounts.actions.quiet import DAYS
from accounts.api import serializers as shapes
from accounts.api.payloads import people_page
from accounts.api.views import PAGED, asked_page
from accounts.hidden_words import HiddenWord
from accounts.models import User
from accounts.people import person_json
from accounts.quiet import Mute
from accounts.signed_in import SignedInCall
from core.api.fields import FlagField, TextField
from core.api.permissions import SignedIn
from core.idempotency import idempotent
from core.limits import LIMITS


class MuteChoiceSerializer(serializers.Serializer[Any]):
    days = serializers.ChoiceField(choices=DAYS, help_text="0: for good.")
    posts = FlagField(required=False, default=True, help_text="Leave their posts out of the feed.")
    notifications = FlagField(required=False, default=True, help_text="Do not notify of them.")


class MuteSerializer(serializers.Serializer[Any]):
    ends_at = serializers.DateTimeField(allow_null=True, help_text="Null: for good.")
    posts = serializers.BooleanField()
    notifications = serializers.BooleanField()


class MutedPersonSerializer(shapes.PersonSerializer):
    mute = MuteSerializer()


class MutedPageSerializer(serializers.Serializer[Any]):
    items = MutedPersonSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class StandingSerializer(serializers.Serializer[Any]):
    """The caller's own choices: nobody else is shown them."""

    mute = MuteSerializer(allow_null=True)
    is_restricted = serializers.BooleanField()
    is_close = serializers.BooleanField(help_text="On the caller's list of close friends.")


def mute_json(row: Mute) -> dict[str, Any]:
    return {"ends_at": row.ends_at, "posts": row.hides_posts, "notifications": row.hides_notifications}


def standing_json(viewer: User, user: User) -> dict[str, Any]:
    found = standing.standing_to(viewer, user)
    return {
        "mute": mute_json(found.mute) if found.mute else None,
        "is_restricted": found.is_restricted,
        "is_close": found.is_close,
    }


class StandingView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="users_standing_get", responses=StandingSerializer)
    def get(self, request: SignedInCall, handle: str) -> Response:
        """What the caller has chosen about the person."""
        return Response(standing_json(request.user, selectors.get_user(request.user, handle)))


class UserMuteView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="users_mute", request=MuteChoiceSerializer, responses=MuteSerializer)
    def put(self, request: SignedInCall, handle: str) -> Response:
        """From now on; a mute that runs is chosen anew. The person is not told."""
        given = MuteChoiceSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        row = actions.mute(request.user, selectors.get_user(request.user, handle), **given.validated_data)
        return Response(mute_json(row))

    @extend_schema(operation_id="users_unmute", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        actions.unmute(request.user, standing.get_muted(request.user, handle))
        return Response(status=204)


class UserRestrictionView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="users_restrict", request=None, responses={204: None})
    def put(self, request: SignedInCall, handle: str) -> Response:
        """Their comments under the caller's posts wait for the caller. The person is not told."""
        actions.restrict(request.user, selectors.get_user(request.user, handle))
        return Response(status=204)

    @extend_schema(operation_id="users_unrestrict", request=None, responses={204: None})
    def delete(self, request: SignedInCall, handle: str) -> Response:
        """What waits goes on waiting."""
        actions.lift_restriction(request.user, standing.get_restricted(request.user, handle))
        return Response(status=204)


class MutesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_mutes_list", parameters=PAGED, responses=MutedPageSerializer)
    def get(self, request: SignedInCall) -> Response:
        """Mutes that are running."""
        page = standing.list_mutes(request.user, **asked_page(request))
        items = [person_json(request.user, row.muted) | {"mute": mute_json(row)} for row in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})


class RestrictionsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_restrictions_list", parameters=PAGED, responses=shapes.PeoplePageSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(people_page(request.user, standing.list_restricted(request.user, **asked_page(request))))


# --- hidden words ---------------------------------------------------------------------------------
class NewHiddenWordSerializer(serializers.Serializer[Any]):
    text = TextField(max_length=LIMITS.hidden_word_max * 4)
    hides_posts = FlagField(required=False, default=False, help_text="In the caller's feed too.")


class HiddenWordSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    text = serializers.CharField()
    hides_posts = serializers.BooleanField()


class HiddenWordPageSerializer(serializers.Serializer[Any]):
    items = HiddenWordSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


def word_json(word: HiddenWord) -> dict[str, Any]:
    return {"id": word.pk, "text": word.text, "hides_posts": word.hides_posts}


class HiddenWordsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_hidden_words_list", responses=HiddenWordPageSerializer)
    def get(self, request: SignedInCall) -> Response:
        """All of them; one page."""
        items = [word_json(word) for word in hidden_words.list_hidden_words(request.user)]
        return Response({"items": items, "next_cursor": None})

    @extend_schema(
        operation_id="me_hidden_words_add", request=NewHiddenWordSerializer, responses={201: HiddenWordSerializer}
    )
    @idempotent
    def post(self, request: SignedInCall) -> Response:
        """One that is there already is chosen anew."""
        given = NewHiddenWordSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(word_json(actions.hide_word(request.user, **given.validated_data)), status=201)


class HiddenWordView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_hidden_words_remove", request=None, responses={204: None})
    def delete(self, request: SignedInCall, word_id: UUID) -> Response:
        actions.show_word(request.user, hidden_words.get_hidden_word(request.user, word_id))
        return Response(status=204)
