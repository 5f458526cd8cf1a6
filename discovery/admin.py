"""What the search knows, to look at; rows follow from the things. What people look for is theirs and is not here."""

from __future__ import annotations

from django.contrib import admin

from core.admin_looks import ReadOnly
from discovery.models import SearchEntry, SearchWord


@admin.register(SearchEntry)
class SearchEntryAdmin(ReadOnly):
    list_display = ["kind", "plain", "weight", "updated_at"]
    list_filter = ["kind"]
    search_fields = ["plain"]
    show_full_result_count = False


@admin.register(SearchWord)
class SearchWordAdmin(ReadOnly):
    list_display = ["word", "kind", "entries"]
    list_filter = ["kind"]
    search_fields = ["=word"]
    ordering = ["-entries"]
    show_full_result_count = False
