"""Calls for staff: that there was one, and how it ended."""

from __future__ import annotations

from django.contrib import admin

from accounts.admin import ReadOnly
from chat.calls import Call


@admin.register(Call)
class CallAdmin(ReadOnly):
    list_display = ["id", "kind", "state", "reason", "created_at", "answered_at", "ended_at"]
    list_filter = ["kind", "state", "reason"]
    search_fields = ["=id"]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False
    fields = ["kind", "state", "reason", "created_at", "answered_at", "ended_at"]
