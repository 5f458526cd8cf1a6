"""HTML doors of following animals."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.people import cards
from accounts.views import fragment, is_htmx, next_url, sign_in_url
from pets import follow_actions as actions
from pets import follow_selectors as selectors
from pets.animals import animal_of
from pets.models import Pet
from pets.selectors import get_pet


@login_required
@require_POST
def pet_follow(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = actions.follow_pet(request.user, get_pet(request.user, pet_id))
    return _button(request, pet, is_following=True)


@login_required
@require_POST
def pet_unfollow(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = actions.unfollow_pet(request.user, get_pet(request.user, pet_id))
    return _button(request, pet, is_following=False)


def _button(request: HttpRequest, pet: Pet, *, is_following: bool) -> HttpResponse:
    if not is_htmx(request):
        return redirect(pet)
    context = {"pet": pet, "is_following": is_following, "is_open": True}
    return render(request, "components/pet_follow.html", context)


@require_safe
def pet_followers(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_pet(request.user, pet_id)
    page = selectors.list_pet_followers(request.user, pet, cursor=request.GET.get("cursor"))
    context = {
        "pet": pet,
        "animal": animal_of(pet),
        "people": cards(request.user, page.items),
        "next_url": next_url(request, page),
        "sign_in_url": sign_in_url(request),
    }
    return fragment(request, "pets/pet_followers.html", "rows", context)


@login_required
@require_safe
def followed_pets(request: HttpRequest) -> HttpResponse:
    page = selectors.list_followed_pets(request.user, cursor=request.GET.get("cursor"))
    context = {
        "animals": [animal_of(pet, is_open=False) for pet in page.items],
        "next_url": next_url(request, page),
        "nav": "profile",
    }
    return fragment(request, "pets/followed_pets.html", "rows", context)
