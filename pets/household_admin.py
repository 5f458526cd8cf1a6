"""Households and lost animals in the admin: only looked at."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from core.admin_looks import LoggedLook, ReadOnly
from pets.household_models import PetCarer, PetTransfer
from pets.lost_models import FoundReport, LostReport


class LookedAt(LoggedLook, ReadOnly):
    """Rows that only their people and the domain's actions change."""

    ordering = ("-id",)
    show_full_result_count = False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [field.name for field in self.model._meta.concrete_fields if field.name not in (self.exclude or ())]


@admin.register(PetCarer)
class PetCarerAdmin(LookedAt):
    list_display = ("pet", "person", "role", "status", "until")
    list_filter = ("role", "status")
    list_select_related = ("pet", "person")
    search_fields = ("pet__name", "person__handle")


@admin.register(PetTransfer)
class PetTransferAdmin(LookedAt):
    list_display = ("pet", "from_person", "to_person", "status", "expires_at")
    list_filter = ("status",)
    list_select_related = ("pet", "from_person", "to_person")
    search_fields = ("pet__name", "from_person__handle", "to_person__handle")


@admin.register(LostReport)
class LostReportAdmin(LookedAt):
    """Without place, phone and chip: what support needs is whether an alert is what it says."""

    exclude = ("cell", "phone", "microchip")
    list_display = ("pet", "status", "told_count", "created_at", "ended_at")
    list_filter = ("status",)
    list_select_related = ("pet",)
    search_fields = ("pet__name", "reporter__handle")


@admin.register(FoundReport)
class FoundReportAdmin(LookedAt):
    exclude = ("cell", "microchip")
    list_display = ("species", "breed", "found_on", "status", "reporter")
    list_filter = ("status", "species")
    list_select_related = ("species", "breed", "reporter")
    search_fields = ("reporter__handle",)
