"""Shapes of comments and reactions in the API."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema_serializer
from rest_framework import serializers

from accounts.api.serializers import PersonSerializer
from core.api.fields import TextField
from core.limits import LIMITS
from media.api.serializers import MediaSerializer
from social.api.serializers import AuthorSerializer, ReactionsSerializer
from social.models import Comment
from social.reaction_models import CODES


class ReactionKindSerializer(serializers.Serializer[Any]):
    """Without a kind it is a like."""

    kind = serializers.ChoiceField(choices=CODES, required=False, default="like")


class ReactionSerializer(serializers.Serializer[Any]):
    my_reaction = serializers.ChoiceField(choices=["", *CODES], help_text="The caller's own; empty without one.")
    reaction_count = serializers.IntegerField(help_text="Of all kinds together.")
    reactions = ReactionsSerializer()


class ReactorSerializer(PersonSerializer):
    reaction = serializers.ChoiceField(choices=CODES)


class ReactorPageSerializer(serializers.Serializer[Any]):
    items = ReactorSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class CommentSerializer(ReactionSerializer):
    id = serializers.UUIDField()
    parent_id = serializers.UUIDField(allow_null=True, help_text="What it answers; null on the post itself.")
    depth = serializers.IntegerField(help_text=f"0 on the post itself, at most {LIMITS.comment_depth_max}.")
    author = AuthorSerializer(allow_null=True, help_text="Null of an empty place.")
    body = serializers.CharField(allow_blank=True)
    photo = MediaSerializer(allow_null=True)
    created_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    is_deleted = serializers.BooleanField(help_text="An empty place: it was deleted after others had answered.")
    is_pinned = serializers.BooleanField()
    is_hidden = serializers.BooleanField(help_text="By moderators: only who wrote it sees it.")
    held_for = serializers.ChoiceField(
        choices=["", *Comment.ASKED], help_text="Why it waits for the caller, whose post it is under; else empty."
    )
    reply_count = serializers.IntegerField(help_text="Direct answers.")
    is_own = serializers.BooleanField()


class CommentPageSerializer(serializers.Serializer[Any]):
    items = CommentSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class WaitingCommentSerializer(CommentSerializer):
    post_id = serializers.UUIDField()


class WaitingPageSerializer(serializers.Serializer[Any]):
    items = WaitingCommentSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


@extend_schema_serializer(examples=[OpenApiExample("Words", value={"body": "How lovely @ana"})])
class NewCommentSerializer(serializers.Serializer[Any]):
    body = TextField(required=False, allow_blank=True, default="", max_length=LIMITS.comment_body_max * 4)
    parent_id = serializers.UUIDField(
        required=False, allow_null=True, default=None, help_text="The comment it answers."
    )
    media_ids = serializers.ListField(child=serializers.UUIDField(), required=False, default=list, max_length=1)


class CommentChangesSerializer(serializers.Serializer[Any]):
    body = TextField(allow_blank=True, max_length=LIMITS.comment_body_max * 4)


class CommentVersionSerializer(serializers.Serializer[Any]):
    body = serializers.CharField(allow_blank=True)
    written_at = serializers.DateTimeField()
    replaced_at = serializers.DateTimeField()


class CommentVersionsSerializer(serializers.Serializer[Any]):
    items = CommentVersionSerializer(many=True, help_text="What it said before, newest first.")
