"""Shapes of the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from core.api.fields import TextField
from core.limits import LIMITS
from moderation.models import Appeal, Case, Decision
from moderation.reasons import REASONS

KINDS = ["person", "pet", "picture", "post", "comment"]


class ReportReasonSerializer(serializers.Serializer[Any]):
    code = serializers.ChoiceField(choices=list(REASONS))
    label = serializers.CharField()  # type: ignore[assignment]
    explanation = serializers.CharField()
    is_welfare = serializers.BooleanField(help_text="About the welfare of animals.")


class ReportReasonsSerializer(serializers.Serializer[Any]):
    items = ReportReasonSerializer(many=True)


class NewReportSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=KINDS)
    target_id = serializers.UUIDField(help_text="Something the caller may see.")
    reason = serializers.ChoiceField(choices=list(REASONS))
    words = TextField(required=False, allow_blank=True, default="", max_length=LIMITS.report_words_max * 4)


class ReportSerializer(serializers.Serializer[Any]):
    """The caller's own; nobody else is told who reported."""

    id = serializers.UUIDField()
    kind = serializers.CharField()
    target_id = serializers.UUIDField()
    reason = serializers.ChoiceField(choices=list(REASONS))
    words = serializers.CharField(allow_blank=True)
    status = serializers.ChoiceField(choices=Case.Status.values)
    outcome = serializers.ChoiceField(choices=Case.Outcome.values)
    outcome_words = serializers.CharField(help_text="In the language asked for.")
    created_at = serializers.DateTimeField()


class ReportPageSerializer(serializers.Serializer[Any]):
    items = ReportSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class AppealSerializer(serializers.Serializer[Any]):
    words = serializers.CharField()
    status = serializers.ChoiceField(choices=Appeal.Status.values)
    answer = serializers.CharField(allow_blank=True)
    created_at = serializers.DateTimeField()
    answered_at = serializers.DateTimeField(allow_null=True)


class DecisionSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=Decision.Kind.values)
    what = serializers.CharField(help_text="What was decided, in words.")
    thing = serializers.CharField()
    target_kind = serializers.CharField()
    target_id = serializers.UUIDField()
    rule = serializers.CharField(allow_blank=True, help_text="A code of the reasons.")
    statement = serializers.CharField(help_text="The reason, in the words of who decided.")
    limits = serializers.ListField(child=serializers.CharField(), help_text="What the account may not do.")
    decided_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField(allow_null=True)
    is_in_effect = serializers.BooleanField()
    is_undone = serializers.BooleanField()
    can_appeal = serializers.BooleanField()
    appeal_until = serializers.DateTimeField()
    appeal = AppealSerializer(allow_null=True)


class StandingPageSerializer(serializers.Serializer[Any]):
    """All that limits the account and what is in it. There is nothing else."""

    items = DecisionSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class NewAppealSerializer(serializers.Serializer[Any]):
    words = TextField(max_length=LIMITS.appeal_words_max * 4)
