"""What groups and conversations have beside their messages, for staff: that it is there, never a secret."""

from __future__ import annotations

from django.contrib import admin

from accounts.admin import ReadOnly
from chat.exports import ConversationExport
from chat.group_links import GroupLink, JoinRequest


@admin.register(GroupLink)
class GroupLinkAdmin(ReadOnly):
    list_display = [
        "id",
        "conversation",
        "made_by",
        "expires_at",
        "use_count",
        "use_max",
        "needs_approval",
        "revoked_at",
    ]
    list_filter = ["needs_approval"]
    list_select_related = ["conversation", "made_by"]
    search_fields = ["=id", "=conversation__id"]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False
    fields = [
        "conversation",
        "made_by",
        "expires_at",
        "use_count",
        "use_max",
        "needs_approval",
        "revoked_at",
        "created_at",
    ]


@admin.register(JoinRequest)
class JoinRequestAdmin(ReadOnly):
    list_display = ["id", "conversation", "person", "state", "answered_by", "answered_at", "created_at"]
    list_filter = ["state"]
    list_select_related = ["conversation", "person", "answered_by"]
    search_fields = ["=id", "=conversation__id"]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False
    fields = ["conversation", "person", "state", "answered_by", "answered_at", "created_at"]


@admin.register(ConversationExport)
class ConversationExportAdmin(ReadOnly):
    """That a copy was made, by whom, and whether it was fetched."""

    list_display = ["id", "conversation", "person", "status", "progress", "byte_size", "created_at", "downloaded_at"]
    list_filter = ["status"]
    list_select_related = ["conversation", "person"]
    search_fields = ["=id", "=conversation__id"]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False
    fields = ["conversation", "person", "status", "progress", "has_media", "byte_size", "expires_at", "downloaded_at"]
