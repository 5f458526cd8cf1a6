"""The base of every product model, and the few tables that all rooms share."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from core.ids import new_id


class BaseModel(models.Model):
    """UUIDv7 key and the two times every row has. `data_policy` says what export and erasure do with it."""

    data_policy: ClassVar[str] = ""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(auto_now_add=True, editable=False)
    updated_at = models.DateTimeField(auto_now=True, editable=False)

    class Meta:
        abstract = True


class OutboxMessage(models.Model):
    """A task to run, written in the transaction of its cause; deleted by the consumer when done."""

    data_policy = "erase"

    id = models.BigAutoField(primary_key=True)
    task = models.CharField(max_length=100)
    arguments = models.JSONField(default=dict)
    queue = models.CharField(max_length=20)
    request_id = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    run_after = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    leased_until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["run_after", "id"], name="outbox_due")]

    def __str__(self) -> str:
        return f"{self.task} #{self.pk}"


class DeadLetter(models.Model):
    """A task that failed for the last time, kept for people to look at and to run again."""

    data_policy = "erase"

    id = models.BigAutoField(primary_key=True)
    task = models.CharField(max_length=100)
    arguments = models.JSONField(default=dict)
    queue = models.CharField(max_length=20)
    error = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.task} #{self.pk}"


class WorkerHeartbeat(models.Model):
    """One row a worker process group; `consumed_at` moves only when a heartbeat task was really run by it."""

    worker = models.CharField(max_length=200, primary_key=True)
    consumed_at = models.DateTimeField()
    started_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.worker


class IdempotencyKey(models.Model):
    """The stored answer of a creating request, so that a repeat has one effect and the same answer."""

    data_policy = "erase"

    id = models.BigAutoField(primary_key=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.JSONField(null=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="idempotency_key_once")]

    def __str__(self) -> str:
        return self.key


class RateCount(models.Model):
    """Fallback of the rate limits while Valkey is away: one row a key and window."""

    key = models.CharField(max_length=200)
    window = models.BigIntegerField()
    count = models.PositiveIntegerField(default=0)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "window"], name="rate_count_window")]

    def __str__(self) -> str:
        return self.key


class FeatureSwitch(models.Model):
    """A part of the product that staff can turn on for a share of people, without a deploy."""

    name = models.CharField(max_length=60, primary_key=True)
    share = models.PositiveSmallIntegerField(default=0, help_text="0 to 100 per cent of accounts")
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(share__lte=100), name="switch_share_percent")]

    def __str__(self) -> str:
        return f"{self.name} {self.share} %"


class AuditEntry(models.Model):
    """Append-only: who did or saw what that matters for safety. A trigger refuses UPDATE and DELETE."""

    data_policy = "keep:security and legal record, two years"

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(auto_now_add=True)
    event = models.CharField(max_length=60)
    actor_id = models.UUIDField(null=True)
    target = models.CharField(max_length=100, blank=True)
    ip = models.GenericIPAddressField(null=True)
    request_id = models.CharField(max_length=64, blank=True)
    data = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "audit entries"
        indexes = [
            BrinIndex(fields=["at"], name="audit_at"),
            models.Index(fields=["actor_id", "-id"], name="audit_actor"),
            models.Index(fields=["target", "-id"], name="audit_target"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.target}"


class KeptMail(models.Model):
    """Mail that no server was there to send: shown on the development outbox page."""

    data_policy = "erase"

    id = models.BigAutoField(primary_key=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sender = models.CharField(max_length=320)
    recipient = models.CharField(max_length=320, db_index=True)
    subject = models.CharField(max_length=998)
    text = models.TextField()
    html = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.subject
