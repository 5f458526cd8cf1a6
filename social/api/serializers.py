"""Shapes of the API: what is taken is listed field by field; anything else in a body is ignored."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema_serializer
from rest_framework import serializers

from core.api.fields import TextField
from core.limits import LIMITS
from media.api.serializers import MediaSerializer
from social.api.details import DetailsSerializer, NewPollSerializer, ToldDetailsSerializer
from social.models import Comment, Post


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


class PostSerializer(ToldDetailsSerializer):
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
    like_count = serializers.IntegerField()
    comment_count = serializers.IntegerField()
    is_liked = serializers.BooleanField(help_text="By the caller.")
    is_own = serializers.BooleanField()


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
    code = serializers.ChoiceField(choices=["own", "followed", "public"])
    words = serializers.CharField(help_text="In the language asked for.")


class LikeSerializer(serializers.Serializer[Any]):
    is_liked = serializers.BooleanField()
    like_count = serializers.IntegerField()


class CommentSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    author = AuthorSerializer()
    body = serializers.CharField()
    created_at = serializers.DateTimeField()
    held_for = serializers.ChoiceField(
        choices=["", *Comment.Hold.values], help_text="Why it waits for the caller, whose post it is under; else empty."
    )


class CommentPageSerializer(serializers.Serializer[Any]):
    items = CommentSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class WaitingCommentSerializer(CommentSerializer):
    post_id = serializers.UUIDField()


class WaitingPageSerializer(serializers.Serializer[Any]):
    items = WaitingCommentSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class NewCommentSerializer(serializers.Serializer[Any]):
    body = TextField(max_length=LIMITS.comment_body_max * 4)
