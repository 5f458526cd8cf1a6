"""How far the demo world is, as the audit log knows it."""

from __future__ import annotations

from core.models import AuditEntry

BEGUN = "demo.begun"
DONE = "demo.loaded"


def happened(event: str) -> bool:
    return AuditEntry.objects.filter(event=event).exists()
