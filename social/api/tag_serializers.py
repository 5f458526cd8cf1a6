"""Shapes of hashtags in the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class HashtagSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(help_text="Without its #, case folded.")
    is_followed = serializers.BooleanField()


class FollowedHashtagsSerializer(serializers.Serializer[Any]):
    items = HashtagSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class TrendSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    people = serializers.IntegerField(help_text="Who used it in public posts in the last 24 hours.")
    usual = serializers.FloatField(help_text="People a day in the 28 days before.")
    growth = serializers.FloatField(help_text="(people - usual) / sqrt(usual + 1): the order.")
    words = serializers.CharField(help_text="The reason, in the language asked for.")


class TrendGroupSerializer(serializers.Serializer[Any]):
    scope = serializers.CharField(allow_blank=True, help_text="Empty: everywhere; lang:… or area:…")
    title = serializers.CharField()
    items = TrendSerializer(many=True)


class TrendsSerializer(serializers.Serializer[Any]):
    groups = TrendGroupSerializer(many=True)


class CompletedTagSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(help_text="Without its #, case folded.")
    uses = serializers.IntegerField(help_text="In public posts of the last 28 days, a person once a day.")
    words = serializers.CharField(help_text="The same in the language asked for.")


class CompletedTagsSerializer(serializers.Serializer[Any]):
    items = CompletedTagSerializer(many=True)
