"""Animals in the admin: their lists of kinds are edited here, the animals themselves only looked at."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from modeltranslation.admin import TranslationAdmin

from core.admin_looks import ReadOnly
from pets.facts import BreedSynonym
from pets.models import Breed, Pet, Species


@admin.register(Species)
class SpeciesAdmin(TranslationAdmin):  # type: ignore[misc]
    list_display = ("slug", "name", "position")


class SynonymInline(admin.TabularInline):  # type: ignore[type-arg]
    """Names for finding it, beside the breed's own."""

    model = BreedSynonym
    extra = 1

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("pets.view_breed")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("pets.change_breed")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("pets.change_breed")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("pets.change_breed")


@admin.register(Breed)
class BreedAdmin(TranslationAdmin):  # type: ignore[misc]
    list_display = ("slug", "name", "species", "size_class")
    list_filter = ("species", "size_class")
    list_select_related = ("species",)
    search_fields = ("name_en", "name_es_mx", "slug", "vbo_id")
    inlines = (SynonymInline,)


@admin.register(Pet)
class PetAdmin(ReadOnly):
    list_display = ("name", "species", "owner", "created_at", "deleted_at")
    list_filter = ("species",)
    list_select_related = ("species", "owner")
    search_fields = ("name", "owner__handle")
    ordering = ("-id",)
    fields = ("name", "owner", "species", "breed", "sex", "birth_date", "bio", "created_at", "deleted_at")
    readonly_fields = fields


from pets import household_admin  # noqa: E402,F401  (registers the rest of the room)
