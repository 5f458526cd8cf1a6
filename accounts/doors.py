"""The doors of signing in and up: which limit each passes, in HTML and in the headless API alike.

Every address of allauth stands in one of the tables below (a test walks its URLs): LIMITED, OPEN or CLOSED.
Attempts are counted before anything is looked up, so that they cost the same for known and unknown accounts,
and are never given back: neither by a good sign-in of this account nor of another.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest

from accounts.sessions import SessionStore
from core.http import client_ip
from core.rates import check_rate

Target = Callable[[HttpRequest], str | None]


def email_key(email: str) -> str:
    """One key for all spellings that reach the same account: width, case and look-alike letters of one address."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", email.strip()).casefold())[:320]


def _field(*names: str) -> Target:
    def target(request: HttpRequest) -> str | None:
        given = _given(request)
        return next((email_key(given[name]) for name in names if isinstance(given.get(name), str)), None)

    return target


def _given(request: HttpRequest) -> dict[str, Any]:
    if not request.path.startswith("/_allauth/"):
        return request.POST.dict()
    try:
        found = json.loads(request.body)
    except (ValueError, UnicodeDecodeError):
        return {}
    return found if isinstance(found, dict) else {}


def _own_email(request: HttpRequest) -> str | None:
    user = request.user if request.user.is_authenticated else _token_user(request)
    return email_key(user.email) if user is not None else None


def _token_user(request: HttpRequest) -> Any:
    from accounts.sessions import user_of_token

    token = request.headers.get("X-Session-Token", "")
    return user_of_token(token) if token else None


def _pending(request: HttpRequest) -> str | None:
    """The account whose code is being tried: of the sign-in, the verification or the reset under way."""
    token = request.headers.get("X-Session-Token", "") if request.path.startswith("/_allauth/app/") else ""
    session = SessionStore(token) if token else request.session
    for key in ("account_email_verification_code", "account_password_reset_verification", "account_login"):
        state = session.get(key)
        if isinstance(state, dict):
            named = state.get("email") or state.get("user_pk") or state.get("user_id")
            if named:
                return email_key(str(named))
    return _own_email(request)


SIGN_IN, SIGN_UP, MAIL, CODE = "auth.sign_in", "auth.sign_up", "auth.mail", "auth.code"
_PASSWORD: Final = ((SIGN_IN, _own_email),)
_CODE: Final = ((CODE, _pending),)
_RESEND: Final = ((MAIL, _pending),)
_NEW_EMAIL: Final = ((MAIL, _field("email")),)

LIMITED: Final[dict[str, tuple[tuple[str, Target], ...]]] = {
    "account_login": ((SIGN_IN, _field("login")),),
    "account_signup": ((SIGN_UP, _field("email")), (MAIL, _field("email"))),
    "account_reset_password": _NEW_EMAIL,
    "account_request_login_code": _NEW_EMAIL,
    "account_email": _NEW_EMAIL,
    "account_email_verification_sent": _CODE,
    "account_confirm_login_code": _CODE,
    "account_confirm_password_reset_code": _CODE,
    "account_reauthenticate": _PASSWORD,
    "account_change_password": _PASSWORD,
    "mfa_authenticate": _CODE,
    "mfa_reauthenticate": _CODE,
    "mfa_activate_totp": _CODE,
    "account:login": ((SIGN_IN, _field("email")),),
    "account:signup": ((SIGN_UP, _field("email")), (MAIL, _field("email"))),
    "account:request_password_reset": _NEW_EMAIL,
    "account:request_login_code": _NEW_EMAIL,
    "account:manage_email": _NEW_EMAIL,
    "account:resend_login_code": _RESEND,
    "account:resend_email_verification_code": _RESEND,
    "account:confirm_login_code": _CODE,
    "account:verify_email": _CODE,
    "account:reset_password": _CODE,
    "account:reauthenticate": _PASSWORD,
    "account:change_password": _PASSWORD,
    "mfa:authenticate": _CODE,
    "mfa:reauthenticate": _CODE,
    "mfa:manage_totp": _CODE,
}
# These try no secret: they show, end, or need a code or password that was asked for a moment ago.
OPEN: Final = frozenset(
    {
        "account_logout",
        "account_inactive",
        "account_complete_password_reset",
        "account_password_reset_completed",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_deactivate_totp",
        "account:current_session",
        "mfa:authenticators",
        "mfa:manage_recovery_codes",
        "config",
    }
)
# Not part of the product: answered as if they were not there, or by our own page.
CLOSED: Final[dict[str, str]] = {
    "account_set_password": "",
    "mfa_index": "settings_security",
    "usersessions_list": "session_list",
    "account:manage_phone": "",
    "account:verify_phone": "",
    "account:resend_phone_verification_code": "",
    "usersessions:sessions": "",
    "tokens:refresh": "",
    # Reading the document takes a second of CPU each time; docs/api.md says what apps need of these doors.
    "openapi_html": "",
    "openapi_yaml": "",
    "openapi_json": "",
}
_CODE_HEADERS: Final = ("X-Email-Verification-Key", "X-Password-Reset-Key")


def door_name(view_name: str) -> str:
    """`headless:app:account:login` and `headless:browser:account:login` are one door."""
    return view_name.removeprefix("headless:").removeprefix("app:").removeprefix("browser:")


def count_attempt(request: HttpRequest, door: str) -> None:
    """Counts one use of a door for its account and its address. Raises LimitReached."""
    is_read = request.method in ("GET", "HEAD", "OPTIONS")
    if is_read and not any(name in request.headers for name in _CODE_HEADERS):
        return
    limits = LIMITED.get(door, ())
    if limits is _CODE and request.POST.get("action") == "resend":
        limits = _RESEND
    for action, target in limits:
        check_rate(action, target=target(request), address=client_ip(request))
