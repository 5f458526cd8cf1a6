"""The relay as a process: it hears what is written while it waits, and goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from core.models import OutboxMessage
from core.queue import ring


@pytest.mark.django_db(transaction=True)
def test_rows_written_while_it_waits_are_relayed_one_after_the_other() -> None:
    database = connection.settings_dict
    url = os.environ["DATABASE_URL"].replace("/petamigos?", f"/{database['NAME']}?")
    process = subprocess.Popen(
        [sys.executable, "manage.py", "relay_outbox", "--skip-checks"],
        cwd=settings.ROOT,
        env={**os.environ, "DATABASE_URL": url, "DEBUG": "1", "DJANGO_SETTINGS_MODULE": "petamigos.settings"},
    )
    try:
        for _number in range(3):
            row = OutboxMessage.objects.create(task="core.sweep", queue="bulk", run_after=timezone.now())
            ring()
            until = time.monotonic() + 20
            while not OutboxMessage.objects.filter(pk=row.pk, sent_at__isnull=False).exists():
                assert time.monotonic() < until, "not relayed"
                time.sleep(0.05)
    finally:
        process.terminate()
        process.wait(10)
