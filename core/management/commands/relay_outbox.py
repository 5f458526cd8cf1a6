"""The relay: hands due outbox rows to the broker, woken by NOTIFY, and by the clock when that fails."""

from __future__ import annotations

import signal
import time
from typing import Any

import psycopg
import structlog
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connection
from kombu.exceptions import OperationalError as BrokerError

from core.queue import CHANNEL, relay_due

log = structlog.get_logger(__name__)
POLL_SECONDS = 1.0


class Command(BaseCommand):
    help = "Relays the outbox to the task queues until stopped."
    stopping = False

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--once", action="store_true", help="relay what is due now, then end")

    def handle(self, *_args: Any, once: bool = False, **_options: Any) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        while not self.stopping:
            try:
                self.relay_until_trouble(once)
                if once:
                    return
            except (OperationalError, InterfaceError, psycopg.Error, BrokerError, OSError) as trouble:
                log.warning("relay_waits", error=type(trouble).__name__)
                connection.close()
                time.sleep(POLL_SECONDS)

    def stop(self, *_args: object) -> None:
        self.stopping = True

    def relay_until_trouble(self, once: bool) -> None:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute(f"LISTEN {CHANNEL}")
        while not self.stopping:
            while relay_due():
                pass
            if once:
                return
            # To its end: a half-read generator keeps the connection's lock, and the next statement waits forever.
            list(connection.connection.notifies(timeout=POLL_SECONDS, stop_after=1))
