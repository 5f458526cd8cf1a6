"""The relay: hands due outbox rows to the broker, woken by a bell in Valkey, and every second by the clock."""

from __future__ import annotations

import signal
import time
from typing import Any

import psycopg
import redis
import structlog
from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connection
from kombu.exceptions import OperationalError as BrokerError

from core.queue import BELL, relay_due

log = structlog.get_logger(__name__)
POLL_SECONDS = 1.0
GATHER_SECONDS = 0.02  # what is written in the same moment goes together
GATHER_BUSY_SECONDS = 0.15  # where much is written: fuller hands save each task's own costs
BUSY = 5  # rows of a pass
FILL = 200


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
            except (OperationalError, InterfaceError, psycopg.Error, BrokerError, redis.RedisError, OSError) as trouble:
                log.warning("relay_waits", error=type(trouble).__name__)
                connection.close()
                time.sleep(POLL_SECONDS)

    def stop(self, *_args: object) -> None:
        self.stopping = True

    def relay_until_trouble(self, once: bool) -> None:
        bell = redis.Redis.from_url(
            settings.CACHE_REDIS_URL, socket_connect_timeout=0.5, socket_timeout=POLL_SECONDS * 3
        )
        while not self.stopping:
            handed_over = self.relay_all(once)
            if once:
                return
            if bell.blpop([BELL], timeout=POLL_SECONDS):
                time.sleep(GATHER_BUSY_SECONDS if handed_over >= BUSY else GATHER_SECONDS)

    def relay_all(self, once: bool) -> int:
        """Until a hand is not full; `once` until nothing is due."""
        handed_over = 0
        while count := relay_due(FILL):
            handed_over += count
            if count < FILL and not once:
                break
        return handed_over
