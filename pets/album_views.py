"""HTML doors of the album of an animal."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.privacy import keep_from_search
from accounts.views import fragment, next_url
from core.errors import DomainError
from core.forms import add_error
from core.limits import LIMITS
from media.pictures import picture
from pets import album
from pets import album_selectors as selectors
from pets.album_models import AlbumPicture
from pets.household_selectors import get_cared_pet
from pets.models import Pet
from pets.photo_forms import PhotosForm, loose_photos, say_error, take_photos
from pets.policies import Right, can_edit_pet
from pets.selectors import get_pet

GRID = "(min-width: 700px) 220px, 50vw"


class PictureForm(forms.Form):
    caption = forms.CharField(
        label=gettext_lazy("Caption"),
        required=False,
        max_length=LIMITS.caption_max * 4,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LIMITS.caption_max}),
    )
    alt_text = forms.CharField(
        label=gettext_lazy("Description"),
        required=False,
        max_length=LIMITS.alt_text_max * 4,
        help_text=gettext_lazy("For who cannot see the picture: what is on it?"),
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LIMITS.alt_text_max}),
    )


@require_safe
def pet_album(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_pet(request.user, pet_id)
    page = selectors.list_album(request.user, pet, cursor=request.GET.get("cursor"))
    context = {
        "pet": pet,
        "pictures": shown(page.items),
        "next_url": next_url(request, page),
        "can_edit": can_edit_pet(request.user, pet),
    }
    response = fragment(request, "pets/pet_album.html", "rows", context)
    return keep_from_search(request.user, response, pet.owner_id)


def shown(rows: list[AlbumPicture]) -> list[dict[str, Any]]:
    return [{"row": row, "picture": picture(row.asset, sizes=GRID)} for row in rows]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def album_add(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_cared_pet(request.user, pet_id, Right.EDIT)
    form = PhotosForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            added = album.add_pictures(request.user, pet, take_photos(request.user, form))
        except DomainError as error:
            say_error(form, error)
        else:
            messages.success(request, _("%(count)d added to the album.") % {"count": len(added)})
            return redirect("pet_album", pet.pk)
    context = {
        "pet": pet,
        "form": form,
        "photos": loose_photos(request.user, form),
        "max_photos": LIMITS.album_at_once_max,
        "nav": "profile",
    }
    return render(request, "pets/album_add.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def album_picture(request: HttpRequest, pet_id: UUID, picture_id: UUID) -> HttpResponse:
    """One picture, its neighbours, and for its people what is said of it. Guests who write are sent to sign in."""
    if request.method == "POST":
        return _picture_said(request, pet_id, picture_id)
    found = selectors.get_picture(request.user, pet_id, picture_id)
    response = _picture_page(request, found, None)
    return keep_from_search(request.user, response, found.pet.owner_id)


@login_required
def _picture_said(request: HttpRequest, pet_id: UUID, picture_id: UUID) -> HttpResponse:
    found = selectors.get_own_picture(request.user, pet_id, picture_id)
    form = PictureForm(request.POST)
    if form.is_valid():
        try:
            album.change_picture(request.user, found, form.cleaned_data)  # type: ignore[arg-type]
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(found)
    return _picture_page(request, found, form)


def _picture_page(request: HttpRequest, found: AlbumPicture, form: PictureForm | None) -> HttpResponse:
    can_edit = can_edit_pet(request.user, found.pet)
    if form is None and can_edit:
        form = PictureForm(initial={"caption": found.caption, "alt_text": found.asset.alt_text})
    context = {
        "pet": found.pet,
        "row": found,
        "picture": picture(found.asset),
        "neighbours": selectors.neighbours_of(request.user, found),
        "can_edit": can_edit,
        "form": form,
    }
    is_refused = form is not None and form.is_bound
    return render(request, "pets/album_picture.html", context, status=422 if is_refused else 200)


@login_required
@require_POST
def album_move(request: HttpRequest, pet_id: UUID, picture_id: UUID) -> HttpResponse:
    """One place on (`way`), or before another picture (`before`, what dragging sends)."""
    found = selectors.get_own_picture(request.user, pet_id, picture_id)
    if "before" in request.POST:
        album.change_picture(request.user, found, {"before_id": request.POST["before"] or None})
        return HttpResponse(status=204)
    album.move_picture(request.user, found, request.POST.get("way", ""))
    return redirect(found)


@login_required
@require_POST
def album_cover(request: HttpRequest, pet_id: UUID, picture_id: UUID) -> HttpResponse:
    found = selectors.get_own_picture(request.user, pet_id, picture_id)
    album.change_picture(request.user, found, {"is_cover": True})
    messages.success(request, _("This is the cover now."))
    return redirect(found)


@login_required
@require_POST
def album_remove(request: HttpRequest, pet_id: UUID, picture_id: UUID) -> HttpResponse:
    found = selectors.get_own_picture(request.user, pet_id, picture_id)
    album.remove_picture(request.user, found)
    return render(request, "pets/album_removed.html", {"pet": found.pet, "row": found, "nav": "profile"})


@login_required
@require_POST
def album_restore(request: HttpRequest, pet_id: UUID, picture_id: UUID) -> HttpResponse:
    found = selectors.get_own_picture(request.user, pet_id, picture_id, removed=True)
    album.restore_picture(request.user, found)
    messages.success(request, _("The picture is back."))
    return redirect("pet_album", pet_id)


def on_pet_page(viewer: Any, pet: Pet) -> list[dict[str, Any]]:
    """The cover and the first few."""
    return shown(selectors.list_on_page(viewer, pet))
