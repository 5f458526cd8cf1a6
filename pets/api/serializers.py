"""Shapes of the API: what is taken is listed field by field; anything else in a body is ignored."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from core.api.fields import FlagField, TextField
from core.limits import LIMITS
from media.api.serializers import MediaSerializer
from pets.models import Pet

SEXES = [value for value in Pet.Sex.values if value]


class PetOwnerSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    handle = serializers.CharField()
    display_name = serializers.CharField()


class BreedSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = serializers.CharField()


class BreedListSerializer(serializers.Serializer[Any]):
    items = BreedSerializer(many=True)


class SpeciesSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = serializers.CharField(help_text="In the language asked for.")


class SpeciesListSerializer(serializers.Serializer[Any]):
    items = SpeciesSerializer(many=True)


class PetSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    owner = PetOwnerSerializer()
    species = serializers.CharField()
    breed = BreedSerializer(allow_null=True)
    sex = serializers.CharField(allow_blank=True, help_text="female, male, or empty.")
    birth_date = serializers.DateField(allow_null=True)
    is_birth_estimated = serializers.BooleanField()
    bio = serializers.CharField(allow_blank=True)
    photo = MediaSerializer(allow_null=True)
    is_open = serializers.BooleanField(help_text="Whether more than name, kind and face is told to the caller.")
    created_at = serializers.DateTimeField()


class PetPageSerializer(serializers.Serializer[Any]):
    items = PetSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class NewPetSerializer(serializers.Serializer[Any]):
    name = TextField(max_length=LIMITS.pet_name_max * 4)
    species = TextField(max_length=20, help_text="A slug of /species/.")
    breed = TextField(max_length=80, required=False, allow_null=True, help_text="A slug of /breeds/.")
    sex = serializers.ChoiceField(choices=SEXES, required=False, allow_blank=True)
    birth_date = serializers.DateField(required=False, allow_null=True)
    is_birth_estimated = FlagField(required=False)
    bio = TextField(max_length=LIMITS.pet_bio_max * 4, required=False, allow_blank=True)
    photo_id = serializers.UUIDField(required=False, allow_null=True)


class PetChangesSerializer(NewPetSerializer):
    name = TextField(max_length=LIMITS.pet_name_max * 4, required=False)
    species = TextField(max_length=20, required=False)
