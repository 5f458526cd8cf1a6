"""Shapes of the API of households."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.api.serializers import PersonSerializer
from core.api.fields import FlagField, TextField
from pets.api.serializers import PetSerializer
from pets.household_forms import HANDLE_MAX
from pets.household_models import CARER_ROLES, PetCarer, Role
from pets.policies import Right

ROLES = ", ".join(Role.values) + "."


class CarerSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(allow_null=True, help_text="Empty for the owner.")
    person = PersonSerializer()
    role = serializers.CharField(help_text=ROLES)
    status = serializers.ChoiceField(choices=[status.value for status in PetCarer.Status])
    until = serializers.DateTimeField(allow_null=True)


class CarerListSerializer(serializers.Serializer[Any]):
    items = CarerSerializer(many=True)


class NewCarerSerializer(serializers.Serializer[Any]):
    handle = TextField(max_length=HANDLE_MAX)
    role = serializers.ChoiceField(choices=[value for value, _label in CARER_ROLES])
    until = serializers.DateTimeField(required=False, allow_null=True, help_text="Needed for a sitter.")


class HouseholdPetSerializer(serializers.Serializer[Any]):
    pet = PetSerializer()
    role = serializers.CharField(help_text=ROLES)
    rights = serializers.ListField(child=serializers.ChoiceField(choices=[right.value for right in Right]))
    until = serializers.DateTimeField(allow_null=True)


class HouseholdSerializer(serializers.Serializer[Any]):
    items = HouseholdPetSerializer(many=True)


class InvitationSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    pet = PetSerializer()
    role = serializers.CharField(help_text=ROLES)
    until = serializers.DateTimeField(allow_null=True)


class InvitationListSerializer(serializers.Serializer[Any]):
    items = InvitationSerializer(many=True)


class NewTransferSerializer(serializers.Serializer[Any]):
    handle = TextField(max_length=HANDLE_MAX)
    keeps_co_owner = FlagField(required=False)


class TransferSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    pet = PetSerializer()
    to = PersonSerializer()
    keeps_co_owner = serializers.BooleanField()
    expires_at = serializers.DateTimeField()


class TransferListSerializer(serializers.Serializer[Any]):
    items = TransferSerializer(many=True)
