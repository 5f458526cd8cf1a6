"""PostgreSQL and Valkey out of Python packages, under one folder, for development and tests.

Standard library only: `make run` imports this before anything is installed. It owns the two server
processes and their data folders; it knows nothing of Django.
"""

from petamigos.embedded.testing import TestServers, ensure_test_servers

__all__ = ["TestServers", "ensure_test_servers"]
