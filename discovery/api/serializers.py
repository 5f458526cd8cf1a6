"""Shapes of the search in the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.api.serializers import PersonSerializer
from core.api.fields import TextField
from core.limits import LIMITS
from media.api.serializers import MediaSerializer
from pets.api.serializers import PetOwnerSerializer


class FoundPetSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    owner = PetOwnerSerializer()
    species = serializers.CharField(help_text="A slug of /species/.")
    breed = serializers.CharField(allow_null=True, help_text="A slug of /breeds/; null where the account is closed.")
    photo = MediaSerializer(allow_null=True)
    is_open = serializers.BooleanField()


class SearchHitSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField(help_text="people, pets: the name of the field that holds what was found.")
    people = PersonSerializer(required=False)
    pets = FoundPetSerializer(required=False)


class SearchPageSerializer(serializers.Serializer[Any]):
    items = SearchHitSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)
    mended = serializers.CharField(
        allow_null=True, help_text="What was searched instead: what was asked has no results, a slip was mended."
    )


class CompletionSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField()
    id = serializers.UUIDField()
    name = serializers.CharField()
    detail = serializers.CharField()
    url = serializers.CharField(help_text="The page on the site.")
    thumb = serializers.CharField(allow_null=True)
    species = serializers.CharField(allow_blank=True, help_text="A slug of /species/ for an animal.")


class CompletionListSerializer(serializers.Serializer[Any]):
    items = CompletionSerializer(many=True)


class RecentSearchSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    query = serializers.CharField()
    used_at = serializers.DateTimeField()


class RecentSearchListSerializer(serializers.Serializer[Any]):
    items = RecentSearchSerializer(many=True)


class NewRecentSearchSerializer(serializers.Serializer[Any]):
    query = TextField(max_length=LIMITS.search_query_max)
