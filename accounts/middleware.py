"""What each request passes on its way in: who is it, is the door open, and may a suspended person pass."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, Final

from django.contrib.auth import middleware as django_auth
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from accounts import activity, doors
from accounts.errors import AccountSuspended, SignInFirst
from accounts.key_forms import UNREADABLE
from accounts.sessions import user_of_request, user_of_token
from accounts.social import is_configured
from core.errors import DomainError, Invalid, LimitReached, NotFound
from core.middleware import domain_errors, not_found_page
from core.page_middleware import NotOfApps

GetResponse = Callable[[HttpRequest], HttpResponse]
HEADLESS: Final = "/_allauth/"
# All that is left to a suspended person: the page that says why, the way out, and what pages are made of.
FOR_SUSPENDED: Final = frozenset(
    {
        "account_suspended",
        "unsubscribe",
        "account_logout",
        "language_set",
        "theme_set",
        "limits_page",
        # The data stay the person's.
        "data_home",
        "data_export_create",
        "data_export",
        "data_export_download",
        "data_export_link",
        "account_delete",
        # What was decided about them, and their answer to it.
        "standing",
        "decision_detail",
        "decision_letter",
    }
)


class AuthenticationMiddleware(NotOfApps, django_auth.AuthenticationMiddleware):
    """Django's, except that the person comes with the session in one query (accounts.sessions)."""

    def process_request(self, request: HttpRequest) -> None:
        request.user = SimpleLazyObject(lambda: _user(request))  # type: ignore[assignment]
        request.auser = partial(django_auth.auser, request)  # type: ignore[method-assign,assignment]


def _user(request: Any) -> Any:
    if not hasattr(request, "_cached_user"):
        request._cached_user = user_of_request(request)
    return request._cached_user


class session_activity:  # noqa: N801 (named as the other middlewares)
    """Last seen, the person's time zone, and the wall before a suspended account."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(("/static/", "/health/", "/api/")):
            return self.get_response(request)
        key = request.session.session_key
        if key is None or not _is_signed_in(request):
            return self.get_response(request)
        request.user = _user(request)  # known by now; a page asks for it hundreds of times
        activity.touch(request, key)
        zone = _zone(request.user.time_zone)  # type: ignore[union-attr]
        if zone is None:
            return self.get_response(request)
        with timezone.override(zone):
            return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any) -> HttpResponse | None:
        if request.path.startswith(("/api/", "/static/", "/health/")):
            return None
        person = _person(request)
        if person is None or person.suspended_at is None:
            return None
        view_name = request.resolver_match.view_name if request.resolver_match else ""
        if view_name in FOR_SUSPENDED or doors.door_name(view_name) == "account:current_session":
            return None
        if request.path.startswith(HEADLESS):
            return _as_json(AccountSuspended())
        return redirect("account_suspended")


def _person(request: HttpRequest) -> Any:
    """Who asks, or None: at the doors of apps it is the token that says so, everywhere else the cookie."""
    if request.path.startswith(f"{HEADLESS}app/"):
        token = request.headers.get("X-Session-Token", "")
        return user_of_token(token) if token else None
    return request.user if request.session.session_key is not None and _is_signed_in(request) else None


def _is_signed_in(request: HttpRequest) -> bool:
    return request.user.is_authenticated


@lru_cache(maxsize=700)
def _zone(name: str) -> zoneinfo.ZoneInfo | None:
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None


class auth_doors:  # noqa: N801 (named as the other middlewares)
    """Counts attempts at every door of allauth, closes what we do not use, and answers apps in JSON."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, kwargs: dict[str, Any]) -> HttpResponse | None:
        if not request.path.startswith((HEADLESS, "/accounts/")) or request.resolver_match is None:
            return None
        door = doors.door_name(request.resolver_match.view_name)
        if door in doors.CLOSED and not doors.is_open_now(request, door):
            return _closed(request, doors.CLOSED[door])
        if door == "account:manage_phone" and request.method not in ("GET", "POST") and _person(request) is None:
            return _as_json(SignInFirst())  # allauth's door stumbles over who is not there
        if door in doors.OF_PROVIDER and not is_configured(kwargs.get("provider_id") or doors.OF_PROVIDER[door]):
            return _closed(request, "")
        try:
            doors.count_attempt(request, door)
            doors.require_name(request, door)
        except Invalid as error:
            return _as_json(error)
        except LimitReached as error:
            return self.process_exception(request, error) or domain_errors(self.get_response).process_exception(
                request, error
            )
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not request.path.startswith(HEADLESS):
            return None
        if isinstance(error, DomainError):
            return _as_json(error)
        return _as_json(Invalid(field="credential")) if is_unreadable_key(error) else None


def is_unreadable_key(error: Exception) -> bool:
    """An app sent what no key says, and the parsers of allauth and fido2 stumbled over it."""
    step = error.__traceback__
    while step is not None and isinstance(error, UNREADABLE):
        if step.tb_frame.f_globals.get("__name__", "").startswith(("fido2.", "allauth.mfa.webauthn.internal.auth")):
            return True
        step = step.tb_next
    return False


def _closed(request: HttpRequest, instead: str) -> HttpResponse:
    if instead:
        return redirect(instead)
    return _as_json(NotFound()) if request.path.startswith(HEADLESS) else not_found_page(request)


def _as_json(error: DomainError) -> JsonResponse:
    """allauth's own envelope, with our codes."""
    told = {"code": error.code, "message": str(error)}
    status = error.status
    if isinstance(error, Invalid):
        status = 400  # as allauth says of what is not valid
        told |= {"param": error.field} if error.field else {}
    response = JsonResponse({"status": status, "errors": [told]}, status=status)
    if isinstance(error, LimitReached):
        response["Retry-After"] = str(error.retry_after)
    return response
