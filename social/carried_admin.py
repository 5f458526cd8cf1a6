"""What posts carry, for staff to read: pages of links as they were fetched, and who is on photos. Imported by social.admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from social.link_models import LinkPreview
from social.photo_tags import PhotoTag


class OnlyRead(admin.ModelAdmin):  # type: ignore[type-arg]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(LinkPreview)
class LinkPreviewAdmin(OnlyRead):
    list_display = ["id", "url", "state", "title", "due_at", "created_at"]
    list_filter = ["state"]
    search_fields = ["=key", "=url"]


@admin.register(PhotoTag)
class PhotoTagAdmin(OnlyRead):
    list_display = ["id", "post", "asset", "person", "pet", "removed_at", "created_at"]
    list_select_related = ["post", "asset", "person", "pet"]
    search_fields = ["=post__id", "=person__handle"]
