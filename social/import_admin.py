"""Imports for staff: how far they are and why one was not taken, never what is in them. Imported by social.admin."""

from __future__ import annotations

from django.contrib import admin

from core.admin_looks import ReadOnly
from social.imports import PostImport


@admin.register(PostImport)
class PostImportAdmin(ReadOnly):
    list_display = ["id", "owner", "site", "status", "failure", "post_count", "done_counter", "created_at"]
    list_filter = ["status", "site", "failure"]
    list_select_related = ["owner"]
    search_fields = ["=id", "=owner__handle"]
    fields = ["owner", "site", "status", "failure", "post_count", "picture_count", "done_counter", "finished_at"]
    readonly_fields = [
        "owner",
        "site",
        "status",
        "failure",
        "post_count",
        "picture_count",
        "done_counter",
        "finished_at",
    ]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False
