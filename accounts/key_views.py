"""HTML doors of passkeys and security keys; adding one and signing in with one are allauth's pages."""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from accounts import keys
from accounts.key_forms import NameKey
from accounts.settings_views import shown
from accounts.signed_in import SignedInRequest
from core.errors import DomainError
from core.forms import add_error

FORM = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@require_safe
def key_list(request: SignedInRequest) -> HttpResponse:
    return shown(request, "accounts/key_list.html", "security", keys=keys.list_keys(request.user))


@login_required
@FORM
def key_rename(request: SignedInRequest, key_id: int) -> HttpResponse:
    return _rename(request, keys.get_key(request.user, key_id))


@reauthentication_required(app="allauth.mfa")
def _rename(request: SignedInRequest, key: keys.Key) -> HttpResponse:
    form = NameKey(request.POST or None, initial={"name": key.name})
    if request.method == "POST" and form.is_valid():
        try:
            keys.rename_key(request, key.id, form.cleaned_data["name"])
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("key_list")
    status = 422 if request.method == "POST" else 200
    return shown(request, "accounts/key_rename.html", "security", status=status, form=form, key=key)


@login_required
@FORM
def key_remove(request: SignedInRequest, key_id: int) -> HttpResponse:
    return _remove(request, keys.get_key(request.user, key_id))


@reauthentication_required(app="allauth.mfa")
def _remove(request: SignedInRequest, key: keys.Key) -> HttpResponse:
    if request.method == "POST":
        keys.remove_key(request, key.id)
        return redirect("key_list")
    return shown(request, "accounts/key_remove.html", "security", key=key)
