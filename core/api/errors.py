"""The one translation of errors at the API door: {"error": {"code", "message", "fields"}}.

Codes are the same in every language; messages are for people.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions, status
from rest_framework.response import Response

from core.errors import DomainError, LimitReached, NotFound, PermissionRefused


def exception_handler(error: Exception, _context: dict[str, Any]) -> Response | None:
    if isinstance(error, DomainError):
        response = envelope(error.code, str(error), error.fields, error.status)
        if isinstance(error, LimitReached):
            response["Retry-After"] = str(error.retry_after)
        return response
    if isinstance(error, Http404):
        return envelope("not_found", str(NotFound.message), {}, 404)
    if isinstance(error, PermissionDenied):
        return envelope("permission_refused", str(PermissionRefused.message), {}, 403)
    if isinstance(error, RequestDataTooBig):
        return envelope("too_large", str(_("What was sent is too large.")), {}, 413)
    if isinstance(error, OperationalError | InterfaceError):
        response = envelope(
            "unavailable", str(_("This is not available right now. Nothing was lost; try again in a moment.")), {}, 503
        )
        response["Retry-After"] = "5"
        return response
    if isinstance(error, exceptions.ValidationError):
        return envelope("invalid", str(_("Some of what was sent is not valid.")), _fields(error.detail), 422)
    if isinstance(error, exceptions.APIException):
        return _framework_error(error)
    return None


def _framework_error(error: exceptions.APIException) -> Response:
    codes = {
        exceptions.ParseError: "malformed",
        exceptions.NotAuthenticated: "not_signed_in",
        exceptions.AuthenticationFailed: "not_signed_in",
        exceptions.PermissionDenied: "permission_refused",
        exceptions.NotFound: "not_found",
        exceptions.MethodNotAllowed: "method_not_allowed",
        exceptions.NotAcceptable: "not_acceptable",
        exceptions.UnsupportedMediaType: "unsupported_media_type",
    }
    code = next((name for kind, name in codes.items() if isinstance(error, kind)), "error")
    response = envelope(code, str(error.detail), {}, error.status_code)
    if isinstance(error, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        response.status_code = status.HTTP_401_UNAUTHORIZED
        response["WWW-Authenticate"] = "Session"
    return response


def envelope(code: str, message: str, fields: dict[str, list[str]], status_code: int) -> Response:
    return Response({"error": {"code": code, "message": message, "fields": fields}}, status=status_code)


def _fields(detail: Any, prefix: str = "") -> dict[str, list[str]]:
    """DRF's nested details as one flat map: {"pictures.0.alt_text": ["…"]}."""
    if isinstance(detail, dict):
        found: dict[str, list[str]] = {}
        for name, inner in detail.items():
            found |= _fields(inner, f"{prefix}.{name}" if prefix else str(name))
        return found
    if isinstance(detail, list) and any(isinstance(part, dict | list) for part in detail):
        found = {}
        for index, inner in enumerate(detail):
            if inner:
                found |= _fields(inner, f"{prefix}.{index}" if prefix else str(index))
        return found
    parts = detail if isinstance(detail, list) else [detail]
    return {prefix or "body": [str(part) for part in parts]}
