"""API doors of drafts: nothing in them is refused for what it says before it is published."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.fields import FlagField, NumberField, TextField, WholeField
from core.api.permissions import SignedIn
from core.errors import Invalid
from core.idempotency import idempotent
from core.limits import LIMITS
from social import actions, selectors
from social.actions.drafts import Saved
from social.api import serializers as shapes
from social.api.payloads import post_json
from social.api.views import PAGED, asked_page
from social.drafts import LINES, Content, Draft, get_draft, list_drafts

SCHEDULED = OpenApiParameter(
    "scheduled", {"type": "string", "enum": ["true", "false"], "default": "false"}, description="Those with a time."
)


class IdField(serializers.UUIDField):
    """As text only: what is in a draft is not looked up, so a number would stay in it."""

    def to_internal_value(self, data: Any) -> UUID:
        if not isinstance(data, str):
            self.fail("invalid", value=data)
        return super().to_internal_value(data)


class DraftPollSerializer(serializers.Serializer[Any]):
    options = serializers.ListField(
        child=TextField(allow_blank=True, max_length=LIMITS.poll_option_max * 4), max_length=LIMITS.poll_options_max
    )
    minutes = WholeField(min_value=0, max_value=LIMITS.poll_minutes_max)
    allows_several = FlagField(required=False, default=False)
    allows_change = FlagField(required=False, default=False)


class DraftContentSerializer(serializers.Serializer[Any]):
    """As it was typed; what a post may hold is asked when it is published."""

    body = TextField(required=False, allow_blank=True, max_length=LIMITS.draft_body_max, trim_whitespace=False)
    audience = TextField(required=False, allow_blank=True, max_length=10)
    media_ids = serializers.ListField(
        child=IdField(), required=False, default=list, max_length=LIMITS.post_pictures_max
    )
    pet_ids = serializers.ListField(child=IdField(), required=False, default=list, max_length=LIMITS.post_pets_max)
    warning_kind = TextField(required=False, allow_blank=True, max_length=10)
    warning = TextField(required=False, allow_blank=True, max_length=LIMITS.warning_max * 4)
    language = TextField(required=False, allow_blank=True, max_length=10)
    place_name = TextField(required=False, allow_blank=True, max_length=LIMITS.place_name_max * 4)
    latitude = NumberField(required=False, min_value=-90, max_value=90)
    longitude = NumberField(required=False, min_value=-180, max_value=180)
    feeling = TextField(required=False, allow_blank=True, max_length=20)
    comments_from = TextField(required=False, allow_blank=True, max_length=10)
    shares_from = TextField(required=False, allow_blank=True, max_length=10)
    hides_link = FlagField(required=False, default=False)
    photo_tags = serializers.DictField(
        child=TextField(allow_blank=True, max_length=LIMITS.tag_line_max, trim_whitespace=False),
        required=False,
        help_text='Who is on each photo by its id, as it was written: "@bruno 25% 50%, Rex".',
    )
    poll = DraftPollSerializer(required=False, allow_null=True)


class DraftChangesSerializer(DraftContentSerializer):
    version = WholeField(
        min_value=1,
        max_value=2**31 - 1,
        help_text="The one this began from. When the draft has another now, this is kept as a draft of its own.",
    )


class DraftSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    version = serializers.IntegerField()
    is_auto = serializers.BooleanField()
    is_copy = serializers.BooleanField(help_text="Another window had changed the draft: this stands beside it.")
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()
    publish_at = serializers.DateTimeField(allow_null=True)
    failure = serializers.CharField(allow_blank=True, help_text="Why it did not come out at its time.")
    body = serializers.CharField(allow_blank=True)
    media_ids = serializers.ListField(child=serializers.UUIDField())
    pet_ids = serializers.ListField(child=serializers.UUIDField())
    audience = serializers.CharField(allow_blank=True)
    warning_kind = serializers.CharField(allow_blank=True)
    warning = serializers.CharField(allow_blank=True)
    language = serializers.CharField(allow_blank=True)
    place_name = serializers.CharField(allow_blank=True)
    feeling = serializers.CharField(allow_blank=True)
    comments_from = serializers.CharField(allow_blank=True)
    shares_from = serializers.CharField(allow_blank=True)
    hides_link = serializers.BooleanField()
    photo_tags = serializers.DictField(child=serializers.CharField())
    poll = DraftPollSerializer(allow_null=True)


class DraftPageSerializer(serializers.Serializer[Any]):
    items = DraftSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class ScheduleSerializer(serializers.Serializer[Any]):
    publish_at = serializers.DateTimeField(help_text="In the future, at most a year from now.")


def draft_json(draft: Draft, *, is_copy: bool = False) -> dict[str, Any]:
    names = ("version", "is_auto", "created_at", "updated_at", "publish_at", "failure", "body", "media_ids", "pet_ids")
    return {
        "id": draft.pk,
        "is_copy": is_copy,
        "poll": draft.poll,
        "photo_tags": draft.content.get("photo_tags", {}),
        "hides_link": bool(draft.content.get("hides_link")),
        **{name: getattr(draft, name) for name in names},
        **{name: draft.content.get(name, "") for name in LINES},
    }


def _content(data: dict[str, Any]) -> Content:
    latitude, longitude = data.pop("latitude", None), data.pop("longitude", None)
    if latitude is not None and longitude is not None:
        data["point"] = (latitude, longitude)
    return data  # type: ignore[return-value]


def _answer(saved: Saved) -> dict[str, Any]:
    return draft_json(saved.draft, is_copy=saved.is_copy)


class DraftsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_drafts_list", parameters=[*PAGED, SCHEDULED], responses=DraftPageSerializer)
    def get(self, request: Request) -> Response:
        """The caller's own, the latest first."""
        asked = request.query_params.get("scheduled", "false")
        if asked not in {"true", "false"}:
            raise Invalid(field="scheduled")
        page = list_drafts(request.user, scheduled=asked == "true", **asked_page(request))
        return Response({"items": [draft_json(one) for one in page.items], "next_cursor": page.next_cursor})

    @extend_schema(operation_id="me_draft_create", request=DraftContentSerializer, responses={201: DraftSerializer})
    @idempotent
    def post(self, request: Request) -> Response:
        given = DraftContentSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(_answer(actions.save_draft(request.user, _content(given.validated_data))), status=201)


class DraftView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_draft_get", responses=DraftSerializer)
    def get(self, request: Request, draft_id: UUID) -> Response:
        return Response(draft_json(get_draft(request.user, draft_id)))

    @extend_schema(operation_id="me_draft_save", request=DraftChangesSerializer, responses=DraftSerializer)
    def put(self, request: Request, draft_id: UUID) -> Response:
        """All of it anew. Nothing is lost where two windows write: the later one is kept beside the other, with an id of
        its own.
        """
        get_draft(request.user, draft_id)
        given = DraftChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        version = given.validated_data.pop("version")
        content = _content(given.validated_data)
        return Response(_answer(actions.save_draft(request.user, content, draft_id=draft_id, version=version)))

    @extend_schema(operation_id="me_draft_delete", request=None, responses={204: None})
    def delete(self, request: Request, draft_id: UUID) -> Response:
        actions.delete_draft(request.user, get_draft(request.user, draft_id))
        return Response(status=204)


class DraftScheduleView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_draft_schedule", request=ScheduleSerializer, responses=DraftSerializer)
    def put(self, request: Request, draft_id: UUID) -> Response:
        """Published by itself at that time; or at another, when it was scheduled already."""
        draft = get_draft(request.user, draft_id)
        given = ScheduleSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(draft_json(actions.schedule_draft(request.user, draft, **given.validated_data)))

    @extend_schema(operation_id="me_draft_unschedule", request=None, responses={200: DraftSerializer})
    def delete(self, request: Request, draft_id: UUID) -> Response:
        """It stays a draft."""
        return Response(draft_json(actions.unschedule_draft(request.user, get_draft(request.user, draft_id))))


class DraftPublishView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_draft_publish", request=None, responses={201: shapes.PostSerializer})
    @idempotent
    def post(self, request: Request, draft_id: UUID) -> Response:
        """As it is, now; the draft ends with it."""
        post = actions.publish_draft(request.user, get_draft(request.user, draft_id))
        return Response(post_json(request.user, selectors.get_post(request.user, post.pk)), status=201)
