"""HTML doors of imports: send an archive, look at what is in it, choose, watch, read what came, take it back."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.settings_views import shown
from accounts.signed_in import SignedInRequest
from accounts.views import next_url
from core.errors import DomainError
from core.forms import add_error
from core.limits import LIMITS
from social import actions
from social.import_forms import ArchiveForm, ImportForm
from social.imports import PostImport, count_rows, get_import, list_imports, list_rows

FORM: Final = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@FORM
def import_home(request: SignedInRequest) -> HttpResponse:
    form = ArchiveForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            begun = _begin(request, form.cleaned_data)
        except DomainError as error:
            if error.status == 429:
                raise
            add_error(form, error)
        else:
            return redirect("import_detail", begun.pk)
    imports = list_imports(request.user)
    status = 422 if request.method == "POST" else 200
    context = {
        "form": form,
        "imports": imports,
        "limits": LIMITS,
        "is_underway": any(one.is_underway for one in imports),
    }
    return shown(request, "social/import_home.html", "import", status=status, **context)


def _begin(request: SignedInRequest, given: dict[str, Any]) -> PostImport:
    if given["upload_id"]:
        return actions.begin_import(request.user, given["upload_id"])
    return actions.begin_import_of_file(request.user, given["file"])


@login_required
@require_safe
def import_detail(request: SignedInRequest, import_id: UUID) -> HttpResponse:
    """One import in whatever state; asked for again and again while something is being done with it."""
    found = get_import(request.user, import_id)
    if request.headers.get("HX-Request") and "moving" in request.GET and found.is_moving:
        response = shown(request, "social/import_moving.html", "import", one=found)
    else:
        response = _detail(request, found, ImportForm(owner=request.user))
        if request.headers.get("HX-Request") and "moving" in request.GET:
            response["HX-Refresh"] = "true"  # it is over: the page shows something else now
    response["Vary"] = "HX-Request"
    return response


def _detail(request: SignedInRequest, found: PostImport, form: ImportForm, *, status: int = 200) -> HttpResponse:
    which = request.GET.get("show", "")
    page = list_rows(found, which=which, cursor=request.GET.get("cursor"))
    context = {"rows": page.items, "next_url": next_url(request, page), "which": which, "counts": count_rows(found)}
    template = "social/import_rows.html" if request.GET.get("cursor") and request.headers.get("HX-Request") else ""
    return shown(
        request,
        template or "social/import_detail.html",
        "import",
        status=status,
        one=found,
        form=form,
        limits=LIMITS,
        **context,
    )


@login_required
@require_POST
def import_start(request: SignedInRequest, import_id: UUID) -> HttpResponse:
    found = get_import(request.user, import_id)
    form = ImportForm(request.POST, owner=request.user)
    if form.is_valid():
        try:
            actions.start_import(
                request.user, found, audience=form.cleaned_data["audience"], pet_ids=form.cleaned_data.get("pets", [])
            )
        except DomainError as error:
            if error.status in (404, 429):
                raise
            add_error(form, error)
        else:
            return redirect("import_detail", found.pk)
    return _detail(request, found, form, status=422)


@login_required
@require_POST
def import_stop(request: SignedInRequest, import_id: UUID) -> HttpResponse:
    stopped = actions.stop_import(request.user, get_import(request.user, import_id))
    if stopped.status == PostImport.Status.CANCELLED:
        messages.success(request, _("Cancelled. The file is gone, and nothing was imported."))
        return redirect("import_home")
    messages.success(request, _("Stopped. What had come stays."))
    return redirect("import_detail", stopped.pk)


@login_required
@require_POST
def import_undo(request: SignedInRequest, import_id: UUID) -> HttpResponse:
    found = actions.undo_import(request.user, get_import(request.user, import_id))
    messages.success(request, _("The posts of this import are being taken back."))
    return redirect("import_detail", found.pk)
