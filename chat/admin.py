"""Conversations for staff: that they are there, and nothing of what is said. Words are read through a report only."""

from __future__ import annotations

from django.contrib import admin

from accounts.admin import ReadOnly
from chat import calls_admin, live_admin, seals_admin  # noqa: F401  (they register themselves)
from chat.models import Conversation


@admin.register(Conversation)
class ConversationAdmin(ReadOnly):
    list_display = ["id", "kind", "last_seq", "last_message_at", "created_at"]
    list_filter = ["kind"]
    search_fields = ["=id"]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False
    fields = ["kind", "last_seq", "last_message_at", "disappear_seconds", "is_announcement", "adders", "created_at"]
