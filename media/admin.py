"""Uploads in the admin: their facts and state, never the picture itself, and an action that ends them for good."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from core.admin_looks import LoggedLook, ReadOnly
from core.audit import record
from media import actions
from media.models import Asset
from media.uploads import Upload


@admin.register(Asset)
class AssetAdmin(LoggedLook, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("id", "owner", "purpose", "status", "failure", "byte_size", "created_at")
    list_filter = ("status", "purpose", "failure")
    list_select_related = ("owner",)
    search_fields = ("=id", "owner__handle")
    ordering = ("-id",)
    show_full_result_count = False
    fields = ("owner", "purpose", "status", "failure", "alt_text", "width", "height", "byte_size", "created_at")
    readonly_fields = fields
    actions = ("remove_for_good",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Django's own deletion would leave the files behind."""
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    @admin.action(description=_("Remove for good, with a note in the audit log"), permissions=["delete"])
    def remove_for_good(self, request: HttpRequest, queryset: QuerySet[Asset]) -> None:
        for asset in queryset:
            record("media.removed", actor=request.user, target=asset, request=request, owner=str(asset.owner_id))
        count = actions.purge(queryset)
        messages.success(request, _t("%(count)d removed.") % {"count": count})


@admin.register(Upload)
class UploadAdmin(ReadOnly):
    """Uploads in parts: how far from their end, never what is in them. They end by themselves."""

    list_display = ("id", "owner", "status", "byte_size", "created_at", "ends_at")
    list_filter = ("status",)
    list_select_related = ("owner",)
    search_fields = ("=id", "owner__handle")
    ordering = ("-id",)
    show_full_result_count = False
    fields = ("owner", "status", "byte_size", "part_bytes", "asset", "created_at", "ends_at")
    readonly_fields = fields
