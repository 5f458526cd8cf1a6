"""What staff see of the kernel: the audit log, what waits, what failed, and the switches."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from core import switches
from core.admin_looks import ReadOnly
from core.audit import record
from core.models import AuditEntry, DeadLetter, FeatureSwitch, OutboxMessage, WorkerHeartbeat
from core.queue import retry_dead


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnly):
    list_display = ("at", "event", "actor_id", "target", "ip", "request_id")
    list_filter = ("event",)
    search_fields = ("=actor_id", "=target", "=request_id")
    ordering = ("-id",)
    show_full_result_count = False


@admin.register(OutboxMessage)
class OutboxMessageAdmin(ReadOnly):
    list_display = ("id", "task", "queue", "created_at", "run_after", "tries")
    list_filter = ("queue", "task")
    ordering = ("id",)
    # Arguments may hold the text of a mail with a sign-in code.
    exclude = ("arguments",)
    show_full_result_count = False


@admin.register(DeadLetter)
class DeadLetterAdmin(ReadOnly):
    list_display = ("id", "task", "queue", "created_at")
    list_filter = ("queue", "task")
    ordering = ("-id",)
    exclude = ("arguments",)
    actions = ("run_again",)

    @admin.action(description=_("Run again"), permissions=["view"])
    def run_again(self, request: HttpRequest, queryset: QuerySet[DeadLetter]) -> None:
        with transaction.atomic():
            count = sum(retry_dead(letter) for letter in queryset)
            record("core.dead_letters_retried", actor=request.user, request=request, count=count)
        messages.success(request, _t("%(count)d tasks wait again.") % {"count": count})


@admin.register(WorkerHeartbeat)
class WorkerHeartbeatAdmin(ReadOnly):
    list_display = ("worker", "consumed_at", "started_at")


@admin.register(FeatureSwitch)
class FeatureSwitchAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("name", "share", "note")

    def save_model(self, request: HttpRequest, obj: FeatureSwitch, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        record("core.switch_changed", actor=request.user, target=obj.name, request=request, share=obj.share)
        switches.forget()
