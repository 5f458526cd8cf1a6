"""Devices for encrypted chats, for staff who help somebody with a lost phone: that they are there, and since when."""

from __future__ import annotations

from django.contrib import admin

from accounts.admin import ReadOnly
from chat.devices import Device
from core.admin_looks import LoggedLook


@admin.register(Device)
class DeviceAdmin(LoggedLook, ReadOnly):
    list_display = ["id", "person", "created_at", "seen_at", "removed_at"]
    list_select_related = ["person"]
    search_fields = ["=person__handle", "=id"]
    autocomplete_fields = ["person"]
    ordering = ["-id"]
    list_per_page = 50
    show_full_result_count = False
    fields = ["person", "fingerprint", "created_at", "seen_at", "removed_at"]
