"""Who calls the API: an app by its session token, or the browser by its cookie."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from accounts import activity
from accounts.errors import AccountSuspended
from accounts.sessions import Token, user_of_token


class AppSessionAuthentication(BaseAuthentication):
    """`X-Session-Token: …` or `Authorization: Bearer …`: a row of the session table, read on every request.

    Ended, half signed in (second factor or e-mail pending) and unknown tokens are 401 alike; suspended people 403.
    """

    def authenticate(self, request: Request) -> tuple[Any, Token] | None:
        token = _token(request)
        if token is None:
            return None
        user = user_of_token(token)
        if user is None:
            raise AuthenticationFailed(_("This session has ended. Sign in again."))
        if user.suspended_at is not None:
            raise AccountSuspended
        activity.touch(request._request, token)
        return user, Token(token)

    def authenticate_header(self, request: Request) -> str:
        return "Session"


class BrowserSessionAuthentication(SessionAuthentication):
    """The session cookie, with CSRF for unsafe methods."""

    def authenticate(self, request: Request) -> tuple[Any, None] | None:
        found = super().authenticate(request)
        if found is not None and found[0].suspended_at is not None:
            raise AccountSuspended
        return found


def _token(request: Request) -> str | None:
    token = request.META.get("HTTP_X_SESSION_TOKEN")
    if token is not None:
        return token
    scheme, _space, value = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else None
