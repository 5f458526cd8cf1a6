"""The audit log: one append-only row for each thing that matters for safety."""

from __future__ import annotations

from typing import Any

import structlog
from django.http import HttpRequest

from core.http import client_ip
from core.logs import request_id
from core.models import AuditEntry

log = structlog.get_logger("audit")


def record(event: str, *, actor: Any = None, target: Any = "", request: HttpRequest | None = None, **data: Any) -> None:
    """Writes the entry in the current transaction. `data` holds ids and codes, never secrets or texts."""
    name = f"{target._meta.label_lower}:{target.pk}" if hasattr(target, "_meta") else str(target)
    AuditEntry.objects.create(
        event=event,
        actor_id=getattr(actor, "pk", None),
        target=name[:100],
        ip=client_ip(request) if request is not None else None,
        request_id=request_id.get(),
        data=data,
    )
    log.info(event, actor=str(getattr(actor, "pk", "")), target=name, **data)
