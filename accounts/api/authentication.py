"""Who calls the API: an app by its session token, or the browser by its cookie."""

from __future__ import annotations

from allauth.headless.contrib.rest_framework.authentication import XSessionTokenAuthentication
from rest_framework.authentication import SessionAuthentication


class AppSessionAuthentication(XSessionTokenAuthentication):
    """X-Session-Token: one row in the session table, checked on every request."""


class BrowserSessionAuthentication(SessionAuthentication):
    """The session cookie, with CSRF for unsafe methods."""
