"""HTML doors of one's data: the archive, closing the account, and the way back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import auth, messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import actions, data_selectors, returning
from accounts.data_forms import CloseAccountForm, CodeForm
from accounts.data_requests import AccountDeletion, DataExport
from accounts.settings_views import FORM, shown
from accounts.signed_in import SignedInRequest
from core.errors import DomainError
from core.forms import add_error
from core.limits import LIMITS
from media.selectors import get_usage
from media.views import send_archive


@login_required
@require_safe
def data_home(request: SignedInRequest) -> HttpResponse:
    exports = data_selectors.list_exports(request.user)
    usage = get_usage(request.user)
    return shown(request, "accounts/settings_data.html", "data", exports=exports, limits=LIMITS, usage=usage)


@login_required
@require_POST
def data_export_create(request: SignedInRequest) -> HttpResponse:
    actions.request_export(request.user, request=request)
    messages.success(request, _("Your archive is being made. We write to you when it is ready."))
    return redirect("data_home")


@login_required
@require_safe
def data_export(request: SignedInRequest, export_id: UUID) -> HttpResponse:
    """One archive and how far it is: asked for again and again while it is being made."""
    export = data_selectors.get_export(request.user, export_id)
    template = "accounts/export_row.html" if request.headers.get("HX-Request") else "accounts/settings_data_export.html"
    response = shown(request, template, "data", export=export)
    response["Vary"] = "HX-Request"
    return response


@login_required
@require_POST
def data_export_download(request: SignedInRequest, export_id: UUID) -> HttpResponseBase:
    return archive_response(request, data_selectors.get_export(request.user, export_id))


@login_required
@FORM
def data_export_link(request: SignedInRequest, token: str) -> HttpResponseBase:
    """The link of the mail: a page with one button for the person it was written to, and absent for all others."""
    export = data_selectors.get_export_by_token(request.user, token)
    if request.method == "POST":
        return archive_response(request, export)
    return shown(request, "accounts/settings_data_export.html", "data", export=export)


def archive_response(request: Any, export: DataExport) -> HttpResponseBase:
    opened = actions.open_export(request.user, export, request=getattr(request, "_request", request))
    return send_archive(opened.file, f"petamigos-{request.user.handle}-{opened.created_at:%Y-%m-%d}.zip")


# --- closing the account, and the way back --------------------------------------------------------
@login_required
@FORM
def account_delete(request: SignedInRequest) -> HttpResponse:
    form = CloseAccountForm(request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            deletion = actions.close_account(
                request.user, **form.cleaned_data, session=request.session, request=request
            )
        except DomainError as error:
            if error.status == 429:
                raise
            add_error(form, error)
        else:
            auth.logout(request)
            return render(request, "accounts/account_closed.html", {"deletion": deletion})
    status = 422 if request.method == "POST" else 200
    return shown(request, "accounts/settings_delete.html", "data", status=status, form=form, limits=LIMITS)


@require_http_methods(["GET", "HEAD", "POST"])
def account_return(request: HttpRequest) -> HttpResponse:
    """After the right password of an account that waits for its deletion."""
    user_id = returning.returning_id(request)
    if user_id is None:
        return redirect("account_login")
    return _return_page(request, data_selectors.get_closing(user_id))


@require_http_methods(["GET", "HEAD", "POST"])
def account_return_link(request: HttpRequest, token: str) -> HttpResponse:
    """The way back that the mail holds."""
    return _return_page(request, data_selectors.get_closing_by_token(token))


def _return_page(request: HttpRequest, deletion: AccountDeletion) -> HttpResponse:
    form = CodeForm(deletion.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.reopen_account(deletion, **form.cleaned_data, request=request)
        except DomainError as error:
            if error.field is None:
                raise
            add_error(form, error)
        else:
            returning.forget_returning(request)
            messages.success(request, _("Your account is open again. Sign in, and all is as it was."))
            return redirect("account_login")
    status = 422 if request.method == "POST" else 200
    return render(request, "accounts/account_return.html", {"form": form, "deletion": deletion}, status=status)
