"""Shapes of the API of the care log."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.api.serializers import PersonSerializer
from core.api.fields import FlagField, TextField, WholeField
from core.limits import LIMITS
from pets.carelog_models import CareKind

STATES = ("due", "overdue", "soon", "later")


class CarePlanSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=CareKind.values)
    name = serializers.CharField()
    dose = serializers.CharField(allow_blank=True)
    every_hours = serializers.IntegerField()


class DueSerializer(CarePlanSerializer):
    last_at = serializers.DateTimeField(allow_null=True)
    due_at = serializers.DateTimeField(allow_null=True, help_text="Empty for what was never done: it is due.")
    state = serializers.ChoiceField(choices=STATES)


class CareEntrySerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=CareKind.values)
    plan_id = serializers.UUIDField(allow_null=True)
    name = serializers.CharField(allow_blank=True, help_text="Of the plan.")
    person = PersonSerializer(allow_null=True)
    done_at = serializers.DateTimeField()
    note = serializers.CharField(allow_blank=True)
    is_override = serializers.BooleanField()
    is_undone = serializers.BooleanField()


class CareSerializer(serializers.Serializer[Any]):
    plans = DueSerializer(many=True)
    items = CareEntrySerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class NewCareEntrySerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=CareKind.values, required=False, help_text="Needed without a plan.")
    plan_id = serializers.UUIDField(required=False, allow_null=True)
    note = TextField(max_length=LIMITS.care_note_max * 4, required=False, allow_blank=True)
    confirm = FlagField(required=False, help_text="Ticks it in spite of dose_too_soon (409).")


class NewCarePlanSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=CareKind.values)
    name = TextField(max_length=LIMITS.care_name_max * 4)
    dose = TextField(max_length=LIMITS.care_name_max * 4, required=False, allow_blank=True)
    every_hours = WholeField(min_value=1, max_value=LIMITS.care_every_hours_max)
