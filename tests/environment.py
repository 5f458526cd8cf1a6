"""The environment and the servers of a test run; loaded by `-p` before Django is.

Nothing of the developer's own environment reaches a test.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.core.management import call_command

from petamigos.embedded import ensure_test_servers
from petamigos.env import VARIABLES

for variable in VARIABLES:
    os.environ[variable.name] = variable.default or ""
os.environ["SECRET_KEY"] = "only-for-tests-" + "k" * 50
os.environ["SITE_URL"] = "http://localhost:8000"
os.environ["ALLOWED_HOSTS"] = "testserver,127.0.0.1,localhost"
os.environ["SMS_URL"] = "http://account:token@127.0.0.1:2526/?from=%2B15550100"
os.environ["EMAIL_URL"] = "smtp+plain://127.0.0.1:2525"

servers = ensure_test_servers()
# Below the servers' own folder, which goes with them however the run ends.
os.environ["VAR_DIR"] = str(Path(servers.folder) / "var")
(Path(servers.folder) / "var" / "static").mkdir(parents=True, exist_ok=True)
os.environ["DATABASE_URL"] = servers.database_url
# Sixteen databases in one Valkey: each xdist worker empties only its own.
_worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
os.environ["REDIS_URL"] = servers.redis_url.removesuffix("/0") + f"/{_worker % 16}"


@pytest.hookimpl(trylast=True)  # after Django is set up
def pytest_configure(config: pytest.Config) -> None:
    """A fresh clone has no compiled messages: without them every language would read English. Workers come after."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        call_command("compile_messages")
