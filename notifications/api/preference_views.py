"""API doors of the preferences."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.signed_in import SignedInCall
from core.api.fields import FlagField, WholeField
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.pagination import clean_size
from notifications import bounces, muting, preferences
from notifications.preference_models import NotificationSettings
from notifications.topics import TOPICS, Category, Channel, From

EVERY = NotificationSettings.Every.values


class TopicSerializer(serializers.Serializer[Any]):
    topic = serializers.CharField()
    label = serializers.CharField(  # type: ignore[assignment]
        help_text="In the language asked for."
    )
    category = serializers.ChoiceField(choices=Category.values)
    offered = serializers.ListField(child=serializers.ChoiceField(choices=Channel.values))
    channels = serializers.ListField(
        child=serializers.ChoiceField(choices=Channel.values),
        help_text="What is not in the bell is told by no other channel.",
    )
    heard_from = serializers.ChoiceField(choices=From.values)
    has_people = serializers.BooleanField(help_text="Whether heard_from means something.")
    is_critical = serializers.BooleanField(help_text="May pass quiet hours.")


class TopicsSerializer(serializers.Serializer[Any]):
    items = TopicSerializer(many=True)


class TopicWishSerializer(serializers.Serializer[Any]):
    topic = serializers.ChoiceField(choices=[])
    channels = serializers.ListField(child=serializers.ChoiceField(choices=Channel.values), max_length=len(Channel))
    heard_from = serializers.ChoiceField(choices=From.values, required=False)

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        fields["topic"] = serializers.ChoiceField(choices=list(TOPICS))
        return fields


class TopicWishesSerializer(serializers.Serializer[Any]):
    items = serializers.ListField(child=TopicWishSerializer(), max_length=100)


class SwitchesSerializer(serializers.Serializer[Any]):
    push_on = serializers.BooleanField()
    mail_on = serializers.BooleanField()
    sms_on = serializers.BooleanField()
    digest_every = serializers.ChoiceField(choices=EVERY)
    digest_hour = serializers.IntegerField()
    digest_weekday = serializers.IntegerField(help_text="0 is Monday.")
    quiet_on = serializers.BooleanField()
    quiet_from = serializers.CharField(help_text="HH:MM by the account's time zone.")
    quiet_to = serializers.CharField()
    quiet_days = serializers.ListField(child=serializers.IntegerField(), help_text="On which quiet hours begin.")
    critical_passes = serializers.BooleanField()
    time_zone = serializers.CharField(help_text="Changed by PATCH /me/ or on the page of appearance.")
    offered = serializers.ListField(child=serializers.ChoiceField(choices=Channel.values))
    mail_trouble = serializers.ChoiceField(
        choices=["", "bounce", "complaint"], allow_blank=True, help_text="Why nothing is mailed."
    )


class ClockField(serializers.RegexField):
    """HH:MM."""

    def __init__(self, **options: Any) -> None:
        super().__init__(r"^([01][0-9]|2[0-3]):[0-5][0-9]$", max_length=5, **options)

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class SwitchesChangeSerializer(serializers.Serializer[Any]):
    push_on = FlagField(required=False)
    mail_on = FlagField(required=False)
    sms_on = FlagField(required=False)
    digest_every = serializers.ChoiceField(choices=EVERY, required=False)
    digest_hour = WholeField(min_value=0, max_value=23, required=False)
    digest_weekday = WholeField(min_value=0, max_value=6, required=False)
    quiet_on = FlagField(required=False)
    quiet_from = ClockField(required=False)
    quiet_to = ClockField(required=False)
    quiet_days = serializers.ListField(child=WholeField(min_value=0, max_value=6), max_length=7, required=False)
    critical_passes = FlagField(required=False)


class MutedThingSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    thing_id = serializers.UUIDField()
    words = serializers.CharField(help_text="Empty for what you can see no more.")
    url = serializers.CharField()
    muted_at = serializers.DateTimeField()


class MutedThingPageSerializer(serializers.Serializer[Any]):
    items = MutedThingSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


def _topics_json(user: Any) -> dict[str, Any]:
    offered = preferences.offered_channels(user)
    items = [
        {
            "topic": name,
            "label": str(wish.topic.label),
            "category": wish.topic.category,
            "offered": [one for one in wish.topic.channels if one in offered],
            "channels": [one for one in Channel if one in wish.channels],
            "heard_from": wish.heard_from,
            "has_people": wish.topic.has_people,
            "is_critical": wish.topic.is_critical,
        }
        for name, wish in preferences.wishes_of(user).items()
    ]
    return {"items": items}


def _switches_json(user: Any) -> dict[str, Any]:
    chosen, trouble = preferences.settings_of(user), preferences.trouble_of(user)
    offered = preferences.offered_channels(user)
    clocks = {name: getattr(chosen, name).strftime("%H:%M") for name in ("quiet_from", "quiet_to")}
    return {name: getattr(chosen, name) for name in preferences.SWITCHES} | {
        **clocks,
        "time_zone": user.time_zone,
        "offered": [one for one in Channel if one in offered],
        "mail_trouble": trouble.kind if trouble else "",
    }


class TopicsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="notification_topics", responses=TopicsSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(_topics_json(request.user))

    @extend_schema(operation_id="notification_topics_choose", request=TopicWishesSerializer, responses=TopicsSerializer)
    def patch(self, request: SignedInCall) -> Response:
        """Those named change, each as a whole; the others stay as they are."""
        given = TopicWishesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        known = preferences.wishes_of(request.user)
        wishes = {
            one["topic"]: (one["channels"], one.get("heard_from", known[one["topic"]].heard_from))
            for one in given.validated_data["items"]
        }
        preferences.choose_topics(request.user, wishes)
        return Response(_topics_json(request.user))


class SwitchesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="notification_settings", responses=SwitchesSerializer)
    def get(self, request: SignedInCall) -> Response:
        return Response(_switches_json(request.user))

    @extend_schema(
        operation_id="notification_settings_change", request=SwitchesChangeSerializer, responses=SwitchesSerializer
    )
    def patch(self, request: SignedInCall) -> Response:
        """Channels, the summary, quiet hours: those named change."""
        given = SwitchesChangeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        preferences.choose_switches(request.user, preferences.with_clocks(given.validated_data))
        return Response(_switches_json(request.user))


class MailAgainView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="notification_mail_again", request=None, responses={204: None})
    def put(self, request: SignedInCall) -> Response:
        """The address works again: mail is sent there as before."""
        bounces.send_again(request.user)
        return Response(status=204)


class MuteView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="notification_mute", request=None, responses={204: None})
    def put(self, request: SignedInCall, notification_id: UUID) -> Response:
        """No more of what this line is about: the post and all under it."""
        muting.mute_thing(request.user, notification_id)
        return Response(status=204)


class MutedThingsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="notification_muted_list", parameters=[CURSOR, LIMIT], responses=MutedThingPageSerializer
    )
    def get(self, request: SignedInCall) -> Response:
        page = muting.list_muted(
            request.user,
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        return Response(MutedThingPageSerializer({"items": page.items, "next_cursor": page.next_cursor}).data)


class MutedThingView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="notification_unmute", request=None, responses={204: None})
    def delete(self, request: SignedInCall, muted_id: UUID) -> Response:
        muting.unmute_thing(request.user, muted_id)
        return Response(status=204)
