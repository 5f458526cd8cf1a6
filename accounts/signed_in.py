"""Requests as views see them behind `login_required` or `SignedIn`: someone is there."""

from __future__ import annotations

from django.http import HttpRequest
from rest_framework.request import Request

from accounts.models import User


class SignedInRequest(HttpRequest):
    """Only a type: Django makes the object."""

    user: User  # type: ignore[assignment]


class SignedInCall(Request):
    """Only a type: the API framework makes the object."""

    user: User  # type: ignore[assignment]
