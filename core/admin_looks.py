"""What admin pages of several rooms have in common: rows that are only looked at, and looks that are written down."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from core import audit


class ReadOnly(admin.ModelAdmin):  # type: ignore[type-arg]
    """Looked at, never written by hand: these rows come from what people and actions do."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class LoggedLook:
    """For pages that show what is not public, put before ModelAdmin: whoever opens one is written into the audit log. A
    refused or absent page is no look.
    """

    get_object: Any
    has_view_permission: Any
    model: Any

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id) if request.method == "GET" else None
        if row is not None and self.has_view_permission(request, row):
            event = f"{self.model._meta.app_label}.{self.model._meta.model_name}_seen_by_staff"
            audit.record(event, actor=request.user, target=row, request=request)
        return super().change_view(request, object_id, form_url, extra_context)  # type: ignore[misc,no-any-return]
