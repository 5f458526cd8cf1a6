"""Hashtags for staff: kept from the trends or let back. Imported by social.admin, where Django looks."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from core import audit
from core.admin_looks import ReadOnly
from social.tag_models import Hashtag, TagTrend


@admin.register(Hashtag)
class HashtagAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name", "is_kept_from_trends", "created_at"]
    list_filter = ["is_kept_from_trends"]
    search_fields = ["name"]
    fields = ["name", "is_kept_from_trends"]
    readonly_fields = ["name"]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Hashtag, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        event = "social.tag_kept_from_trends" if obj.is_kept_from_trends else "social.tag_let_into_trends"
        audit.record(event, actor=request.user, target=obj, request=request)


@admin.register(TagTrend)
class TagTrendAdmin(ReadOnly):
    list_display = ["tag", "scope", "people", "usual", "growth"]
    list_select_related = ["tag"]
    ordering = ["scope", "-growth"]
    list_per_page = 50
    show_full_result_count = False
