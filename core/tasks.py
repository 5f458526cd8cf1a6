"""Tasks of the kernel: mail, heartbeats, sweeping."""

from __future__ import annotations

from datetime import timedelta

from celery import current_app
from celery.signals import worker_ready, worker_shutdown
from django.utils import timezone

from core import audit_retention, mail  # noqa: F401 (a task of its own)
from core.models import IdempotencyKey, KeptMail, RateCount, WorkerHeartbeat
from core.queue import task

GONE_AFTER = timedelta(hours=1)


@task("core.send_mail", queue="security")
def send_mail(
    *, recipient: str, subject: str, text: str, html: str = "", headers: dict[str, str] | None = None
) -> None:
    mail.deliver(recipient=recipient, subject=subject, text=text, html=html, headers=headers or {})


@task("core.send_heartbeats", queue="security")
def send_heartbeats() -> None:
    """One heartbeat into the own queue of every worker that has reported; workers long silent are forgotten."""
    WorkerHeartbeat.objects.filter(consumed_at__lt=timezone.now() - GONE_AFTER).delete()
    for worker in WorkerHeartbeat.objects.values_list("worker", flat=True):
        beat.apply_async(kwargs={"worker": worker}, queue=f"{worker}.dq2", exchange="C.dq2", expires=30, retry=False)


@current_app.task(name="core.beat", ignore_result=True)
def beat(worker: str) -> None:
    WorkerHeartbeat.objects.filter(worker=worker).update(consumed_at=timezone.now())


@worker_ready.connect
def register_worker(sender: object, **_kwargs: object) -> None:
    now = timezone.now()
    WorkerHeartbeat.objects.update_or_create(
        worker=getattr(sender, "hostname", "worker"), defaults={"consumed_at": now, "started_at": now}
    )


@worker_shutdown.connect
def forget_worker(sender: object, **_kwargs: object) -> None:
    WorkerHeartbeat.objects.filter(worker=getattr(sender, "hostname", "worker")).delete()


@task("core.sweep", queue="bulk")
def sweep() -> None:
    """Drops what is over: idempotency keys after 2 days, spent rate windows, kept mail after 30 days."""
    now = timezone.now()
    IdempotencyKey.objects.filter(created_at__lt=now - timedelta(days=2)).delete()
    RateCount.objects.filter(expires_at__lt=now).delete()
    KeptMail.objects.filter(created_at__lt=now - timedelta(days=30)).delete()
