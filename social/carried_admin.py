"""What posts carry, for staff to read: pages of links as they were fetched, and who is on photos. Imported by social.admin."""

from __future__ import annotations

from django.contrib import admin

from core.admin_looks import ReadOnly
from social.link_models import LinkPreview
from social.photo_tags import PhotoTag


class Carried(ReadOnly):
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False


@admin.register(LinkPreview)
class LinkPreviewAdmin(Carried):
    list_display = ["id", "url", "state", "title", "due_at", "created_at"]
    list_filter = ["state"]
    search_fields = ["=key", "=url"]


@admin.register(PhotoTag)
class PhotoTagAdmin(Carried):
    list_display = ["id", "post", "asset", "person", "pet", "removed_at", "created_at"]
    list_select_related = ["post", "asset", "person", "pet"]
    search_fields = ["=post__id", "=person__handle"]
