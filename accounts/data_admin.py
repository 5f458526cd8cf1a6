"""Closed accounts in the admin: when they end, and the list of those that have. Nothing here is changed by hand."""

from __future__ import annotations

from django.contrib import admin

from accounts.data_requests import AccountDeletion, ErasedAccount
from core.admin_looks import LoggedLook, ReadOnly


@admin.register(AccountDeletion)
class AccountDeletionAdmin(LoggedLook, ReadOnly):
    list_display = ("user", "created_at", "due_at", "erasing_at")
    list_select_related = ("user",)
    search_fields = ("user__handle",)
    ordering = ("due_at",)
    exclude = ("token_hash",)
    show_full_result_count = False


@admin.register(ErasedAccount)
class ErasedAccountAdmin(LoggedLook, ReadOnly):
    list_display = ("user_id", "requested_at", "erased_at")
    search_fields = ("=user_id",)
    ordering = ("-requested_at",)
    show_full_result_count = False
