"""Signing in with Google, Facebook, Apple or another provider, and which of them one's account is linked to.

A provider's word opens the account that was linked to it by its person, and no other: neither an address nor a
name that it sends is ever taken for somebody who is here already.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, _build_apps_from_settings
from allauth.socialaccount.adapter import get_adapter as get_social_adapter
from allauth.socialaccount.internal.flows.connect import validate_disconnect
from allauth.socialaccount.models import SocialAccount, SocialApp
from allauth.socialaccount.providers.base import AuthError
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.doors import email_key
from accounts.errors import LastWayIn, SignUpInProgress
from accounts.gateways.openid import OpenIDProvider
from accounts.gateways.provider_http import ProviderSession
from accounts.handles import suggestions
from accounts.models import User
from core import audit
from core.errors import NotFound
from core.http import client_ip
from core.limits import LIMITS
from core.rates import check_rate
from core.text import graphemes, one_line

log = structlog.get_logger(__name__)


class SocialAdapter(DefaultSocialAccountAdapter):
    error_messages = DefaultSocialAccountAdapter.error_messages | {
        "no_password": _("Choose a password first: without it you could not come back in."),
        "no_verified_email": _("Confirm your e-mail first: without it you could not come back in."),
        "connected_other": _("That account is linked to somebody else here."),
    }

    def list_apps(self, request: Any, provider: Any = None, client_id: Any = None) -> list[SocialApp]:
        """From the environment alone; no row of the database opens a door."""
        found = _build_apps_from_settings(provider=provider, client_id=client_id)
        return [app for apps in found.values() for app in apps]

    def get_provider(self, request: Any, provider: Any, client_id: Any = None) -> Any:
        """What somebody is linked to has a name also when its provider is not configured any more."""
        try:
            return super().get_provider(request, provider, client_id=client_id)
        except SocialApp.DoesNotExist:
            if client_id is not None:
                raise
            nowhere = {"server_url": ""}
            app = SocialApp(provider="openid_connect", provider_id=provider, name=provider.title(), settings=nowhere)
            return OpenIDProvider(request, app=app)

    def get_requests_session(self) -> ProviderSession:
        return ProviderSession()

    def can_authenticate_by_email(self, login: Any, email: str) -> bool:
        return False

    # --- a new account ----------------------------------------------------------------------------
    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Counted as every other sign-up, and as the mail that may follow. Raises LimitReached."""
        email = sociallogin.user.email
        check_rate("auth.sign_up", address=client_ip(request))
        check_rate("auth.mail", target=email_key(email) if email else None, address=client_ip(request))
        return True

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Any:
        """Name and address; never a user name, which could be anybody's here."""
        user = sociallogin.user
        user.email = data.get("email") or ""
        name = data.get("name") or f"{data.get('first_name') or ''} {data.get('last_name') or ''}"
        name = one_line(str(name))
        is_short = graphemes(name) <= LIMITS.display_name_max and len(name) <= LIMITS.display_name_max * 4
        user.display_name = name if is_short else ""
        return user

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> Any:
        """A new account with a handle made of the address or the name. Raises SignUpInProgress."""
        user = sociallogin.user
        if form is not None:
            user.email = form.cleaned_data["email"]
        user.set_unusable_password()
        for handle in suggestions(user.email or user.display_name):
            user.handle = handle
            try:
                with transaction.atomic():
                    sociallogin.save(request)
                    return user
            except IntegrityError:
                user._state.adding = True
                if User.objects.filter(email__iexact=user.email).exists():
                    break
        raise SignUpInProgress

    # --- what goes wrong, where to go next ----------------------------------------------------------
    def on_authentication_error(
        self, request: Any, provider: Any, error: Any = None, exception: Any = None, extra_context: Any = None
    ) -> None:
        """A forged or foreign answer, or a provider that is away: nothing was done, and the page says so."""
        if error != AuthError.CANCELLED:
            name = getattr(provider, "sub_id", str(provider))
            log.warning("provider_refused", provider=name, error=str(error), why=str(exception or "state"))
            page = render(request, "socialaccount/authentication_error.html", status=400)
            raise ImmediateHttpResponse(page)

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        return reverse("connection_list")


@dataclass(frozen=True, slots=True)
class Provider:
    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Connection:
    id: int
    provider: str
    label: str
    shown: str
    since: datetime


def list_providers() -> list[Provider]:
    """Those the operator has configured, in the order of the buttons."""
    apps = get_social_adapter().list_apps(None)
    return [Provider(app.provider_id or app.provider, app.name) for app in apps]


def is_configured(name: str) -> bool:
    return any(provider.name == name for provider in list_providers())


def list_connections(user: User) -> list[Connection]:
    """What opens the person's account beside password and code. One query."""
    labels = {provider.name: provider.label for provider in list_providers()}
    rows = SocialAccount.objects.filter(user=user).order_by("pk")
    return [
        Connection(row.pk, row.provider, labels.get(row.provider, row.provider.title()), _shown(row), row.date_joined)
        for row in rows
    ]


def _shown(row: SocialAccount) -> str:
    claims = row.extra_data.get("id_token") or row.extra_data
    return str(claims.get("email") or claims.get("name") or "")


@transaction.atomic
def unlink(request: HttpRequest, user: User, connection_id: int) -> None:
    """The provider opens the account no more; the person is told by mail.

    Raises NotFound, LastWayIn, and allauth's ReauthenticationRequired.
    """
    row = SocialAccount.objects.select_for_update().filter(user=user, pk=connection_id).first()
    if row is None:
        raise NotFound
    raise_if_reauthentication_required(request, app="allauth.socialaccount")
    try:
        validate_disconnect(request, row)
    except ValidationError as error:
        raise LastWayIn(" ".join(error.messages)) from None
    provider = row.provider
    row.delete()
    audit.record("accounts.disconnected", actor=user, target=user, request=request, provider=provider)
    get_social_adapter().send_notification_mail("socialaccount/email/account_disconnected", user)
