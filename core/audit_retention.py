"""The audit log keeps two years: a daily task removes what is older, some thousands a statement.

How old a row is the database says, in the statement and once more in the trigger that refuses every other deletion
(migration 0060): neither a wrong clock on a worker nor a mistake here can shorten the log.
"""

from __future__ import annotations

from typing import Final

import structlog
from django.db import connection

from core.limits import LIMITS
from core.queue import task

log = structlog.get_logger(__name__)

BATCH: Final = 2_000
BATCHES_MOST: Final = 500  # a run; the next day goes on
SWEEP: Final = """
DELETE FROM core_auditentry WHERE id IN (
    SELECT id FROM core_auditentry WHERE at < now() - make_interval(days => %s) ORDER BY at LIMIT %s
)
"""


@task("core.sweep_audit", queue="bulk", lease=1800)
def sweep_audit() -> None:
    """From the timetable. Each statement is a transaction of its own, so that nobody waits for the whole."""
    removed = sweep_old_entries()
    if removed:
        log.info("audit_swept", removed=removed)


def sweep_old_entries(batch: int = BATCH) -> int:
    """Removes what is older than LIMITS.audit_days; returns how many. Idempotent; two at once share the work."""
    removed = 0
    for _n in range(BATCHES_MOST):
        with connection.cursor() as cursor:
            cursor.execute(SWEEP, [LIMITS.audit_days, batch])
            removed += cursor.rowcount
            if cursor.rowcount < batch:
                break
    return removed
