"""Shapes of the bell in the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.api.serializers import PersonSerializer


class NotificationSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.CharField(help_text="follow, follow_request, request_accepted, like, comment, mention …")
    actor = PersonSerializer(help_text="The newest of those who did it.")
    actor_count = serializers.IntegerField()
    words = serializers.CharField(help_text="The sentence, in the language asked for.")
    url = serializers.CharField(help_text="The page on the site.")
    target_id = serializers.UUIDField()
    created_at = serializers.DateTimeField()
    is_read = serializers.BooleanField()


class NotificationPageSerializer(serializers.Serializer[Any]):
    items = NotificationSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)
    unseen_count = serializers.IntegerField(help_text="Ends at 99.")


class SeenSerializer(serializers.Serializer[Any]):
    seen = serializers.IntegerField()
