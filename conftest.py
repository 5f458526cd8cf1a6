"""The cast and the servers of every test.

ana owns Rex and has a private account; bruno follows her; carla is a stranger; dora is blocked by ana;
eva has blocked ana; paco has asked to follow. Everything else is made by plain functions that call the
real actions.
"""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("DEBUG", "0")
os.environ["SECRET_KEY"] = "only-for-tests-" + "k" * 50
os.environ["SITE_URL"] = "http://localhost:8000"
os.environ["ALLOWED_HOSTS"] = "testserver,127.0.0.1,localhost"
os.environ["VAR_DIR"] = os.environ.get("PETAMIGOS_TEST_VAR") or tempfile.mkdtemp(prefix="petamigos-test-var-")
os.environ["PETAMIGOS_TEST_VAR"] = os.environ["VAR_DIR"]
os.environ["EMAIL_URL"] = "smtp+plain://127.0.0.1:2525"

from petamigos.embedded import ensure_test_servers

servers = ensure_test_servers()
os.environ["DATABASE_URL"] = servers.database_url
# Sixteen databases in one Valkey: each xdist worker empties only its own.
_worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
os.environ["REDIS_URL"] = servers.redis_url.removesuffix("/0") + f"/{_worker % 16}"

pytest_plugins = ["tests.cast"]
