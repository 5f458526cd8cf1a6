"""The doors of signing in and up: which limit each passes, in HTML and in the headless API alike.

Every address of allauth stands in one of the tables below (a test walks its URLs): LIMITED, OPEN or CLOSED.
Attempts are counted before anything is looked up, so that they cost the same for known and unknown accounts,
and are never given back: neither by a good sign-in of this account nor of another.
"""

from __future__ import annotations

import json
import time
import unicodedata
from collections.abc import Callable
from typing import Any, Final

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest

from accounts.phones import clean_number
from accounts.sessions import SessionStore
from core.errors import DomainError, Invalid
from core.http import client_ip
from core.rates import check_rate

Target = Callable[[HttpRequest], str | None]


def email_key(email: str) -> str:
    """One key for all spellings that reach the same account: width, case and look-alike letters of one address."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", email.strip()).casefold())[:320]


def door_key(written: str) -> str:
    """One key for an account, by its address or its phone, however it is spelled."""
    if "@" in written:
        return email_key(written)
    try:
        return clean_number(written)
    except DomainError:
        return email_key(written)


def _field(*names: str) -> Target:
    def target(request: HttpRequest) -> str | None:
        given = _given(request)
        return next((door_key(given[name]) for name in names if isinstance(given.get(name), str) and given[name]), None)

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
    return email_key(user.email or str(user.pk)) if user is not None else None


def _token_user(request: HttpRequest) -> Any:
    from accounts.sessions import user_of_token

    token = request.headers.get("X-Session-Token", "")
    return user_of_token(token) if token else None


def _nobody(_request: HttpRequest) -> str | None:
    """A passkey says whose it is only once it is proved: counted by address alone, so that none is locked out."""
    return None


def _session(request: HttpRequest) -> Any:
    token = request.headers.get("X-Session-Token", "") if request.path.startswith("/_allauth/app/") else ""
    return SessionStore(token) if token else request.session


def _pending(request: HttpRequest) -> str | None:
    """The account whose code is being tried: of the sign-in, the verification or the reset under way."""
    session = _session(request)
    for key in ("account_email_verification_code", "account_password_reset_verification", "account_login"):
        state = session.get(key)
        if isinstance(state, dict):
            named = state.get("email") or state.get("user_pk") or state.get("user_id")
            if named:
                return email_key(str(named))
    return _phone_of(session) or _own_email(request)


def _pending_phone(request: HttpRequest) -> str | None:
    """The number to which the code under way was sent, if it went to a phone."""
    return _phone_of(_session(request))


def _phone_of(session: Any) -> str | None:
    changed = session.get("account_phone_verification") or {}
    stages = ((session.get("account_login") or {}).get("state") or {}).get("stages") or {}
    states = [changed, *(state for state in stages.values() if isinstance(state, dict))]
    return next((str(state["phone"]) for state in states if state.get("phone")), None)


SIGN_IN, SIGN_UP, MAIL, SMS, CODE = "auth.sign_in", "auth.sign_up", "auth.mail", "auth.sms", "auth.code"
_PASSWORD: Final = ((SIGN_IN, _own_email),)
_CODE: Final = ((CODE, _pending),)
_RESEND: Final = ((MAIL, _pending), (SMS, _pending_phone))
_NEW_EMAIL: Final = ((MAIL, _field("email")),)
_NEW_PHONE: Final = ((SMS, _field("phone")),)
_SIGN_UP: Final = ((SIGN_UP, _field("email")), *_NEW_EMAIL, *_NEW_PHONE)

LIMITED: Final[dict[str, tuple[tuple[str, Target], ...]]] = {
    "account_login": ((SIGN_IN, _field("login")),),
    "account_signup": _SIGN_UP,
    "account_reset_password": _NEW_EMAIL,
    "account_request_login_code": (*_NEW_EMAIL, *_NEW_PHONE),
    "account_change_phone": _NEW_PHONE,
    "account_verify_phone": _CODE,
    "account_email": _NEW_EMAIL,
    "account_email_verification_sent": _CODE,
    "account_confirm_login_code": _CODE,
    "account_confirm_password_reset_code": _CODE,
    "account_reauthenticate": _PASSWORD,
    "account_change_password": _PASSWORD,
    "mfa_authenticate": _CODE,
    "mfa_reauthenticate": _CODE,
    "mfa_activate_totp": _CODE,
    "provider_begin": ((SIGN_IN, _nobody),),
    "socialaccount_signup": ((SIGN_UP, _field("email")), (MAIL, _field("email"))),
    "mfa_add_webauthn": _CODE,
    "mfa_reauthenticate_webauthn": _CODE,
    "mfa_login_webauthn": ((SIGN_IN, _nobody),),
    "account:login": ((SIGN_IN, _field("email", "phone")),),
    "account:signup": _SIGN_UP,
    "account:request_password_reset": _NEW_EMAIL,
    "account:request_login_code": (*_NEW_EMAIL, *_NEW_PHONE),
    "account:manage_phone": _NEW_PHONE,
    "account:verify_phone": _CODE,
    "account:resend_phone_verification_code": _RESEND,
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
    "socialaccount:provider_signup": ((SIGN_UP, _field("email")), (MAIL, _field("email"))),
    "socialaccount:provider_token": ((SIGN_IN, _nobody),),
    "mfa:manage_webauthn": _CODE,
    "mfa:authenticate_webauthn": _CODE,
    "mfa:reauthenticate_webauthn": _CODE,
    "mfa:login_webauthn": ((SIGN_IN, _nobody),),
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
        # The answer to a question that was counted when it was asked; without its state nothing is done.
        "openid_connect_callback",
        "facebook_callback",
        "apple_callback",
        "apple_finish_callback",
        "socialaccount:manage_providers",
        "account:current_session",
        "mfa:authenticators",
        "mfa:manage_recovery_codes",
        "config",
    }
)
# Not part of the product: answered as if they were not there, or by our own page.
CLOSED: Final[dict[str, str]] = {
    "account_set_password": "account_reset_password",  # by a code: a session alone chooses no password
    "mfa_index": "settings_security",
    "socialaccount_connections": "connection_list",
    "socialaccount_login_cancelled": "account_login",
    "socialaccount_login_error": "account_login",
    "socialaccount:redirect_to_provider": "",  # the site's own buttons do this
    "mfa_list_webauthn": "key_list",
    "mfa_edit_webauthn": "",
    "mfa_remove_webauthn": "",
    "usersessions_list": "session_list",
    "usersessions:sessions": "",
    "tokens:refresh": "",
    # Reading the document takes a second of CPU each time; docs/api.md says what apps need of these doors.
    "openapi_html": "",
    "openapi_yaml": "",
    "openapi_json": "",
}
# There only where the operator has configured the provider; the one of many names is in the address.
OF_PROVIDER: Final[dict[str, str]] = {
    "openid_connect_callback": "",
    "facebook_callback": "facebook",
    "apple_callback": "apple",
    "apple_finish_callback": "apple",
}
CODE_IS_FRESH: Final = 600  # seconds
_CODE_HEADERS: Final = ("X-Email-Verification-Key", "X-Password-Reset-Key")


def door_name(view_name: str) -> str:
    """`headless:app:account:login` and `headless:browser:account:login` are one door."""
    return view_name.removeprefix("headless:").removeprefix("app:").removeprefix("browser:")


def is_open_now(request: HttpRequest, door: str) -> bool:
    """An account without address and password: a code that has just come to its phone may choose a password."""
    user = request.user
    if door != "account_set_password" or not user.is_authenticated or user.email:
        return False
    records = get_authentication_records(request, user)
    return any(one["method"] == "code" and time.time() - one["at"] < CODE_IS_FRESH for one in records)


def require_name(request: HttpRequest, door: str) -> None:
    """Who asks for a code names an address or a phone: allauth's door for apps stumbles otherwise. Raises Invalid."""
    if door == "account:request_login_code" and request.method == "POST":
        given = _given(request)
        if not any(isinstance(given.get(name), str) and given[name].strip() for name in ("email", "phone")):
            raise Invalid(field="email")


def count_attempt(request: HttpRequest, door: str) -> None:
    """Counts one use of a door for its account and its address. Raises LimitReached."""
    is_read = request.method in ("GET", "HEAD", "OPTIONS")
    if is_read and not any(name in request.headers for name in _CODE_HEADERS):
        return
    limits = LIMITED.get(door, ())
    if limits is _CODE and request.POST.get("action") == "resend":
        limits = _RESEND
    for action, target in limits:
        named = target(request)
        if action != SMS or named is not None:  # a message is counted when there is a phone to send it to
            check_rate(action, target=named, address=client_ip(request))
