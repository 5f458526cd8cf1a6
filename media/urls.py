"""HTML addresses."""

from __future__ import annotations

from typing import Any

app_name = "media"
urlpatterns: list[Any] = []
