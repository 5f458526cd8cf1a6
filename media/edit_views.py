"""The picture editor: a form of numbers, which a custom element turns into something to drag."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.errors import DomainError, NotFound
from core.forms import add_error
from core.http import safe_next
from media import editing, selectors, store
from media.forms import EditForm, initial_of
from media.models import Asset
from media.pictures import CONTENT_TYPES, picture
from media.views import LINK_SECONDS, shut_in


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, asset_id: UUID) -> HttpResponse:
    asset = selectors.get_own_asset(request.user, asset_id)
    if request.method != "POST":
        return _page(request, asset, EditForm(initial=initial_of(asset)))
    form = EditForm(request.POST)
    if form.is_valid():
        try:
            editing.edit_picture(request.user, asset_id, edit=form.edit, focal=form.focal)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Your picture is saved. It is shown anew in a moment."))
            return HttpResponseRedirect(safe_next(request, reverse("media:edit", args=[asset.pk])))
    return _page(request, asset, form, status=422)


def _page(request: HttpRequest, asset: Asset, form: EditForm, *, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {
        "asset": asset,
        "form": form,
        "shown": picture(asset, sizes="(min-width: 700px) 560px, 100vw"),
        "next": safe_next(request, ""),
    }
    return render(request, "media/picture_edit.html", context, status=status)


@login_required
@require_safe
def original(request: HttpRequest, asset_id: UUID) -> HttpResponseBase:
    """The clean original (no metadata), for its owner's editor alone."""
    name = editing.original_of(selectors.get_own_asset(request.user, asset_id))
    if not name:
        raise NotFound
    response: HttpResponseBase
    if store.is_local():
        suffix = name.rpartition(".")[2]
        response = FileResponse(store.open_file(name), content_type=CONTENT_TYPES[suffix])
        response["Content-Disposition"] = f'inline; filename="picture.{suffix}"'
    else:
        response = HttpResponseRedirect(default_storage.url(name, expire=LINK_SECONDS))  # type: ignore[call-arg]
    response["Cache-Control"] = "private, no-cache"
    return shut_in(response)
