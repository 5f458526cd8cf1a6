"""Shapes of one's data in the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts import proof
from accounts.data_requests import DataExport
from core.api.fields import TextField


class DataExportSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    status = serializers.CharField(help_text="waiting, building, ready, failed or expired.")
    progress = serializers.IntegerField(min_value=0, max_value=100)
    byte_size = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    ready_at = serializers.DateTimeField(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)


class DataExportListSerializer(serializers.Serializer[Any]):
    items = DataExportSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class CloseAccountSerializer(serializers.Serializer[Any]):
    password = TextField(required=False, default="", allow_blank=True, trim_whitespace=False, max_length=1000)
    code = TextField(
        required=False,
        default="",
        allow_blank=True,
        max_length=proof.CODE_LENGTH_MAX,
        help_text="Of the authenticator app, or a recovery code; only for accounts that have one.",
    )


class AccountDeletionSerializer(serializers.Serializer[Any]):
    due_at = serializers.DateTimeField(help_text="Until then the account can be opened again.")


class ReopenAccountSerializer(CloseAccountSerializer):
    email = TextField(max_length=254)
    password = TextField(trim_whitespace=False, max_length=1000)


def export_json(export: DataExport) -> dict[str, Any]:
    names = ("status", "progress", "byte_size", "created_at", "ready_at", "expires_at")
    return {"id": export.pk, **{name: getattr(export, name) for name in names}}
