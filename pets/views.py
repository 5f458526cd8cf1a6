"""HTML doors of animals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people import person_of
from accounts.privacy import keep_from_search
from accounts.views import sign_in_url
from core.errors import DomainError, Invalid
from core.forms import add_error
from core.text import scan
from media.actions import upload_image
from pets import actions, selectors
from pets.actions import PetChanges
from pets.album_views import on_pet_page
from pets.animals import animal_of, face_of
from pets.evidence import shown_until
from pets.facts_shown import facts_shown
from pets.follow_selectors import is_following_pet
from pets.forms import PetForm, initial_of
from pets.household_selectors import get_cared_pet, list_co_owners
from pets.lost_selectors import find_lost
from pets.memorial import find_memorial
from pets.models import Pet
from pets.pet_sections import sections
from pets.policies import Right, can_delete_pet, can_edit_pet, can_see_health, role_of

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def pet_detail(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """An animal's page by its id: as links from before it had an address of its own."""
    return show_pet(request, selectors.get_pet(request.user, pet_id))


@require_safe
def pet_page(request: HttpRequest, slug: str) -> HttpResponse:
    return show_pet(request, selectors.get_pet_by_slug(request.user, slug))


def show_pet(request: HttpRequest, pet: Pet) -> HttpResponse:
    """It leads, its person stands beside it."""
    is_open = selectors.may_see_pet_inside(request.user, pet)
    context = _head_context(request, pet, is_open) | _inside_context(request, pet, is_open)
    if is_open and (parts := sections()):
        template, found = parts[0].render(request.user, pet, request)
        if request.headers.get("HX-Request") and request.GET.get("cursor"):
            return render(request, template, found)
        context |= found | {"section_template": template}
    response = render(request, "pets/pet_detail.html", context)
    patch_vary_headers(response, ("HX-Request",))
    return keep_from_search(request.user, response, pet.owner_id)


def _head_context(request: HttpRequest, pet: Pet, is_open: bool) -> dict[str, Any]:
    """What everyone who may know of the animal is told, and what its own people may do."""
    return {
        "pet": pet,
        "animal": animal_of(pet, is_open=is_open),
        "owner": person_of(request.user, pet.owner),
        "is_open": is_open,
        "can_edit": can_edit_pet(request.user, pet),
        "role": role_of(request.user, pet),
        "lost": find_lost(request.user, pet),
        "is_following": is_following_pet(request.user, pet),
        "sign_in_url": sign_in_url(request),
        "site_url": settings.SITE_URL,
        "can_see_health": can_see_health(request.user, pet),
    }


def _inside_context(request: HttpRequest, pet: Pet, is_open: bool) -> dict[str, Any]:
    """What only those read to whom its page is open."""
    if not is_open:
        return {"co_owners": [], "memorial": None, "bio": None, "facts": None, "vaccinated_until": None, "album": []}
    memorial = find_memorial(pet)
    return {
        "co_owners": list_co_owners(request.user, pet),
        "memorial": memorial,
        "bio": scan(pet.bio) if pet.bio else None,
        "facts": facts_shown(pet),
        "vaccinated_until": None if memorial else shown_until(pet),
        "album": on_pet_page(request.user, pet),
    }


@login_required
@require_safe
def pet_list(request: HttpRequest) -> HttpResponse:
    """My animals."""
    animals = [animal_of(pet) for pet in selectors.list_own_pets(request.user)]
    return render(request, "pets/pet_list.html", {"animals": animals, "nav": "profile"})


@login_required
@FORM
def pet_create(request: HttpRequest) -> HttpResponse:
    form = PetForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        pet = created_from(request, form)
        if pet is not None:
            messages.success(request, _("%(pet)s is here. Welcome!") % {"pet": pet.name})
            return redirect(pet)
    return render(request, "pets/pet_create.html", form_context(request, form), status=422 if form.is_bound else 200)


def created_from(request: HttpRequest, form: PetForm) -> Pet | None:
    """Makes the animal of a valid form; None when something was refused, and the form says what."""
    if not form.is_valid():
        return None
    try:
        return actions.create_pet(request.user, **changes_of(request, form))  # type: ignore[misc]
    except DomainError as error:
        add_error(form, error)
        return None


@login_required
@FORM
def pet_edit(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_cared_pet(request.user, pet_id, Right.EDIT)
    form = PetForm(request.POST or None, request.FILES or None, initial=initial_of(pet))
    if form.is_bound and form.is_valid():
        try:
            actions.update_pet(request.user, pet, changes_of(request, form))
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(pet)
    context = form_context(request, form) | {
        "pet": pet,
        "face": face_of(pet),
        "face_edit_next": request.path if pet.photo and pet.photo.owner_id == request.user.pk else "",
        "can_delete": can_delete_pet(request.user, pet),
    }
    return render(request, "pets/pet_edit.html", context, status=422 if form.is_bound else 200)


def form_context(request: HttpRequest, form: PetForm) -> dict[str, Any]:
    species = form.data.get("species") or form.initial.get("species") or "dog"
    return {"form": form, "breeds": selectors.search_breeds(species, ""), "species_slug": species, "nav": "profile"}


def changes_of(request: HttpRequest, form: PetForm) -> PetChanges:
    """What the form says, with an uploaded photo stored first. Raises Invalid naming the field."""
    given = dict(form.cleaned_data)
    photo, photo_id, remove = given.pop("photo"), given.pop("photo_id"), given.pop("remove_photo")
    given["breed"] = selectors.breed_named(given["species"], given["breed"])
    if photo:
        try:
            photo_id = upload_image(request.user, photo, alt_text=given["name"]).pk
        except Invalid as error:
            raise Invalid(str(error), field="photo") from error
    if photo_id or remove:
        given["photo_id"] = photo_id or None
    return given  # type: ignore[return-value]


@login_required
@require_POST
def pet_delete(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = selectors.get_own_pet(request.user, pet_id)
    actions.delete_pet(request.user, pet)
    return render(request, "pets/pet_deleted.html", {"pet": pet, "nav": "profile"})


@login_required
@require_POST
def pet_restore(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = actions.restore_pet(request.user, selectors.get_own_pet(request.user, pet_id, deleted=True))
    messages.success(request, _("%(pet)s is back.") % {"pet": pet.name})
    return redirect(pet)


@login_required
@require_safe
def breed_options(request: HttpRequest) -> HttpResponse:
    """<option>s for the breed field, asked for while writing."""
    found = selectors.search_breeds(
        request.GET.get("species", ""), request.GET.get("q") or request.GET.get("breed", "")
    )
    return render(request, "pets/breed_options.html", {"breeds": found})
