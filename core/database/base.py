"""See core.database."""

from __future__ import annotations

import select

from django.db.backends.postgresql import base
from psycopg.pq import ConnStatus, TransactionStatus


class DatabaseWrapper(base.DatabaseWrapper):
    """A kept connection is asked "are you there?" before each request (CONN_HEALTH_CHECKS).

    Django asks the server, which is a round trip on every page. But a server that went away (restart, kill,
    fail-over) has closed the socket, and that can be seen at this end: an idle connection has nothing to read.
    Only when there is something, a farewell or a notice, is the server asked.
    """

    def is_usable(self) -> bool:
        return self._is_silent() or super().is_usable()

    def _is_silent(self) -> bool:
        if self.connection is None:
            return False
        wire = self.connection.pgconn
        if wire.status != ConnStatus.OK or wire.transaction_status != TransactionStatus.IDLE:
            return False
        poll = select.poll()
        poll.register(wire.socket, select.POLLIN)
        return not poll.poll(0)
