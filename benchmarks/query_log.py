"""Counts the statements of one request as PostgreSQL itself logs them: through the real server, nothing escapes."""

from __future__ import annotations

import re
import time

from benchmarks.http_rounds import fetch
from benchmarks.sites import Sites

LINE = re.compile(r"LOG:  (?:statement|execute [^:]*): (.*)")
# Not reads or writes of data: transaction control, settings, the health check of a connection.
AUXILIARY = re.compile(
    r"(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|SHOW|SELECT 1$|SELECT pg_|DISCARD)", re.IGNORECASE
)
WARM_UPS = 12  # more than the threads of all workers: each has its connection and its templates
SETTLE_SECONDS = 0.4


def data_queries(sites: Sites, request: str) -> list[str]:
    """The statements of one warm request, without transaction control, in order, each on one line."""
    for _ in range(WARM_UPS):
        fetch(request, sites.product.port)
    with sites.data.superuser() as connection:
        connection.execute("ALTER SYSTEM SET log_statement = 'all'")
        connection.execute("SELECT pg_reload_conf()")
        time.sleep(SETTLE_SECONDS)
        begin = sites.data.postgres_log.stat().st_size
        fetch(request, sites.product.port)
        time.sleep(SETTLE_SECONDS)
        with sites.data.postgres_log.open("rb") as log:
            log.seek(begin)
            text = log.read().decode(errors="replace")
        connection.execute("ALTER SYSTEM RESET log_statement")
        connection.execute("SELECT pg_reload_conf()")
    joined = re.sub(r"\n\t", " ", text)
    statements = [" ".join(found[1].split()) for found in LINE.finditer(joined)]
    return [statement for statement in statements if not AUXILIARY.match(statement)]
