"""Whether this machine lives, and whether it may be given work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import structlog
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from core import valkey
from core.models import WorkerHeartbeat

log = structlog.get_logger(__name__)
SILENT_AFTER = timedelta(seconds=60)


@require_safe
def live(_request: HttpRequest) -> JsonResponse:
    """This process answers. Nothing else is asked, so that a database fault never restarts it."""
    return JsonResponse({"status": "ok"})


@require_safe
def ready(_request: HttpRequest) -> JsonResponse:
    """All that a request may need: 200 when each part answers, 503 naming those that do not."""
    parts = {name: _holds(name, check) for name, check in CHECKS.items()}
    is_ready = all(parts.values())
    body = {
        "status": "ok" if is_ready else "unavailable",
        "parts": {k: "ok" if v else "failed" for k, v in parts.items()},
    }
    return JsonResponse(body, status=200 if is_ready else 503)


def _holds(name: str, check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception as error:
        log.warning("not_ready", part=name, error=type(error).__name__)
        return False


def database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def cache() -> bool:
    return bool(valkey.client().ping())


def workers() -> bool:
    """At least one worker, and each has consumed a heartbeat within the last minute: up is not enough."""
    beats = list(WorkerHeartbeat.objects.values_list("consumed_at", flat=True))
    return bool(beats) and all(beat > timezone.now() - SILENT_AFTER for beat in beats)


def storage() -> bool:
    """The store takes a file and gives it back to be deleted."""
    name = default_storage.save("health/ready", ContentFile(b"ok"))
    default_storage.delete(name)
    return True


CHECKS: dict[str, Callable[[], bool]] = {
    "database": database,
    "valkey": cache,
    "workers": workers,
    "storage": storage,
}
