"""Domain errors: what a rule refuses, in words for a person and a code for a program.

Each door translates them once: HTML (core.middleware), API (core.api.errors), socket
(core.realtime), task (core.queue). The code is the class name in snake_case, the same in every language.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class DomainError(Exception):
    """A rule said no. Subclasses set `message`; `status` is what the HTTP doors answer."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "domain_error"
    message: str | Promise = _("This cannot be done.")

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    def __init__(self, message: str | Promise | None = None, *, field: str | None = None, **params: Any) -> None:
        if message is not None:
            self.message = message
        self.field = field
        self.params = params
        super().__init__(self.code)

    def __str__(self) -> str:
        text = str(self.message)
        return text % self.params if self.params else text

    @property
    def fields(self) -> dict[str, list[str]]:
        return {self.field: [str(self)]} if self.field else {}


class Invalid(DomainError):
    """What was sent cannot be taken; `field` names it."""

    status = 422
    message = _("This is not valid.")


class NotFound(DomainError):
    """Absent or invisible: the two are never told apart."""

    status = 404
    message = _("This page does not exist, or is not for you to see.")


class PermissionRefused(DomainError):
    """Visible, but not the viewer's to change."""

    status = 403
    message = _("You may not do this.")


class Conflict(DomainError):
    """The state of things does not allow it (any more)."""

    status = 409


class LimitReached(DomainError):
    """Too many, for now. `retry_after` is in seconds."""

    status = 429
    message = _("That was a lot in a short time. Try again in %(wait)s.")

    def __init__(self, retry_after: int, *, wait: str = "", **kwargs: Any) -> None:
        self.retry_after = max(1, retry_after)
        super().__init__(wait=wait or f"{self.retry_after} s", **kwargs)


class Unavailable(DomainError):
    """Something outside is away; nothing was done and a later try may succeed."""

    status = 503
    message = _("This is not available right now. Nothing was lost; try again in a moment.")


class RetryableError(Exception):
    """Raised in a task when a later try may succeed: the queue tries again with growing waits."""
