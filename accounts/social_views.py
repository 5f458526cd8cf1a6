"""HTML doors of signing in with a provider and of what the account is linked to."""

from __future__ import annotations

from urllib.parse import urlsplit

from allauth.account.decorators import reauthentication_required
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from requests import RequestException

from accounts import social
from accounts.gateways.openid import OpenIDAdapter
from accounts.settings_views import shown
from accounts.signed_in import SignedInRequest
from core.errors import NotFound, Unavailable
from core.http import safe_next


@require_POST
def provider_begin(request: HttpRequest, provider: str) -> HttpResponse:
    """To the provider and back: to sign in, or, for who is signed in, to link.

    The way there is a page of ours that goes on by itself: a form may only lead to this site (form-action).
    """
    if not social.is_configured(provider):
        raise NotFound
    is_in = request.user.is_authenticated
    process = AuthProcess.CONNECT if is_in else AuthProcess.LOGIN
    back = safe_next(request, reverse("connection_list") if is_in else "")
    asked = get_adapter().get_provider(request, provider)
    try:
        answer = asked.redirect(request, process=process, next_url=back or None)
    except RequestException as error:
        raise Unavailable from error
    if answer.status_code != 302:
        return answer
    url = answer.headers["Location"]
    return render(request, "accounts/provider_leave.html", {"url": url, "host": urlsplit(url).netloc, "asked": asked})


@require_safe
def openid_callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from an OpenID provider: allauth's way, with our adapter, which checks signature and nonce."""
    return OAuth2CallbackView.adapter_view(OpenIDAdapter(request, provider_id))(request)


@login_required
@require_safe
def connection_list(request: SignedInRequest) -> HttpResponse:
    linked = social.list_connections(request.user)
    names = {connection.provider for connection in linked}
    offered = [provider for provider in social.list_providers() if provider.name not in names]
    return shown(request, "accounts/connection_list.html", "security", linked=linked, offered=offered)


@login_required
@require_POST
def connection_remove(request: SignedInRequest, connection_id: int) -> HttpResponse:
    if not any(one.id == connection_id for one in social.list_connections(request.user)):
        raise NotFound
    return _remove(request, connection_id)


@reauthentication_required(app="allauth.socialaccount")
def _remove(request: SignedInRequest, connection_id: int) -> HttpResponse:
    social.unlink(request, request.user, connection_id)
    messages.success(request, _("It no longer opens your account."))
    return redirect("connection_list")
