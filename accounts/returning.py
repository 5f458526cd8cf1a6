"""Who came to the door of their own closed account, with what proves it: remembered in the session for a while."""

from __future__ import annotations

import time
from typing import Any, Final

from django.http import HttpRequest

KEY: Final = "returning"
SECONDS: Final = 15 * 60


def remember_returning(request: HttpRequest, user: Any) -> None:
    request.session[KEY] = {"user": str(user.pk), "at": int(time.time())}


def returning_id(request: HttpRequest) -> str | None:
    known = request.session.get(KEY)
    if not isinstance(known, dict) or time.time() - known.get("at", 0) > SECONDS:
        return None
    return str(known["user"])


def forget_returning(request: HttpRequest) -> None:
    request.session.pop(KEY, None)
