"""Shapes of the API: what is taken is listed field by field; anything else in a body is ignored."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import (
    OpenApiExample,
    PolymorphicProxySerializer,
    extend_schema_field,
    extend_schema_serializer,
)
from rest_framework import serializers

from core.api.fields import TextField
from core.limits import LIMITS
from media.api.serializers import MediaSerializer
from moderation.labels import LABELS
from social.api.details import DetailsSerializer, NewPollSerializer, ToldDetailsSerializer
from social.api.feed_serializers import ExplanationSerializer
from social.models import Post
from social.reaction_models import CODES


class FaceSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    url = serializers.CharField(help_text="WebP, 320 pixels wide.")
    alt_text = serializers.CharField(allow_blank=True)
    dominant_color = serializers.CharField(allow_blank=True)


class AuthorSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    handle = serializers.CharField()
    display_name = serializers.CharField()
    avatar = FaceSerializer(allow_null=True)


class PostPetSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    species = serializers.CharField()
    avatar = FaceSerializer(allow_null=True)


class ReactionsSerializer(serializers.Serializer[Any]):
    like = serializers.IntegerField(required=False)
    love = serializers.IntegerField(required=False)
    wow = serializers.IntegerField(required=False)
    haha = serializers.IntegerField(required=False)
    sad = serializers.IntegerField(required=False)
    angry = serializers.IntegerField(required=False)


class OriginalSerializer(ToldDetailsSerializer):
    """A post, as it stands in a share too."""

    id = serializers.UUIDField()
    author = AuthorSerializer()
    body = serializers.CharField(allow_blank=True)
    audience = serializers.ChoiceField(choices=Post.Audience.values)
    published_at = serializers.DateTimeField(
        allow_null=True, help_text="Null while its pictures are being prepared: only its author sees it."
    )
    created_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    media = MediaSerializer(many=True)
    pets = PostPetSerializer(many=True)
    reaction_count = serializers.IntegerField(help_text="Of all kinds together.")
    reactions = ReactionsSerializer(help_text="How many of each kind there is.")
    my_reaction = serializers.ChoiceField(choices=["", *CODES], help_text="The caller's own; empty without one.")
    comment_count = serializers.IntegerField()
    is_own = serializers.BooleanField()
    is_hidden = serializers.BooleanField(help_text="By moderators: only its author sees it. See the account status.")
    warning_label = serializers.ChoiceField(choices=["", *LABELS], help_text="Put on it by moderators.")
    share_count = serializers.IntegerField(help_text="How often it was shared.")


class UnavailableSerializer(serializers.Serializer[Any]):
    unavailable = serializers.BooleanField(help_text="The original is gone, or not for the caller to see.")


@extend_schema_field(
    PolymorphicProxySerializer("Shared", [OriginalSerializer, UnavailableSerializer], resource_type_field_name=None)
)
class SharedField(serializers.DictField):
    pass


class PostSerializer(OriginalSerializer):
    shared = SharedField(allow_null=True, help_text="Of a share: what it shares. Null for every other post.")


class PostPageSerializer(serializers.Serializer[Any]):
    items = PostSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


@extend_schema_serializer(
    examples=[OpenApiExample("Words", value={"body": "Rex learned to swim #perros", "audience": "followers"})]
)
class NewPostSerializer(DetailsSerializer):
    body = TextField(required=False, allow_blank=True, default="", max_length=LIMITS.post_body_max * 4)
    audience = serializers.ChoiceField(
        choices=Post.Audience.values,
        required=False,
        help_text="Default: what the caller has chosen for all, else public, or followers for a private account, whose "
        "`public` is kept as `followers`.",
    )
    media_ids = serializers.ListField(
        child=serializers.UUIDField(), required=False, default=list, max_length=LIMITS.post_pictures_max
    )
    pet_ids = serializers.ListField(
        child=serializers.UUIDField(), required=False, default=list, max_length=LIMITS.post_pets_max
    )
    poll = NewPollSerializer(required=False, allow_null=True, default=None)


class PostChangesSerializer(DetailsSerializer):
    """What is not sent stays."""

    body = TextField(required=False, allow_blank=True, max_length=LIMITS.post_body_max * 4)
    audience = serializers.ChoiceField(choices=Post.Audience.values, required=False)
    media_ids = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        max_length=LIMITS.post_pictures_max,
        help_text="All its pictures in their new order; what is left out goes, loose ones of the caller are added.",
    )


class ReasonSerializer(serializers.Serializer[Any]):
    code = serializers.ChoiceField(choices=["own", "followed", "followed_pet", "public"])
    words = serializers.CharField(help_text="In the language asked for.")
    ranking = ExplanationSerializer(
        allow_null=True, help_text="Null for one's own posts, and for posts too old to be ranked."
    )
