"""Numbers for Prometheus: requests, tasks, sockets, the outbox. Read at /metrics, never in public."""

from __future__ import annotations

import hmac
import os

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import REGISTRY

from core.errors import NotFound

REQUESTS = Histogram(
    "petamigos_request_seconds",
    "Time to answer a request",
    ["method", "route", "status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
)
TASKS_DONE = Counter("petamigos_tasks_total", "Tasks consumed", ["task", "outcome"])
DELIVERIES = Counter("petamigos_deliveries_total", "Notifications on their way out", ["channel", "outcome"])
SOCKETS = Gauge("petamigos_sockets", "Open sockets", multiprocess_mode="livesum")
OUTBOX = Gauge("petamigos_outbox_waiting", "Outbox rows that wait", multiprocess_mode="mostrecent")
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def observe_request(method: str, route: str, status: int, seconds: float) -> None:
    REQUESTS.labels(method if method in _METHODS else "OTHER", route, str(status)).observe(seconds)


def is_allowed(request: HttpRequest) -> bool:
    """A bearer token when one is set; else only a scraper on this machine that came past no proxy."""
    if settings.METRICS_TOKEN:
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(given.encode(), settings.METRICS_TOKEN.encode())
    return request.META.get("REMOTE_ADDR") in {"127.0.0.1", "::1"} and "X-Forwarded-For" not in request.headers


@require_safe
def metrics_view(request: HttpRequest) -> HttpResponse:
    if not is_allowed(request):
        raise NotFound
    from core.models import OutboxMessage

    OUTBOX.set(OutboxMessage.objects.count())
    registry: CollectorRegistry = REGISTRY
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
