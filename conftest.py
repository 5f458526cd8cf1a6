"""The cast and the servers of every test.

ana owns Rex and has a private account; bruno follows her; carla is a stranger; dora is blocked by ana;
eva has blocked ana; paco has asked to follow. Everything else is made by plain functions that call the
real actions.
"""

from __future__ import annotations

pytest_plugins = ["tests.cast", "tests.site", "tests.stores", "tests.delivering"]
