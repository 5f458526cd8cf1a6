"""Shapes of the two feeds in the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from core.api.fields import IdField, TextField
from social.feed_models import FeedChoice, FeedWish
from social.ranking import WEIGHTS
from social.reach import AT_ONCE


class FeedChoiceSerializer(serializers.Serializer[Any]):
    mode = serializers.ChoiceField(choices=FeedChoice.Mode.values)


class NewWishSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=FeedWish.Kind.values)
    value = TextField(
        max_length=240, help_text="Id of the person or the post, the hashtag, or the slug of the kind of animal."
    )


class WishSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=FeedWish.Kind.values)
    value = serializers.CharField()
    words = serializers.CharField(help_text="In the language asked for.")


class WishPageSerializer(serializers.Serializer[Any]):
    items = WishSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class SeenPostsSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(child=IdField(), min_length=1, max_length=AT_ONCE)


class SeenCountSerializer(serializers.Serializer[Any]):
    counted = serializers.IntegerField(help_text="Posts of others that the caller saw for the first time.")


class ScoreLineSerializer(serializers.Serializer[Any]):
    term = serializers.ChoiceField(choices=list(WEIGHTS))
    label = serializers.CharField()  # type: ignore[assignment]
    seen = serializers.CharField(help_text="What was looked at, in words.")
    value = serializers.FloatField(help_text="0 to 1.")
    weight = serializers.FloatField()
    points = serializers.FloatField(help_text="100 · weight · value")


class ScoreFactorSerializer(serializers.Serializer[Any]):
    code = serializers.ChoiceField(choices=["repeat", "less"])
    label = serializers.CharField()  # type: ignore[assignment]
    value = serializers.FloatField()


class ExplanationSerializer(serializers.Serializer[Any]):
    lines = ScoreLineSerializer(many=True)
    factors = ScoreFactorSerializer(many=True)
    points = serializers.FloatField(help_text="The sum of the lines times the factors.")
    likeness = serializers.FloatField(help_text="To the posts above it, 0 to 1.")
    place = serializers.FloatField(help_text="0.9 · points - 10 · likeness")
    is_floor = serializers.BooleanField(help_text="In a place kept for new people, whatever its points.")


class RankingTermSerializer(serializers.Serializer[Any]):
    term = serializers.ChoiceField(choices=list(WEIGHTS))
    label = serializers.CharField()  # type: ignore[assignment]
    weight = serializers.FloatField()
    words = serializers.CharField()


class ReachDaySerializer(serializers.Serializer[Any]):
    day_date = serializers.DateField()
    eligible = serializers.IntegerField(help_text="Posts of new people.")
    floor = serializers.IntegerField(help_text="Views each of them was to get.")
    reached = serializers.IntegerField(help_text="How many got them.")


class RankingSerializer(serializers.Serializer[Any]):
    terms = RankingTermSerializer(many=True)
    rules = serializers.ListField(child=serializers.CharField())
    days = ReachDaySerializer(many=True)
