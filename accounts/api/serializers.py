"""Shapes of the API: what is taken is listed field by field; anything else in a body is ignored."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.models import AccountKind, User
from core.api.fields import FlagField, TextField
from core.languages import LANGUAGE_CODES
from core.limits import LIMITS
from core.places import Bucket
from media.api.serializers import MediaSerializer

DISTANCES = [step.name.lower() for step in Bucket]
RELATIONS = ["none", "requested", "following", "self"]


class PlaceSerializer(serializers.Serializer[Any]):
    city = serializers.CharField(help_text="Slug; see /cities/.")
    name = serializers.CharField()
    country = serializers.CharField()
    distance = serializers.ChoiceField(choices=DISTANCES, allow_null=True, help_text="How far from the caller's area.")
    distance_words = serializers.CharField(allow_blank=True)


class PersonSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    handle = serializers.CharField()
    display_name = serializers.CharField()
    avatar = MediaSerializer(allow_null=True)
    is_private = serializers.BooleanField()
    account_kind = serializers.ChoiceField(choices=AccountKind.values)
    is_verified = serializers.BooleanField(help_text="The collar tag: a person of the team has seen the proof.")
    relation = serializers.ChoiceField(choices=RELATIONS, help_text="The caller's own relation to this person.")
    reason = serializers.CharField(allow_blank=True, help_text="Why the person is suggested; else empty.")


class PersonDetailSerializer(PersonSerializer):
    bio = serializers.CharField(allow_blank=True, help_text="Empty while the account is closed to the caller.")
    cover = MediaSerializer(allow_null=True)
    follower_count = serializers.IntegerField()
    following_count = serializers.IntegerField()
    pronouns = serializers.CharField(allow_blank=True)
    links = serializers.ListField(child=serializers.CharField())
    spoken_languages = serializers.ListField(child=serializers.CharField())
    interests = serializers.ListField(child=serializers.CharField())
    birthday = serializers.CharField(allow_null=True, help_text="MM-DD, if the person shows it. Never a year.")
    place = PlaceSerializer(allow_null=True, help_text="If the person shows it.")
    is_open = serializers.BooleanField(help_text="Whether posts, bio, cover and lists are open to the caller.")
    created_at = serializers.DateTimeField()


class PeoplePageSerializer(serializers.Serializer[Any]):
    items = PersonSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class MeSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    handle = serializers.CharField()
    email = serializers.EmailField(allow_blank=True, help_text="Empty for who signed up by phone.")
    display_name = serializers.CharField(allow_blank=True)
    bio = serializers.CharField(allow_blank=True)
    avatar = MediaSerializer(allow_null=True)
    cover = MediaSerializer(allow_null=True)
    is_private = serializers.BooleanField()
    language = serializers.ChoiceField(choices=LANGUAGE_CODES)
    theme = serializers.ChoiceField(choices=User.Theme.values)
    time_zone = serializers.CharField()
    is_onboarded = serializers.BooleanField()
    follower_count = serializers.IntegerField()
    following_count = serializers.IntegerField()
    created_at = serializers.DateTimeField()


class MeChangesSerializer(serializers.Serializer[Any]):
    """All optional; what is not sent stays. A picture id of null removes the picture."""

    handle = TextField(required=False, max_length=64, help_text="Only until the welcome is finished.")
    display_name = TextField(required=False, max_length=LIMITS.display_name_max * 4)
    bio = TextField(required=False, allow_blank=True, max_length=LIMITS.bio_max * 4)
    is_private = FlagField(required=False)
    language = serializers.ChoiceField(required=False, choices=LANGUAGE_CODES)
    theme = serializers.ChoiceField(required=False, choices=User.Theme.values)
    time_zone = TextField(required=False, max_length=50)
    avatar_id = serializers.UUIDField(required=False, allow_null=True)
    cover_id = serializers.UUIDField(required=False, allow_null=True)


class SessionSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField(help_text="Program and device, as it named itself.")
    address = serializers.CharField(help_text="Shortened.")
    first_seen_at = serializers.DateTimeField()
    last_seen_at = serializers.DateTimeField()
    is_current = serializers.BooleanField()


class SessionPageSerializer(serializers.Serializer[Any]):
    items = SessionSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class EndedSerializer(serializers.Serializer[Any]):
    ended = serializers.IntegerField()


class RelationSerializer(serializers.Serializer[Any]):
    relation = serializers.ChoiceField(choices=RELATIONS)


class RateSerializer(serializers.Serializer[Any]):
    action = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    count = serializers.IntegerField()
    seconds = serializers.IntegerField()
    per = serializers.ChoiceField(choices=["account", "target", "address"])
    new_account_count = serializers.IntegerField(allow_null=True)


class LimitsSerializer(serializers.Serializer[Any]):
    limits = serializers.DictField(child=serializers.IntegerField())
    rates = RateSerializer(many=True)
