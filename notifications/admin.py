"""What staff see of notifications: what was sent and what was not, and addresses that send mail back.

The lines themselves are their recipient's alone, and so are devices and choices: deliberately absent.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.admin_looks import LoggedLook, ReadOnly
from notifications.delivery_models import Delivery, MailEvent, MailTrouble


class LookedAt(LoggedLook, ReadOnly):
    show_full_result_count = False


class ReasonFilter(admin.SimpleListFilter):
    """The reasons of the last week, the most frequent first, with how many there were."""

    title = _("reason, last 7 days")
    parameter_name = "why"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        recent = Delivery.objects.filter(created_at__gt=timezone.now() - timedelta(days=7)).exclude(reason="")
        rows = recent.values_list("reason").annotate(found=Count("pk")).order_by("-found", "reason")[:20]
        return [(reason, f"{reason} ({found})") for reason, found in rows]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> QuerySet[Delivery]:
        return queryset.filter(reason=self.value()) if self.value() else queryset


@admin.register(Delivery)
class DeliveryAdmin(LookedAt):
    list_display = ("id", "created_at", "kind", "channel", "state", "reason", "tries", "due_at", "sent_at")
    list_filter = ("state", "channel", ReasonFilter)
    search_fields = ("=recipient_id",)
    ordering = ("-id",)
    exclude = ("notification", "device")


@admin.register(MailTrouble)
class MailTroubleAdmin(LookedAt):
    list_display = ("user", "email", "kind", "reason", "happened_at")
    list_filter = ("kind",)
    list_select_related = ("user",)
    search_fields = ("user__handle", "=email")
    ordering = ("-happened_at",)


@admin.register(MailEvent)
class MailEventAdmin(LookedAt):
    list_display = ("id", "provider", "kind", "is_permanent", "reason", "happened_at", "processed_at")
    list_filter = ("provider", "kind")
    ordering = ("-id",)
